"""Grounds and hairlines: what parts a screen, in place of boxes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.widgets.painting import hairline, painting

GroundName = Literal["rail", "surface", "canvas", "sunken"]


class Ground(QWidget):
    """A widget with the colour of a ground under all that stands in it."""

    def __init__(self, ground: GroundName = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Sheet(Ground):
    """The white sheet of the work in its grey frame, with an edge at the left, and above unless tabs stand there."""

    def __init__(self, parent: QWidget | None = None, *, edge_above: bool = True) -> None:
        super().__init__("surface", parent)
        self._edge_above = edge_above
        self.setContentsMargins(1, int(edge_above), 0, 0)

    def set_edge_above(self, *, edge_above: bool) -> None:
        """Draw the upper edge, or leave it to the tabs."""
        self._edge_above = edge_above
        self.setContentsMargins(1, int(edge_above), 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edges."""
        edge = tokens_of(self.palette()).line2
        with painting(self) as painter:
            hairline(painter, edge, QPointF(0, 0), QPointF(0, self.height() - 1))
            if self._edge_above:
                hairline(painter, edge, QPointF(0, 0), QPointF(self.width() - 1, 0))


class Rule(QWidget):
    """A hairline, lying or standing; a strong one marks the edge of the frame."""

    def __init__(
        self,
        direction: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
        *,
        strong: bool = False,
    ) -> None:
        super().__init__(parent)
        self._lies, self._strong = direction == Qt.Orientation.Horizontal, strong
        along, across = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((along, across) if self._lies else (across, along)))

    def sizeHint(self) -> QSize:
        """One thick."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        tokens = tokens_of(self.palette())
        end = QPointF(self.width() - 1, 0) if self._lies else QPointF(0, self.height() - 1)
        with painting(self) as painter:
            hairline(painter, tokens.line2 if self._strong else tokens.line, QPointF(0, 0), end)
