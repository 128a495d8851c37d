"""Starts the program with a window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from nvo_desktop.app.workbench import Workbench
from nvo_desktop.storage.recents import Recents
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.dutch import speak_dutch
from nvo_desktop.ui.look.theme import apply_theme


def run_window(file: Path | None = None) -> int:
    """Show the window, with that dossier when one is named, until it is closed. Gives the exit code."""
    QApplication.setStyle("Fusion")  # before there is an application: nothing of the system's own style is loaded
    app = QApplication(sys.argv[:1])
    dress(app)
    workbench = Workbench(Recents(), Settings())
    workbench.begin(file)
    code = app.exec()
    workbench.end()
    return code


def dress(app: QApplication) -> None:
    """Give the application its name, its look and its language: Qt's own buttons speak Dutch too."""
    app.setApplicationName("NvO-werkbank")
    app.setDesktopFileName("nvo-desktop")
    speak_dutch(app)
    apply_theme(app)
