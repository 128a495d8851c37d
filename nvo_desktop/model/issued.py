"""What was issued: frozen text versions, the files that went to the councils, and the log of exports.

Rows of these kinds are added and never changed or taken out: what a council was given stays as it was.
"""

from typing import ClassVar

from sqlmodel import Field

from nvo_desktop.model.audience import Audience
from nvo_desktop.model.columns import coded, in_order, one_line, reference, several_lines
from nvo_desktop.model.record import Record


class FrozenText(Record, table=True):
    """A text version as it was when it was frozen.

    fingerprint: SHA-256 of the joint content; fingerprints: the same an agreement, as JSON text. context: the plain
    context that documents are made of, as compressed JSON.
    """

    key_columns: ClassVar = ("text_version_id",)

    text_version_id: str | None = reference("text_version")
    fingerprint: str = one_line()
    fingerprints: str = several_lines()
    context: bytes = Field(default=b"")


class IssuedFile(Record, table=True):
    """A file of a frozen version, byte for byte. subject: id of the municipality or group that it was made for, or "".

    fingerprint: SHA-256 of the document tree, which is kept too, as compressed JSON. sha256: of the file itself.
    """

    key_columns: ClassVar = ("text_version_id", "document", "subject", "audience")

    text_version_id: str | None = reference("text_version")
    document: str = one_line()
    subject: str = one_line()
    subject_name: str = one_line()
    audience: Audience = coded(Audience, Audience.PUBLIC)
    name: str = one_line()
    fingerprint: str = one_line()
    sha256: str = one_line()
    tree: bytes = Field(default=b"")
    content: bytes = Field(default=b"")
    rank: int = in_order()


class ExportRecord(Record, table=True):
    """One document that was made: what, for whom, of which version, and how it can be known again.

    When it was made stands in the history, by the clock of that computer. title and subject_name are as they were then.
    """

    document: str = one_line()
    title: str = one_line()
    subject_name: str = one_line()
    audience: Audience = coded(Audience, Audience.PUBLIC)
    version: str = one_line()
    is_frozen: bool = False
    content_fingerprint: str = one_line()
    file_fingerprint: str = one_line()
    sha256: str = one_line()
    name: str = one_line()
    rank: int = in_order()
