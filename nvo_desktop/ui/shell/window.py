"""The window: menu, start screen or open dossier, and the status line. It asks; app answers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.ui.shell.bench import Bench
from nvo_desktop.ui.shell.menus import Menus
from nvo_desktop.ui.shell.notices import Notices
from nvo_desktop.ui.shell.panes import Panes
from nvo_desktop.ui.shell.start_screen import StartScreen
from nvo_desktop.ui.shell.status_line import StatusLine
from nvo_desktop.ui.widgets.drop_area import PAPERS, dropped_files
from nvo_desktop.ui.widgets.label import PlainLabel

TITLE = "NvO-werkbank"
_SIZE = (1280, 800)
_LEAST = (940, 560)
_FRAME, _TITLE_BAR = 16, 40  # what the desktop draws around it, at most


class Window(QMainWindow):
    """The one window of the program. It paints before anything of a dossier is loaded."""

    painted = Signal()  # once, when the window has been on the screen
    dropped = Signal(object)  # the Path of a dossier dropped on the window
    papers_dropped = Signal(list)  # Paths of papers dropped on an open dossier
    close_asked = Signal()  # the user wants to leave; allow_close() lets the window go

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = StartScreen(self)
        self.status = StatusLine(self)
        self.notices = Notices(self)
        self.menus = Menus(self.menuBar())
        self._busy = PlainLabel("", "fact", self)
        self._stack = QStackedWidget(self)
        self._bench: QWidget | None = None
        self._panes: Panes | None = None
        self._may_close = self._was_painted = False
        self._title = self._file = ""
        self._build()
        self.menus.pane_asked.connect(self._go_pane)

    def fits(self, room: QSize) -> bool:
        """Whether the window, with its title bar, fits in what a screen has room for."""
        return room.width() >= self.width() + _FRAME and room.height() >= self.height() + _TITLE_BAR

    def show_start(self) -> None:
        """Show the start screen, and let go of the dossier that was shown."""
        self._drop_bench()
        self._stack.setCurrentWidget(self.start)
        self.menus.show_open(is_open=False)
        self.status.say_saved("Geen dossier geopend")
        self.status.say_facts("")
        self._title = self._file = ""
        self._show_whose()

    def show_busy(self, sentence: str) -> None:
        """Say what is done while there is nothing to show yet, such as a dossier that opens; let go of one shown."""
        self._drop_bench()
        self._busy.setText(sentence)
        self._stack.setCurrentWidget(self._busy)

    def show_bench(self, bench: QWidget, title: str) -> None:
        """Show an open dossier."""
        self._drop_bench()
        self._bench = bench
        self._panes = Panes(bench) if isinstance(bench, Bench) else None
        self._stack.addWidget(bench)
        self._stack.setCurrentWidget(bench)
        self.menus.show_open(is_open=True)
        self.show_title(title)

    def show_title(self, title: str) -> None:
        """Say in the title bar whose dossier this is."""
        self._title = title
        self._show_whose()

    def show_file(self, name: str) -> None:
        """Say in the title bar which file it is: a region can have more than one."""
        self._file = name
        self._show_whose()

    def allow_close(self) -> None:
        """Let the window close now."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first: what was typed must be in the file before the window goes."""
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_asked.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a dossier from a folder window, and papers when a dossier is open."""
        if any(self._dropped(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which dossier came, or which papers."""
        event.acceptProposedAction()
        dossiers, papers = self._dropped(event.mimeData())
        if dossiers:
            self.dropped.emit(dossiers[0])
        elif papers:
            self.papers_dropped.emit(papers)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once that the window has been on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _dropped(self, data: QMimeData) -> tuple[list[Path], list[Path]]:
        """The dossiers and the papers in what is dragged; papers only where they can come in."""
        papers = dropped_files(data, PAPERS) if self._bench is not None and self.isEnabled() else []
        return dropped_files(data, (".nvo",)), papers

    def _show_whose(self) -> None:
        self.setWindowTitle(" – ".join(part for part in (self._title, self._file, TITLE) if part))

    def _build(self) -> None:
        self.setWindowTitle(TITLE)
        self.resize(*_SIZE)
        self.setMinimumSize(*_LEAST)
        self.setAcceptDrops(True)
        self._busy.setProperty("ground", "canvas")
        self._busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        for widget in (self.start, self._busy):
            self._stack.addWidget(widget)
        self.setCentralWidget(body)

    def _go_pane(self, by: int) -> None:
        if self._panes is not None:
            self._panes.step(by)

    def _drop_bench(self) -> None:
        self._panes = None
        if self._bench is not None:
            self._stack.removeWidget(self._bench)
            self._bench.hide()
            self._bench.deleteLater()
            self._bench = None
