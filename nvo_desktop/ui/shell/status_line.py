"""The line under the window: whether the work is safe, and one or two facts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from nvo_desktop.ui.look.measures import STATUS_LINE
from nvo_desktop.ui.progress import Progress
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.label import PlainLabel

_FOR_NOW = 8_000  # ms


def clock(moment: datetime) -> str:
    """The time as it is said in Dutch, "14.02"."""
    return f"{moment:%H.%M}"


class StatusLine(Ground):
    """Says once and quietly what is saved; while long work runs, how far it is and a button to stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        self.setFixedHeight(STATUS_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._saved, self._facts, self._work = (PlainLabel("", "small", self) for _ in range(3))
        self._bar, self._stop = QProgressBar(self), Button("Stoppen", "link", parent=self)
        self._progress: Progress | None = None
        self._passing = QTimer(self, singleShot=True)
        self._passing.timeout.connect(lambda: self._facts.setText(""))
        self._build()
        self._stop.clicked.connect(self._ask_to_stop)

    @property
    def saved(self) -> str:
        """What is said of saving."""
        return self._saved.text()

    @property
    def work(self) -> str:
        """What is said of long work; empty when there is none."""
        return self._work.text()

    def say_saved(self, sentence: str, tone: str = "quiet") -> None:
        """What is saved where; tone "warn" for what needs attention."""
        self._saved.setText(sentence)
        self._saved.set_kind("warn" if tone == "warn" else "small")

    def say_facts(self, *facts: str) -> None:
        """Facts about what is on the screen, such as the number of words."""
        self._passing.stop()
        self._facts.setText("   ·   ".join(fact for fact in facts if fact))

    def say_for_now(self, sentence: str) -> None:
        """Say what was just done; it goes away by itself."""
        self._facts.setText(sentence)
        self._passing.start(_FOR_NOW)

    def follow(self, progress: Progress, doing: str) -> None:
        """Show how far long work is, until done()."""
        self._progress = progress
        progress.told.connect(self._show_progress)
        self._show_progress(doing, 0, 0)

    def done(self) -> None:
        """The long work ended."""
        self._progress = None
        self._work.setText("")
        self._show_work(is_there=False)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 16, 0)
        row.setSpacing(12)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Voortgang")
        row.addWidget(self._saved)
        row.addStretch(1)
        for widget in (self._work, self._bar, self._stop, self._facts):
            row.addWidget(widget)
        self._show_work(is_there=False)

    def _show_progress(self, doing: str, done: int, total: int) -> None:
        if self._progress is None:
            return
        self._work.setText(f"{doing}: {done} van {total}" if total else f"{doing}…")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._show_work(is_there=True)

    def _show_work(self, *, is_there: bool) -> None:
        self._work.setVisible(is_there)
        self._bar.setVisible(is_there)
        self._stop.setVisible(is_there)
        self._facts.setVisible(not is_there)

    def _ask_to_stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()
            self._work.setText("Stoppen…")
