"""Going to a place in the window by its path: a screen, a tab in it, a part of that, and what to choose there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nvo_desktop.ui.background import Background


@runtime_checkable
class Goes(Protocol):
    """A widget that can show one thing out of several by its key."""

    def go(self, key: str) -> QWidget | None:
        """Show it, with the keyboard in it; gives the widget in which the way goes on, or None where it ends."""
        ...


class Going(QObject):
    """Walks a path from one widget, a step at a time, each when what the last one asked for has been loaded."""

    def __init__(self, background: Background, root: QWidget) -> None:
        super().__init__(root)
        self._background, self._root = background, root
        self._walk = 0

    def go(self, path: Sequence[str]) -> None:
        """Go there; a walk that is under way is given up. What is not there any more ends the way before it."""
        self._walk += 1
        self._step(self._root, tuple(path), self._walk)

    def _step(self, widget: QWidget, path: tuple[str, ...], walk: int) -> None:
        if not path or walk != self._walk or not isValid(widget) or not isinstance(widget, Goes):
            return
        shown = widget.go(path[0])
        if shown is not None:
            self._background.do(self, _nothing, lambda _: self._step(shown, path[1:], walk))


def _nothing() -> None:
    """Pass by the database thread, behind what was asked before."""
