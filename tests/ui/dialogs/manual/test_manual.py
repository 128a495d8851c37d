"""The manual: chapters that can be read, found and shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nvo_desktop.paths import resources
from nvo_desktop.prose.canonical import BadProse, read, write
from nvo_desktop.ui.dialogs.manual.chapters import ManualChapter, manual_chapters
from nvo_desktop.ui.dialogs.manual.dialog import ManualDialog

CHAPTERS = manual_chapters(resources() / "manual")


def titles(dialog: ManualDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


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
    assert len(CHAPTERS) >= 9
    assert [chapter.title for chapter in CHAPTERS][:2] == ["Beginnen", "Een nieuw dossier"]


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
