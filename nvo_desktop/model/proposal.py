"""The council proposal: blocks written once, and what is local to a municipality."""

from datetime import date
from typing import ClassVar

from nvo_desktop.model.columns import in_order, key_list, one_line, reference, rich_text
from nvo_desktop.model.record import Record


class ProposalBlock(Record, table=True):
    """A block that all councils read alike, such as "argumenten"."""

    key_columns: ClassVar = ("key",)

    key: str = one_line()
    title: str = one_line()
    text: str = rich_text()
    rank: int = in_order()


class CouncilProposal(Record, table=True):
    """One municipality's proposal: its meeting, numbers, signatories, and its headings in their order (block keys)."""

    key_columns: ClassVar = ("municipality_id",)

    municipality_id: str | None = reference("municipality")
    meeting: date | None = None
    subject: str = one_line()
    case_number: str = one_line()
    document_number: str = one_line()
    signatory_secretary: str = one_line(office=True)
    signatory_mayor: str = one_line(office=True)
    headings: tuple[str, ...] = key_list()


class LocalBlock(Record, table=True):
    """What one municipality adds to a block, and the title it gives it."""

    key_columns: ClassVar = ("municipality_id", "key")

    municipality_id: str | None = reference("municipality")
    key: str = one_line()
    title: str = one_line()
    text: str = rich_text()
