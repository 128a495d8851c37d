"""The fields of an agreement that are told in text: each with an editor of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.norm.definitions import AgreementNorm, FieldDefinition
from nvo_desktop.services.fields import AgreementValues, Fields
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import GROUPS, LEFT, RIGHT
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.label import PlainLabel

_HEIGHT = 260  # room for the toolbar and some six lines


def described(norm: AgreementNorm) -> tuple[FieldDefinition, ...]:
    """The fields of an agreement that hold rich text."""
    return tuple(field for field in norm.fields if field.kind == "prose")


class DescriptionsPart(Screen):
    """Below each other: the name of a field, what it is for, and its text."""

    shows: ClassVar[frozenset[str]] = frozenset({"field_value"})

    def __init__(
        self,
        background: Background,
        norm: AgreementNorm,
        fields: Fields,
        editor: Callable[[], ProseEditor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._norm, self._fields = norm, fields
        self._editors = {field.key: editor() for field in described(norm)}
        self._autosaves = {key: self._autosave(key) for key in self._editors}
        for made in self._editors.values():
            made.edit.setReadOnly(True)  # until the text is there: what is typed before would take its place
        self._build()
        self.setFocusProxy(next(iter(self._editors.values())))

    def reload(self) -> None:
        """Read the texts again, but for one that somebody is typing."""
        self._do(lambda: self._fields.values(self._norm.key), self._show)

    def _build(self) -> None:
        inner = Ground("surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(LEFT, 16, RIGHT, 24)
        column.setSpacing(4)
        for field in described(self._norm):
            column.addWidget(PlainLabel(field.label, "group"))
            column.addWidget(PlainLabel(field.help, "hint", wraps=True))
            column.addWidget(self._framed(field))
            column.addSpacing(GROUPS)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName("Beschrijvingen")
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _framed(self, field: FieldDefinition) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "card")
        frame.setFixedHeight(_HEIGHT)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._editors[field.key])
        return frame

    def _autosave(self, key: str) -> Autosave:
        def save(text: str, extends: str | None) -> Changes:
            return self._fields.record(self._norm.key, key, text, extends)

        editor = self._editors[key]
        autosave = Autosave(self._background, editor.prose, save, self)
        editor.edited.connect(autosave.edited)
        editor.focus_left.connect(autosave.leave)
        return autosave

    def _show(self, values: AgreementValues) -> None:
        for key, editor in self._editors.items():
            if not self._autosaves[key].is_waiting:
                editor.set_prose(str(values.values.get(key, "")))
                editor.edit.setReadOnly(False)
