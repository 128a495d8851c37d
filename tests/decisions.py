"""Decisions with a number: by these a test sees which deeds a dossier or its file has."""

from __future__ import annotations

from pathlib import Path

from nvo_desktop import paths
from nvo_desktop.model.decisions import Decision
from nvo_desktop.storage.dossier_file import read_dossier
from nvo_desktop.storage.open_dossier import OpenDossier


def decide(dossier: OpenDossier, number: str, extends: str | None = None) -> str | None:
    """Commit one. Gives its change set."""
    with dossier.unit_of_work("Besluit vastgelegd", extends=extends) as work:
        work.add(Decision(number=number))
        return work.commit().set_id


def numbers_in(dossier: OpenDossier) -> list[str]:
    """Those of an open dossier, sorted."""
    return sorted(row.number for row in dossier.rows(Decision))


def published_numbers(path: Path) -> list[str]:
    """Those in a dossier file, sorted."""
    with read_dossier(path) as dossier:
        return numbers_in(dossier)


def names_beside(path: Path) -> list[str]:
    """All names in the folder of a dossier file, its own too, sorted."""
    return sorted(entry.name for entry in path.parent.iterdir())


def work_folders() -> list[Path]:
    """The folders of working copies on this computer."""
    return [entry for entry in paths.work_folder().iterdir() if entry.is_dir()]
