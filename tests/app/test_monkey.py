"""Anything at all is done in the window: no mistake of ours comes out, and undo still leads all the way back."""

from __future__ import annotations

import shutil
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from app.monkey import Monkey
from PySide6.QtWidgets import QApplication

from nvo_desktop.app.workbench import Workbench
from nvo_desktop.model.kinds import PERMANENT_KINDS, RECORD_KINDS
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import open_dossier, read_dossier
from nvo_desktop.storage.open_dossier import OpenDossier

BURST = 25  # steps, after which everything comes to rest and is looked at

Run = Callable[[int, int], None]


@pytest.fixture
def run(qtbot, opened: Workbench, dossier: Path, tmp_path: Path, monkeypatch) -> Run:
    """Lets a monkey with this seed do so many things in the example; then closes it and takes back every deed."""
    shutil.copy(dossier, tmp_path / "ander.nvo")
    start, empty, bugs = digest(dossier), all_undone(tmp_path / "ander.nvo"), []
    opened.background.bug.connect(bugs.append)

    def rest() -> None:
        qtbot.waitUntil(lambda: not opened.background.is_busy, timeout=60_000)

    def calm(monkey: Monkey) -> bool:
        return monkey.calm() and not opened.background.is_busy

    def is_left() -> bool:
        """Leave, and again when the dice chose to stay: a question about what was typed may have been asked."""
        if opened.desk is not None and opened.window.isEnabled() and not opened.background.is_busy:
            opened.leave(opened.window.show_start)
        return opened.desk is None

    def go(seed: int, steps: int) -> None:
        folder = tmp_path / f"stukken {seed}"
        folder.mkdir()
        monkey = Monkey(opened, seed, folder, monkeypatch)
        for _ in range(steps // BURST):
            monkey.act(BURST, rest)
            qtbot.waitUntil(lambda: calm(monkey), timeout=60_000)
            said = ["".join(traceback.format_exception(bug)) for bug in bugs]
            left = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not opened.window]
            assert (said, left, opened.window.isEnabled()) == ([], [], True), monkey.done[-BURST:]
            if opened.desk is None:
                opened.open(dossier)
                qtbot.waitUntil(lambda: opened.bench is not None, timeout=60_000)
                rest()
        qtbot.waitUntil(is_left, timeout=60_000)
        assert digest(dossier) != start, "this monkey did next to nothing"
        assert (all_undone(dossier) == empty) is True, monkey.done

    return go


def digest(path: Path) -> str:
    """What a dossier holds, in short."""
    with read_dossier(path) as dossier:
        return held(dossier)


def held(dossier: OpenDossier) -> str:
    """All records but those that are for ever: the log of exports, and what was frozen."""
    kinds = (kind for name, kind in RECORD_KINDS.items() if name not in PERMANENT_KINDS)
    return repr([dossier.rows(kind) for kind in kinds])


def all_undone(path: Path) -> str:
    """The same once every deed is taken back."""
    with open_dossier(path) as dossier:
        history = History(dossier)
        while history.labels()[0]:
            undone = history.undo()
            assert undone.changes is not None, undone
        return held(dossier)


@pytest.mark.parametrize("seed", [1, 8])
def test_a_monkey_at_the_window_breaks_nothing(run, seed):
    run(seed, 150)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 130))
def test_thirty_monkeys_at_the_window_break_nothing(run, seed):
    run(seed, 500)
