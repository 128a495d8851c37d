"""The parts of the work on one agreement, and what each of them is built of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nvo_desktop.desk.late import Late
from nvo_desktop.desk.late_screens import other_parts
from nvo_desktop.desk.services import Services
from nvo_desktop.desk.texts import Texts
from nvo_desktop.services.agreements import AgreementTab
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.agreements.agreement_page import Part
from nvo_desktop.ui.screens.agreements.text_part import TextPart


class Parts:
    """Builds the parts of an agreement, each when it is first chosen."""

    def __init__(self, services: Services, background: Background, texts: Texts, today: Callable[[], date]) -> None:
        self._services, self._background, self._texts = services, background, texts
        self._others = Late(lambda: other_parts(services, background, texts, today))

    def of(self, key: str) -> tuple[Part, ...]:
        """The parts of one agreement, in the order of their tabs; the councils stand where a question is about them."""
        others, questions = self._others, self._services.norm.agreement(key).questions
        councils = Part("Raden", lambda: others().councils())
        return (
            Part("Tekst", lambda: self._text(key), beside_norm=True),
            Part("Gegevens", lambda: others().data(key)),
            Part("Afwijkingen", lambda: others().deviations(key), lambda facts: facts.deviations),
            Part("Besluiten", lambda: others().lists.decisions(key), lambda facts: facts.decisions),
            Part("Overleg", lambda: others().lists.consultations(key), lambda facts: facts.consultations),
            Part("Inbreng", lambda: others().lists.contributions(key), lambda facts: facts.contributions),
            Part("Acties", lambda: others().lists.actions(key), lambda facts: facts.open_actions),
            Part("Stand van zaken", lambda: others().state(key), _answered, beside_norm=True),
            *((councils,) if any(question.derived for question in questions) else ()),
        )

    def _text(self, key: str) -> TextPart:
        return TextPart(self._background, key, self._services.agreements, self._texts.editor())


def _answered(facts: AgreementTab) -> str:
    return f"{facts.answered} / {facts.questions}"
