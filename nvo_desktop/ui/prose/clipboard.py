"""What goes out when a text is copied, and what comes in when something is pasted or dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from nvo_desktop.prose.blocks import Block, Figure, Paragraph, Prose, Text
from nvo_desktop.prose.canonical import BadProse, normal, read, write
from nvo_desktop.prose.foreign import from_html
from nvo_desktop.prose.html import to_html
from nvo_desktop.prose.plain import from_plain, plain_text

OURS = "application/x-nvo-prose"
_LARGEST = 20_000_000  # signs; no text that anyone writes
_FORMATS = (OURS, "text/html", "text/plain")
_PICTURES = frozenset({".png", ".jpg", ".jpeg"})


def mime_of(prose: Prose) -> QMimeData:
    """Prose in three forms: our own, clean HTML for word processors, plain text."""
    mime = QMimeData()
    mime.setData(OURS, QByteArray(write(prose).encode()))
    mime.setHtml(to_html(prose))
    mime.setText(plain_text(prose))
    return mime


def can_read(mime: QMimeData) -> bool:
    """Whether there is text in it."""
    return any(mime.hasFormat(form) for form in _FORMATS)


def pictures_in(mime: QMimeData) -> list[Path | QImage]:
    """The pictures in it: files, or one that was copied by itself. One beside a text is a drawing of that text."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return [file for file in files if file.suffix.lower() in _PICTURES]
    image = mime.imageData() if mime.hasImage() and not (can_read(mime) and prose_in(mime, _no_picture)) else None
    return [image] if isinstance(image, QImage) and not image.isNull() else []


@dataclass(frozen=True, slots=True)
class Clip:
    """The text in what is pasted, taken out of Qt's hands: it may be read on any thread."""

    own: bytes
    html: str
    text: str

    @property
    def size(self) -> int:
        """How much there is to read."""
        return len(self.own) or len(self.html) or len(self.text)

    def prose(self) -> Prose:
        """The prose in it."""
        own = _read_own(self.own)
        if own is not None:
            return own
        return from_html(self.html) if self.html else from_plain(self.text)

    def plain(self) -> Prose:
        """The same without its format: a paragraph for each block, or what bare text tells by itself."""
        if not self.html and _read_own(self.own) is None:
            return from_plain(self.text)
        return normal(tuple(Paragraph((Text(line),)) for line in plain_text(self.prose()).split("\n")))


def clip_of(mime: QMimeData) -> Clip:
    """What there is to read in it."""
    own = bytes(mime.data(OURS).data()) if mime.hasFormat(OURS) else b""
    html = mime.html() if mime.hasHtml() else ""
    return Clip(own, html if len(html) <= _LARGEST else "", mime.text()[:_LARGEST])


def prose_in(mime: QMimeData, has_picture: Callable[[str], bool]) -> Prose:
    """The prose in what is pasted, as known() has it."""
    return known(clip_of(mime).prose(), has_picture)


def known(prose: Prose, has_picture: Callable[[str], bool]) -> Prose:
    """Figures only when the dossier has their picture, else just their caption."""
    if not any(isinstance(block, Figure) for block in prose):
        return prose
    return normal(tuple(_known(block, has_picture) for block in prose))


def _no_picture(_attachment: str) -> bool:
    return False


def _read_own(data: bytes) -> Prose | None:
    if not data:
        return None
    try:
        return normal(read(data.decode()))
    except (BadProse, UnicodeDecodeError):
        return None


def _known(block: Block, has_picture: Callable[[str], bool]) -> Block:
    return Paragraph(block.caption) if isinstance(block, Figure) and not has_picture(block.attachment) else block
