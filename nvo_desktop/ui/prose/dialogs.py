"""The small questions of the editor: where a link leads, what a note says, which figure, how large a table."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nvo_desktop.prose.cleaning import clean_line, safe_link
from nvo_desktop.ui.waiting import answered
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.number_field import NumberField

Targets = Sequence[tuple[str, str]]
"""Places in the dossier that a link may lead to: a key such as "afspraak-4", and a title."""

_WEBSITE, _MAIL = "Website", "E-mailadres"
_PICTURES = "Afbeeldingen (*.png *.jpg *.jpeg)"
_MOST_ROWS, _MOST_COLUMNS = 50, 10


class Question(QDialog):
    """A dialog of labelled fields, with a button that says what it does and one to leave."""

    def __init__(self, parent: QWidget | None, title: str, deed: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(4)
        self.leave, self.deed = Button("Annuleren"), Button(deed, "main")
        self.deed.setDefault(True)
        self.deed.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)

    def add_field(self, label: str, field: QWidget, hint: str = "") -> PlainLabel:
        """Add a field below the others. Gives the label of its hint."""
        name = PlainLabel(label, "label")
        name.setBuddy(field)
        field.setAccessibleName(label)
        told = PlainLabel(hint, "hint", wraps=True)
        self._column.addWidget(name)
        self._column.addWidget(field)
        self._column.addWidget(told)
        self._column.addSpacing(10)
        told.setVisible(bool(hint))
        return told

    def add_row(self, widget: QWidget) -> None:
        """Add something that has no label above it."""
        self._column.addWidget(widget)

    def finish(self) -> None:
        """Add the buttons; nothing can be added after this."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.deed)
        self._column.addSpacing(8)
        self._column.addLayout(row)


class LinkQuestion(Question):
    """Asks for the words of a link and where it leads."""

    def __init__(self, parent: QWidget | None, words: str, address: str, targets: Targets) -> None:
        super().__init__(parent, "Koppeling", "Wijzigen" if address else "Invoegen")
        self.words, self.kind, self.address = QLineEdit(words), QComboBox(), QLineEdit()
        self._targets = [(f"#{key.removeprefix('#')}", title) for key, title in targets]
        self.add_field("Tekst", self.words)
        self.kind.addItems([_WEBSITE, _MAIL, *(title for _, title in self._targets)])
        self.add_field("Verwijst naar", self.kind)
        self._told = self.add_field("Adres", self.address, "Vul een adres in.")
        self.finish()
        self._start(address)
        self.kind.currentIndexChanged.connect(self._check)
        self.address.textChanged.connect(self._check)
        self.words.textChanged.connect(self._check)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, words: str, address: str, targets: Targets) -> tuple[str, str] | None:
        """The words and the address, or None when nothing is to change."""
        question = cls(parent, words, address, targets)
        (question.address if words and not address else question.words).setFocus()
        with answered(question) as is_yes:
            return question.answer() if is_yes else None

    def answer(self) -> tuple[str, str]:
        """What is filled in; without words the address is shown."""
        link = self.link()
        return clean_line(self.words.text()) or self._title() or clean_line(self.address.text()), link

    def link(self) -> str:
        """The whole address, or nothing while it cannot be one."""
        place = self.kind.currentIndex() - 2
        if place >= 0:
            return self._targets[place][0]
        typed = clean_line(self.address.text())
        if self.kind.currentIndex() == 1:
            return safe_link(f"mailto:{typed.removeprefix('mailto:')}") if "@" in typed else ""
        return _web_address(typed)

    def _title(self) -> str:
        place = self.kind.currentIndex() - 2
        return self._targets[place][1] if place >= 0 else ""

    def _start(self, address: str) -> None:
        inside = [link for link, _ in self._targets]
        if address in inside:
            self.kind.setCurrentIndex(inside.index(address) + 2)
        elif address.startswith("mailto:"):
            self.kind.setCurrentIndex(1)
            self.address.setText(address.removeprefix("mailto:"))
        else:
            self.address.setText(address)

    def _check(self) -> None:
        is_outside = self.kind.currentIndex() < 2
        self.address.setEnabled(is_outside)
        example = "naam@voorbeeld.nl" if self.kind.currentIndex() == 1 else "https://www.voorbeeld.nl"
        self.address.setPlaceholderText(example if is_outside else "")
        link = self.link()
        is_empty = not self.address.text().strip()
        wrong = "Vul een adres in." if is_empty else "Dit is geen adres van een website of e-mail."
        self._told.setText(
            (f"Leidt naar {link}" if link else wrong) if is_outside else "Leidt naar een plek in deze visie"
        )
        self.deed.setEnabled(bool(link))


