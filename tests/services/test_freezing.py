"""What was frozen and issued stays as it is, byte for byte, and is made of what was kept."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.kept import unpressed
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.issued import FrozenText
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services import issuing
from nvo_desktop.services.adoption.versions import TextVersions
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.decisions import Actions
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.freezing import REGIONAL, Freezing, Frozen
from nvo_desktop.storage.dossier_file import OpenDossier, open_dossier

DAY = date(2026, 11, 25)


def completed(dossier: OpenDossier, norm: Norm) -> None:
    """Fill in the one thing that the councils would miss in the demo."""
    Fields(dossier, norm).record("supraregional", "expertise_network", "Expertisenetwerk Jeugd Oost")


def current(dossier: OpenDossier) -> str:
    return dossier.rows(TextVersion)[-1].id


@pytest.fixture
def frozen(demo: OpenDossier, norm: Norm) -> Frozen:
    completed(demo, norm)
    return Freezing(demo, norm).freeze(current(demo))


def other_text(dossier: OpenDossier, norm: Norm, agreement: str = "governance") -> None:
    Agreements(dossier, norm).record_text(agreement, "<p>Een heel andere tekst.</p>")


def test_freezing_issues_the_document_that_export_gives(
    demo: OpenDossier, norm: Norm, frozen: Frozen, tmp_path: Path
) -> None:
    freezing = Freezing(demo, norm)
    exported = Exports(demo).export(Edition("regiovisie"), tmp_path / "uit.docx")
    [row] = freezing.issued(frozen.version_id)
    assert freezing.file(row.id) == exported.path.read_bytes()
    assert (row.version, row.document, row.subject_name, row.id) == ("0.9", "regiovisie", "", frozen.issued_id)
    assert row.name.endswith(".docx")
    assert frozen.fingerprint == exported.fingerprint


def test_it_is_refused_with_the_places_while_something_is_missing(demo: OpenDossier, norm: Norm) -> None:
    before = demo.record_digest()
    with pytest.raises(InputProblem, match=r"0\.9 kan nog niet.*Expertisenetwerk ontbreekt \(5 Bovenregionaal"):
        Freezing(demo, norm).freeze(current(demo))
    assert demo.record_digest() == before
    completed(demo, norm)  # the control
    assert Freezing(demo, norm).freeze(current(demo)).number == "0.9"


def test_a_version_is_frozen_once_and_only_the_last(demo: OpenDossier, norm: Norm, frozen: Frozen) -> None:
    freezing = Freezing(demo, norm)
    with pytest.raises(InputProblem, match="al bevroren"):
        freezing.freeze(frozen.version_id)
    with pytest.raises(InputProblem, match=r"Versie 0\.8 is niet de laatste: aan versie 0\.9"):
        freezing.freeze(demo.rows(TextVersion)[0].id)
    assert freezing.freeze_number("1.0", DAY).number == "1.0"


def test_a_version_without_a_number_is_not_frozen(demo: OpenDossier, norm: Norm) -> None:
    completed(demo, norm)
    with demo.unit_of_work("Zonder nummer") as work:
        work.all(TextVersion)[-1].number = ""
        work.commit()
    with pytest.raises(InputProblem, match="zonder nummer"):
        Freezing(demo, norm).freeze(current(demo))
    with pytest.raises(InputProblem, match="zonder nummer"):
        Freezing(demo, norm).freeze_number("  ", DAY)
    TextVersions(demo).change(current(demo), {"number": "1.0"})  # the control
    Freezing(demo, norm).freeze(current(demo))


def test_a_number_that_is_new_becomes_a_version_in_the_same_deed(demo: OpenDossier, norm: Norm) -> None:
    completed(demo, norm)
    deeds = len(demo.change_sets())
    frozen = Freezing(demo, norm).freeze_number("1.0", DAY)
    assert len(demo.change_sets()) == deeds + 1
    assert [(row.number, row.is_frozen) for row in TextVersions(demo).versions()] == [
        ("0.8", False),
        ("0.9", False),
        ("1.0", True),
    ]
    [row] = Freezing(demo, norm).issued()
    assert "aangeboden · versie\u00a01.0" in text_of(Freezing(demo, norm).file(row.id))
    assert frozen.version_id == row.version_id


def test_a_later_edition_is_made_of_what_was_kept_and_comes_back_byte_for_byte(
    demo: OpenDossier, norm: Norm, frozen: Frozen
) -> None:
    freezing = Freezing(demo, norm)
    town = demo.rows(Municipality)[0]
    edition = Edition("regiovisie", None, town.id)
    other_text(demo, norm)
    first = freezing.issue(frozen.version_id, edition)
    assert "Een heel andere tekst" not in text_of(first.content)
    assert town.name in text_of(first.content)
    assert first.row.subject_name == town.name
    other_text(demo, norm, "tariffs")
    again = freezing.issue(frozen.version_id, edition)
    assert (again.content, again.row, again.changes) == (first.content, first.row, None)
    assert freezing.issue(frozen.version_id, REGIONAL).row.id == frozen.issued_id
    demo.publish()
    path = demo.path
    demo.close()
    with open_dossier(path) as reopened:
        assert Freezing(reopened, norm).file(first.row.id) == first.content


def test_the_control_without_what_was_kept_the_text_of_now_is_in_it(
    demo: OpenDossier, norm: Norm, frozen: Frozen, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_text(demo, norm)
    kept = issuing.of_kept
    monkeypatch.setattr(
        issuing, "of_kept", lambda _kept, subject: kept(Freezing(demo, norm)._ready(demo, "1"), subject)
    )
    town = demo.rows(Municipality)[0].id
    content = Freezing(demo, norm).issue(frozen.version_id, Edition("regiovisie", None, town)).content
    assert "Een heel andere tekst" in text_of(content)


def test_what_is_no_part_of_a_frozen_version_is_refused(demo: OpenDossier, norm: Norm, frozen: Frozen) -> None:
    freezing = Freezing(demo, norm)
    with pytest.raises(InputProblem, match="alleen openbare uitgaven"):
        freezing.issue(frozen.version_id, Edition("regiovisie", Audience.INTERNAL))
    with pytest.raises(InputProblem, match="stellen dat stuk niet vast"):
        freezing.issue(frozen.version_id, Edition("reactienota"))
    with pytest.raises(InputProblem, match="geen namen van anderen"):
        freezing.issue(frozen.version_id, Edition("regiovisie", persons=True))
    with demo.unit_of_work("Erbij") as work:
        late = work.add(Municipality(name="Laatdorp", rank=99)).id
        work.commit()
    with pytest.raises(InputProblem, match="hoorde Laatdorp nog niet"):
        freezing.issue(frozen.version_id, Edition("regiovisie", None, late))
    with pytest.raises(InputProblem, match=r"Kies uit: 0\.9"):
        freezing.version("7")
    with pytest.raises(InputProblem, match="niet bevroren"):
        freezing.issue(demo.rows(TextVersion)[0].id, REGIONAL)


def test_nothing_internal_is_kept(demo: OpenDossier, norm: Norm) -> None:
    completed(demo, norm)
    Actions(demo).add({"text": "Bel de griffier morgen", "agreement": "governance"})
    Freezing(demo, norm).freeze(current(demo))
    [row] = demo.rows(FrozenText)
    assert "Bel de griffier" not in unpressed(row.context)


def test_a_document_of_other_text_does_not_claim_to_be_the_frozen_version(
    demo: OpenDossier, norm: Norm, frozen: Frozen, tmp_path: Path
) -> None:
    def exported() -> str:
        return text_of(Exports(demo).export(Edition("regiovisie"), tmp_path / "uit.docx").path.read_bytes())

    assert "(gewijzigd)" not in exported()
    other_text(demo, norm)
    assert "0.9 (gewijzigd)" in exported()
    TextVersions(demo).add({"number": "1.1"})
    assert "(gewijzigd)" not in exported()


def text_of(content: bytes) -> str:
    """All that its parts say."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))
