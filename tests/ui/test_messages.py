"""The one voice of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from nvo_desktop.errors import FileProblem
from nvo_desktop.ui.messages import MessageDialog, Messages, place_of

FULL = FileProblem("De schijf is vol.", "Maak ruimte vrij.")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    for dialog in shown(made):
        dialog.close()


def shown(window: QWidget) -> list[MessageDialog]:
    return [dialog for dialog in window.findChildren(MessageDialog) if dialog.isVisible()]


def test_a_problem_is_said_with_what_can_be_done(window):
    Messages(window).problem(FULL)
    assert [dialog.what for dialog in shown(window)] == ["De schijf is vol."]


def test_the_same_problem_is_not_said_twice(window):
    messages = Messages(window)
    messages.problem(FULL)
    messages.problem(FULL)
    assert len(shown(window)) == 1
    messages.problem(FileProblem("De map bestaat niet."))
    assert len(shown(window)) == 2


def test_text_of_a_problem_is_never_markup(window):
    Messages(window).problem(FileProblem("‘<b>x</b>’ bestaat niet."))
    assert shown(window)[0].what == "‘<b>x</b>’ bestaat niet."


@pytest.mark.parametrize(("answer", "is_yes"), [("Verwijderen", True), ("Annuleren", False), ("", False)])
def test_a_question_is_answered_by_a_button_or_by_escape(window, answer, is_yes):
    def choose() -> None:
        dialog = shown(window)[0]
        dialog._choose(answer) if answer else dialog.reject()

    QTimer.singleShot(0, choose)
    assert Messages(window).ask("Zeker weten?", "", "Verwijderen") is is_yes


@pytest.mark.parametrize(("answer", "chosen"), [("Openen", "Openen"), ("Tonen", "Tonen"), ("", "Sluiten")])
def test_of_several_deeds_the_chosen_one_is_told(window, answer, chosen):
    def choose() -> None:
        dialog = shown(window)[0]
        dialog._choose(answer) if answer else dialog.reject()

    QTimer.singleShot(0, choose)
    assert Messages(window).choose("Klaar.", "", ("Openen", "Tonen"), "Sluiten") == chosen


def test_a_mistake_of_ours_names_its_place_and_nothing_else():
    with pytest.raises(ValueError, match="geheime") as caught:
        int("geheime inhoud")
    place = place_of(caught.value)
    assert place.startswith("ValueError in test_messages.py:")
    assert "geheim" not in place
