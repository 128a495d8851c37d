"""The parts of the work on one agreement, and what each of them is built of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nvo_desktop.desk.lists import Lists
from nvo_desktop.desk.services import Services
from nvo_desktop.desk.texts import Texts
from nvo_desktop.services.agreements import AgreementTab
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.adoption.board_part import BoardPart
from nvo_desktop.ui.screens.agreements.agreement_page import Part
from nvo_desktop.ui.screens.agreements.data_part import DataPart, DataServices
from nvo_desktop.ui.screens.agreements.deviations_part import DeviationsPart
from nvo_desktop.ui.screens.agreements.state_part import StatePart
from nvo_desktop.ui.screens.agreements.text_part import TextPart


class Parts:
    """Builds the parts of an agreement, each when it is first chosen."""

    def __init__(self, services: Services, background: Background, texts: Texts, today: Callable[[], date]) -> None:
        self._services, self._background, self._texts, self._today = services, background, texts, today
        self._lists = Lists(services, background, today)

    def of(self, key: str) -> tuple[Part, ...]:
        """The parts of one agreement, in the order of their tabs; the councils stand where a question is about them."""
        lists, questions = self._lists, self._services.norm.agreement(key).questions
        councils = Part("Raden", self._councils)
        return (
            Part("Tekst", lambda: self._text(key), beside_norm=True),
            Part("Gegevens", lambda: self._data(key)),
            Part("Afwijkingen", lambda: self._deviations(key), lambda facts: facts.deviations),
            Part("Besluiten", lambda: lists.decisions(key), lambda facts: facts.decisions),
            Part("Overleg", lambda: lists.consultations(key), lambda facts: facts.consultations),
            Part("Inbreng", lambda: lists.contributions(key), lambda facts: facts.contributions),
            Part("Acties", lambda: lists.actions(key), lambda facts: facts.open_actions),
            Part("Stand van zaken", lambda: self._state(key), _answered, beside_norm=True),
            *((councils,) if any(question.derived for question in questions) else ()),
        )

    def _text(self, key: str) -> TextPart:
        return TextPart(self._background, key, self._services.agreements, self._texts.editor())

    def _data(self, key: str) -> DataPart:
        services = self._services
        data = DataServices(services.fields, services.registers, services.choices)
        return DataPart(self._background, services.norm.agreement(key), data, self._texts.means())

    def _councils(self) -> BoardPart:
        board = BoardPart(self._background, self._services.adoption, self._today, self._texts.editor)
        board.fold_panel()  # the norm stands there
        return board

    def _deviations(self, key: str) -> DeviationsPart:
        return DeviationsPart(self._background, key, self._services.agreements, self._texts.editor())

    def _state(self, key: str) -> StatePart:
        return StatePart(self._background, key, self._services.state, self._today)


def _answered(facts: AgreementTab) -> str:
    return f"{facts.answered} / {facts.questions}"
