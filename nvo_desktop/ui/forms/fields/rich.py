"""A field for prose with its structure: lists, links and notes. Its tools are there while somebody types in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.prose.canonical import write
from nvo_desktop.prose.plain import from_plain
from nvo_desktop.prose.reading import BadProse, read
from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import Option
from nvo_desktop.ui.look.measures import CORNER, TOOLBAR
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose.asking import AddPicture
from nvo_desktop.ui.prose.document import ProseDocument
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.prose.objects import Pictures
from nvo_desktop.ui.prose.view import ProseView
from nvo_desktop.ui.widgets.painting import focus_ring, painting, rounded

_WIDEST = 760
_LOWEST, _HIGHEST = 84, 420  # of the text; beyond that it scrolls
_EDGE = 2
_MARGIN = 9.0


def no_picture(_sha256: str) -> bytes | None:
    """No picture, where the dossier's are not at hand."""
    return None


def _canonical(value: str) -> str:
    """The prose itself; a text that is none, from another hand, as paragraphs of what stands there."""
    try:
        read(value)
    except BadProse:
        return write(from_plain(value))
    return value


@dataclass(frozen=True, slots=True)
class ProseMeans:
    """What prose needs of the dossier: its pictures, a way to add one, the places to link to, and to follow a link."""

    picture: Pictures = no_picture
    add_picture: AddPicture | None = None
    targets: Sequence[tuple[str, str]] = field(default_factory=tuple[tuple[str, str], ...])
    follow: Callable[[QWidget, str], None] | None = None


class RichField(Field):
    """Prose in its canonical form, in a box that grows with it.

    Until the keyboard comes in, the text is only shown: an editor with its tools takes ten times as long to make, and
    a form may have six.
    """

    def __init__(
        self,
        definition: Column,
        options: Sequence[Option] = (),
        parent: QWidget | None = None,
        *,
        means: ProseMeans | None = None,
    ) -> None:
        self._means = means or ProseMeans()
        self._editor: ProseEditor | None = None
        self._is_entered = False
        super().__init__(definition, options, parent)

    def need(self) -> Need:
        """A row for itself, as wide as is good to read."""
        return Need(280, _WIDEST, whole=True)

    def sizeHint(self) -> QSize:
        """As high as the text, and its tools while they are there."""
        text = ceil(self._text.document().size().height())
        tools = TOOLBAR if self._is_entered else 0
        return QSize(self.need().least, min(max(_LOWEST, text), _HIGHEST) + tools + 2 * _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box of a field: a light edge, dark below, or the ring of the keyboard."""
        tokens, box = tokens_of(self.palette()), QRectF(self.rect())
        with painting(self) as painter:
            if self._is_entered:
                rounded(painter, box, CORNER, tokens.surface)
                focus_ring(painter, box, tokens.accent, CORNER)
            else:
                rounded(painter, box, CORNER, tokens.surface, tokens.line2)
                low = box.bottom() - 0.5
                painter.setPen(tokens.edge)
                painter.drawLine(QPointF(CORNER, low), QPointF(box.right() - CORNER, low))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the editor when the keyboard comes in, with its cursor where the mouse was pressed."""
        if event.type() == QEvent.Type.FocusIn and self._editor is None:
            self._open_editor()
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and self._editor is not None:
            cursor = self._editor.edit.textCursor()
            cursor.setPosition(self._view.cursorForPosition(event.position().toPoint()).position())
            self._editor.edit.setTextCursor(cursor)
            return True
        return super().eventFilter(watched, event)

    @property
    def _text(self) -> ProseView:
        return self._view if self._editor is None else self._editor.edit

    def _build(self) -> None:
        self._view = ProseView()
        self._view.setReadOnly(True)
        self._view.installEventFilter(self)
        self._view.viewport().installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._stand(self._view, self._view)
        self._show(None)
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _show(self, value: object) -> None:
        canonical = _canonical("" if value is None else str(value))
        if self._editor is None:
            self._view.show_document(ProseDocument(canonical, self._means.picture, tokens_of(self.palette()), self))
        else:
            self._editor.set_prose(canonical)
        self._fit_document()

    def _on_link(self, address: str) -> None:
        if self._means.follow is not None:
            self._means.follow(self, address)

    def _open_editor(self) -> None:
        means = self._means
        self._editor = ProseEditor(self, picture=means.picture, add_picture=means.add_picture, targets=means.targets)
        self._editor.set_prose(self._view.prose_document.known)
        inside = self._editor.layout()
        if inside is not None:
            inside.addWidget(self._editor.toolbar)  # last: the words must not move when the tools come
        self._stand(self._editor, self._editor.edit)
        self.setTabOrder(self._view, self._editor.edit)  # Tab goes on from here, not from the end of the window
        self._fit_document()
        self._editor.edited.connect(self._on_typed)
        self._editor.link_followed.connect(self._on_link)
        self._editor.show()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.hide()  # after that: a focus that must look for a place would go to another field

    def _stand(self, widget: QWidget, text: ProseView) -> None:
        text.setViewportMargins(0, 0, 0, 0)
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._column.addWidget(widget)
        self.name(text)
        self.setFocusProxy(widget)

    def _on_typed(self) -> None:
        if self._editor is not None:
            self._take(self._editor.prose())

    def _fit_document(self) -> None:
        document = self._text.document()
        document.setDocumentMargin(_MARGIN)
        document.documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.updateGeometry()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or self._editor is None:
            return  # another program has the keyboard for a while
        widget: QWidget | None = new
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        if (widget is self) != self._is_entered:
            self._is_entered = widget is self
            self._editor.toolbar.setVisible(self._is_entered)
            self.updateGeometry()
            self.update()
