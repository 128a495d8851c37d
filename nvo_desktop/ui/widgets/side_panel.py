"""Help and detail at the right: beside the work where there is room, over it where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import NARROW_BELOW, SIDE_PANEL
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.widgets.button import IconButton
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.painting import hairline, painting
from nvo_desktop.ui.widgets.section_title import WrappedTitle

_LEFT, _RIGHT = 20, 16


class SidePanel(Ground):
    """A title, a button to close, and what is put into body; what is taller than the window scrolls.

    left: where the body begins; a list stands further out, so that its words are on the line of the title.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        can_close: bool = True,
        width: int = SIDE_PANEL,
        left: int = _LEFT,
    ) -> None:
        super().__init__("canvas", parent)
        self._title, self._close = WrappedTitle(title), IconButton("x", "Sluiten", "Esc")
        self._close.setVisible(can_close)
        self._close.clicked.connect(self.closed)
        self._foot, self._left = QVBoxLayout(), left
        self.body = QVBoxLayout()
        self.setAccessibleName(title)
        self.setFixedWidth(width)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_LEFT, 14, 14, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(self._left, 0, _RIGHT, 12)
        column.addLayout(self.body)
        column.addStretch(1)
        self._foot.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(_scrolling(inside), 1)
        whole.addLayout(self._foot)

    def set_title(self, title: str, remark: str = "") -> None:
        """Say what the panel shows."""
        self._title.set_title(title)
        self._title.set_remark(remark)
        self.setAccessibleName(title)

    def set_foot(self, widget: QWidget) -> None:
        """Put something below that does not scroll, such as buttons."""
        self._foot.setContentsMargins(_LEFT, 10, _RIGHT, 12)
        side = Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
        self._foot.addWidget(widget, 0, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge at the left."""
        with painting(self) as painter:
            hairline(painter, tokens_of(self.palette()).line, QPointF(0, 0), QPointF(0, self.height() - 1))


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    for widget in (area, area.viewport(), inside):
        widget.setAutoFillBackground(False)
    return area


class SideBySide(QWidget):
    """The work and its side panel. In a narrow window the panel is folded, and opens over the work."""

    open_changed = Signal(bool)

    def __init__(self, work: QWidget, panel: SidePanel, parent: QWidget | None = None, *, is_open: bool = True) -> None:
        super().__init__(parent)
        self._work, self._panel = work, panel
        self._wide_open, self._narrow_open, self._was_narrow = is_open, False, False
        work.setParent(self)
        panel.setParent(self)
        panel.closed.connect(self.close_panel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out()

    @property
    def is_narrow(self) -> bool:
        """Whether the panel lies over the work when it is open."""
        return self.window().width() < NARROW_BELOW

    @property
    def is_open(self) -> bool:
        """Whether the panel is to be seen."""
        return self._narrow_open if self.is_narrow else self._wide_open

    def set_open(self, *, is_open: bool) -> None:
        """Open or fold the panel; a narrow window and a wide one each remember it."""
        if is_open == self.is_open:
            return
        if self.is_narrow:
            self._narrow_open = is_open
        else:
            self._wide_open = is_open
        if not is_open and self._panel.isAncestorOf(self.focusWidget() or self):
            self._work.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lay_out()
        self.open_changed.emit(is_open)

    def fold(self) -> None:
        """Begin with the panel folded, however wide the window becomes."""
        self._wide_open = self._narrow_open = False
        self._lay_out()

    def close_panel(self) -> None:
        """Fold the panel."""
        self.set_open(is_open=False)

    def _lay_out(self) -> None:
        is_open, width = self.is_open, self._panel.minimumWidth()
        room = self.width() - width if is_open and not self.is_narrow else self.width()
        self._work.setGeometry(QRect(0, 0, room, self.height()))
        self._panel.setGeometry(QRect(self.width() - width, 0, width, self.height()))
        self._panel.setVisible(is_open)
        self._panel.raise_()

    def sizeHint(self) -> QSize:
        """As the work and the panel ask."""
        hint = self._work.sizeHint()
        return QSize(hint.width() + (self._panel.width() if self.is_open else 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        """As the work asks: the panel may lie over it."""
        return self._work.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay both out; a window that becomes narrow folds the panel, one that becomes wide has it back."""
        if self.is_narrow != self._was_narrow:
            self._was_narrow = not self._was_narrow
            self._narrow_open = False
            self.open_changed.emit(self.is_open)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds a panel that lies over the work."""
        if event.key() == Qt.Key.Key_Escape and self.is_open and self.is_narrow:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Lay out anew when the work asks for more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay_out()
        return super().event(event)
