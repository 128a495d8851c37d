"""What was issued is added once, and never changed, taken out or taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.issued import ExportRecord, FrozenText
from nvo_desktop.model.record import Record
from nvo_desktop.services.adoption.versions import TextVersions
from nvo_desktop.services.history import History
from nvo_desktop.storage import unit_of_work
from nvo_desktop.storage.dossier_file import OpenDossier


def frozen(dossier: OpenDossier) -> str:
    """The id of the version that this freezes."""
    version = dossier.rows(TextVersion)[0].id
    with dossier.unit_of_work("Bevroren") as work:
        work.add(FrozenText(text_version_id=version, fingerprint="a" * 64, context=b"tekst"))
        work.commit()
    return version


def change(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Anders") as work:
        work.all(FrozenText)[0].context = b"iets anders"
        work.commit()


def take_out(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Weg") as work:
        work.delete(work.all(FrozenText)[0])
        work.commit()


@pytest.mark.parametrize("deed", [change, take_out])
def test_a_frozen_text_is_not_changed_or_taken_out(deed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        frozen(dossier)
        before = dossier.record_digest()
        with pytest.raises(DossierProblem, match="nooit gewijzigd of verwijderd"):
            deed(dossier)
        assert dossier.record_digest() == before
        monkeypatch.setattr(unit_of_work, "PERMANENT_KINDS", frozenset())  # the control: without the guard it goes
        deed(dossier)
        assert dossier.record_digest() != before


@pytest.mark.parametrize("record", [FrozenText(), ExportRecord(title="Regiovisie")], ids=["frozen", "exported"])
def test_undo_goes_by_what_was_issued_to_the_deed_before(record: Record, tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        history = History(dossier)
        with dossier.unit_of_work("Besluit") as work:
            work.add(Decision(text="Wij besluiten."))
            work.commit()
        with dossier.unit_of_work("Uitgegeven") as work:
            work.add(type(record)(**record.model_dump(exclude={"id"})))
            changes = work.commit()
        assert history.labels()[0] == "Besluit"
        assert history.undo().label == "Besluit"
        assert dossier.rows(type(record))
        with pytest.raises(DossierProblem, match="bevroren of uitgegeven"):
            history.undo_set(changes.set_id or "")
        assert history.redo().label == "Besluit"


def test_a_frozen_version_keeps_its_number_and_its_place(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        versions = TextVersions(dossier)
        version = frozen(dossier)
        versions.add({"number": "0.2"})
        with pytest.raises(InputProblem, match=r"Versie 0\.1 is bevroren"):
            versions.change(version, {"number": "7"})
        with pytest.raises(InputProblem, match=r"Versie 0\.1 is bevroren"):
            versions.remove(version)
        versions.change(version, {"status": "adopted"})
        assert [(row.number, row.is_frozen) for row in versions.versions()] == [("0.1", True), ("0.2", False)]
