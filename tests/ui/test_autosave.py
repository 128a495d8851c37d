"""Typing is saved a second later, as one deed a visit."""

from __future__ import annotations

import pytest

from nvo_desktop.errors import FileProblem, Gone, InputProblem, ProblemForUser
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave


class Field:
    """Something that can be typed in, and the place where it is kept."""

    def __init__(self) -> None:
        self.text = ""
        self.kept: list[tuple[str, str | None]] = []
        self.refusal: ProblemForUser | None = None

    def save(self, value: str, extends: str | None) -> Changes:
        if self.refusal is not None:
            raise self.refusal
        self.kept.append((value, extends))
        return Changes(f"set {len(self.kept)}", "Tekst", frozenset({("elaboration", "1")}))


@pytest.fixture
def field() -> Field:
    return Field()


@pytest.fixture
def autosave(background, field):
    return Autosave(background, lambda: field.text, field.save, background, after=1)


def test_an_edit_is_saved_by_itself(qtbot, autosave, field):
    field.text = "één"
    autosave.edited()
    qtbot.waitUntil(lambda: field.kept == [("één", None)])


def test_ten_keys_in_a_row_are_saved_once(background, field, at_rest):
    autosave = Autosave(background, lambda: field.text, field.save, background, after=10_000)
    for sign in "afspraak 4":
        field.text += sign
        autosave.edited()
    assert autosave.is_waiting
    autosave.flush()
    at_rest()
    assert field.kept == [("afspraak 4", None)]


def test_a_second_save_in_a_visit_extends_the_first(autosave, field, at_rest):
    for text in ("a", "ab", "abc"):
        field.text = text
        autosave.edited()
        autosave.flush()
    at_rest()
    assert field.kept == [("a", None), ("ab", "set 1"), ("abc", "set 2")]


def test_another_visit_is_another_deed(autosave, field, at_rest):
    for text in ("a", "ab"):
        field.text = text
        autosave.edited()
        autosave.leave()
    at_rest()
    assert field.kept == [("a", None), ("ab", None)]


def test_without_an_edit_nothing_is_saved(autosave, field, at_rest):
    autosave.flush()
    autosave.leave()
    at_rest()
    assert field.kept == []


def test_a_refused_save_is_told_and_tried_again(background, autosave, field, at_rest):
    told: list[FileProblem] = []
    background.problem.connect(told.append)
    field.text, field.refusal = "blijft", FileProblem("De schijf is vol.")
    autosave.edited()
    autosave.flush()
    at_rest()
    assert [problem.what for problem in told] == ["De schijf is vol."]
    assert (autosave.is_waiting, autosave.refusal) == (True, field.refusal)
    field.refusal = None
    autosave.flush()
    at_rest()
    assert field.kept == [("blijft", None)]
    assert (autosave.is_waiting, autosave.refusal) == (False, None)


def test_a_full_disk_is_told_once_until_there_was_room_again_and_another_refusal_each_time(
    background, autosave, field, at_rest
):
    told: list[str] = []
    background.problem.connect(lambda problem: told.append(problem.what))
    again: list[str] = []
    background.refused_again.connect(lambda: again.append("again"))
    full, wrong = FileProblem("De schijf is vol."), InputProblem("Dit is geen datum.")
    for refusal in (full, full, None, full, full, wrong, wrong):
        field.refusal = refusal
        autosave.edited()
        autosave.flush()
        at_rest()
    assert told == [full.what, full.what, wrong.what, wrong.what]
    assert len(again) == 2  # the status line reads anew how safe the work is
    assert autosave.refusal is wrong


def test_what_is_typed_in_something_that_is_gone_is_told_once_and_not_tried_again(background, autosave, field, at_rest):
    told: list[ProblemForUser] = []
    background.problem.connect(told.append)
    field.text, field.refusal = "te laat", Gone("Dit onderdeel staat niet meer in het dossier.")
    for _ in range(2):
        autosave.edited()
        autosave.flush()
        autosave.flush()
        at_rest()
        autosave.flush()
        at_rest()
    assert told == [field.refusal] * 2  # once for each time that something was typed
    assert not autosave.is_waiting


def test_what_is_dropped_is_never_saved(background, field, at_rest):
    autosave = Autosave(background, lambda: field.text, field.save, background, after=10_000)
    field.text = "weg"
    autosave.edited()
    autosave.drop()
    autosave.flush()
    at_rest()
    assert (field.kept, autosave.is_waiting) == ([], False)


def test_what_is_under_way_is_not_in_the_dossier_yet(autosave, field, at_rest):
    field.text = "a"
    autosave.edited()
    autosave.flush()
    assert autosave.is_waiting
    autosave.flush()
    at_rest()
    assert not autosave.is_waiting
    assert field.kept == [("a", None)]
