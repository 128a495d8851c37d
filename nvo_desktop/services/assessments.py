"""Stand van zaken: rounds along the control questions, their answers, and the verdict on each agreement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nvo_desktop.documents.context.adoption import councils_sentence
from nvo_desktop.documents.facts import Facts
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.assessment import Answer, Assessment, AssessmentRound
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.codes import AnswerValue, Verdict
from nvo_desktop.model.record import record_id
from nvo_desktop.model.sources import AttachmentUse
from nvo_desktop.norm.definitions import Norm, Question
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.services.record_service import NO_VALUES, OrderedService
from nvo_desktop.services.record_values import take
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round of answers. is_current: it is the last, in which people answer."""

    id: str
    label: str
    reference_date: date | None
    is_current: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A control question with its answer in one round.

    answer_id: what an attachment of this answer belongs to, also before there is one. derived: the board answers it,
    and says so in words. before: the answer of the round before; is_changed: there is one, and it was otherwise.
    """

    question: str
    text: str
    answer_id: str
    now: AnswerValue | None
    expected: AnswerValue | None
    explanation: str
    planned_date: date | None
    evidence: str
    derived: str
    before: AnswerValue | None
    is_changed: bool


@dataclass(frozen=True, slots=True)
class AgreementState:
    """How an agreement stands in one round; round is None while there is none. previous: label of the one before."""

    round: RoundRow | None
    previous: str
    answers: tuple[AnswerRow, ...]
    verdict: Verdict | None
    explanation: str

    @property
    def answered(self) -> int:
        """How many of its questions have an answer."""
        return sum(answer.now is not None for answer in self.answers)


class Rounds(OrderedService[AssessmentRound]):
    """The rounds of one open dossier."""

    kind = AssessmentRound
    noun = "Peiling"
    title = "label"
    needs = ("label", "Een peiling heeft een naam nodig, zoals ‘peiling oktober 2026’.")

    def rounds(self) -> tuple[RoundRow, ...]:
        """All rounds, the oldest first."""
        rows = self.rows()
        return tuple(RoundRow(row.id, row.label, row.reference_date, row is rows[-1]) for row in rows)

    def add(self, values: Mapping[str, object] = NO_VALUES) -> Added:
        """Begin a new round, which takes over answers, verdicts and attachments of the last one."""
        before = self.rows()
        with self._dossier.unit_of_work("Peiling begonnen") as work:
            record = self._new()
            self._take(record, values)
            work.add(record)
            if before:
                _take_over(self._dossier, work, before[-1].id, record.id)
            return Added(work.commit(), record.id)


class Assessments:
    """The answers and verdicts of one open dossier. Without a round named, the last one is meant."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def state(self, agreement: str, round_id: str | None = None) -> AgreementState:
        """Questions, answers and verdict of one agreement."""
        rounds = Rounds(self._dossier).rounds()
        ids = [each.id for each in rounds]
        at = ids.index(round_id) if round_id in ids else len(ids) - 1
        shown, before = (rounds[at] if rounds else None), (rounds[at - 1] if at > 0 else None)
        now = self._answers(shown.id) if shown else {}
        earlier = self._answers(before.id) if before else None
        verdict = self._verdict(agreement, shown.id) if shown else None
        questions = self._norm.agreement(agreement).questions
        return AgreementState(
            shown,
            before.label if before else "",
            tuple(self._answer(question, shown, now, earlier) for question in questions),
            verdict.verdict if verdict else None,
            verdict.explanation if verdict else "",
        )

    def record_answer(self, question: str, values: Mapping[str, object], extends: str | None = None) -> Changes:
        """Answer a question in the last round: now, expected, explanation, planned_date, evidence, those given.

        The first answer of a dossier begins its first round. InputProblem for an answer that the board gives.
        """
        if "now" in values and self._question(question).derived:
            raise InputProblem(
                "Het antwoord op deze vraag volgt uit het vaststellingsbord.",
                "Leg daar de besluiten van de raden vast.",
            )
        with self._dossier.unit_of_work(f"Toetsvraag {question} beantwoord", extends) as work:
            take(work.ensure(Answer, round_id=self._last_round(work), question=question), values)
            return work.commit()

    def record_verdict(self, agreement: str, values: Mapping[str, object], extends: str | None = None) -> Changes:
        """Record verdict and explanation, those given, in the last round."""
        number = self._norm.agreement(agreement).number
        with self._dossier.unit_of_work(f"Afspraak {number}: beoordeling gewijzigd", extends) as work:
            take(work.ensure(Assessment, round_id=self._last_round(work), agreement=agreement), values)
            return work.commit()

    def _question(self, key: str) -> Question:
        return next(question for question in self._norm.questions if question.key == key)

    def _last_round(self, work: UnitOfWork) -> str:
        rounds = work.all(AssessmentRound)
        return (rounds[-1] if rounds else work.add(AssessmentRound(label="eerste peiling", rank=next_rank(rounds)))).id

    def _answers(self, round_id: str) -> dict[str, Answer]:
        return {row.question: row for row in self._dossier.rows(Answer) if row.round_id == round_id}

    def _verdict(self, agreement: str, round_id: str) -> Assessment | None:
        rows = self._dossier.rows(Assessment)
        return next((row for row in rows if (row.round_id, row.agreement) == (round_id, agreement)), None)

    def _answer(
        self,
        question: Question,
        shown: RoundRow | None,
        answers: Mapping[str, Answer],
        earlier: Mapping[str, Answer] | None,
    ) -> AnswerRow:
        row = answers.get(question.key) or Answer()
        now, words = self._derived() if question.derived else (row.now, "")
        old = earlier.get(question.key) if earlier else None
        before = old.now if old else None
        own_id = row.id or record_id(self._dossier.dossier_id, "answer", shown.id if shown else "", question.key)
        return AnswerRow(
            question.key, question.text, own_id, now, row.expected, row.explanation, row.planned_date, row.evidence,
            words, before, earlier is not None and before is not now and not question.derived,
        )  # fmt: skip

    def _derived(self) -> tuple[AnswerValue, str]:
        """What the board answers to the question whether all councils adopted the text."""
        adopted, councils, words = councils_sentence(Facts(self._dossier, self._norm, Audience.INTERNAL))
        if councils and adopted == councils:
            return AnswerValue.YES, words
        return (AnswerValue.PARTLY if adopted else AnswerValue.NO), words


def _take_over(dossier: OpenDossier, work: UnitOfWork, old: str, new: str) -> None:
    """Copy answers and verdicts of a round to another, with the attachments of the answers."""
    for row in dossier.rows(Answer):
        if row.round_id == old:
            answer = work.ensure(Answer, round_id=new, question=row.question)
            for name in ("now", "expected", "explanation", "planned_date", "evidence"):
                setattr(answer, name, getattr(row, name))
            for use in dossier.rows(AttachmentUse):
                if (use.kind, use.record_id) == ("answer", row.id):
                    work.add(
                        AttachmentUse(
                            attachment_id=use.attachment_id, kind="answer", record_id=answer.id, rank=use.rank
                        )
                    )
    for row in dossier.rows(Assessment):
        if row.round_id == old:
            verdict = work.ensure(Assessment, round_id=new, agreement=row.agreement)
            verdict.verdict, verdict.explanation = row.verdict, row.explanation
