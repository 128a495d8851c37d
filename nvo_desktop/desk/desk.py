"""One open dossier: its services, and the screens that show it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nvo_desktop.desk.counts import AdoptionCount
from nvo_desktop.desk.heading import RegionHeading, term_of
from nvo_desktop.desk.late_screens import region_dialog, show_sources, templates_dialog
from nvo_desktop.desk.memory import Memory
from nvo_desktop.desk.papers import BroughtIn, bring_in, preview
from nvo_desktop.desk.places import SOURCES, Places
from nvo_desktop.desk.readying import Readying
from nvo_desktop.desk.services import Clock, RegionHead, Services, open_services
from nvo_desktop.desk.ways import ADOPTION, path_to
from nvo_desktop.documents.edition import Edition
from nvo_desktop.errors import ChangedOutside
from nvo_desktop.services.history import Deed, Undone
from nvo_desktop.services.overview.places import Where
from nvo_desktop.services.session import SavedState
from nvo_desktop.storage.backups import Backup, Backups
from nvo_desktop.storage.left_work import LeftWork
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.progress import Progress
from nvo_desktop.ui.shell.asks import Asks
from nvo_desktop.ui.shell.bench import Bench

if TYPE_CHECKING:
    from nvo_desktop.services.exports import Exported, ToExport
    from nvo_desktop.services.packages import PackageWork
    from nvo_desktop.services.verifying import Verified
    from nvo_desktop.ui.dialogs.own_templates.dialog import OwnTemplatesDialog
    from nvo_desktop.ui.screens.region.region_dialog import RegionDialog
    from nvo_desktop.ui.screens.sources.previewed import Preview


class Desk:
    """A dossier on the desk. What reads or writes it runs on the database thread; bench() on the window's."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Desk:
        """Open a dossier. Problems as Session.open gives them."""
        return cls(open_services(path, clock))

    @property
    def path(self) -> Path:
        """Where the dossier file stands."""
        return self._services.session.path

    @property
    def dossier_id(self) -> str:
        """The dossier's identity, which stays when its file is moved or renamed."""
        return self._services.session.dossier.dossier_id

    @property
    def region(self) -> RegionHead:
        """Whose dossier it is."""
        return self._services.region

    def bench(self, background: Background, settings: Settings, asks: Asks) -> Bench:
        """The screens of this dossier, with the rail. asks: what screens call for what the window does."""
        boards = self._services.adoption.boards

        def go(where: Where) -> None:
            if where.part == "region":
                asks.region(where.key)
            else:
                bench.going.go(path_to(where))

        memory = Memory(settings, self.dossier_id, background)
        places = Places(self._services, background, memory, go, asks)
        bench = Bench(places.all(), background)
        bench.place_shown.connect(partial(memory.keep, "place"))
        places.live_in(bench)
        AdoptionCount(background, boards, bench, ADOPTION)
        RegionHeading(background, self._services.regions, bench)
        Readying(background, self._services.document, bench)
        bench.show_region(self.region.name, term_of(self.region.period))
        return bench

    def region_dialog(self, background: Background, presets: Presets, parent: QWidget) -> RegionDialog:
        """The window for the region and its municipalities."""
        return region_dialog(self._services, background, presets, parent)

    def templates_dialog(self, background: Background, parent: QWidget) -> OwnTemplatesDialog:
        """The window for the region's own templates."""
        return templates_dialog(self._services, background, parent)

    def state(self) -> SavedState:
        """How safe the work is."""
        return self._services.session.state()

    def publish(self) -> SavedState:
        """Put the work in the dossier file. FileProblem or DossierProblem when that is refused."""
        return self._services.session.publish()

    def close(self) -> None:
        """Put the work in the dossier file and close it. When that is refused, it stays open."""
        self._services.session.close()

    def close_unpublished(self) -> None:
        """Close it with the work kept on this computer, for the next opening here."""
        self._services.session.close_unpublished()

    def publish_as(self, path: Path) -> SavedState:
        """Go on with this dossier under another name. Problems as publish()."""
        return self._services.session.publish_as(path)

    def preview(self, papers: tuple[Path, ...], progress: Progress) -> tuple[Preview, ...]:
        """What would become of papers, before they come in. Stopped as progress asks."""
        return preview(self._services.imports(), papers, progress)

    def bring_in(self, papers: Mapping[Path, bool], progress: Progress) -> BroughtIn:
        """Bring papers in; one that cannot be read is said, the others come in. Stopped as progress asks."""
        return bring_in(self._services.imports(), papers, progress)

    def show_papers(self, bench: Bench, brought: BroughtIn) -> None:
        """Show what came in, on the screen of papers."""
        screen = bench.place(SOURCES)
        bench.go(SOURCES)
        show_sources(screen, brought.source_ids)

    def to_export(self, edition: Edition | None) -> ToExport:
        """What a document is called, and its file; the regiovisie when no edition is given."""
        return self._services.exports().to_export(edition)

    def export(self, edition: Edition, target: Path, progress: Progress) -> Exported:
        """Write a document to a file, with everything in it that is typed until now."""
        return self._services.exports().export(edition, target, progress)

    def bears_our_mark(self, path: Path) -> bool:
        """Whether a Word file is a document as this program makes them, with a fingerprint on it."""
        return self._services.adoption.verifying().bears_our_mark(path)

    def verify(self, path: Path) -> Verified:
        """Which version a Word file is, and what was changed in it. Problems as Verifying.verify gives them."""
        return self._services.adoption.verifying().verify(path)

    def begin_package(self, folder: Path) -> PackageWork:
        """Begin the aanbiedingspakket, in a folder of its own inside this one. Problems as Packages.begin."""
        return self._services.packages().begin_inside(folder)

    def recovered(self) -> str:
        """A sentence on what was recovered at opening; empty when nothing was."""
        recovered = self._services.session.recovered
        if recovered is None:
            return ""
        if recovered.change_sets == 1:
            return "Uw laatste wijziging stond nog niet in het dossierbestand; zij is hersteld."
        return (
            f"Uw laatste {recovered.change_sets} wijzigingen stonden nog niet in het dossierbestand; ze zijn hersteld."
        )

    def outside_change(self) -> ChangedOutside | None:
        """What another did to the dossier file since it was opened or made here."""
        return self._services.session.outside_change()

    def set_aside(self) -> tuple[Path, ...]:
        """The folders in which opening left damaged working copies."""
        return self._services.session.report.set_aside

    def left_elsewhere(self) -> tuple[LeftWork, ...]:
        """Unpublished work of this dossier in other places, and of others in this place."""
        return self._services.session.report.others

    def take_back(self, *, is_redo: bool) -> Undone:
        """Undo the newest deed, or do again what was last undone."""
        history = self._services.history
        return history.redo() if is_redo else history.undo()

    def take_back_deed(self, deed_id: str) -> Undone:
        """Undo one deed, also when others came after it."""
        return self._services.history.undo_set(deed_id)

    def deeds(self) -> tuple[Deed, ...]:
        """What was done in the dossier, newest first."""
        return self._services.history.deeds()

    def backups(self) -> tuple[Backup, ...]:
        """The earlier versions of the dossier file that are kept on this computer, newest first."""
        return tuple(Backups(self.dossier_id).all())

    def restore(self, backup: Backup, path: Path) -> None:
        """Put an earlier version at a path where nothing stands. FileProblem when that cannot be."""
        Backups(self.dossier_id).restore(backup, path)

    def history_labels(self) -> tuple[str, str]:
        """What undo would take back and what redo would do again; empty when there is none."""
        return self._services.history.labels()
