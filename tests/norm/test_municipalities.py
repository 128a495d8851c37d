"""A municipality is found however its name is spelled."""

from __future__ import annotations

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.norm.municipalities import Municipalities


@pytest.fixture(scope="module")
def known() -> Municipalities:
    return Municipalities.load()


def test_all_municipalities_have_a_youth_region_and_each_is_found_by_its_own_names(known: Municipalities) -> None:
    entries = [entry for code, _ in known.youth_regions() for entry in known.youth_region(code)]
    assert len(entries) == 342
    for entry in entries:
        assert known.find(entry.code) == known.find(entry.name) == known.find(entry.display) == entry


def test_two_municipalities_are_never_taken_for_each_other(known: Municipalities) -> None:
    names = [entry.display for code, _ in known.youth_regions() for entry in known.youth_region(code)]
    assert len(set(names)) == 342


@pytest.mark.parametrize(
    "spelled",
    [
        "’s-Hertogenbosch",
        "'s-Hertogenbosch",
        "s hertogenbosch",
        "`s-Hertogenbosch",
        "GM0796",
        "gm0796",
        "0796",
        "796",
        "Den Bosch",
    ],
)
def test_a_name_with_an_apostrophe_is_found_in_every_spelling(known: Municipalities, spelled: str) -> None:
    assert known.find(spelled).display == "’s-Hertogenbosch"


def test_names_are_shown_without_what_cbs_adds(known: Municipalities) -> None:
    assert known.find("Den Haag").display == "’s-Gravenhage"
    assert known.find("Hengelo") == known.find("Hengelo (O.)")
    assert known.find("Hengelo").display == "Hengelo"
    assert known.find("Sudwest-Fryslan").display == "Súdwest-Fryslân"


def test_an_unknown_name_is_answered_with_the_nearest(known: Municipalities) -> None:
    with pytest.raises(InputProblem, match="Bedoelt u Pijnacker-Nootdorp"):
        known.find("Pijnakker Nootdorp")
    with pytest.raises(InputProblem, match="code van het CBS"):
        known.find("qqq")


def test_two_of_one_name_keep_what_cbs_adds_and_are_both_offered(known: Municipalities) -> None:
    assert known.find("Bergen (NH)").display == "Bergen (NH.)"
    with pytest.raises(InputProblem, match=r"Bedoelt u Bergen \(L\.\), Bergen \(NH\.\) of Berg en Dal\?"):
        known.find("Bergen")


def test_the_beginning_of_a_long_name_is_enough_to_be_offered_it(known: Municipalities) -> None:
    with pytest.raises(InputProblem, match="Bedoelt u Nuenen, Gerwen en Nederwetten"):
        known.find("Nuenen")
    with pytest.raises(InputProblem, match="Controleer de naam"):
        known.find("")


def test_a_youth_region_is_found_by_code_and_by_name(known: Municipalities) -> None:
    for code, name in known.youth_regions():
        assert known.youth_region(code) == known.youth_region(name)
        assert known.youth_region(code.lower())
    with pytest.raises(InputProblem, match=r"niet bekend.*zoals JZ21"):
        known.youth_region("JZ99")


def test_a_list_with_commas_is_read_and_a_name_with_commas_stays_one(known: Municipalities) -> None:
    assert [entry.display for entry in known.find_listed("Ede, barneveld,0203")] == ["Ede", "Barneveld", "Barneveld"]
    assert [entry.code for entry in known.find_listed("Nuenen, Gerwen en Nederwetten")] == ["GM0820"]
    for wrong in ("Ede, Barnevelt", ",", ""):
        with pytest.raises(InputProblem, match=f"‘{wrong}’ is niet bekend"):
            known.find_listed(wrong)
