"""The region and its municipalities."""

from datetime import date
from typing import ClassVar

from nvo_desktop.model.codes import HolidayRegion
from nvo_desktop.model.columns import coded, in_order, one_line
from nvo_desktop.model.record import Record


class Region(Record, table=True):
    """The region whose dossier this is: one row. norm is the key of the norm it answers to."""

    key_columns: ClassVar = ()

    name: str = one_line()
    title: str = one_line()
    subtitle: str = one_line()
    norm: str = one_line()
    period_from: date | None = None
    period_until: date | None = None
    youth_region_code: str = one_line()
    youth_region_name: str = one_line()
    contact_political: str = one_line(office=True)
    contact_deputy: str = one_line(office=True)
    contact_official: str = one_line(personal=True)
    notice: str = one_line()  # a line on the cover, such as that this is an example

    @property
    def period(self) -> str:
        """The years of the term, "2027–2030"; empty while a year is missing."""
        if self.period_from is None or self.period_until is None:
            return ""
        return f"{self.period_from.year}–{self.period_until.year}"


class Municipality(Record, table=True):
    """A municipality of the region, with the time it takes part. code is the CBS code, "GM0796"."""

    code: str = one_line()
    name: str = one_line()
    member_from: date | None = None
    member_until: date | None = None
    portfolio_holder: str = one_line(office=True)
    holiday_region: HolidayRegion | None = coded(HolidayRegion)
    rank: int = in_order()
