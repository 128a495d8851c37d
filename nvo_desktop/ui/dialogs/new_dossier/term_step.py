"""Step 2: the term of the vision, and where the dossier is kept."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.number_field import NumberField

_FIRST, _LAST = 2015, 2100  # the Jeugdwet began in 2015
_TERM = 4
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_ENDING = ".nvo"
_USUAL, _LONGEST = "Regiovisie", 80  # signs of a name that is proposed; a disk takes 255 bytes
_ADVICE = (
    "Alles staat in dit ene bestand. Een map die u met uw team deelt mag ook: het programma werkt in een eigen kopie"
    " en zet het bestand steeds in zijn geheel terug."
)


class TermStep(QWidget):
    """First and last year, and a path that follows the name of the region until somebody chose one."""

    changed = Signal()

    def __init__(self, folder: Path, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._is_chosen = folder, False
        self.first, self.last = (NumberField(name, _FIRST, _LAST) for name in ("Eerste jaar", "Laatste jaar"))
        self._path = QLineEdit()
        self._browse, self._finding = Button("Bladeren…"), PlainLabel("", "warn", wraps=True)
        for box in (self.first, self.last):
            box.setFixedWidth(120)
        self.first.setValue(this_year + 1)
        self.last.setValue(this_year + _TERM)
        self._build()
        self.first.valueChanged.connect(self._check)
        self.last.valueChanged.connect(self._check)
        self._path.textEdited.connect(self._on_typed)
        self._browse.clicked.connect(self._choose)

    @property
    def path(self) -> Path:
        """Where the dossier will stand, with its ending."""
        path = Path(self._path.text().strip())
        if not path.name:  # the top of a disk
            return path / f"{_USUAL}{_ENDING}"
        return path if path.suffix.casefold() == _ENDING else path.with_name(f"{path.name}{_ENDING}")

    @property
    def is_complete(self) -> bool:
        """Whether the years are in order and there is a place where nothing stands."""
        return not self._finding.text() and bool(self._path.text().strip())

    def follow_name(self, name: str) -> None:
        """Propose a file named for the region, unless somebody chose another."""
        if not self._is_chosen:
            stem = " ".join(_UNSAFE.sub(" ", name).split())[:_LONGEST].strip(" .") or _USUAL
            self._path.setText(str(self._folder / f"{stem}{_ENDING}"))
            self._path.setCursorPosition(0)
        self._check()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel("Looptijd van de regiovisie", "label"))
        years = QHBoxLayout()
        years.setSpacing(8)
        for widget in (self.first, PlainLabel("tot en met"), self.last):
            years.addWidget(widget)
        years.addStretch(1)
        column.addLayout(years)
        column.addSpacing(16)
        column.addWidget(PlainLabel("Waar het dossier komt te staan", "label"))
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._path, 1)
        place.addWidget(self._browse)
        column.addLayout(place)
        column.addWidget(self._finding)
        column.addWidget(PlainLabel(_ADVICE, "hint", wraps=True))
        column.addStretch(1)
        for box, name in ((self.first, "Eerste jaar"), (self.last, "Laatste jaar"), (self._path, "Dossierbestand")):
            box.setAccessibleName(name)

    def _on_typed(self) -> None:
        self._is_chosen = True
        self._check()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Waar komt het dossier?", self._path.text(), "NvO-dossier (*.nvo)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if chosen:
            self._path.setText(chosen)
            self._on_typed()

    def _check(self) -> None:
        self._finding.setText(self._what_is_wrong())
        self.changed.emit()

    def _what_is_wrong(self) -> str:
        if self.first.value() > self.last.value():
            return "Het laatste jaar ligt voor het eerste."
        if not self._path.text().strip():
            return ""
        try:
            is_taken, has_folder = self.path.exists(), self.path.parent.is_dir()
        except OSError:
            return "Deze naam kan niet; misschien is hij te lang. Kies een andere naam."
        if is_taken:
            return "Onder deze naam staat al een bestand. Kies een andere naam, of open dat dossier."
        return "" if has_folder else "Deze map bestaat niet."
