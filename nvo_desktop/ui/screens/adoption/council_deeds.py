"""What is asked of one council in a form, and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nvo_desktop.model.codes import AmendmentResult
from nvo_desktop.services.adoption.adoptions import REGION
from nvo_desktop.services.adoption.board import Board, StepCell
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.options import NO_LISTS, Lists, RecordField
from nvo_desktop.ui.forms.records.adoption import AMENDMENT
from nvo_desktop.ui.forms.series_dialog import KeepingDialog
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.adoption import council_form as forms
from nvo_desktop.ui.screens.adoption.addendum_dialog import AddendumDialog
from nvo_desktop.ui.screens.adoption.services import AdoptionServices
from nvo_desktop.ui.screens.agreements.data_part import lists_of
from nvo_desktop.ui.waiting import answered

Keep = Callable[[dict[str, Any]], Changes]


class CouncilDeeds:
    """The forms of the board. What was typed stays in its form until the dossier has it."""

    def __init__(
        self,
        background: Background,
        services: AdoptionServices,
        editor: Callable[[], ProseEditor],
        owner: QWidget,
    ) -> None:
        self._background, self._services, self._editor, self._owner = background, services, editor, owner
        self.board: Board | None = None

    def step(self, council: str, key: str) -> StepCell | None:
        """A step of a council, or of the region."""
        return next((cell for cell in self._steps(council) if cell.key == key), None)

    def ask_decision(self, council: str) -> None:
        """Ask what a council decided, and when; the council can be chosen in the form."""
        board = self.board
        if board is None or not board.councils:
            return
        row = board.council(council)
        before = forms.decision_values(row) if row else {}
        title = f"Besluit van de raad van {row.municipality}" if row else "Besluit van een raad"

        def keep(values: dict[str, Any]) -> Changes:
            whose = str(values.pop(forms.MUNICIPALITY))
            given = values if whose != council else forms.changed(values, before)
            return self._services.adoptions.record(board.version.id, whose, given)

        lists: Lists = {"municipalities": forms.councils(board.councils)}
        dialog = self._ask(title, forms.decision_fields(), before, keep, lists)
        if row is not None:
            dialog.start_at("decided")

    def ask_step(self, council: str, key: str) -> None:
        """Ask for the dates and the outcome of one step."""
        cell, version = self.step(council, key), self._version
        if cell is None:
            return
        before = forms.step_values(cell)

        def keep(values: dict[str, Any]) -> Changes:
            return self._services.adoptions.set_step(version, council, key, forms.changed(values, before))

        self._ask(f"{self._name(council)}: {cell.body}", forms.step_fields(), before, keep)

    def ask_road(self, council: str) -> None:
        """Ask for all steps of a council."""
        steps, version = self._steps(council), self._version
        before = forms.road_values(steps)

        def keep(values: dict[str, Any]) -> Changes:
            found = forms.steps_in(forms.changed(values, before))
            deeds = [self._services.adoptions.set_step(version, council, *each) for each in found.items()]
            return Changes(None, "Stappen vastgelegd", frozenset(one for each in deeds for one in each.touched))

        if steps:
            self._ask(f"{self._name(council)}: alle stappen", forms.road_fields(steps), before, keep)

    def ask_addendum(self, council: str) -> None:
        """Let the local addendum of a council be written."""
        row, version = self.board.council(council) if self.board else None, self._version
        if row is None:
            return
        dialog = AddendumDialog(row.municipality, row.addendum, self._editor(), self._owner)
        with answered(dialog) as is_saved:
            text = dialog.canonical if is_saved else row.addendum
        if text != row.addendum:
            self._background.do(
                self._owner, lambda: self._services.adoptions.record(version, council, {"addendum": text})
            )

    def ask_amendment(self, council: str, key: str) -> None:
        """Open an amendment by its id, or ask for a new one of this council."""
        start = {
            "municipality_id": council,
            "text_version_id": self._version,
            "result": AmendmentResult.SUBMITTED.value,
        }

        def read() -> tuple[Lists, dict[str, Any]]:
            values = self._services.amendments.values(key) if key else start
            return lists_of(self._services.choices), values

        def keep(values: dict[str, Any]) -> Changes:
            taken = AMENDMENT.for_record(values)
            if key:
                return self._services.amendments.change(key, taken)
            return self._services.amendments.add({**start, **taken}).changes

        def ask(asked: tuple[Lists, dict[str, Any]]) -> None:
            lists, before = asked
            self._ask(AMENDMENT.title, AMENDMENT.fields, before, keep, lists)

        self._background.do(self._owner, read, ask)

    def _ask(
        self, title: str, fields: Sequence[RecordField], before: Mapping[str, Any], keep: Keep, lists: Lists = NO_LISTS
    ) -> KeepingDialog:
        dialog = KeepingDialog(self._owner, capital(title), fields, before, lists)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def on_filled(values: dict[str, Any]) -> None:
            self._background.do(self._owner, lambda: keep(dict(values)), lambda _: dialog.kept(), dialog.refused)

        dialog.filled.connect(on_filled)
        dialog.open()
        return dialog

    @property
    def _version(self) -> str:
        return self.board.version.id if self.board else ""

    def _steps(self, council: str) -> tuple[StepCell, ...]:
        if self.board is None:
            return ()
        if council == REGION:
            return self.board.regional
        row = self.board.council(council)
        return row.steps if row else ()

    def _name(self, council: str) -> str:
        row = self.board.council(council) if self.board else None
        return row.municipality if row else "Regio"
