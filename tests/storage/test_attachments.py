"""Attachments are told without their bytes."""

from __future__ import annotations

from pathlib import Path

from nvo_desktop.model.sources import Attachment
from nvo_desktop.storage.attachments import AttachmentHead
from nvo_desktop.storage.dossier_file import create_dossier


def test_a_head_says_how_large_a_file_is_and_its_bytes_are_read_apart(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier:
        with dossier.unit_of_work("Bijlage") as work:
            added = work.add(Attachment(sha256="a" * 64, name="b.pdf", media_type="application/pdf", content=b"\0\1\2"))
            work.add(Attachment(sha256="c" * 64, name="a.pdf"))
            work.commit()
        heads = dossier.attachment_heads()
        assert [head.name for head in heads] == ["a.pdf", "b.pdf"]
        assert heads[1] == AttachmentHead(added.id, "a" * 64, "b.pdf", "application/pdf", 3)
        assert dossier.attachment_content("a" * 64) == b"\0\1\2"
        assert dossier.attachment_content("d" * 64) is None
