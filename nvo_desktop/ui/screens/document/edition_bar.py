"""Which document is shown, for whom it is made, and whether it is the public one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.template import Per
from nvo_desktop.model.audience import Audience
from nvo_desktop.services.editions import FIRST, Offer
from nvo_desktop.ui.widgets.dropdown import Dropdown

_AUDIENCES = ((Audience.PUBLIC.value, "Openbaar"), (Audience.INTERNAL.value, "Intern"))
_WIDEST, _LEAST = 230, (130, 126, 114)


class EditionBar(QWidget):
    """Three choices. For whom is only asked where a document can be made for several."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: dict[str, Offer] = {}
        self._last: dict[Per, str] = {}  # for whom it was last, of each sort of document
        self.document = Dropdown("Welk document", [(FIRST, "Regiovisie")])
        self.subject, self.audience = Dropdown("Voor wie het is"), Dropdown("Openbaar of intern", _AUDIENCES)
        self.subject.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for choice in (self.document, self.subject, self.audience):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            choice.setMaximumWidth(_WIDEST)
            row.addWidget(choice)
        for choice, least in zip((self.document, self.subject, self.audience), _LEAST, strict=True):
            choice.setMinimumWidth(least)
        self.document.chosen.connect(self._on_document)
        self.subject.chosen.connect(self._on_subject)
        self.audience.chosen.connect(self._on_audience)

    @property
    def edition(self) -> Edition:
        """What is chosen."""
        return Edition(self.document.key(), Audience(self.audience.key()), self.subject.key())

    def show_offers(self, offers: Sequence[Offer], edition: Edition) -> None:
        """Offer these documents, with one of them chosen."""
        self._offers = {offer.kind.key: offer for offer in offers}
        self.document.set_choices([(offer.kind.key, offer.kind.title) for offer in offers])
        self.document.set_key(edition.document)
        self._show_subjects(edition.document)
        self.subject.set_key(edition.subject)

    def _show_subjects(self, document: str) -> None:
        offered = self._offers[document].subjects
        self.subject.set_choices(offered)
        self.subject.setVisible(len(offered) > 1)

    def _on_document(self, document: str) -> None:
        """Another document, for its usual audience, and for whom such a one was last."""
        offer = self._offers[document]
        self._show_subjects(document)
        last = self._last.get(offer.kind.per, "")
        self.subject.set_key(last if last in dict(offer.subjects) else offer.subjects[0][0])
        self.audience.set_key(offer.kind.audience.value)
        self.chosen.emit()

    def _on_subject(self, subject: str) -> None:
        self._last[self._offers[self.document.key()].kind.per] = subject
        self.chosen.emit()

    def _on_audience(self) -> None:
        self.chosen.emit()
