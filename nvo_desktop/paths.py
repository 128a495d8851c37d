"""Where the program's own files lie; the one place that knows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from platformdirs import user_data_path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _home() -> Path:
    """Resources and templates stand inside an installed package, and beside it in a checkout."""
    return _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def resources() -> Path:
    """The folder with norm, municipalities, house style and demo."""
    return _home() / "resources"


def templates() -> Path:
    """The folder with one folder a document."""
    return _home() / "templates"


def data_folder() -> Path:
    """Where the program keeps what is this user's: local application data, never a synced folder."""
    return user_data_path("nvo-desktop", appauthor=False, roaming=False)


def work_folder() -> Path:
    """Where working copies of dossiers lie."""
    return data_folder() / "werk"


def backup_folder() -> Path:
    """Where earlier publications of dossiers lie."""
    return data_folder() / "reservekopieen"