class FigureQuestion(Question):
    """Asks for the file of a picture, and for the text for who cannot see it."""

    def __init__(self, parent: QWidget | None, alt: str = "", *, asks_file: bool = True, is_new: bool = True) -> None:
        super().__init__(parent, "Figuur", "Invoegen" if is_new else "Wijzigen")
        self.file, self.alt = QLineEdit(), QLineEdit(alt)
        self._asks_file = asks_file
        if asks_file:
            self.add_field("Afbeelding", self._file_row(), "Een PNG- of JPEG-bestand")
        self.add_field(
            "Wat is er te zien?", self.alt, "Verplicht: deze tekst is er voor wie de afbeelding niet kan zien."
        )
        self.finish()
        for field in (self.file, self.alt):
            field.textChanged.connect(self._check)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None) -> tuple[Path, str] | None:
        """The file and the text, or None when nothing is to be added."""
        question = cls(parent)
        with answered(question) as is_yes:
            return (Path(question.file.text()), clean_line(question.alt.text())) if is_yes else None

    @classmethod
    def ask_alt(cls, parent: QWidget | None, alt: str, *, is_new: bool = False) -> str | None:
        """Another text for a picture that is there, or one for a new picture; None when nothing is to change."""
        question = cls(parent, alt, asks_file=False, is_new=is_new)
        with answered(question) as is_yes:
            return clean_line(question.alt.text()) if is_yes else None

    def _file_row(self) -> QWidget:
        holder, choose = QWidget(), Button("Kies…")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        row.addWidget(choose)
        self.file.setAccessibleName("Bestand")
        choose.clicked.connect(self._choose)
        holder.setFocusProxy(self.file)
        return holder

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Kies een afbeelding", self.file.text(), _PICTURES)
        if name:
            self.file.setText(name)

    def _check(self) -> None:
        has_file = not self._asks_file or os.path.isfile(self.file.text())  # noqa: PTH113 - of any name, also of a bad one
        self.deed.setEnabled(has_file and bool(clean_line(self.alt.text())))


class TableQuestion(Question):
    """Asks how large a new table is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Tabel", "Invoegen")
        self.columns, self.rows = NumberField("Kolommen", 1, _MOST_COLUMNS), NumberField("Rijen", 1, _MOST_ROWS)
        self.columns.setValue(3)
        self.rows.setValue(3)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for place, (label, field) in enumerate((("Kolommen", self.columns), ("Rijen", self.rows))):
            name = PlainLabel(label, "label")
            name.setBuddy(field)
            grid.addWidget(name, 0, place)
            grid.addWidget(field, 1, place)
        self.add_row(holder)
        hint = "Daarboven komt een kopregel. Rijen en kolommen kunnen er later bij."
        self.add_row(PlainLabel(hint, "hint", wraps=True))
        self.finish()

    @classmethod
    def ask(cls, parent: QWidget | None) -> tuple[int, int] | None:
        """Rows, the header among them, and columns; None when there is to be no table."""
        question = cls(parent)
        with answered(question) as is_yes:
            return (question.rows.value() + 1, question.columns.value()) if is_yes else None


def _web_address(typed: str) -> str:
    """What was typed as the address of a website; a host without a scheme gets https."""
    found = safe_link(typed)
    if found or not typed:
        return found if found.startswith(("http", "#")) else ""
    host = typed.partition("/")[0]
    return safe_link(f"https://{typed}") if "." in host.strip(".") and ":" not in host and "@" not in host else ""
