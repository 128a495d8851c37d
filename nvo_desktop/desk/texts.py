"""What texts need of an open dossier: its pictures, and the places in it to link to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from nvo_desktop.desk.services import Services
from nvo_desktop.prose.cleaning import safe_link
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.fields.rich import ProseMeans
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.prose.shelf import PictureShelf
from nvo_desktop.ui.screens.agreements.agreements_screen import AgreementsScreen


class Texts:
    """Makes editors that share one shelf of pictures."""

    def __init__(self, services: Services, background: Background) -> None:
        self._shelf = PictureShelf(background, services.attachments)
        agreements = services.norm.agreements
        self._keys = {f"#afspraak-{one.number}": one.key for one in agreements}
        self._targets = [(f"#afspraak-{one.number}", f"Afspraak {one.number}: {one.title}") for one in agreements]

    def live_in(self, bench: QWidget) -> None:
        """Let go of the pictures with the bench."""
        self._shelf.setParent(bench)

    def editor(self) -> ProseEditor:
        """An editor for one text; Ctrl and a click follow its links."""
        made = ProseEditor(picture=self._shelf, add_picture=self._shelf.add, targets=self._targets)
        made.link_followed.connect(partial(self._follow, made))
        return made

    def means(self) -> ProseMeans:
        """The same for the texts in a form."""
        return ProseMeans(self._shelf, self._shelf.add, self._targets, self._follow)

    def _follow(self, editor: QWidget, address: str) -> None:
        """Show another agreement, or open an address once the user has seen the whole of it."""
        screen = _screen_around(editor)
        if address in self._keys and screen is not None:
            screen.go(self._keys[address])
        ask_to_open(editor, address)


def ask_to_open(widget: QWidget, address: str) -> None:
    """Open an address out of the dossier once the user has seen the whole of it; one that is not safe, never."""
    is_outside = safe_link(address) and not address.startswith("#")
    if is_outside and Messages(widget).ask("Wilt u deze koppeling openen?", address, "Openen"):
        QDesktopServices.openUrl(QUrl(address))


def _screen_around(widget: QWidget) -> AgreementsScreen | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, AgreementsScreen):
        above = above.parentWidget()
    return above
