"""What is typed in the window and has not arrived yet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from nvo_desktop.app.typed import Typed
from nvo_desktop.errors import FileProblem
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def field(qtbot, background):
    """Makes a field in a window that keeps what is typed in it, or cannot; it has .typed, .autosave and .kept."""

    class Field:
        def __init__(self, *, fails: bool = False) -> None:
            self.window, self.kept, self.fails = QWidget(), [], fails
            qtbot.addWidget(self.window)
            self.autosave = Autosave(background, lambda: "tekst", self._keep, QWidget(self.window))
            self.typed = Typed(self.window)

        def _keep(self, value: str, extends: str | None) -> Changes:
            if self.fails:
                raise FileProblem("De schijf is vol.", "Maak ruimte.")
            self.kept.append(value)
            return Changes("1", "Getypt", frozenset())

    return Field


def test_nothing_waits_where_nothing_is_typed(field):
    made = field()
    assert (made.typed.is_waiting, made.typed.refusal) == (False, None)


def test_what_is_typed_waits_until_it_is_sent(field, background, qtbot):
    made = field()
    made.autosave.edited()
    assert made.typed.is_waiting
    made.typed.save()
    qtbot.waitUntil(lambda: not background.is_busy)
    assert (made.kept, made.typed.is_waiting, made.typed.refusal) == (["tekst"], False, None)


def test_what_the_disk_refuses_still_waits_and_is_kept_when_there_is_room(field, background, qtbot):
    made = field(fails=True)
    made.autosave.edited()
    made.typed.save()
    qtbot.waitUntil(lambda: not background.is_busy)
    assert (made.typed.is_waiting, str(made.typed.refusal)) == (True, "De schijf is vol. Maak ruimte.")
    made.fails = False
    made.typed.save()
    qtbot.waitUntil(lambda: not background.is_busy)
    assert (made.kept, made.typed.is_waiting, made.typed.refusal) == (["tekst"], False, None)


def test_another_window_is_not_looked_at(field):
    one, other = field(), field()
    one.autosave.edited()
    assert (one.typed.is_waiting, other.typed.is_waiting) == (True, False)
