"""A dialog that waits for an answer, and what it was about that goes meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.decisions import DECISION
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.prose.dialogs import LinkQuestion, TableQuestion
from nvo_desktop.ui.waiting import answered


def die(widget: QWidget) -> None:
    """Destroy a widget at once, as the end of what holds it does."""
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def test_the_dialog_goes_when_its_answer_was_used(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = QDialog(parent)
    QTimer.singleShot(0, dialog.accept)
    with answered(dialog) as is_yes:
        assert is_yes
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert isValid(dialog)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_no_is_no(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QTimer.singleShot(0, dialog.reject)
    with answered(dialog) as is_yes:
        assert not is_yes


@pytest.mark.parametrize(
    ("ask", "nothing"),
    [
        (lambda parent: RecordDialog.ask(parent, "Besluit", DECISION.fields, {}), None),
        (lambda parent: LinkQuestion.ask(parent, "woorden", "", []), None),
        (TableQuestion.ask, None),
        (lambda parent: Messages(parent).choose("Wat nu?", "", ("Sluiten",), "Openhouden"), "Openhouden"),
    ],
)
def test_when_the_screen_goes_the_answer_is_no(ask, nothing):
    screen = QWidget()
    QTimer.singleShot(0, lambda: die(screen))
    assert ask(screen) == nothing
    assert not isValid(screen)


def test_without_it_the_dialog_would_be_asked_for_its_answer_after_its_end():
    """The negative control: what answered() is for."""
    screen = QWidget()
    dialog = QDialog(screen)
    QTimer.singleShot(0, lambda: die(screen))
    dialog.exec()
    with pytest.raises(RuntimeError, match="already deleted"):
        dialog.deleteLater()
