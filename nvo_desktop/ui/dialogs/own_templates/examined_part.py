"""What the doctor says of a template: what is wrong in it, and what it uses."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.services.template_doctor import Examined, FieldUse, TemplateFinding
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs
from nvo_desktop.ui.widgets.label import PlainLabel

_FINDINGS, _USES = "Wat er niet klopt", "Wat het gebruikt"
_NONE_YET = ("Nog niets nagekeken", "Kies hierboven een sjabloon, of een map om op te nemen.")
_ALL_GOOD = ("In orde", "Het document is te maken, met het voorbeelddossier en met een leeg dossier.")


class ExaminedPart(QWidget):
    """Two tables under tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = PlainLabel("", "fact", wraps=True)
        self._tabs, self._stack = InnerTabs([_FINDINGS, _USES]), QStackedWidget()
        self._findings = RowTableModel[TemplateFinding](_finding_columns(), key=lambda one: one, parent=self)
        self._uses = RowTableModel[FieldUse](_use_columns(), key=lambda one: (one.file, one.path), parent=self)
        self.findings, self.uses = Table(self._findings, _FINDINGS, self), Table(self._uses, _USES, self)
        self.findings.set_empty(*_NONE_YET)
        self.uses.set_empty(*_NONE_YET)
        self._build()
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)

    def show_examined(self, examined: Examined) -> None:
        """Show what was found."""
        self._findings.set_rows(examined.findings)
        self._uses.set_rows([one for one in examined.fields if not one.has_fields])
        self.findings.set_empty(*_ALL_GOOD)
        self._tabs.set_count(0, len(examined.findings))
        filters, macros = (", ".join(names) or "geen" for names in (examined.filters, examined.macros))
        self._said.setText(f"‘{examined.title}’ nagekeken. Filters: {filters}. Macro’s: {macros}.")

    def _build(self) -> None:
        for table in (self.findings, self.uses):
            self._stack.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 8, RIGHT - 8, 0)
        column.setSpacing(6)
        column.addWidget(self._tabs)
        column.addWidget(self._said)
        column.addWidget(self._stack, 1)


def _finding_columns() -> tuple[TableColumn[TemplateFinding], ...]:
    return (
        TableColumn[TemplateFinding]("Bestand", lambda one: one.file, 210, grows=True),
        TableColumn[TemplateFinding](
            "Regel", lambda one: str(one.line or ""), 72, align_right=True, empty="–", sort=lambda one: one.line
        ),
        TableColumn[TemplateFinding]("Wat er niet klopt", lambda one: one.sentence),
    )


def _use_columns() -> tuple[TableColumn[FieldUse], ...]:
    return (
        TableColumn[FieldUse]("Veld", lambda one: one.path, 270, grows=True),
        TableColumn[FieldUse]("Voorbeeld", lambda one: one.sample),
        TableColumn[FieldUse]("Plaats", lambda one: f"{one.file}:{one.line}", 230),
    )
