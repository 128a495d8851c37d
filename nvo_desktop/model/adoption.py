"""Text versions, and what each council did with them."""

from datetime import date
from typing import ClassVar

from nvo_desktop.model.codes import AdoptionResult, AmendmentResult, AmendmentRoute, TextStatus
from nvo_desktop.model.columns import coded, in_order, one_line, reference, rich_text, several_lines
from nvo_desktop.model.record import Record


class TextVersion(Record, table=True):
    """A version of the joint text, "0.9". dated is the day that stands on the cover."""

    number: str = one_line()
    label: str = one_line()
    status: TextStatus = coded(TextStatus, TextStatus.CONCEPT)
    dated: date | None = None
    note: str = several_lines()
    rank: int = in_order()


class Adoption(Record, table=True):
    """What one council did with one text version. addendum is local and outside the joint text."""

    key_columns: ClassVar = ("municipality_id", "text_version_id")

    municipality_id: str | None = reference("municipality")
    text_version_id: str | None = reference("text_version")
    result: AdoptionResult = coded(AdoptionResult, AdoptionResult.PLANNED)
    decided: date | None = None
    case_number: str = one_line()
    document_number: str = one_line()
    decision_number: str = one_line()
    addendum: str = rich_text()
    remarks: str = several_lines()


class AdoptionStep(Record, table=True):
    """A step on the road to adoption. key is "executive", "clerk", "committee", "council" or the region's own.

    municipality_id is None in the regional row (bestuurlijk overleg).
    """

    key_columns: ClassVar = ("text_version_id", "municipality_id", "key")

    text_version_id: str | None = reference("text_version")
    municipality_id: str | None = reference("municipality")
    key: str = one_line()
    body: str = one_line()
    planned: date | None = None
    actual: date | None = None
    outcome: str = one_line()
    remarks: str = several_lines()
    rank: int = in_order()


class Amendment(Record, table=True):
    """A council's change of what is decided (Gemeentewet art. 147b)."""

    municipality_id: str | None = reference("municipality")
    text_version_id: str | None = reference("text_version")
    agreement: str = one_line()
    paragraph: str = one_line()
    title: str = one_line()
    mover: str = one_line(office=True)
    old_wording: str = several_lines()
    new_wording: str = several_lines()
    result: AmendmentResult = coded(AmendmentResult, AmendmentResult.SUBMITTED)
    route: AmendmentRoute | None = coded(AmendmentRoute)
    rank: int = in_order()
