"""A list of contributions, in which several are put one after another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from nvo_desktop.services.deeds import Added
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.series_dialog import SeriesDialog
from nvo_desktop.ui.screens.lists.record_list import RecordList

_SAVED, _SAVED_ELSEWHERE = "Opgeslagen als nummer {}. Typ de volgende.", "Opgeslagen. Typ de volgende."
_COMMON = ("group_id", "consultation_id", "agreement")


@dataclass(frozen=True, slots=True)
class _Numbered:
    changes: Changes
    added: Added
    number: int  # 0 when the list leaves it out


class PointList(RecordList):
    """Contributions: the form for a new one stays for the next, with the same group, consultation and agreement."""

    def add(self) -> None:
        """Ask for contributions, where there is something to bring them in at."""
        if self.bar.can_add:
            super().add()

    def _ask_new(self, asked: tuple[Lists, dict[str, Any]]) -> None:
        lists, start = asked
        dialog = SeriesDialog(self, self._look.add, self._look.form.fields, start, lists)
        dialog.set_common(_COMMON)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep(values: dict[str, Any]) -> None:
            self._keep(dialog, {**start, **self._taken(values)})

        dialog.filled.connect(keep)
        dialog.open()

    def _keep(self, dialog: SeriesDialog, values: dict[str, Any]) -> None:
        def then(numbered: _Numbered) -> None:
            dialog.kept(_SAVED.format(numbered.number) if numbered.number else _SAVED_ELSEWHERE)
            self._choose_added(numbered.added)

        self._do(lambda: self._numbered(values), then, dialog.refused)

    def _numbered(self, values: dict[str, Any]) -> _Numbered:
        """Make it, and look where it stands; on the database thread."""
        added = self._source.deeds.add(values)
        rows = self._source.rows()
        return _Numbered(added.changes, added, next((row.number for row in rows if row.id == added.record_id), 0))
