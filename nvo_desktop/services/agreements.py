"""The region's own text under each agreement, with its status and what departs from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from nvo_desktop.documents.context.cover import members
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.assessment import Answer, AssessmentRound
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.codes import TextStatus
from nvo_desktop.model.decisions import Action, Decision
from nvo_desktop.model.partners import Consultation, Contribution
from nvo_desktop.model.texts import Deviation, Elaboration
from nvo_desktop.norm.definitions import AgreementNorm, Norm
from nvo_desktop.services.adoption.board import BarSegment, Boards
from nvo_desktop.services.adoption.line import adoption_line
from nvo_desktop.services.assessments import AgreementState, Assessments
from nvo_desktop.services.decisions import OPEN_ACTION
from nvo_desktop.services.record_values import take
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier


@dataclass(frozen=True, slots=True)
class AgreementTab:
    """What the tab of an agreement says: its number, short title and state, and how much lies behind it.

    answered: how many of its control questions have an answer in the last round. deviations: of municipalities.
    """

    key: str
    number: int
    tab: str
    title: str
    status: TextStatus
    decisions: int
    consultations: int
    open_actions: int
    is_written: bool
    answered: int
    questions: int
    deviations: int
    contributions: int


@dataclass(frozen=True, slots=True)
class AgreementHead:
    """The head of an agreement: what the norm says of it, the state of our text, and how far the councils are.

    councils: those of the current version, decided first. state: its control questions in the last round.
    """

    norm: AgreementNorm
    status: TextStatus
    adoption: str
    councils: tuple[BarSegment, ...]
    state: AgreementState


@dataclass(frozen=True, slots=True)
class ElaborationText:
    """Our text under an agreement: canonical prose, and the summary in plain lines."""

    agreement: str
    text: str = ""
    summary: str = ""
    status: TextStatus = TextStatus.CONCEPT


@dataclass(frozen=True, slots=True)
class DeviationText:
    """Where one municipality departs from an agreement; text is empty where it does not."""

    municipality_id: str
    municipality: str
    text: str


class Agreements:
    """The eight agreements of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def overview(self) -> tuple[AgreementTab, ...]:
        """A tab for each agreement, in the order of the norm."""
        rows = {row.agreement: row for row in self._dossier.rows(Elaboration)}
        decisions = Counter(key for row in self._dossier.rows(Decision) for key in row.agreements)
        talks = Counter(key for row in self._dossier.rows(Consultation) for key in row.agreements)
        actions = Counter(row.agreement for row in self._dossier.rows(Action) if row.status in OPEN_ACTION)
        departing = Counter(row.agreement for row in self._dossier.rows(Deviation) if row.text)
        points = Counter(row.agreement for row in self._dossier.rows(Contribution))
        answered = self._answered()
        return tuple(
            AgreementTab(
                norm.key, norm.number, norm.tab, norm.title,
                rows[norm.key].status if norm.key in rows else TextStatus.CONCEPT,
                decisions[norm.key], talks[norm.key], actions[norm.key],
                norm.key in rows and bool(rows[norm.key].text),
                sum(bool(question.derived) or question.key in answered for question in norm.questions),
                len(norm.questions), departing[norm.key], points[norm.key],
            )
            for norm in self._norm.agreements
        )  # fmt: skip

    def head(self, agreement: str) -> AgreementHead:
        """The head of one agreement."""
        board = Boards(self._dossier, self._norm).board()
        return AgreementHead(
            self._norm.agreement(agreement),
            self.elaboration(agreement).status,
            adoption_line(self._dossier, self._norm, agreement),
            board.bar if board else (),
            Assessments(self._dossier, self._norm).state(agreement),
        )

    def elaboration(self, agreement: str) -> ElaborationText:
        """Our text under one agreement; an empty one where nobody wrote yet."""
        for row in self._dossier.rows(Elaboration):
            if row.agreement == agreement:
                return ElaborationText(agreement, row.text, row.summary, row.status)
        return ElaborationText(agreement)

    def record_text(self, agreement: str, text: str, extends: str | None = None) -> Changes:
        """Put canonical prose in the place of our text. extends: the set of the previous autosave of this text."""
        return self._record(agreement, "text", text, "tekst gewijzigd", extends)

    def record_summary(self, agreement: str, summary: str, extends: str | None = None) -> Changes:
        """Put plain lines in the place of the summary."""
        return self._record(agreement, "summary", summary, "samenvatting gewijzigd", extends)

    def set_status(self, agreement: str, status: TextStatus | str) -> Changes:
        """Say how far our text is, by code or by its Dutch word."""
        return self._record(agreement, "status", status, "status gewijzigd")

    def deviations(self, agreement: str) -> tuple[DeviationText, ...]:
        """What each municipality does otherwise, in their order; those without a deviation have an empty text."""
        own = {row.municipality_id: row.text for row in self._dossier.rows(Deviation) if row.agreement == agreement}
        municipalities = members(Facts(self._dossier, self._norm, Audience.INTERNAL))
        return tuple(DeviationText(row.id, row.name, own.get(row.id, "")) for row in municipalities)

    def record_deviation(self, agreement: str, municipality_id: str, text: str, extends: str | None = None) -> Changes:
        """Put canonical prose in the place of what one municipality does otherwise."""
        label = f"Afspraak {self._norm.agreement(agreement).number}: afwijking van een gemeente gewijzigd"
        with self._dossier.unit_of_work(label, extends) as work:
            if text or work.find(Deviation, agreement, municipality_id):
                deviation = work.ensure(Deviation, agreement=agreement, municipality_id=municipality_id)
                take(deviation, {"text": text})
            return work.commit()

    def _answered(self) -> frozenset[str]:
        """The control questions with an answer of ours in the last round; a derived one always has its answer."""
        last = next((row.id for row in reversed(self._dossier.rows(AssessmentRound))), None)
        answers = self._dossier.rows(Answer)
        return frozenset(row.question for row in answers if row.round_id == last and row.now is not None)

    def _record(self, agreement: str, column: str, value: object, deed: str, extends: str | None = None) -> Changes:
        label = f"Afspraak {self._norm.agreement(agreement).number}: {deed}"
        with self._dossier.unit_of_work(label, extends) as work:
            if value or work.find(Elaboration, agreement):
                take(work.ensure(Elaboration, agreement=agreement), {column: value})
            return work.commit()
