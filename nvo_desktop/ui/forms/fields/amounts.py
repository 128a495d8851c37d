"""Fields of figures: years, numbers and amounts of money."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nvo_desktop.ui.forms.fields.line import LineField
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.typed import (
    CannotRead,
    read_money,
    read_number,
    read_year,
    written_money,
    written_number,
)
from nvo_desktop.ui.widgets.label import PlainLabel

_FIGURES = 120
_UNIT_SIGN = 8  # logical pixels for a sign of the unit


class YearField(LineField):
    """A year of four figures."""

    def need(self) -> Need:
        """Four figures are narrow."""
        return Need(_FIGURES, _FIGURES)

    def read(self, text: str) -> object:
        """The year, within its bounds. Raises CannotRead."""
        return self._within(read_year(text))

    def _within(self, value: float | None) -> float | None:
        """Give the value back. CannotRead says the bound that it passes."""
        low, high = self.definition.minimum, self.definition.maximum
        if value is not None and low is not None and value < low:
            raise CannotRead(f"Dit is te laag: het moet ten minste {self.written(low)} zijn.")
        if value is not None and high is not None and value > high:
            raise CannotRead(f"Dit is te hoog: het mag ten hoogste {self.written(high)} zijn.")
        return value


class NumberField(YearField):
    """A number, with its unit behind it."""

    def need(self) -> Need:
        """Room for the figures and the unit."""
        width = _FIGURES + (len(self.definition.unit) * _UNIT_SIGN + 8 if self.definition.unit else 0)
        return Need(width, width)

    def read(self, text: str) -> object:
        """The number, within its bounds. Raises CannotRead."""
        return self._within(read_number(text))

    def written(self, value: object) -> str:
        """The number with a point for thousands and a comma for decimals."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            return written_number(value)
        return super().written(value)

    def _hold(self, *widgets: QWidget) -> QHBoxLayout:
        unit = (PlainLabel(self.definition.unit, "fact"),) if self.definition.unit else ()
        return super()._hold(*widgets, *unit)


class MoneyField(YearField):
    """An amount in euros; its value is in cents."""

    def need(self) -> Need:
        """Room for millions."""
        return Need(150, 150)

    def read(self, text: str) -> object:
        """The amount in cents, within its bounds. Raises CannotRead."""
        return self._within(read_money(text))

    def written(self, value: object) -> str:
        """The amount with the sign of the euro and cents: "€ 1.234,50"."""
        if isinstance(value, int) and not isinstance(value, bool):
            return f"€\u00a0{written_money(value)}"
        return super().written(value)
