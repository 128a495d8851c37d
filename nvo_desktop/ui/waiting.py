"""Waits for the answer of somebody to a dialog, in which time anything may go: the screen that asked for one."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtWidgets import QDialog
from shiboken6 import isValid


@contextmanager
def answered(dialog: QDialog) -> Generator[bool]:
    """Show a dialog until it is closed; whether the answer was yes. It goes when what is done with the answer is done.

    When it was destroyed meanwhile, with the screen that it was about, the answer is no.
    """
    is_yes = dialog.exec() == QDialog.DialogCode.Accepted
    try:
        yield is_yes and isValid(dialog)
    finally:
        if isValid(dialog):
            dialog.deleteLater()
