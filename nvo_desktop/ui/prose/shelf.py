"""The pictures of a dossier for the texts that show them: read and decoded behind the screen, never on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtGui import QImage

from nvo_desktop.services.attachments import AddedPicture, Attachments
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.prose.objects import Shelf, decoded

_KEPT = 12


class PictureShelf(Shelf):
    """Knows which pictures the dossier holds, and keeps those that were last shown."""

    def __init__(self, background: Background, attachments: Attachments, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._attachments = background, attachments
        self._held: frozenset[str] | None = None  # not read yet
        self._images: dict[str, QImage | None] = {}
        self._asked: set[str] = set()  # and did not come yet
        background.changed.connect(self._on_changed)
        self._read_held()

    def __call__(self, sha256: str) -> QImage | None:
        """The picture; null while it is read, None when the dossier does not hold it or it is no picture."""
        if sha256 in self._images:
            return self._images[sha256]
        if self._held is not None and sha256 not in self._held:
            return None
        if sha256 not in self._asked:
            self._asked.add(sha256)
            self._background.do(
                self, lambda: decoded(self._attachments.picture(sha256)), lambda image: self._take(sha256, image)
            )
        return QImage()

    def add(self, picture: Path | QImage, then: Callable[[str], None]) -> None:
        """Take a file or a pasted picture into the dossier; then gets its SHA-256."""

        def deed() -> AddedPicture:
            if isinstance(picture, Path):
                return self._attachments.add_picture(picture)
            return self._attachments.add_picture_data(_png(picture))

        def told(added: AddedPicture) -> None:
            self._held = (self._held or frozenset()) | {added.sha256}
            then(added.sha256)

        self._background.do(self, deed, told)

    def _take(self, sha256: str, image: QImage | None) -> None:
        self._asked.discard(sha256)
        if len(self._images) >= _KEPT:
            self._images.pop(next(iter(self._images)))
        self._images[sha256] = image
        self.arrived.emit(sha256)

    def _on_changed(self, changes: Changes) -> None:
        if any(kind == "attachment" for kind, _ in changes.touched):
            self._read_held()

    def _read_held(self) -> None:
        self._background.do(self, self._attachments.held, self._take_held)

    def _take_held(self, held: frozenset[str]) -> None:
        before, self._held = self._held or frozenset(), held
        for sha256 in before ^ held:
            self._images.pop(sha256, None)
            self.arrived.emit(sha256)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(buffer.data().data())
