"""The document as the councils will see it: its pages, its contents, and the Word file made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.documents.edition import Edition
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.editions import FIRST, Editions, Offer, settled
from nvo_desktop.services.overview.places import said, where_of
from nvo_desktop.services.previews import Preview as Made
from nvo_desktop.services.previews import Previews
from nvo_desktop.services.readiness import Checks, Finding
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.prose.objects import decoded
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.document.edition_bar import EditionBar
from nvo_desktop.ui.screens.document.find_line import FindLine
from nvo_desktop.ui.screens.document.outline import Outline
from nvo_desktop.ui.screens.document.preview import Preview
from nvo_desktop.ui.screens.document.readiness_panel import ReadinessPanel
from nvo_desktop.ui.screens.document.zoom_bar import ZoomBar
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_row
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.side_panel import SideBySide

_ROOMY = 760  # with less room for contents and page the contents are narrower


@dataclass(frozen=True, slots=True)
class DocumentServices:
    """What the screen reads with."""

    previews: Previews
    checks: Checks
    editions: Editions

    def read(self, wanted: Edition) -> DocumentRead:
        """The edition that is wanted, or what comes nearest; on the database thread."""
        offers = self.editions.offers()
        edition, offer = settled(offers, wanted)
        return DocumentRead(offers, edition, offer.name_for(edition.subject), self.previews.preview(edition))


class DocumentRead(NamedTuple):
    """What the screen shows: an edition with its name, and what else can be chosen."""

    offers: tuple[Offer, ...]
    edition: Edition
    name: str
    made: Made


class DocumentScreen(Screen):
    """Shows the document and asks to export it. What changed since is shown anew, the rest stays as it is."""

    shows: ClassVar[frozenset[str]] = frozenset(RECORD_KINDS) - {"export_record", "issued_file"}
    export_asked = Signal(object)  # of which Edition
    package_asked = Signal()  # everything, for all municipalities
    link_asked = Signal(str)  # a link out of the document
    asked = Signal(object)  # Where a paragraph that was clicked came from, or a finding is mended

    def __init__(
        self, background: Background, services: DocumentServices, norm: Norm, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, parent)
        self._services, self._norm = services, norm
        self._pictures: set[str] = set()
        self._header, self._export = Header("Document"), Button("Exporteren naar Word", "main", "export")
        self._package, self.choice = Button("Aanbiedingspakket…"), EditionBar()
        self._shown = Edition("")
        self._outline, self.preview = Outline(), Preview(self._describe)
        self._panel, self._panel_button = ReadinessPanel(), Button("Klaar voor de raad?", "flat", "council")
        self._find = FindLine(self.preview)
        self._sides = SideBySide(self._work(), self._panel)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Make the document anew."""
        wanted = self.choice.edition
        self._do(lambda: self._services.read(wanted), lambda read: self._show_if_wanted(wanted, read))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer to open the panel where it is folded."""
        super().resizeEvent(event)
        self._panel_button.setHidden(self._sides.is_open)
        panel = self._panel.width() if self._sides.is_open else 0
        self._outline.set_narrow(narrow=self.width() - panel < _ROOMY)

    def _work(self) -> QWidget:
        work = QWidget()
        fill_row(work, self._outline, Rule(Qt.Orientation.Vertical), self.preview)
        hand_keys_to(self.preview, work)
        return work

    def _build(self) -> None:
        self._header.add_action(self._package)
        self._header.add_action(self._export)
        bar = QHBoxLayout()
        bar.setContentsMargins(LEFT, 0, RIGHT, 8)
        bar.setSpacing(8)
        bar.addWidget(self.choice)
        bar.addStretch(1)
        bar.addWidget(self._find)
        bar.addWidget(ZoomBar(self.preview))
        bar.addSpacing(8)
        bar.addWidget(self._panel_button)
        sheet = Ground("surface")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(bar)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addWidget(self._sides, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        hand_keys_to(self.preview, self)

    def _connect(self) -> None:
        self.choice.chosen.connect(self.reload)
        self._export.clicked.connect(lambda: self.export_asked.emit(self.choice.edition))
        self._package.clicked.connect(self.package_asked)
        self._outline.chosen.connect(self.preview.go)
        self.preview.place_changed.connect(self._outline.show_place)
        self.preview.asked.connect(self._go)
        self.preview.link_asked.connect(self.link_asked)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._find.open)
        self._panel.chosen.connect(self._go_to_finding)
        self._panel_button.clicked.connect(lambda: self._sides.set_open(is_open=True))
        self._sides.open_changed.connect(self._panel_button.setHidden)

    def _show_if_wanted(self, wanted: Edition, read: DocumentRead) -> None:
        """Not when something else was chosen meanwhile: that is on its way."""
        if wanted == self.choice.edition:
            self._show(read)

    def _show(self, read: DocumentRead) -> None:
        made, is_other = read.made, read.edition != self._shown
        self._shown = read.edition
        self.choice.show_offers(read.offers, read.edition)
        self._header.set_title(read.name)
        self._header.set_fact(_facts(made))
        self.preview.show_pages(made.pages)
        if is_other:
            self.preview.go_to_top()
        self._outline.show_entries(made.pages.entries, self.preview.place)
        checks = self._services.checks
        look = checks.readiness if read.edition.document == FIRST else checks.readiness_of_paper
        self._do(lambda: look(made.gaps, made.remarks), self._panel.show_readiness)
        for sha256 in set(made.pictures) - self._pictures:
            self._pictures.add(sha256)
            self._do(partial(self._picture, sha256), partial(self._take_picture, sha256))

    def _go(self, origin: str) -> None:
        where = where_of(origin)
        if where is not None:
            self.asked.emit(where)

    def _go_to_finding(self, finding: Finding) -> None:
        """Mark the place in the document, for when the user comes back, and go to where it is mended."""
        if finding.origin:
            self.preview.mark(finding.origin)
        if finding.where is not None:
            self.asked.emit(finding.where)

    def _describe(self, origin: str) -> str:
        where = where_of(origin)
        return f"Naar {said(where, self._norm)}" if where is not None else ""

    def _picture(self, sha256: str) -> QImage | None:
        return decoded(self._services.previews.picture(sha256))

    def _take_picture(self, sha256: str, image: QImage | None) -> None:
        if image is not None:
            self.preview.take_image(sha256, image)


def _facts(made: Made) -> str:
    version = f"versie {made.version}, {made.status}" if made.version else made.status
    gaps, few = len(made.gaps), ("alles ingevuld", "1 plek nog niet ingevuld")
    lack = few[gaps] if gaps < len(few) else f"{gaps} plekken nog niet ingevuld"
    return f"{version[:1].upper()}{version[1:]}   ·   vingerafdruk {made.fingerprint}   ·   {lack}"
