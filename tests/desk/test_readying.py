"""The document is made before it is asked for, once a dossier is left alone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from nvo_desktop.desk.readying import Readying
from nvo_desktop.documents.edition import Edition
from nvo_desktop.errors import ProblemForUser


class Asked:
    """Stands for the services of the document: notes what is made."""

    def __init__(self, problem: ProblemForUser | None = None) -> None:
        self.made: list[str] = []
        self._problem = problem

    def __call__(self) -> Any:
        return SimpleNamespace(previews=self, checks=self)

    def preview(self, edition: Edition) -> Any:
        self.made.append(f"{edition.document} {edition.audience}")
        if self._problem is not None:
            raise self._problem
        return SimpleNamespace(gaps=())

    def readiness(self, gaps: object) -> None:
        self.made.append("readiness")


@pytest.fixture
def owner():
    return QObject()


def test_it_is_made_once_when_nothing_is_asked_any_more(qtbot, background, owner):
    asked = Asked()
    Readying(background, asked, owner, quiet=1)
    background.do(owner, lambda: None)
    qtbot.waitUntil(lambda: len(asked.made) == 2 and not background.is_busy)
    background.do(owner, lambda: None)
    qtbot.waitUntil(lambda: not background.is_busy)
    qtbot.wait(20)
    assert asked.made == ["regiovisie openbaar", "readiness"]


def test_it_waits_while_something_is_asked(qtbot, background, owner):
    asked = Asked()
    Readying(background, asked, owner, quiet=30)
    for _ in range(4):
        with qtbot.waitSignal(background.rested):
            background.do(owner, lambda: None)
    assert asked.made == []


def test_a_dossier_that_is_closed_meanwhile_is_left_alone(qtbot, background, owner):
    asked = Asked()
    Readying(background, asked, owner, quiet=1).deleteLater()
    with qtbot.waitSignal(background.rested):
        background.do(owner, lambda: None)
    qtbot.wait(20)
    assert asked.made == []


def test_a_fault_in_a_template_is_told_to_who_opens_the_screen_and_to_nobody_else(qtbot, background, owner):
    asked, told = Asked(ProblemForUser("Fout", "Verbeter")), list[object]()
    background.problem.connect(told.append)
    Readying(background, asked, owner, quiet=1)
    background.do(owner, lambda: None)
    qtbot.waitUntil(lambda: bool(asked.made) and not background.is_busy)
    assert told == []
