"""Python's search for garbage, on the thread of the window alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 2_000  # milliseconds
_YOUNG, _MIDDLE, _OLD = range(3)


class Tidying(QObject):
    """Searches for garbage now and then, where widgets may be destroyed.

    A widget, or the model of a table, that stands in a circle is destroyed on the thread that happens to find it. On
    the database thread that ends the program. Hence nobody else searches while this one lives.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        self._limits = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tidy)
        self._timer.start(_EVERY)

    def tidy(self) -> None:
        """Search as deep as Python itself would by now."""
        young, middle, old = gc.get_count()
        if young < self._limits[_YOUNG]:
            return
        if middle < self._limits[_MIDDLE]:
            gc.collect(_YOUNG)
        else:
            gc.collect(_OLD if old >= self._limits[_OLD] else _MIDDLE)

    def end(self) -> None:
        """Leave the search to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
