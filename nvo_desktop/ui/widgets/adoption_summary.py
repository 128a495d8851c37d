"""How far the councils are: the sentence, the legend and the bar together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.widgets.adoption_bar import AdoptionBar, Segment, adopted, counts
from nvo_desktop.ui.widgets.legend import Legend
from nvo_desktop.ui.widgets.section_title import BigFact

_APART = 24
_SAID = "raden hebben vastgesteld"


class AdoptionSummary(QWidget):
    """Says "5 van 8 raden hebben …", explains the segments and draws them, with names under them if asked.

    The legend stands at the right of the sentence, or under the bar when there is no room; with names there is none.
    """

    def __init__(self, parent: QWidget | None = None, *, names: bool = False) -> None:
        super().__init__(parent)
        self._fact, self._bar, self._legend = BigFact(), AdoptionBar(names=names), Legend()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._top = QHBoxLayout()
        self._top.setSpacing(_APART)
        self._top.addWidget(self._fact, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(self._top)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._legend)
        self._action: QWidget | None = None

    @property
    def bar(self) -> AdoptionBar:
        """The drawn bar."""
        return self._bar

    def add_action(self, widget: QWidget) -> None:
        """Put a link at the far right of the sentence."""
        self._action = widget
        self._top.addWidget(widget)

    def set_segments(self, segments: Sequence[Segment], said: str = _SAID) -> None:
        """Show these councils; what is said goes on after "5 van 8"."""
        if segments:
            self._fact.set_title(f"{adopted(segments)} van {len(segments)}")
            self._fact.set_remark(said)
        else:
            self._fact.set_title("")
            self._fact.set_remark(said if said != _SAID else "Er zijn nog geen gemeenten.")
        self._bar.set_segments(segments)
        self._legend.set_marks([(state, f"{number} {state}") for state, number in counts(segments)])
        self._place_legend()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the legend where there is room for it."""
        super().resizeEvent(event)
        self._place_legend()

    def _place_legend(self) -> None:
        self._legend.setHidden(self._bar.names_fit(self.width()) or not self._bar.segments)
        self._bar.setHidden(not self._bar.segments)
        action = self._action.sizeHint().width() + _APART if self._action else 0
        fits = self._fact.sizeHint().width() + _APART + self._legend.sizeHint().width() + action <= self.width()
        self._legend.setMinimumHeight(self._legend.heightForWidth(self.width()))
        is_above = self._top.indexOf(self._legend) >= 0
        if fits and not is_above:
            self._column.removeWidget(self._legend)
            self._top.insertWidget(1, self._legend)
        elif is_above and not fits:
            self._top.removeWidget(self._legend)
            self._column.addWidget(self._legend)
