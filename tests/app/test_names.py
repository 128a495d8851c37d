"""On every screen each control has a name, and Tab comes to all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.app.workbench import Workbench
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.screens.agreements.agreements_screen import VISION
from nvo_desktop.ui.screens.parts_screen import PartsScreen

TAB = Qt.FocusPolicy.TabFocus
PLAIN, LEAVES = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier  # in a list Tab alone indents
MANY = 400  # more controls than any screen has


def controls(window: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard by Tab now; what a control is itself made of is its own affair."""
    for widget in window.findChildren(QWidget):
        takes_keys = widget.focusPolicy() & TAB and widget.isEnabled() and widget.isVisibleTo(window)
        if (
            takes_keys
            and not widget.focusProxy()
            and not widget.isWindow()
            and not widget.objectName().startswith("qt_")
        ):
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it; that of a label only where the label is its buddy."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface else ""
    tabs = (
        [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())] if interface else []
    )
    return widget.accessibleName() or name or (" ".join(tabs) if interface and interface.role() == PAGES else "")


PAGES = QAccessible.Role.PageTabList


def nameless(window: QWidget) -> list[str]:
    """The controls without a name, with where they stand."""
    return [where(widget) for widget in controls(window) if not name_of(widget).strip()]


def where(widget: QWidget) -> str:
    """The classes around a widget, for a message."""
    names, at = [type(widget).__name__], widget.parentWidget()
    while at is not None and len(names) < 5:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names)


def reached(window: QWidget) -> set[QWidget]:
    """What Tab comes to, going round twice: a row that is chosen on the way makes buttons useful that were passed."""
    found: set[QWidget] = set()
    rounds, start = 0, window.focusWidget()
    for _ in range(MANY):
        focused = window.focusWidget()
        if focused is None:
            break
        found.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab, LEAVES if isinstance(focused, ProseEdit) else PLAIN)
        rounds += window.focusWidget() is start
        if rounds == 2 or window.focusWidget() is focused:
            break
    return found


def unreached(window: QWidget) -> list[str]:
    """The controls that Tab passes by."""
    found = reached(window)
    return [f"{where(one)}: {name_of(one)}" for one in controls(window) if one not in found and not scrolls(one)]


def scrolls(widget: QWidget) -> bool:
    """Whether it only scrolls what stands in it."""
    return type(widget) is QScrollArea or (isinstance(widget, QScrollArea) and isinstance(widget, QAbstractScrollArea))


@pytest.fixture
def walked(opened: Workbench, at_rest: Callable[[], None]) -> Callable[[tuple[str, ...]], QWidget]:
    """Goes somewhere in the example, and gives the window."""

    def walk(path: tuple[str, ...]) -> QWidget:
        opened.window.activateWindow()
        QTest.qWaitForWindowActive(opened.window)
        opened.bench.going.go(path)
        at_rest()
        return opened.window

    return walk


@pytest.fixture
def paths(opened: Workbench, walked: Callable[[tuple[str, ...]], QWidget]) -> list[tuple[str, ...]]:
    """Every screen of the bench with all its parts; of the agreements the chapters and one with every kind of field."""
    found: list[tuple[str, ...]] = [("agreements", VISION)]
    for key, _ in opened.bench.titles:
        walked((key,))
        screen = opened.bench.place(key)
        parts = screen._names if isinstance(screen, PartsScreen) else ()
        found += [(key, part) for part in parts] or [(key,)]
    walked(("agreements", "supraregional"))
    page = next(page for page in opened.bench.findChildren(AgreementPage) if page.isVisible())
    found += [("agreements", "supraregional", part.name) for part in page._parts]
    assert len(found) > 15
    return found


def test_no_control_of_any_screen_is_nameless(walked, paths):
    found = {path: nameless(walked(path)) for path in paths}
    assert {path: names for path, names in found.items() if names} == {}


def test_tab_comes_to_every_control_of_every_screen(walked, paths):
    found = {path: unreached(walked(path)) for path in paths}
    assert {path: names for path, names in found.items() if names} == {}


def test_a_nameless_control_is_found_and_one_with_a_label_is_not(qtbot):
    window, named, label = QWidget(), QLineEdit(), QLabel("Naam")
    label.setBuddy(named)
    column = QVBoxLayout(window)
    for widget in (label, named, QLineEdit(), QPushButton("Bewaren")):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    assert nameless(window) == ["QLineEdit in QWidget"]


def test_a_control_that_tab_passes_by_is_found(qtbot):
    window, first, island = QWidget(), QLineEdit(), QLineEdit()
    trap = Trap()
    column = QVBoxLayout(window)
    for widget in (first, trap, island):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert unreached(window) == ["QLineEdit in QWidget: "]


class Trap(QLineEdit):
    """A field that keeps the keyboard."""

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802 - as Qt calls it
        return True
