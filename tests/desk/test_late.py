"""What is loaded late is made once, and an open dossier does without it."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QTimer

from nvo_desktop.app.loading import LATER, load_rest
from nvo_desktop.desk.late import Late
from nvo_desktop.ui.background import Background


def test_it_is_made_when_it_is_first_asked_for_and_only_once():
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    late = Late(make)
    assert made == []
    assert late() is late()
    assert len(made) == 1


LOADED = """
import sys
import nvo_desktop.desk.desk
FIRST = ("jinja2", "mammoth", "nvo_desktop.ui.tables.view", "nvo_desktop.ui.screens.partners.partners_screen")
print([name for name in FIRST if name in sys.modules])
from importlib import import_module
from nvo_desktop.app.loading import LATER
for name in LATER:
    import_module(name)
print([name for name in FIRST if name not in sys.modules])
"""


def test_a_dossier_opens_without_templates_readers_and_other_screens_and_gets_them_afterwards():
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines() == ["[]", "[]"]


def test_the_rest_comes_in_pieces_a_moment_later(monkeypatch, qtbot):
    background, deeds = Background(), list[object]()
    monkeypatch.setattr(background, "do", lambda owner, deed: deeds.append(deed))
    load_rest(background, after=1)
    assert deeds == []
    qtbot.waitUntil(lambda: len(deeds) == len(LATER))
    background.close()
    assert len(deeds) >= 3


def test_nothing_comes_any_more_once_the_window_is_closed(monkeypatch, qtbot):
    background, deeds, turns = Background(), list[object](), list[int]()
    monkeypatch.setattr(background, "do", lambda owner, deed: deeds.append(deed))
    load_rest(background, after=1)
    background.close()
    QTimer.singleShot(5, background, lambda: turns.append(1))
    qtbot.waitUntil(lambda: bool(turns))
    assert deeds == []
