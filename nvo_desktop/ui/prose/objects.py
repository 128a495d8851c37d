"""What is drawn in a text that is no character: the marks of footnotes, and pictures.

Pictures come from the dossier through a callable; Qt's own loading of images is never asked for one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, QSizeF, Qt
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

from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose.numbering import NoteNumbers
from nvo_desktop.ui.prose.run_style import FIGURE, NOTE, note_key, picture_of

Pictures = Callable[[str], bytes | None]
"""Gives the file of an attachment by its SHA-256, or None when the dossier has none."""

_NOTE_SIZE = 0.72  # of the letters beside it
_HIGHEST = 480
_MOST_PIXELS = 25_000_000
_SHARPEST = 1600  # pixels kept of a picture's width, enough for twice our column
_MISSING = QSize(360, 64)
_KEPT = 24
_NOTE_PLACE = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
_KINDS = {b"\x89PNG": b"png", b"\xff\xd8": b"jpeg"}  # as in a document; an SVG could name files of its own


class Objects(QPyTextObject):
    """Draws the objects in one document."""

    def __init__(self, document: QTextDocument, pictures: Pictures) -> None:
        super().__init__(document)
        self._pictures = pictures
        self._images: dict[str, QImage | None] = {}
        self.numbers = NoteNumbers(document)
        for kind in (NOTE, FIGURE):
            document.documentLayout().registerHandler(kind, self)

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
        document = self.parent()
        if isinstance(document, QTextDocument):
            document.markContentsDirty(0, document.characterCount())

    def forget(self, attachment: str) -> None:
        """Ask for this picture again: the dossier has just got it."""
        self._images.pop(attachment, None)

    def has_picture(self, attachment: str) -> bool:
        """Whether the dossier holds this attachment as a picture that can be shown."""
        return self._image(attachment) is not None

    def _number(self, form: QTextCharFormat) -> str:
        return str(self.numbers.number(note_key(form)))

    def _draw_picture(self, painter: QPainter, rect: QRectF, form: QTextCharFormat) -> None:
        picture = picture_of(form)
        image = self._image(picture.attachment)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
            return
        tokens = tokens_of(QGuiApplication.palette())
        painter.setPen(QPen(tokens.edge, 1, Qt.PenStyle.DashLine))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(tokens.text2)
        inside = rect.adjusted(12, 8, -12, -8)
        words = f"Deze figuur staat niet in het dossier.\n{picture.alt}"
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)

    def _shown_size(self, doc: QTextDocument, form: QTextCharFormat) -> QSize:
        image = self._image(picture_of(form).attachment)
        size = _MISSING if image is None else image.size()
        room = doc.textWidth() - 2 * doc.documentMargin()
        widest = int(room) if room > 0 else _SHARPEST
        if size.width() > widest or size.height() > _HIGHEST:
            size = size.scaled(min(widest, size.width()), _HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
        return size

    def _image(self, attachment: str) -> QImage | None:
        if attachment not in self._images:
            if len(self._images) >= _KEPT:
                self._images.pop(next(iter(self._images)))
            self._images[attachment] = _decoded(self._pictures(attachment))
        return self._images[attachment]


def _note_font(document: QTextDocument) -> QFont:
    font = QFont(document.defaultFont())
    font.setPointSizeF(font.pointSizeF() * _NOTE_SIZE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _decoded(file: bytes | None) -> QImage | None:
    """The picture in a file, no larger than it is ever shown; None when it is none or a dangerously large one."""
    kind = next((kind for start, kind in _KINDS.items() if file is not None and file.startswith(start)), None)
    if file is None or kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        return None
    if size.width() > _SHARPEST:
        reader.setScaledSize(size.scaled(_SHARPEST, size.height(), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
