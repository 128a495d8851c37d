"""Qt's own words on screen are Dutch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

from nvo_desktop.ui.dutch import speak_dutch


@pytest.fixture
def dutch(qapp: QApplication):
    before, locale = set(qapp.findChildren(QTranslator)), QLocale()
    speak_dutch(qapp)
    yield qapp
    QLocale.setDefault(locale)
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def file_window(qtbot, folder: Path) -> QFileDialog:
    dialog = QFileDialog(None, "Stukken inlezen", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    return dialog


def words_of(window: QWidget) -> set[str]:
    labels = {label.text() for label in window.findChildren(QLabel)}
    buttons = {button.text() or button.toolTip() for button in window.findChildren(QAbstractButton)}
    return {word.replace("&", "") for word in labels | buttons if word}


DUTCH_OF_A_FILE_WINDOW = {
    "Zoeken in:", "Bestandsnaam:", "Bestandstype:", "Openen", "Annuleren",
    "Terug", "Verder", "Hogere map", "Nieuwe map aanmaken", "Lijstweergave", "Detailweergave",
}  # fmt: skip


def test_the_window_for_files_speaks_dutch(qtbot, dutch, tmp_path):
    assert words_of(file_window(qtbot, tmp_path)) == DUTCH_OF_A_FILE_WINDOW


def test_without_it_that_window_speaks_english(qtbot, tmp_path):
    assert "Look in:" in words_of(file_window(qtbot, tmp_path))


def test_dates_and_numbers_are_written_the_dutch_way(dutch):
    assert QLocale().toString(1234.5) == "1.234,5"
