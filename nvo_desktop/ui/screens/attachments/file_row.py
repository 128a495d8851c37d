"""One file at a record."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.measures import TEXT_ICON
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tip import tip

_LONGEST_NAME = 340
_KILO = 1000


class FileRow(QWidget):
    """Its name, which opens it, its size, and what else can be done; name tells the file in every tooltip."""

    open_asked = Signal()
    save_asked = Signal()
    remove_asked = Signal()

    def __init__(self, name: str, remark: str, *, opens: bool, is_kept: bool = True) -> None:
        super().__init__()
        self.name = name
        shown = QFontMetrics(font("body")).elidedText(name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME)
        self.title = Button(shown.replace("&", "&&"), "link")
        self.title.setIcon(icon("clip", "text2"))
        self.title.setIconSize(QSize(TEXT_ICON + 4, TEXT_ICON))
        self.title.setAccessibleName(f"{name} {'openen' if opens else 'opslaan als'}")
        self.title.setToolTip(tip(name if opens else f"{name}: dit soort bestand wordt niet geopend, wel opgeslagen."))
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.save = IconButton("export", f"{name} opslaan als")
        self.remove = IconButton("trash", f"{name} verwijderen")
        self.title.setEnabled(is_kept)
        self.save.setVisible(is_kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(PlainLabel(remark, "hint"))
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.remove)
        self.title.clicked.connect(self.open_asked if opens else self.save_asked)
        self.save.clicked.connect(self.save_asked)
        self.remove.clicked.connect(self.remove_asked)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Leave out what changes something."""
        self.remove.setVisible(not is_read_only)


def size_words(size: int) -> str:
    """How large a file is, as people say it: "12 kB", "1,4 MB"."""
    if size < _KILO:
        return f"{size} bytes"
    if size < _KILO * _KILO:
        return f"{round(size / _KILO)} kB"
    return f"{size / _KILO / _KILO:.1f} MB".replace(".", ",")
