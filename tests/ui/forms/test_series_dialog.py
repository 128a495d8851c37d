"""Dialogs that stay until what was typed is in the dossier."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from nvo_desktop.errors import ProblemForUser
from nvo_desktop.ui.forms import questions
from nvo_desktop.ui.forms.records.decisions import ACTION
from nvo_desktop.ui.forms.series_dialog import KeepingDialog, SeriesDialog


@pytest.mark.parametrize("kind", [KeepingDialog, SeriesDialog])
def test_a_dialog_that_was_closed_meanwhile_hears_the_answer_in_silence(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = kind(window, "Raadsvraag", ACTION.fields, {})
    dialog.show()
    dialog.accept()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog.kept("Opgeslagen.")
    dialog.refused(ProblemForUser("Dat gaat niet.", ""))
    assert not window.findChildren(kind)


def test_a_question_about_what_was_kept_meanwhile_goes_with_its_dialog(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = KeepingDialog(window, "Besluit", ACTION.fields, {})
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    QTimer.singleShot(0, lambda: shiboken6.delete(dialog))
    assert questions.ask_about_changes(dialog) == "stay"
    assert not window.findChildren(KeepingDialog)


@pytest.mark.parametrize("kind", [KeepingDialog, SeriesDialog])
def test_a_refused_dialog_stays_and_a_kept_one_closes(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = kind(window, "Raadsvraag", ACTION.fields, {})
    dialog.show()
    dialog.accept()
    assert not dialog.isEnabled()
    dialog.refused(ProblemForUser("Dat gaat niet.", ""))
    assert dialog.isVisible()
    assert dialog.isEnabled()
    dialog.kept()
    assert not dialog.isVisible()
    for told in dialog.findChildren(QWidget):
        told.close()
