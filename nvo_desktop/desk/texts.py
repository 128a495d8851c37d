"""What texts need of an open dossier: its pictures, and the places in it to link to."""

from __future__ import annotations

from nvo_desktop.desk.services import Services
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.prose.shelf import PictureShelf


class Texts:
    """Makes editors that share one shelf of pictures."""

    def __init__(self, services: Services, background: Background) -> None:
        self._shelf = PictureShelf(background, services.attachments)
        agreements = services.norm.agreements
        self._targets = [(f"#afspraak-{one.number}", f"Afspraak {one.number}: {one.title}") for one in agreements]

    def editor(self) -> ProseEditor:
        """An editor for one text."""
        return ProseEditor(picture=self._shelf, add_picture=self._shelf.add, targets=self._targets)

    def means(self) -> ProseMeans:
        """The same for the texts in a form."""
        return ProseMeans(self._shelf, self._shelf.add, self._targets)
