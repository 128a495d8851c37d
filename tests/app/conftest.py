"""The whole program with a window, driven from inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nvo_desktop.app.workbench import Workbench
from nvo_desktop.services.demo import make_demo
from nvo_desktop.storage.recents import Recents
from nvo_desktop.storage.settings import Settings


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of the example dossier."""
    return make_demo(tmp_path_factory.mktemp("voorbeeld")).dossier.read_bytes()


@pytest.fixture
def dossier(demo_file: bytes, tmp_path: Path) -> Path:
    """The example dossier in a folder of this test's own."""
    path = tmp_path / "de-vallei.nvo"
    path.write_bytes(demo_file)
    return path


@pytest.fixture
def workbench(qtbot: QtBot) -> Iterator[Workbench]:
    """The program, not begun yet; whatever is open at the end is closed."""
    made, bugs = Workbench(Recents(), Settings()), []
    made.background.bug.connect(bugs.append)
    yield made
    made.leave(made.window.allow_close)
    qtbot.waitUntil(lambda: not made.background.is_busy and made.desk is None)
    made.window.allow_close()
    made.end()
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or its timers die on a thread of the next test
    assert not bugs, f"bugs in deeds: {bugs}"


@pytest.fixture
def at_rest(qtbot: QtBot, workbench: Workbench) -> Callable[[], None]:
    """Waits until every deed so far has told what came of it."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not workbench.background.is_busy, timeout=20_000)

    return wait


@pytest.fixture
def opened(qtbot: QtBot, workbench: Workbench, dossier: Path, at_rest: Callable[[], None]) -> Workbench:
    """The program with the example open."""
    workbench.begin(dossier)
    qtbot.waitUntil(lambda: workbench.bench is not None, timeout=20_000)
    at_rest()
    return workbench
