"""The panes of an open dossier, gone through by key: rail, tabs, work and side panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget
from shiboken6 import isValid

from nvo_desktop.ui.shell.bench import Bench
from nvo_desktop.ui.widgets.first_keys import give_keys
from nvo_desktop.ui.widgets.rail import Rail
from nvo_desktop.ui.widgets.side_panel import SidePanel

_REASON = Qt.FocusReason.ShortcutFocusReason


class Panes:
    """Brings the keyboard to the pane after or before the one that has it; back in a pane, it is where it was."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._left: dict[QWidget, QWidget] = {}  # a pane, and what in it had the keyboard last

    def step(self, by: int) -> None:
        """Go one pane on (1) or back (-1); after the last comes the first."""
        panes = self._panes()
        holder = self._holder()
        at = self._place_of(holder, panes)
        if holder is not None:
            self._left[panes[at]] = holder
        self._enter(panes[(at + by) % len(panes)], panes)

    def _holder(self) -> QWidget | None:
        return self._bench.window().focusWidget()

    def _panes(self) -> Sequence[QWidget]:
        """What is to be seen now. The bench itself stands for the work: what is in none of the others."""
        panels = _seen(self._bench, SidePanel)
        tabs = [bar for bar in _seen(self._bench, QTabBar) if not any(panel.isAncestorOf(bar) for panel in panels)]
        return [*_seen(self._bench, Rail), *tabs, self._bench, *panels]

    def _place_of(self, holder: QWidget | None, panes: Sequence[QWidget]) -> int:
        around = [pane for pane in panes if pane is holder or (holder is not None and pane.isAncestorOf(holder))]
        narrower = [pane for pane in around if pane is not self._bench]
        return panes.index(narrower[0] if narrower else self._bench)

    def _enter(self, pane: QWidget, panes: Sequence[QWidget]) -> None:
        kept = self._left.get(pane)
        if kept is not None and isValid(kept) and _takes_keys(kept) and self._is_in(kept, pane, panes):
            kept.setFocus(_REASON)
        elif pane is self._bench:
            self._bench.give_keys()
        elif isinstance(pane, Rail):
            pane.item(pane.selected).setFocus(_REASON)
        else:
            give_keys(_first_in(pane), _REASON)

    def _is_in(self, kept: QWidget, pane: QWidget, panes: Sequence[QWidget]) -> bool:
        return kept.window() is pane.window() and panes[self._place_of(kept, panes)] is pane


def _seen(bench: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """The widgets of a kind that are to be seen, from above to below."""
    found = [widget for widget in bench.findChildren(kind) if widget.isVisible()]
    return sorted(found, key=lambda widget: widget.mapTo(bench, QPoint(0, 0)).toTuple()[::-1])


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _first_in(pane: QWidget) -> QWidget:
    """What the keyboard comes to in a pane: its first control, and only where there is no other its button to close."""
    if _takes_keys(pane):
        return pane
    inside = [widget for widget in pane.findChildren(QWidget) if _takes_keys(widget)]
    inside.sort(key=lambda widget: (isinstance(widget, QToolButton), *widget.mapTo(pane, QPoint(0, 0)).toTuple()[::-1]))
    return inside[0] if inside else pane
