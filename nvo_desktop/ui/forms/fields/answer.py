"""A field for ja, gedeeltelijk, nee, onbekend or n.v.t., with a reason beside it once there is an answer."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QLineEdit

from nvo_desktop.model.codes import AnswerValue
from nvo_desktop.prose.cleaning import clean_line
from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.fields.choice import ChoiceBox
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import codes

_ANSWER = 150


class AnswerField(Field):
    """Its value is {"answer": "partly", "reason": "…"}, without a reason when none is given, or None."""

    def need(self) -> Need:
        """Room for the answer and a few words of reason."""
        return Need(400, 640, weight=2)

    def _build(self) -> None:
        self._box, self._reason = ChoiceBox(), QLineEdit()
        self._box.setFixedWidth(_ANSWER)
        self._box.offer(codes(AnswerValue), None)
        self._reason.setPlaceholderText("Toelichting")
        self._box.currentIndexChanged.connect(self._on_edited)
        self._reason.textEdited.connect(self._on_edited)
        row = self._hold(self._box, self._reason)
        row.addStretch(0)
        row.setStretchFactor(self._reason, 1)
        self.name(self._reason, f"Toelichting bij {self.definition.label}")
        self._reason.hide()

    def _on_edited(self) -> None:
        answer, reason = self._box.currentData(), clean_line(self._reason.text())
        self._reason.setVisible(answer is not None)
        value = {"answer": answer, "reason": reason} if reason else {"answer": answer}
        self._take(value if answer is not None else None)

    def _show(self, value: object) -> None:
        given = cast("dict[str, object]", value) if isinstance(value, dict) else {}
        answer = given.get("answer", None if isinstance(value, dict) else value)
        self._box.offer(codes(AnswerValue), answer)
        self._reason.setText(str(given.get("reason", "")))
        self._reason.setCursorPosition(0)
        self._reason.setVisible(answer is not None)
