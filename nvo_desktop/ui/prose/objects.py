"""What is drawn in a text that is no character: the marks of footnotes, and pictures.

Pictures come from the dossier through a callable, perhaps later; Qt's own loading of images is never asked for one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageReader,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from nvo_desktop.documents.word.pictures import MOST_PIXELS, MediaType
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose.numbering import NoteNumbers
from nvo_desktop.ui.prose.run_style import FIGURE, NOTE, note_key, picture_of
from nvo_desktop.ui.widgets.painting import rounded

Pictures = Callable[[str], bytes | QImage | None]
"""Gives the file of an attachment by its SHA-256, or the picture in it; None when the dossier has none.

A picture that is null is on its way: who gives one is a Shelf, and tells when it is there.
"""


class Shelf(QObject):
    """Gives pictures that come later than they are asked for."""

    arrived = Signal(str)  # the SHA-256 of an attachment of which there is other news than before

    def __call__(self, sha256: str) -> QImage | None:
        """What is known of a picture now."""
        raise NotImplementedError


_NOTE_SIZE = 0.72  # of the letters beside it
_HIGHEST = 480
_SHARPEST = 1600  # pixels kept of a picture's width or height, enough for twice our column
_MISSING = QSize(360, 64)
_KEPT = 8  # more than are seen at once
_NOTE_PLACE = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
_KINDS: dict[bytes, MediaType] = {b"\x89PNG": "image/png", b"\xff\xd8": "image/jpeg"}  # an SVG could name files


class Objects(QPyTextObject):
    """Draws the objects in one document."""

    def __init__(self, document: QTextDocument, pictures: Pictures) -> None:
        super().__init__(document)
        self._document, self._pictures = document, pictures
        self._images: dict[str, QImage | None] = {}
        self._sizes: dict[str, QSize] = {}  # of all that were seen: to lay the text out, no picture is read twice
        self._awaited: set[str] = set()
        self.numbers = NoteNumbers(document)
        for kind in (NOTE, FIGURE):
            document.documentLayout().registerHandler(kind, self)
        if isinstance(pictures, Shelf):
            pictures.arrived.connect(self._on_arrived)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        """The room that an object takes in its line."""
        form = format.toCharFormat()
        if form.objectType() == NOTE:
            metrics = QFontMetricsF(doc.defaultFont())
            width = QFontMetricsF(_note_font(doc)).horizontalAdvance(self._number(form))
            return QSizeF(width + 1.5, metrics.ascent())
        return QSizeF(self._shown_size(doc, form))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw an object in its place."""
        form = format.toCharFormat()
        painter.save()
        if form.objectType() == NOTE:
            painter.setFont(_note_font(doc))
            painter.setPen(tokens_of(QGuiApplication.palette()).accent)
            number = self._number(form)
            painter.drawText(QRectF(rect), _NOTE_PLACE, "·" if number == "0" else number)
        else:
            self._draw_picture(painter, QRectF(rect), form)
        painter.restore()

    def forget_pictures(self) -> None:
        """Ask for the pictures again when they are next drawn, for the dossier has others now."""
        self._images.clear()
        self._sizes.clear()
        self._lay_out()

    def forget(self, attachment: str) -> None:
        """Ask for this picture again: the dossier has just got it."""
        self._images.pop(attachment, None)
        self._sizes.pop(attachment, None)

    def has_picture(self, attachment: str) -> bool:
        """Whether the dossier holds this attachment as a picture that can be shown."""
        return self._image(attachment) is not None

    def _number(self, form: QTextCharFormat) -> str:
        return str(self.numbers.number(note_key(form)))

    def _draw_picture(self, painter: QPainter, rect: QRectF, form: QTextCharFormat) -> None:
        picture = picture_of(form)
        image = self._image(picture.attachment)
        if image is not None and image.isNull():
            rounded(painter, rect, 0, tokens_of(QGuiApplication.palette()).sunken)  # it comes in a moment
            return
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
            return
        tokens = tokens_of(QGuiApplication.palette())
        painter.setPen(QPen(tokens.edge, 1, Qt.PenStyle.DashLine))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(tokens.text2)
        inside = rect.adjusted(12, 8, -12, -8)
        words = f"Deze figuur kan hier niet worden getoond.\n{picture.alt}"
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)

    def _shown_size(self, doc: QTextDocument, form: QTextCharFormat) -> QSize:
        size = self._size(picture_of(form).attachment)
        room = doc.textWidth() - 2 * doc.documentMargin()
        widest = int(room) if room > 0 else _SHARPEST
        if size.width() > widest or size.height() > _HIGHEST:
            size = size.scaled(min(widest, size.width()), _HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
        return size

    def _size(self, attachment: str) -> QSize:
        if attachment not in self._sizes:
            image = self._image(attachment)
            if image is not None and image.isNull():
                return _MISSING
            self._sizes[attachment] = _MISSING if image is None else image.size()
        return self._sizes[attachment]

    def _image(self, attachment: str) -> QImage | None:
        if attachment in self._images:
            return self._images[attachment]
        given = self._pictures(attachment)
        image = given if isinstance(given, QImage) else decoded(given)
        if image is not None and image.isNull():
            self._awaited.add(attachment)
            return image
        if len(self._images) >= _KEPT:
            self._images.pop(next(iter(self._images)))
        self._images[attachment] = image
        return image

    def _on_arrived(self, attachment: str) -> None:
        """Show what came: a picture whose size is known only has to be drawn."""
        if attachment in self._awaited and self._sizes.get(attachment, _MISSING) != _MISSING:
            self._awaited.discard(attachment)
            self._document.documentLayout().update.emit()
        elif attachment in self._awaited or attachment in self._sizes:
            self._awaited.discard(attachment)
            self.forget(attachment)
            self._lay_out()

    def _lay_out(self) -> None:
        self._document.markContentsDirty(0, self._document.characterCount())


def _note_font(document: QTextDocument) -> QFont:
    font = QFont(document.defaultFont())
    font.setPointSizeF(font.pointSizeF() * _NOTE_SIZE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def decoded(file: bytes | None) -> QImage | None:
    """The picture in a file, no larger than it is ever shown; None when it is none or a dangerously large one.

    May run on any thread.
    """
    kind = _kind_of(file) if file is not None else None
    if file is None or kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind.removeprefix("image/").encode())
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS[kind]:
        return None
    if max(size.width(), size.height()) > _SHARPEST:
        reader.setScaledSize(size.scaled(_SHARPEST, _SHARPEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _kind_of(file: bytes) -> MediaType | None:
    for start, kind in _KINDS.items():
        if file.startswith(start):
            return kind
    return None
