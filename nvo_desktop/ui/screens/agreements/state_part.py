"""Stand van zaken of one agreement: its control questions with their answers, and the verdict of the region."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.services.assessments import AgreementState, RoundRow
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.removing import Uses
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.field_saves import FieldSaves
from nvo_desktop.ui.forms.field_box import FieldBox
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.assessment import ROUND, VERDICT
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.agreements.question_card import Around, QuestionCard
from nvo_desktop.ui.screens.agreements.round_bar import RoundBar
from nvo_desktop.ui.screens.agreements.services import StateServices
from nvo_desktop.ui.screens.attachments.files import Files
from nvo_desktop.ui.widgets.card import Message
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Ground
from nvo_desktop.ui.widgets.section_title import SectionTitle

_CHOICES = frozenset({"now", "expected", "verdict"})
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Read:
    rounds: tuple[RoundRow, ...]
    state: AgreementState
    files: Mapping[str, int]


class StatePart(Screen):
    """Answers are saved by themselves in the last round; an older one can be looked at."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"answer", "assessment", "assessment_round", "adoption", "municipality", "text_version", "attachment_use"}
    )
    counts: ClassVar[frozenset[str]] = frozenset({"assessment_round"})  # the first answer begins the first round

    def __init__(
        self,
        background: Background,
        agreement: str,
        services: StateServices,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._agreement, self._services, self._today = agreement, services, today
        self._files = Files(background, services.attachments, "answer")
        self._wanted: str | None = None  # a round; None is the last
        self._saves = FieldSaves(background, self._save, self)
        self._bar, self._note, self._verdict = RoundBar(), Message(), FieldBox(VERDICT.fields)
        self._questions = QVBoxLayout()
        self._cards: dict[str, QuestionCard] = {}
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read rounds and answers again."""
        wanted = self._wanted
        self._do(lambda: self._read(wanted), self._show)

    def go(self, question: str) -> None:
        """Open a question, with the keyboard in its answer; hidden meanwhile, it has no questions yet."""
        if question in self._cards:
            self._cards[question].focus_answer()

    def _build(self) -> None:
        inner = Ground("surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(LEFT, 12, RIGHT, 24)
        column.setSpacing(0)
        self._questions.setSpacing(8)
        column.addWidget(self._bar)
        column.addSpacing(12)
        self._questions.addWidget(self._note)
        column.addLayout(self._questions)
        column.addSpacing(24)
        column.addWidget(SectionTitle("Oordeel over deze afspraak"))
        column.addSpacing(8)
        column.addWidget(self._verdict)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName("Stand van zaken")
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._note.hide()

    def _connect(self) -> None:
        self._bar.chosen.connect(self._show_round)
        self._bar.new_asked.connect(self._ask_new)
        self._bar.change_asked.connect(self._ask_change)
        self._bar.remove_asked.connect(self._ask_remove)
        self._verdict.edited.connect(partial(self._on_edited, ""))
        self._verdict.left.connect(partial(self._on_left, ""))

    def _read(self, shown: str | None) -> _Read:
        state = self._services.assessments.state(self._agreement, shown)
        return _Read(self._services.rounds.rounds(), state, self._files.counts())

    def _show(self, read: _Read) -> None:
        state, typed = read.state, self._saves.waiting
        can_edit = state.round is None or state.round.is_current
        self._bar.show_rounds(read.rounds, state.round, _how_far(state))
        self._note.setVisible(not can_edit)
        self._note.say(_LOOKING_BACK, "accent")
        for answer in state.answers:
            if answer.question not in self._cards:
                self._cards[answer.question] = self._made(answer.question, answer)
            mine = {key.partition("/")[2]: value for key, value in typed.items() if key.startswith(answer.question)}
            files = read.files.get(answer.answer_id, 0)
            around = Around(state.previous, can_edit, state.round is not None, files)
            self._cards[answer.question].show_answer(answer, around, mine)
        own = {key[1:]: value for key, value in typed.items() if key.startswith("/")}
        self._verdict.set_values({"verdict": state.verdict, "explanation": state.explanation} | own)
        self._verdict.setEnabled(can_edit)
        hand_keys_to(next(iter(self._cards.values()), None), self)

    def _made(self, question: str, answer: Any) -> QuestionCard:
        card = QuestionCard(answer, self._files)
        card.edited.connect(self._on_edited)
        card.left.connect(self._on_left)
        self._questions.addWidget(card)
        return card

    def _on_edited(self, question: str, field: str, value: object) -> None:
        save = self._saves.chosen if field in _CHOICES else self._saves.edited
        save(f"{question}/{field}", value)

    def _on_left(self, question: str, field: str) -> None:
        self._saves.left(f"{question}/{field}")

    def _save(self, key: str, value: object, extends: str | None) -> Changes:
        """Write one field of an answer, or of the verdict, whose key begins with the slash."""
        question, _, field = key.partition("/")
        if question:
            return self._services.assessments.record_answer(question, {field: value}, extends)
        return self._services.assessments.record_verdict(self._agreement, {field: value}, extends)

    def _show_round(self, round_id: str) -> None:
        self._wanted = round_id
        self.reload()

    def _ask_new(self) -> None:
        today = self._today()
        start = {"label": f"peiling {_MONTHS[today.month - 1]} {today.year}", "reference_date": today.isoformat()}
        values = RecordDialog.ask(self, "Nieuwe peiling", ROUND.fields, start)
        if values is not None:
            self._do(lambda: self._services.rounds.add(values), self._want_added)

    def _want_added(self, added: Added) -> None:
        self._wanted = added.record_id  # what was added is read next, as after every change

    def _ask_change(self, round_id: str) -> None:
        def ask(before: dict[str, Any]) -> None:
            values = RecordDialog.ask(self, ROUND.title, ROUND.fields, before)
            if values is not None:
                self._do(lambda: self._services.rounds.change(round_id, values))

        self._do(lambda: self._services.rounds.values(round_id), ask)

    def _ask_remove(self, round_id: str) -> None:
        def ask(uses: Uses) -> None:
            more = f"{uses.sentence} Met Ctrl+Z maakt u het weer ongedaan.".strip()
            if Messages(self).ask("Wilt u deze peiling van alle afspraken verwijderen?", more, "Verwijderen"):
                self._do(lambda: self._services.rounds.remove(round_id))

        self._do(lambda: self._services.rounds.uses(round_id), ask)


def _how_far(state: AgreementState) -> str:
    if state.round is None:
        return "Nog geen peiling: uw eerste antwoord begint er een."
    return f"{state.answered} van {len(state.answers)} beantwoord"


_LOOKING_BACK = "U kijkt terug naar een eerdere peiling. Wijzigen kan alleen in de laatste."
