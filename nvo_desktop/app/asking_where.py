"""Asks where a file is to come."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget


class FileKind(NamedTuple):
    """A kind of file: how its name ends, and what it is called."""

    ending: str
    name: str

    @property
    def filter(self) -> str:
        """As the dialogs of the system have it."""
        return f"{self.name} (*{self.ending})"


DOSSIER, WORD = FileKind(".nvo", "NvO-dossier"), FileKind(".docx", "Word-document")


def asked_path(parent: QWidget, title: str, proposal: Path, kind: FileKind) -> Path | None:
    """Ask under which name; one without the ending gets it. None when nobody answers.

    What the system asks about a file that is there already, it asks about the name as typed: when the ending makes it
    the name of another file, it is asked again with the whole name.
    """
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kind.filter)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.casefold() == kind.ending:
            return path
        proposal = path.with_name(path.name + kind.ending)
        if not proposal.exists():
            return proposal
