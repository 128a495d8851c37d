"""The command that shows the window; it is what is meant when no command is named."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from pathlib import Path

from nvo_desktop.errors import InputProblem


def window(chosen: Namespace) -> int:
    """Show the window until it is closed, with a dossier when one is named. Gives its exit code."""
    if not has_screen() and not _is_drawn_unseen():
        raise InputProblem(
            "Er is geen scherm om het venster op te tonen.", "Gebruik de opdrachten; --help noemt ze allemaal."
        )
    return show(Path(chosen.file) if chosen.file else None)


def show(file: Path | None) -> int:
    """Show the window until it is closed. Gives its exit code.

    Nothing is searched for garbage while the modules load, for a fifth of that time; the window does it afterwards.
    """
    was_automatic = gc.isenabled()
    gc.disable()
    try:
        from nvo_desktop.app.run import run_window

        return run_window(file)
    finally:
        if was_automatic:
            gc.enable()


def has_screen() -> bool:
    """Whether there is a screen on which somebody can see a window."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and not _is_drawn_unseen()


def _is_drawn_unseen() -> bool:
    return os.environ.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal", "vnc"}
