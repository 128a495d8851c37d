"""Earlier papers, the pieces they were cut into, and files kept inside the dossier."""

import datetime
from typing import ClassVar

from sqlmodel import Field

from nvo_desktop.model.codes import Side, SourceKind
from nvo_desktop.model.columns import coded, in_order, key_list, one_line, reference, rich_text
from nvo_desktop.model.record import Record


class SourceDocument(Record, table=True):
    """An earlier paper of the region."""

    title: str = one_line()
    kind: SourceKind = coded(SourceKind, SourceKind.OTHER)
    date: datetime.date | None = None
    body: str = one_line()
    agreements: tuple[str, ...] = key_list()
    file_name: str = one_line()
    sha256: str = one_line()
    rank: int = in_order()


class SourcePiece(Record, table=True):
    """A piece of a source document. target is the agreement or chapter key that its heading names, or empty.

    placed_in: id of the elaboration or chapter that a copy of it went to, or empty.
    """

    source_id: str | None = reference("source_document")
    rank: int = in_order()
    heading: str = one_line()
    level: int = 0
    text: str = rich_text()
    side: Side = coded(Side, Side.UNKNOWN)
    target: str = one_line()
    placed_in: str = one_line()


class Attachment(Record, table=True):
    """A file kept inside the dossier, once however often it is used; its id follows from its SHA-256."""

    key_columns: ClassVar = ("sha256",)

    sha256: str = one_line()
    name: str = one_line()
    media_type: str = one_line()
    content: bytes = Field(default=b"")


class AttachmentUse(Record, table=True):
    """Where an attachment belongs: kind and id of an answer, decision, consultation or source document.

    Of the kind "template" it is a template of the region's own, and record_id is its key.
    Of kind "house_style" it is the house style of the region or municipality with that id.
    """

    attachment_id: str | None = reference("attachment")
    kind: str = one_line()
    record_id: str = one_line()
    rank: int = in_order()
