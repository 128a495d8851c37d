"""A screen shows its records anew when they change."""

from __future__ import annotations

from typing import ClassVar

import pytest

from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.screen import Screen


class Decisions(Screen):
    """Counts how often it loads."""

    shows: ClassVar[frozenset[str]] = frozenset({"decision"})
    loads = 0

    def reload(self) -> None:
        self.loads += 1


@pytest.fixture
def screen(qtbot, background):
    made = Decisions(background)
    qtbot.addWidget(made)
    return made


def touched(kind: str) -> Changes:
    return Changes("set", "Daad", frozenset({(kind, "1")}))


def test_a_screen_loads_when_it_is_first_shown(screen):
    assert screen.loads == 0
    screen.show()
    assert screen.loads == 1
    screen.hide()
    screen.show()
    assert screen.loads == 1


def test_a_change_of_what_it_shows_reloads_it(background, screen, at_rest):
    screen.show()
    background.do(background, lambda: touched("decision"))
    at_rest()
    assert screen.loads == 2


def test_another_change_does_not(background, screen, at_rest):
    screen.show()
    background.do(background, lambda: touched("action"))
    at_rest()
    assert screen.loads == 1


def test_a_hidden_screen_waits_until_it_is_shown(background, screen, at_rest):
    screen.show()
    screen.hide()
    background.do(background, lambda: touched("decision"))
    at_rest()
    assert screen.loads == 1
    screen.show()
    assert screen.loads == 2


@pytest.mark.parametrize(("is_own", "loads"), [(True, 1), (False, 2)])
def test_what_its_own_fields_save_is_no_reason_to_reload(background, screen, at_rest, is_own, loads):
    screen.show()
    owner = screen if is_own else background
    autosave = Autosave(background, lambda: "", lambda value, extends: touched("decision"), owner)
    autosave.edited()
    autosave.flush()
    at_rest()
    assert screen.loads == loads


@pytest.mark.parametrize("kind", ["decision", "action"])
def test_a_screen_that_counts_a_kind_reloads_for_its_own_fields_too(monkeypatch, background, screen, at_rest, kind):
    monkeypatch.setattr(Decisions, "counts", frozenset({"decision"}))
    screen.show()
    autosave = Autosave(background, lambda: "", lambda value, extends: touched(kind), screen)
    autosave.edited()
    autosave.flush()
    at_rest()
    assert screen.loads == (2 if kind == "decision" else 1)
