"""What the norm asks under one agreement, beside the work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.norm.definitions import AgreementNorm, Guide
from nvo_desktop.ui.look.measures import RIGHT, SIDE_PANEL
from nvo_desktop.ui.widgets.button import IconButton
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.label import LabelKind, PlainLabel
from nvo_desktop.ui.widgets.state import StateMark

_INSIDE = SIDE_PANEL - 2 * RIGHT - 12  # less a scroll bar
_DASH = 16
_QUESTIONS = "Toetsvragen"
_KEY = 32


class NormPanel(QWidget):
    """Demand, requirements, questions, guide lists and guidance; foldable."""

    closed = Signal()

    def __init__(self, norm: AgreementNorm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(SIDE_PANEL)
        area = _scrolling(self)
        self._inner = Ground("canvas", area.viewport())
        self._round = PlainLabel(_QUESTIONS, "label", self._inner, wraps=True)
        self._answers = {one.key: StateMark(parent=self._inner) for one in norm.questions}
        self.show_answers("", {})
        self._close = IconButton("x", "Norm verbergen", parent=self._inner)
        self._close.clicked.connect(self.closed)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(lambda: self._fill(self._inner, norm))
        self._is_filled = False
        area.setWidget(self._inner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rule(Qt.Orientation.Vertical, self))
        row.addWidget(area, 1)

    def show_answers(self, round_label: str, answers: Mapping[str, str]) -> None:
        """Show how each question is answered, by its key; one without an answer shows nothing."""
        self._round.setText(f"{_QUESTIONS}, {round_label}" if round_label else _QUESTIONS)
        for key, mark in self._answers.items():
            mark.setVisible(bool(answers.get(key)))
            mark.set_state(answers.get(key, ""))

    def showEvent(self, event: QShowEvent) -> None:
        """Fill it a turn later: the work beside it comes first."""
        super().showEvent(event)
        if not self._is_filled:
            self._is_filled = True
            self._turn.start()

    def _fill(self, inner: QWidget, norm: AgreementNorm) -> None:
        column = QVBoxLayout(inner)
        column.setContentsMargins(RIGHT, 12, RIGHT, RIGHT)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(PlainLabel("Wat vraagt de norm?", "group", inner), 1)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(_lines(inner, norm.demand, "fact"))
        column.addSpacing(8)
        column.addWidget(PlainLabel("Eisen", "label", inner))
        column.addLayout(_keyed(inner, [(one.key, one.text) for one in norm.requirements]))
        column.addSpacing(8)
        self._round.setFixedWidth(_INSIDE)
        column.addWidget(self._round)
        column.addLayout(_keyed(inner, [(one.key, one.text) for one in norm.questions], list(self._answers.values())))
        for guide in norm.guides:
            column.addSpacing(8)
            _add_guide(inner, column, guide)
        column.addSpacing(8)
        column.addWidget(PlainLabel("Hoe pakt u dit aan?", "label", inner))
        column.addWidget(_lines(inner, norm.guidance, "fact"))
        column.addStretch(1)


def _scrolling(panel: QWidget) -> QScrollArea:
    area = QScrollArea(panel)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName("Wat vraagt de norm?")
    return area


def _lines(inner: QWidget, text: str, kind: LabelKind | None = None, width: int = _INSIDE) -> PlainLabel:
    label = PlainLabel(text, kind, inner, wraps=True)
    label.setFixedWidth(width)  # a wrapped label in nested layouts is cut off without one
    label.ensurePolished()
    label.setMinimumHeight(label.heightForWidth(width))  # and also while it is laid out unseen
    return label


def _keyed(inner: QWidget, pairs: list[tuple[str, str]], states: Sequence[StateMark] = ()) -> QGridLayout:
    return _aside(inner, [(PlainLabel(key, "key", inner), text) for key, text in pairs], _KEY, states)


def _aside(
    inner: QWidget, pairs: list[tuple[PlainLabel, str]], width: int, states: Sequence[StateMark] = ()
) -> QGridLayout:
    """Texts below each other, each with a mark of that width before its first line, and perhaps a state below it."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, width)
    for row, (mark, text) in enumerate(pairs):
        grid.addWidget(mark, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_lines(inner, text, None, _INSIDE - width), 2 * row, 1)
    for row, state in enumerate(states):
        grid.addWidget(state, 2 * row + 1, 1)
    return grid


def _add_guide(inner: QWidget, column: QVBoxLayout, guide: Guide) -> None:
    column.addWidget(_lines(inner, guide.title, "label"))
    column.addLayout(_aside(inner, [(PlainLabel("–", None, inner), item) for item in guide.items], _DASH))
    column.addWidget(_lines(inner, guide.origin, "hint"))
