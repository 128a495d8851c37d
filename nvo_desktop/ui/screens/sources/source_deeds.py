"""What is done to a paper as a whole."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nvo_desktop.services.choices import Choices
from nvo_desktop.services.removing import Uses
from nvo_desktop.services.sources import SourceDocuments, SourceRow
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.region import SOURCE_DOCUMENT
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.agreements.data_part import lists_of
from nvo_desktop.ui.screens.attachments.files import Files
from nvo_desktop.ui.screens.sources.piece_deeds import Do

_STAYS = "Wat uit dit stuk is geplaatst, blijft in de regiovisie staan."
_UNDO = "Met Ctrl+Z maakt u het weer ongedaan."


class SourceDeeds:
    """Its own data, its place in the list, and removing it."""

    def __init__(self, screen: QWidget, do: Do, documents: SourceDocuments, choices: Choices, files: Files) -> None:
        self._screen, self._do = screen, do
        self._documents, self._choices, self._files = documents, choices, files

    def edit(self, source: SourceRow) -> None:
        """Ask for title, kind, date, body and agreements."""
        self._do(
            lambda: (lists_of(self._choices), self._documents.values(source.id)),
            lambda read: self._ask(source.id, *read),
        )

    def move(self, source: SourceRow, steps: int) -> None:
        """Move it up or down in the list."""
        self._do(lambda: self._documents.move(source.id, steps))

    def remove(self, source: SourceRow) -> None:
        """Remove it after asking, with what goes along."""
        self._do(lambda: self._documents.uses(source.id), lambda uses: self._remove_if_sure(source, uses))

    def _ask(self, source_id: str, lists: Lists, before: dict[str, object]) -> None:
        fields, strip = SOURCE_DOCUMENT.fields, self._files.strip(source_id)
        values = RecordDialog.ask(self._screen, SOURCE_DOCUMENT.title, fields, before, lists, strip)
        if values is not None:
            self._do(lambda: self._documents.change(source_id, values))

    def _remove_if_sure(self, source: SourceRow, uses: Uses) -> None:
        more = " ".join(part for part in (uses.sentence, _STAYS if source.placed else "", _UNDO) if part)
        if Messages(self._screen).ask(f"Wilt u ‘{source.title}’ verwijderen?", more, "Verwijderen"):
            self._do(lambda: self._documents.remove(source.id))
