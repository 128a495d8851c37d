"""A form of fields alone: groups below each other, that scroll. A record, or a row of a register, needs no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.forms.grid import FieldGrid
from nvo_desktop.ui.forms.groups import NEEDED_BY_COUNCIL, Group, groups_of
from nvo_desktop.ui.forms.leaving import Leaving
from nvo_desktop.ui.forms.options import NO_LISTS, Lists, options_of
from nvo_desktop.ui.forms.slot import Slot
from nvo_desktop.ui.forms.titles import GroupTitle
from nvo_desktop.ui.look.measures import GROUPS, LEFT, RIGHT
from nvo_desktop.ui.widgets.first_keys import give_keys

_TITLE_TO_FIELDS = 8
_AROUND_FIELD = 40  # what is shown above and below a field that is gone to


class PlainForm(QScrollArea):
    """Fields for definitions. Values are those of norm.values, by key; nothing is saved here."""

    edited = Signal(str, object)  # key and value, at every real change by the user
    left = Signal(str)  # the key of a field that the keyboard left

    def __init__(
        self,
        definitions: Sequence[Column],
        parent: QWidget | None = None,
        *,
        lists: Lists = NO_LISTS,
        star: str = NEEDED_BY_COUNCIL,
        means: ProseMeans | None = None,
    ) -> None:
        super().__init__(parent)
        self._means = means or ProseMeans()
        self._slots: dict[str, Slot] = {}
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._build(groups_of(definitions, star), lists)
        Leaving(self._slots, self).left.connect(self.left)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; a field that is not among them is empty."""
        for key, slot in self._slots.items():
            slot.field.set_value(values.get(key))

    def values(self) -> dict[str, object]:
        """The value of every field; of one with a finding of its own, the last that was right."""
        return {key: slot.field.value() for key, slot in self._slots.items()}

    def set_lists(self, lists: Lists) -> None:
        """Offer other things to choose from, when the dossier holds others now."""
        for slot in self._slots.values():
            slot.field.set_options(options_of(slot.definition, lists))

    def show_findings(self, findings: Mapping[str, str]) -> None:
        """Show what was found about fields, in place of their hints; those not among them get their hint back."""
        for key, slot in self._slots.items():
            slot.set_finding(findings.get(key, ""))

    def own_findings(self) -> dict[str, str]:
        """What is wrong with what was typed, by key, after every field was asked."""
        for slot in self._slots.values():
            slot.field.leave()
        return {key: slot.field.finding for key, slot in self._slots.items() if slot.field.finding}

    def note_of(self, key: str) -> str:
        """What stands below a field now: its hint, or what was found."""
        return self._slots[key].note

    def focus_field(self, key: str) -> None:
        """Give a field the keyboard and bring it into view. KeyError when there is none."""
        self._go_to(self._slots[key].field)

    def add_below(self, widget: QWidget) -> None:
        """Stand something more below the fields, which scrolls along with them."""
        self._column.insertSpacing(self._column.count() - 1, GROUPS)
        self._column.insertWidget(self._column.count() - 1, widget)

    def height_for(self, width: int) -> int:
        """How high the whole form is when so wide, without scrolling."""
        return self._column.totalHeightForWidth(width)

    def _go_to(self, widget: QWidget) -> None:
        give_keys(widget)
        self.ensureWidgetVisible(widget, 0, _AROUND_FIELD)

    def _build(self, groups: Sequence[Group], lists: Lists) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        self.setWidgetResizable(True)
        self._page.setProperty("ground", "surface")
        self._column.setContentsMargins(LEFT, 14, RIGHT, 24)
        self._column.setSpacing(0)
        for number, group in enumerate(groups):
            if number:
                self._column.addSpacing(GROUPS)
            self._add_group(group, lists)
        self._column.addStretch(1)
        self.setWidget(self._page)

    def _add_group(self, group: Group, lists: Lists) -> None:
        if group.title or group.remark:
            self._column.addWidget(GroupTitle(group.title, group.remark))
            self._column.addSpacing(_TITLE_TO_FIELDS)
        grid = FieldGrid(group.fields, lists, self._means)
        for slot in grid.slots:
            slot.edited.connect(self.edited)
            self._slots[slot.key] = slot
        self._column.addWidget(grid)
