"""Undo and redo."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.adoption import Adoption, TextVersion
from nvo_desktop.model.codes import DecisionStatus
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.sources import Attachment
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import OpenDossier, create_dossier, open_dossier
from nvo_desktop.storage.field_change import FieldChange
from nvo_desktop.storage.pending import RowChange
from nvo_desktop.storage.unit_of_work import UnitOfWork

AGREEMENTS = [f"agreement-{number}" for number in range(1, 9)]


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[OpenDossier]:
    """A new dossier."""
    with create_dossier(tmp_path / "regio.nvo") as made:
        yield made


def write(dossier: OpenDossier, text: str, label: str = "Tekst gewijzigd") -> str:
    with dossier.unit_of_work(label) as work:
        work.ensure(Elaboration, agreement="agreement-1").text = text
        return work.commit().set_id or ""


def text(dossier: OpenDossier) -> str | None:
    return next((row.text for row in dossier.rows(Elaboration)), None)


def any_deed(work: UnitOfWork, chance: random.Random) -> None:
    """Something that a user might do: write, record, change, delete, or several at once."""
    for _ in range(chance.randint(1, 3)):
        decisions = work.all(Decision)
        kind = chance.randrange(6)
        if kind == 0 or not decisions:
            work.add(Decision(number=str(chance.random()), agreements=tuple(chance.sample(AGREEMENTS, 2))))
        elif kind == 1:
            work.delete(chance.choice(decisions))
        elif kind == 2:
            decision = chance.choice(decisions)
            decision.body, decision.status = f"overleg {chance.random()}", chance.choice(list(DecisionStatus))
        elif kind == 3:
            work.ensure(Attachment, sha256=chance.choice("abc") * 64).content = chance.randbytes(20)
        elif kind == 4:
            for attachment in work.all(Attachment)[:1]:
                work.delete(attachment)
        else:
            elaboration = work.ensure(Elaboration, agreement=chance.choice(AGREEMENTS))
            lines = elaboration.text.split("\n")
            lines.insert(chance.randint(0, len(lines)), f"<p>{chance.random()}</p>")
            elaboration.text = "\n".join(lines[-12:])


def deeds(dossier: OpenDossier, count: int, seed: int = 14) -> int:
    """Do that many random deeds; gives how many change sets they made."""
    chance = random.Random(seed)
    for number in range(count):
        with dossier.unit_of_work(f"Daad {number}") as work:
            any_deed(work, chance)
            work.commit()
    return len(dossier.change_sets())


def test_as_many_undos_as_deeds_lead_back_to_the_start_and_redos_forth(dossier: OpenDossier) -> None:
    history = History(dossier)
    start = dossier.record_digest()
    count = deeds(dossier, 200)
    end = dossier.record_digest()
    undone = [history.undo() for _ in range(count)]
    assert not [step for step in undone if step.in_the_way]
    assert dossier.record_digest() == start
    assert history.undo().changes is None
    for _ in range(count):
        assert history.redo().changes is not None
    assert dossier.record_digest() == end


@pytest.mark.long
def test_after_a_thousand_chains_of_deeds_as_many_undos_lead_back(tmp_path: Path) -> None:
    for seed in range(1_000):
        with create_dossier(tmp_path / f"{seed}.nvo") as dossier:
            start = dossier.record_digest()
            undone = [History(dossier).undo() for _ in range(deeds(dossier, 10, seed))]
            assert not [step for step in undone if step.in_the_way], seed
            assert dossier.record_digest() == start, seed


def test_a_field_that_is_not_logged_is_caught(dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = RowChange.field_changes

    def forgetful(row: RowChange) -> Iterator[FieldChange]:
        return (change for change in honest(row) if change.field != "body")

    monkeypatch.setattr(RowChange, "field_changes", forgetful)
    history = History(dossier)
    with dossier.unit_of_work("Begin") as work:
        work.add(Decision(number="1"))
        work.commit()
    start = dossier.record_digest()
    before = len(dossier.change_sets())
    with dossier.unit_of_work("Gewijzigd") as work:
        decision = work.all(Decision)[0]
        decision.number, decision.body = "2", "raad"
        work.commit()
    assert len(dossier.change_sets()) == before + 1
    history.undo()
    assert dossier.record_digest() != start


def test_undo_says_what_it_took_back_and_is_a_deed_of_its_own(dossier: OpenDossier) -> None:
    write(dossier, "<p>een</p>", "Afspraak 1 geschreven")
    undone = History(dossier).undo()
    assert undone.label == "Afspraak 1 geschreven"
    assert undone.changes is not None
    assert [deed.label for deed in dossier.change_sets()] == [
        "Ongedaan gemaakt: Afspraak 1 geschreven",
        "Afspraak 1 geschreven",
    ]
    assert text(dossier) is None


def test_undo_survives_closing(tmp_path: Path) -> None:
    path = tmp_path / "regio.nvo"
    with create_dossier(path) as dossier:
        write(dossier, "<p>een</p>")
        write(dossier, "<p>twee</p>")
        dossier.publish()
    with open_dossier(path) as again:
        History(again).undo()
        assert text(again) == "<p>een</p>"
        again.publish()
    with open_dossier(path) as third:
        assert History(third).redo().label == "Tekst gewijzigd"
        assert text(third) == "<p>twee</p>"


def test_after_a_new_deed_there_is_nothing_to_redo(dossier: OpenDossier) -> None:
    history = History(dossier)
    write(dossier, "<p>een</p>")
    write(dossier, "<p>twee</p>")
    history.undo()
    write(dossier, "<p>drie</p>")
    assert history.redo().changes is None
    assert text(dossier) == "<p>drie</p>"
    history.undo()
    assert text(dossier) == "<p>een</p>"


def test_undo_redo_undo_goes_on_where_it_was(dossier: OpenDossier) -> None:
    history = History(dossier)
    for word in ("een", "twee", "drie"):
        write(dossier, f"<p>{word}</p>")
    history.undo(), history.undo(), history.redo()
    assert text(dossier) == "<p>twee</p>"
    history.undo(), history.undo()
    assert text(dossier) is None


def test_an_older_deed_is_taken_back_by_itself(dossier: OpenDossier) -> None:
    write(dossier, "<p>een</p>")
    with dossier.unit_of_work("Samenvatting") as work:
        work.ensure(Elaboration, agreement="agreement-1").summary = "kort"
        summary = work.commit().set_id or ""
    write(dossier, "<p>twee</p>")
    assert History(dossier).undo_set(summary).changes is not None
    assert [(row.summary, row.text) for row in dossier.rows(Elaboration)] == [("", "<p>twee</p>")]


def test_a_value_that_changed_since_is_a_question_and_stays(dossier: OpenDossier) -> None:
    write(dossier, "<p>een</p>")
    older = write(dossier, "<p>twee</p>\n<p>staart</p>")
    write(dossier, "<p>nieuw</p>\n<p>twee</p>\n<p>staart</p>")
    undone = History(dossier).undo_set(older)
    assert undone.changes is None
    assert [place[0::2] for place in undone.in_the_way] == [("elaboration", "text")]
    assert text(dossier) == "<p>nieuw</p>\n<p>twee</p>\n<p>staart</p>"
    assert len(dossier.change_sets()) == 3


def test_what_others_refer_to_by_now_does_not_go_by_undo(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Gemeente") as work:
        municipality, version = work.add(Municipality(name="Aa")), work.add(TextVersion(number="1.0"))
        made = work.commit().set_id or ""
    with dossier.unit_of_work("Vaststelling") as work:
        work.ensure(Adoption, municipality_id=municipality.id, text_version_id=version.id)
        work.commit()
    with pytest.raises(DossierProblem, match="verwijzen"):
        History(dossier).undo_set(made)
    assert len(dossier.rows(Municipality)) == 1


def test_a_deleted_attachment_comes_back_whole(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Bijlage") as work:
        attachment = work.add(Attachment(sha256="a" * 64, content=bytes(range(256))))
        work.commit()
    with dossier.unit_of_work("Weg") as work:
        work.delete(work.get(Attachment, attachment.id))
        work.commit()
    History(dossier).undo()
    assert dossier.rows(Attachment)[0].content == bytes(range(256))


def test_a_deed_that_is_not_there_is_said(dossier: OpenDossier) -> None:
    with pytest.raises(DossierProblem, match="niet in de geschiedenis"):
        History(dossier).undo_set("nergens")
    assert History(dossier).undo().changes is None
    assert History(dossier).redo().label == ""


def test_the_menu_can_name_what_undo_and_redo_would_do(dossier):
    history = History(dossier)
    assert history.labels() == ("", "")
    write(dossier, "a", "Eerste")
    write(dossier, "b", "Tweede")
    assert history.labels() == ("Tweede", "")
    history.undo()
    assert history.labels() == ("Eerste", "Tweede")
    history.redo()
    assert history.labels() == ("Tweede", "")
    history.undo()
    history.undo()
    assert history.labels() == ("", "Eerste")
    write(dossier, "c", "Anders")
    assert history.labels() == ("Anders", "")


def found(dossier: OpenDossier) -> str:
    with dossier.unit_of_work("Nieuw dossier") as work:
        work.add(Region(name="Regio Proef", norm="nvo-2020"))
        return work.commit().set_id or ""


def test_what_a_dossier_began_with_is_not_taken_back(dossier: OpenDossier) -> None:
    beginning = found(dossier)
    write(dossier, "<p>een</p>")
    history = History(dossier)
    assert history.undo().label == "Tekst gewijzigd"
    assert history.labels()[0] == ""
    assert history.undo().changes is None
    with pytest.raises(DossierProblem, match="Hiermee begon het dossier"):
        history.undo_set(beginning)
    assert [region.name for region in dossier.rows(Region)] == ["Regio Proef"]


def test_a_first_deed_without_the_region_is_taken_back(dossier: OpenDossier) -> None:
    write(dossier, "<p>een</p>")
    assert History(dossier).undo().label == "Tekst gewijzigd"
    assert text(dossier) is None
