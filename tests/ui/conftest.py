"""What tests of the window share: a background of their own, and no window left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nvo_desktop.ui.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    """A background that is closed after the test; a bug in a deed fails the test."""
    bugs: list[Exception] = []
    ground = Background()
    ground.bug.connect(bugs.append)
    yield ground
    ground.close()
    assert not bugs, f"bugs in deeds: {bugs}"


@pytest.fixture
def at_rest(qtbot: QtBot, background: Background) -> Callable[[], None]:
    """Waits until every deed so far has told what came of it."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not background.is_busy)

    return wait


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, for a test that dresses it; left as it was."""
    font, palette, style, sheet = qapp.font(), qapp.palette(), qapp.style().name(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture(autouse=True)
def no_window_left_open(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window on the screen; what qtbot keeps it closes itself."""
    before = set(qapp.topLevelWidgets())
    yield
    left = [widget for widget in qapp.topLevelWidgets() if widget not in before and widget.isVisible()]
    assert not left, f"windows left open: {left}"
