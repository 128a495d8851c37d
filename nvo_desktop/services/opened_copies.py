"""Copies of attachments for the program of the system to show: read-only, each in a fresh folder, gone afterwards."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from weakref import finalize

from nvo_desktop.errors import InputProblem, from_os_error
from nvo_desktop.services.file_names import may_be_opened, safe_name

_FROM_ELSEWHERE = "[ZoneTransfer]\r\nZoneId=3\r\n"


class OpenedCopies:
    """The copies go when this does."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def copy(self, name: str, data: bytes) -> Path:
        """Write a copy. InputProblem for a kind of file that is not opened; FileProblem when the disk refuses."""
        safe = safe_name(name)
        if not may_be_opened(safe):
            raise InputProblem("Dit soort bestand wordt niet geopend.", "Sla het eerst ergens op.")
        try:
            path = self._fresh() / safe
            path.write_bytes(data)
            path.chmod(0o444)
            _mark_as_foreign(path)
        except OSError as error:
            raise from_os_error(error, "geopend", Path(safe)) from error
        return path

    def _fresh(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="nvo-bijlage-"))
            finalize(self, shutil.rmtree, self._folder, onerror=_make_writable)
        return Path(tempfile.mkdtemp(dir=self._folder))


def _mark_as_foreign(path: Path) -> None:
    """On Windows: the file came from others, so that a word processor opens it guarded."""
    if sys.platform == "win32":
        path.chmod(0o644)
        Path(f"{path}:Zone.Identifier").write_text(_FROM_ELSEWHERE, encoding="ascii", newline="")
        path.chmod(0o444)


def _make_writable(remove: object, path: str, _error: object) -> None:
    """Windows does not remove what cannot be written; what another program still shows stays."""
    try:
        os.chmod(path, 0o700)  # noqa: PTH101 - a bare callback
        if callable(remove):
            remove(path)
    except OSError:
        pass
