"""Makes the strips of files for one kind of record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nvo_desktop.services.attachments import Attachments
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.attachments.attachment_strip import AttachmentStrip, attach_files


@dataclass(frozen=True, slots=True)
class Files:
    """The files of all records of one kind."""

    background: Background
    attachments: Attachments
    kind: str

    def strip(self, record_id: str = "") -> AttachmentStrip:
        """The files at one record; without an id of one that is not made yet."""
        return AttachmentStrip(self.background, self.attachments, self.kind, record_id)

    def counts(self) -> Mapping[str, int]:
        """How many files each record has, by its id; on the database thread."""
        return self.attachments.counts(self.kind)

    def attach(self, record_id: str, paths: Sequence[Path]) -> None:
        """Attach files to a record, as one deed; what was refused is said once."""
        attach_files(self.background, self.attachments, (self.kind, record_id), paths)


def paths_of(strip: AttachmentStrip | None) -> Sequence[Path]:
    """The files that wait for their record."""
    return tuple(strip.pending) if strip is not None else ()
