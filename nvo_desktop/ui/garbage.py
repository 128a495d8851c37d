"""Collects Python's garbage on the thread of the screen alone.

Python runs its collector in whatever thread happens to make an object. A widget, timer or text document that it then
finds would be destroyed by the database thread, and Qt crashes on that: a timer goes off for what is no more.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EACH = 1_000  # ms
_GENERATIONS = (2, 1, 0)  # the oldest that is due; a collection of it takes the younger ones along


class Garbage(QObject):
    """Stands in for the automatic collector, at its own thresholds, until end()."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EACH)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()

    def hold(self) -> None:
        """Collect nothing until settle(): while much is loaded there is much to walk through and little to find."""
        self._timer.stop()

    def settle(self) -> None:
        """Leave alone from now on what is loaded: to walk through all of it takes longer than a screen may stand."""
        gc.freeze()
        self._timer.start()

    def end(self) -> None:
        """Let Python collect by itself again, if it did before."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_automatic:
            gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation of objects that is over its threshold."""
    limits, counts = gc.get_threshold(), gc.get_count()
    for generation in _GENERATIONS:
        if 0 < limits[generation] < counts[generation]:
            gc.collect(generation)
            return
