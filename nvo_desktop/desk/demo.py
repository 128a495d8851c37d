"""The example dossier for the window."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_documents_path

from nvo_desktop.services.demo import make_demo

_FOLDER = "NvO-voorbeeld"


def demo_dossier(folder: Path | None = None) -> Path:
    """The path of the example in that folder, or among the user's documents; made when it is not there yet."""
    return make_demo(folder or user_documents_path() / _FOLDER).dossier
