"""One control question with its answer: a head that tells how it stands, and folded under it the form of the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from nvo_desktop.model.codes import AnswerValue
from nvo_desktop.services.assessments import AnswerRow
from nvo_desktop.ui.forms.field_box import FieldBox
from nvo_desktop.ui.forms.records.assessment import ANSWER
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.look.tokens import Tone
from nvo_desktop.ui.screens.attachments.files import Files
from nvo_desktop.ui.screens.lists.looks import day
from nvo_desktop.ui.widgets.card import Message
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to
from nvo_desktop.ui.widgets.fold_head import FoldFacts, FoldHead
from nvo_desktop.ui.widgets.tab_order import follow_in_tab_order
from nvo_desktop.ui.widgets.wrapping import one_line

UNANSWERED = "nog niet beantwoord"
DERIVED = "Dit antwoord volgt uit de besluiten van de raden; het is hier niet te wijzigen."
_FIELDS = tuple(field.key for field in ANSWER.fields)
_CODES = frozenset({"now", "expected"})
_BODY_LEFT = 37  # on the line of the head's key


@dataclass(frozen=True, slots=True)
class Around:
    """What else a card tells. previous: the name of the round before, if any; has_round: there is one to answer in."""

    previous: str = ""
    can_edit: bool = True
    has_round: bool = True
    files: int = 0


class QuestionCard(QFrame):
    """Tells every change of a field; what the head says follows at once."""

    edited = Signal(str, str, object)  # question, field, value
    left = Signal(str, str)  # question, field

    def __init__(self, answer: AnswerRow, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._answer, self._around = answer, Around()
        self._strip, self._derived = files.strip(), Message()
        self._form: FieldBox | None = None
        self._head, self._body = FoldHead(answer.question), QWidget()
        self._inside = QVBoxLayout(self._body)
        self._inside.setContentsMargins(_BODY_LEFT, 8, 20, 16)
        self._inside.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body)
        self._body.hide()
        hand_keys_to(self._head, self)
        self._head.toggled.connect(self._on_folded)

    @property
    def question(self) -> str:
        """The key of the question."""
        return self._answer.question

    @property
    def is_open(self) -> bool:
        """Whether its form is to be seen."""
        return self._head.isChecked()

    def set_open(self, *, is_open: bool) -> None:
        """Fold it open or shut."""
        self._head.setChecked(is_open)

    def focus_answer(self) -> None:
        """Open it, with the keyboard in the first field."""
        self.set_open(is_open=True)
        if self._form is not None:
            give_keys(self._form)

    def show_answer(self, answer: AnswerRow, around: Around, typed: Mapping[str, object]) -> None:
        """Show an answer. typed: what was typed since it was read, by field."""
        self._answer, self._around = answer, around
        self._fill(typed)
        self._tell()

    def _on_folded(self, is_open: bool) -> None:  # noqa: FBT001 - as the signal gives it
        if is_open and self._form is None:
            self._form = self._made()
            self._fill({})
            follow_in_tab_order(self._head, self._body)
            self._strip.reload()
        self._body.setVisible(is_open)

    def _made(self) -> FieldBox:
        """The form, made when it is first opened. What the board answers has no field for now."""
        self._inside.addWidget(self._derived)
        form = FieldBox([each for each in ANSWER.fields if each.key != "now" or not self._answer.derived])
        form.edited.connect(self._on_edited)
        form.left.connect(self._on_left)
        self._inside.addWidget(form)
        self._inside.addWidget(self._strip)
        return form

    def _fill(self, typed: Mapping[str, object]) -> None:
        if self._form is not None:
            self._form.set_values({key: getattr(self._answer, key) for key in _FIELDS} | dict(typed))
            self._form.setEnabled(self._around.can_edit)
            self._derived.setVisible(bool(self._answer.derived))
            self._derived.say(f"{capital(self._answer.derived)}. {DERIVED}", "accent")
            self._strip.set_read_only(is_read_only=not self._around.can_edit)
            self._strip.setVisible(self._around.has_round)
            self._strip.show_of(self._answer.answer_id)

    def _on_edited(self, field: str, value: object) -> None:
        told: Any = value
        if field in _CODES:
            told = AnswerValue(str(value)) if value else None
        elif field != "planned_date":  # the head tells it once it is saved and read
            told = value or ""
        else:
            told = self._answer.planned_date
        self._answer = replace(self._answer, **{field: told})
        self._tell()
        self.edited.emit(self.question, field, value)

    def _on_left(self, field: str) -> None:
        self.left.emit(self.question, field)

    def _tell(self) -> None:
        answer = self._answer
        state = answer.now.label if answer.now else UNANSWERED
        self._head.set_facts(FoldFacts(answer.text, state, tuple(self._facts()), one_line(answer.explanation)))

    def _facts(self) -> list[tuple[str, Tone]]:
        answer = self._answer
        facts: list[tuple[str, Tone]] = []
        if self._around.previous and not answer.derived and answer.now is not answer.before:
            was = answer.before.label if answer.before else UNANSWERED
            changed: tuple[str, Tone] = (f"Gewijzigd: was ‘{was}’ bij {self._around.previous}", "warn")
            facts.append(changed if answer.now else (f"Was ‘{was}’ bij {self._around.previous}", "text2"))
        if answer.derived:
            facts.append((answer.derived, "text2"))
        when = f" op {day(answer.planned_date)}" if answer.planned_date else ""
        if answer.expected and answer.expected is not answer.now:
            facts.append((f"Wordt ‘{answer.expected.label}’{when}", "text2"))
        elif when:
            facts.append((f"Gepland{when}", "text2"))
        if self._around.files:
            facts.append(("1 bijlage" if self._around.files == 1 else f"{self._around.files} bijlagen", "text2"))
        return facts
