"""What the region writes: chapters, elaborations, deviations and development goals."""

from typing import ClassVar

from nvo_desktop.model.codes import ChapterPart, TextStatus
from nvo_desktop.model.columns import coded, in_order, one_line, reference, rich_text, several_lines
from nvo_desktop.model.record import Record


class Chapter(Record, table=True):
    """Text outside the agreements. key names a chapter that the norm's list starts; the region's own have none."""

    key: str = one_line()
    title: str = one_line()
    text: str = rich_text()
    status: TextStatus = coded(TextStatus, TextStatus.CONCEPT)
    part: ChapterPart = coded(ChapterPart, ChapterPart.BEFORE)
    rank: int = in_order()


class Elaboration(Record, table=True):
    """The region's own text under one agreement. summary is plain language, one paragraph."""

    key_columns: ClassVar = ("agreement",)

    agreement: str = one_line()
    summary: str = several_lines()
    text: str = rich_text()
    status: TextStatus = coded(TextStatus, TextStatus.CONCEPT)


class Deviation(Record, table=True):
    """Where one municipality departs from what the region agreed under one agreement."""

    key_columns: ClassVar = ("agreement", "municipality_id")

    agreement: str = one_line()
    municipality_id: str | None = reference("municipality")
    text: str = rich_text()


class DevelopmentGoal(Record, table=True):
    """What the region wants to have changed, with how it will know."""

    agreement: str = one_line()
    goal: str = several_lines()
    priority: str = one_line()
    effect: str = several_lines()
    indicator: str = one_line()
    owner: str = one_line()
    rank: int = in_order()
