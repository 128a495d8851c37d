"""The planning counted to the days of the councils: how long before or after them everything is."""

from __future__ import annotations

from datetime import date

from nvo_desktop.documents.context.adoption import latest_adoptions, steps_by_place
from nvo_desktop.documents.context.cover import members
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.adoption import Adoption, AdoptionStep, TextVersion
from nvo_desktop.norm.wording import long_date

_ROAD = ("executive", "clerk", "committee", "council")
_WEEK, _IN_DAYS = 7, 14  # shorter than so many days is said in days


class CouncilDays:
    """The day of each council, decided or planned, and the first and the last of them."""

    def __init__(self, facts: Facts) -> None:
        versions = {version.id: version for version in facts.rows(TextVersion)}
        self._facts = facts
        self._adoptions = latest_adoptions(facts, versions)
        self._steps = {
            place: {step.key: step for step in rows} for place, rows in steps_by_place(facts, versions).items()
        }
        self._days = {row.id: self._day(row.id) for row in members(facts)}
        known = sorted(day for day in self._days.values() if day)
        self.first, self.last = (known[0], known[-1]) if known else (None, None)

    def _day(self, municipality: str) -> date | None:
        adoption: Adoption | None = self._adoptions.get(municipality)
        if adoption and adoption.decided:
            return adoption.decided
        return _day_of(self._steps.get(municipality, {}).get("council"))

    def countdown(self) -> dict[str, object]:
        """A sentence on when the councils decide, and for each the steps before it with how long before they are."""
        return {
            "sentence": self._sentence(),
            "councils": [self._road(row.id, row.name) for row in members(self._facts)],
        }

    def _road(self, key: str, name: str) -> dict[str, object]:
        council, steps, adoption = self._days[key], self._steps.get(key, {}), self._adoptions.get(key)
        road: dict[str, object] = {step: _step(steps.get(step), council) for step in _ROAD}
        if adoption and adoption.decided:
            road["council"] = {"when": long_date(adoption.decided), "before": ""}
        return {"id": key, "municipality": name, **road}

    def _sentence(self) -> str:
        if self.first is None or self.last is None:
            return ""
        if self.first == self.last:
            return f"De raden besluiten op {long_date(self.first)}."
        return f"De eerste raad besluit op {long_date(self.first)}, de laatste op {long_date(self.last)}."

    def beside(self, day: date | None) -> str:
        """Where a day lies: "8 weken voor de eerste raad", or after the last; empty while a day is not known."""
        if day is None or self.first is None or self.last is None:
            return ""
        if day < self.first:
            return f"{how_long(self.first, day)} voor de eerste raad"
        if day > self.last:
            return f"{how_long(day, self.last)} na de laatste raad"
        return "op de dag van de raad" if self.first == self.last else "terwijl de raden besluiten"


def _step(step: AdoptionStep | None, council: date | None) -> dict[str, str]:
    day = _day_of(step)
    if step is None or day is None:
        return {"when": "", "before": ""}
    before = f"{how_long(council, day)} vooraf" if council and day < council else ""
    return {"when": long_date(day) if step.actual else f"gepland: {long_date(day)}", "before": before}


def _day_of(step: AdoptionStep | None) -> date | None:
    return (step.actual or step.planned) if step else None


def how_long(later: date, earlier: date) -> str:
    """The time between two days: "1 dag", "9 dagen", "8 weken"."""
    days = (later - earlier).days
    if days < _IN_DAYS:
        return "1 dag" if days == 1 else f"{days} dagen"
    return f"{days // _WEEK} weken"
