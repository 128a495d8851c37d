"""The manual: chapters that can be read, found and shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from nvo_desktop.paths import resources
from nvo_desktop.prose.canonical import BadProse, read, write
from nvo_desktop.ui.dialogs.manual.chapters import ManualChapter, manual_chapters
from nvo_desktop.ui.dialogs.manual.dialog import ManualDialog
from nvo_desktop.ui.shell.menus import Menus

_MENU_PATH = re.compile(r"<b>(\w+) › ([^<]+)</b>(?: \(([^)]+)\))?")
CHAPTERS = manual_chapters(resources() / "manual")


def titles(dialog: ManualDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def menu_keys(bar: QMenuBar, menu: str, words: str) -> str:
    """The keys of an entry of a menu, both named without their marks. KeyError when it is not there."""
    entries: dict[tuple[str, str], str] = {}
    for title in bar.actions():
        shown = title.menu()
        assert isinstance(shown, QMenu)
        for entry in shown.actions():
            names = (title.text().replace("&", ""), entry.text().replace("&", "").rstrip("…"))
            entries[names] = entry.shortcut().toString()
    return entries[menu, words]


@pytest.fixture
def dialog(qtbot: QtBot) -> ManualDialog:
    dialog = ManualDialog(CHAPTERS)
    qtbot.addWidget(dialog)
    return dialog


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.title)
def test_a_chapter_is_canonical_prose_under_its_own_title(chapter: ManualChapter) -> None:
    assert write(read(chapter.text)) == chapter.text
    assert chapter.text.startswith(f"<h1>{chapter.title}</h1>\n<p>")


def test_there_is_a_chapter_for_each_part_of_the_work() -> None:
    titles = [chapter.title for chapter in CHAPTERS]
    assert titles[:2] == ["Beginnen", "Een nieuw dossier"]
    assert titles[-1] == "Bewaren en terughalen"
    assert {"Overzicht", "Stand van zaken", "Planning"} < set(titles)


def test_what_it_says_of_the_menus_is_true(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    Menus(bar)
    for chapter in CHAPTERS:
        for menu, words, keys in _MENU_PATH.findall(chapter.text):
            assert menu_keys(bar, menu, words) == (keys or menu_keys(bar, menu, words)), chapter.title


def test_a_menu_that_is_not_there_would_be_found(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    Menus(bar)
    assert menu_keys(bar, "Dossier", "Nieuw dossier") == "Ctrl+N"
    with pytest.raises(KeyError):
        menu_keys(bar, "Dossier", "Verbranden")


def test_a_file_that_is_no_prose_is_refused(tmp_path: Path) -> None:
    (tmp_path / "1-fout.html").write_text("<p>niet <b>dicht</p>", encoding="utf-8")
    with pytest.raises(BadProse):
        manual_chapters(tmp_path)


def test_a_file_without_a_title_is_refused(tmp_path: Path) -> None:
    (tmp_path / "1-kaal.html").write_text("<p>Zomaar.</p>", encoding="utf-8")
    with pytest.raises(ValueError, match="1-kaal"):
        manual_chapters(tmp_path)


def test_it_opens_at_its_first_chapter(dialog: ManualDialog) -> None:
    assert titles(dialog) == [chapter.title for chapter in CHAPTERS]
    assert dialog.view.toPlainText().startswith("Beginnen")
    assert dialog.view.isReadOnly()


def test_choosing_a_chapter_shows_it(dialog: ManualDialog) -> None:
    dialog.list.setCurrentRow(3)
    assert dialog.view.toPlainText().startswith(CHAPTERS[3].title)


def test_searching_keeps_the_chapters_with_all_the_words(dialog: ManualDialog) -> None:
    dialog.search.setText("WACHTWOORD doc")
    assert titles(dialog) == ["Bestaande stukken inlezen"]
    assert dialog.view.toPlainText().startswith("Bestaande stukken inlezen")


def test_a_word_that_is_nowhere_leaves_the_text(dialog: ManualDialog) -> None:
    dialog.search.setText("xyzzy")
    assert titles(dialog) == []
    assert dialog.view.toPlainText().startswith("Beginnen")
    dialog.search.clear()
    assert len(titles(dialog)) == len(CHAPTERS)
