"""What is loaded once the window is painted: importing the models costs more than painting the shell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from nvo_desktop.paths import resources
from nvo_desktop.ui.background import Background

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.desk.founding import Founded
    from nvo_desktop.services.history import Deed
    from nvo_desktop.services.verifying import Verified
    from nvo_desktop.storage.backups import Backup
    from nvo_desktop.storage.left_work import LeftWork
    from nvo_desktop.ui.dialogs.looking_back.deeds import DeedsDialog
    from nvo_desktop.ui.dialogs.looking_back.versions import VersionsDialog
    from nvo_desktop.ui.dialogs.manual.chapters import ManualChapter
    from nvo_desktop.ui.dialogs.new_dossier.answers import NewDossier, Presets
    from nvo_desktop.ui.dialogs.new_dossier.dialog import NewDossierDialog
    from nvo_desktop.ui.dialogs.verified_dialog import VerifiedDialog
    from nvo_desktop.ui.screens.sources.preview_dialog import PreviewDialog
    from nvo_desktop.ui.screens.sources.previewed import Preview

LATER = (  # loaded when a dossier is shown
    "nvo_desktop.desk.other_parts",
    "nvo_desktop.desk.other_screens",
    "nvo_desktop.services.previews",
    "nvo_desktop.ui.screens.document.document_screen",
    "nvo_desktop.services.exports",
    "nvo_desktop.services.packages",
    "nvo_desktop.services.imports",
    "nvo_desktop.services.freezing",
    "nvo_desktop.services.verifying",
)

_AFTER = 300  # ms

Clock = Callable[[], datetime]


def load() -> None:
    """Import services and screens; on the database thread, so that the window goes on."""
    import_module("nvo_desktop.desk.desk")


def load_rest(background: Background, after: int = _AFTER) -> None:
    """Import what nobody needs to begin, piece by piece: what somebody asks meanwhile comes between.

    after: milliseconds, in which what was opened is painted and can be typed in.
    """

    def begin() -> None:
        for name in () if background.is_closed else LATER:
            background.do(background, partial(import_module, name))

    QTimer.singleShot(after, background, begin)


def open_desk(path: Path, clock: Clock) -> Desk:
    """Open a dossier with its services; on the database thread. Problems as Session.open gives them."""
    from nvo_desktop.desk.desk import Desk

    return Desk.open(path, clock)


def presets() -> Presets:
    """What a new dossier can be started from; on the database thread."""
    from nvo_desktop.desk.founding import presets as load_presets

    return load_presets()


def new_dossier_dialog(choices: Presets, folder: Path, this_year: int, parent: QWidget) -> NewDossierDialog:
    """The window that asks what a new dossier is made of."""
    from nvo_desktop.ui.dialogs.new_dossier.dialog import NewDossierDialog

    return NewDossierDialog(choices, folder, this_year, parent)


def found(new: NewDossier, clock: Clock) -> Founded:
    """Make a new dossier; on the database thread. Problems as Session.create gives them."""
    from nvo_desktop.desk.founding import found as make

    return make(new, clock)


def open_demo(clock: Clock, folder: Path | None = None) -> Desk:
    """Open the example, made when it is not there yet; on the database thread."""
    from nvo_desktop.desk.demo import demo_dossier
    from nvo_desktop.desk.desk import Desk

    return Desk.open(demo_dossier(folder), clock)


def left_work() -> tuple[LeftWork, ...]:
    """All work of windows that ended unexpectedly; on the database thread."""
    from nvo_desktop.storage.recovery import all_left_work

    return all_left_work()


def rescue(left: LeftWork, path: Path) -> None:
    """Put such work in a new file; on the database thread. Problems as dossier_file.rescue gives them."""
    from nvo_desktop.storage.dossier_file import rescue as put_in_file

    put_in_file(left, path)


def verified_dialog(name: str, found: Verified, parent: QWidget) -> VerifiedDialog:
    """The window that shows which version a Word file is."""
    from nvo_desktop.ui.dialogs.verified_dialog import VerifiedDialog

    return VerifiedDialog(name, found, parent)


def preview_dialog(previews: tuple[Preview, ...], window: QWidget) -> PreviewDialog:
    """The window that shows what would become of papers."""
    from nvo_desktop.ui.screens.sources.preview_dialog import PreviewDialog

    return PreviewDialog(previews, window)


def versions_dialog(backups: tuple[Backup, ...], now: datetime, window: QWidget) -> VersionsDialog:
    """The window with earlier versions of the file."""
    from nvo_desktop.ui.dialogs.looking_back.versions import VersionsDialog

    return VersionsDialog(backups, now, window)


def deeds_dialog(deeds: tuple[Deed, ...], now: datetime, window: QWidget) -> DeedsDialog:
    """The window with what was done in the dossier."""
    from nvo_desktop.ui.dialogs.looking_back.deeds import DeedsDialog

    return DeedsDialog(deeds, now, window)


def manual() -> tuple[ManualChapter, ...]:
    """The chapters of the manual; on the database thread."""
    from nvo_desktop.ui.dialogs.manual.chapters import manual_chapters

    return manual_chapters(resources() / "manual")


def show_manual(chapters: tuple[ManualChapter, ...], window: QWidget) -> None:
    """Show the manual beside the work, or bring the one that is open to the front."""
    from nvo_desktop.ui.dialogs.manual.dialog import ManualDialog

    for shown in window.findChildren(ManualDialog):
        shown.raise_()
        shown.activateWindow()
        return
    dialog = ManualDialog(chapters, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
