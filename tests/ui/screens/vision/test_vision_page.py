"""The chapters of the region's own, and what becomes of the text of one that goes."""

from __future__ import annotations

import pytest
from ui.typing import typed

from nvo_desktop.errors import Gone
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.services.history import History
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.vision.vision_page import VisionPage


@pytest.fixture
def chapters(dossier, norm, ask) -> Chapters:
    made = Chapters(dossier, norm)
    for chapter in ask(made.chapters):
        ask(lambda chapter=chapter: made.remove(chapter.id))
    return made


@pytest.fixture
def page(qtbot, background, chapters, at_rest) -> VisionPage:
    made = VisionPage(background, chapters, lambda: ProseEditor(picture=lambda _: None))
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    at_rest()
    return made


@pytest.fixture
def told(background) -> list[Exception]:
    said: list[Exception] = []
    background.problem.connect(said.append)
    return said


def test_without_chapters_nothing_can_be_typed_and_the_first_can_be_made(page, chapters, ask, monkeypatch):
    assert page._stack.currentWidget() is page._empty
    assert not page._header.isVisible()
    monkeypatch.setattr(page, "_asked", lambda *_: "Inleiding")
    page._empty.asked.emit()
    ask(chapters.chapters)
    assert page._stack.currentWidget() in page._editors.values()
    assert page._header.isVisible()


def test_of_a_chapter_that_goes_the_text_that_waits_goes_too(page, chapters, dossier, ask, told):
    added = ask(lambda: chapters.add("Inleiding"))
    typed(page._editors[added.record_id]._editor.edit, "Nog niet bewaard")
    assert any(autosave.is_waiting for autosave in page.findChildren(Autosave))
    ask(History(dossier).undo)
    assert page._stack.currentWidget() is page._empty
    for autosave in page.findChildren(Autosave):
        autosave.flush()
    ask(chapters.chapters)
    assert (page._editors, told) == ({}, [])


def test_a_chapter_that_comes_back_has_the_text_of_the_dossier(page, chapters, dossier, ask):
    added = ask(lambda: chapters.add("Inleiding"))
    ask(lambda: chapters.record_text(added.record_id, "<p>Bewaard.</p>"))
    typed(page._editors[added.record_id]._editor.edit, "Nog niet bewaard")
    ask(lambda: chapters.remove(added.record_id))
    ask(History(dossier).undo)
    assert page._editors[added.record_id]._editor.prose() == "<p>Bewaard.</p>"


def test_what_is_saved_in_a_chapter_that_is_gone_is_refused_as_gone(chapters, ask):
    def deed() -> str:
        with pytest.raises(Gone):
            chapters.record_text("weg", "<p>Te laat.</p>")
        return "so it was"

    assert ask(deed) == "so it was"
