"""Earlier papers: left their pieces, in the middle the one to be read, right where it can go."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from nvo_desktop.services.sources import PieceRow, SourcesPage
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.attachments.files import Files
from nvo_desktop.ui.screens.sources.menus import new_menu, piece_menu, source_menu, target_menu
from nvo_desktop.ui.screens.sources.piece_deeds import PieceDeeds
from nvo_desktop.ui.screens.sources.piece_part import PiecePart
from nvo_desktop.ui.screens.sources.pieces_side import PiecesSide
from nvo_desktop.ui.screens.sources.plan_part import PlanPart
from nvo_desktop.ui.screens.sources.services import SourcesServices
from nvo_desktop.ui.screens.sources.source_deeds import SourceDeeds
from nvo_desktop.ui.screens.sources.target_panel import TargetPanel
from nvo_desktop.ui.screens.sources.tree import SourceTree
from nvo_desktop.ui.screens.sources.words import said_of_all
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.empty_state import EmptyState
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_column
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.side_panel import SideBySide

_TITLE, _ASK = "Bronstukken", "Stukken inlezen…"
_NONE = "Nog geen bronstukken"
_WHAT_FOR = (
    "Lees uw eerdere beleidsstukken in, of sleep ze hierheen. Ze worden in delen geknipt; van elk deel ziet u waar"
    " het in de regiovisie past."
)

_TREE_SHARE, _TEXT_SHARE = 9, 11


class SourcesScreen(Screen):
    """Papers, pieces and places."""

    shows: ClassVar[frozenset[str]] = frozenset({"source_document", "source_piece", "elaboration", "chapter"})
    papers_asked = Signal()  # choose files and bring them in

    def __init__(self, background: Background, services: SourcesServices, parent: QWidget | None = None) -> None:
        super().__init__(background, parent)
        self._sources, self._page = services.sources, SourcesPage((), {}, ())
        self._wanted: Collection[str] = ()
        self._deeds = PieceDeeds(self, self._do, services.sources)
        files = Files(background, services.attachments, "source_document")
        self._of_source = SourceDeeds(self, self._do, services.documents, services.choices, files)
        self._sheet = sheet = Ground("surface", self)  # each part begins where it stays: moving it costs as much again
        self._header, self._stack = Header(_TITLE, parent=sheet), QStackedWidget(sheet)
        self._toggle = Button("Waarheen", "flat", "agree", self._header)
        self._ask = Button(_ASK, "plain", "plus", self._header)
        self._work = QWidget(self._stack)
        self._side, self._parts = PiecesSide(self._work), QStackedWidget(self._work)
        self._piece, self._plan = PiecePart(self._parts), PlanPart(self._parts)
        self._panel = TargetPanel(self._stack)
        self._beside = SideBySide(self._work, self._panel, self._stack)
        self._empty = EmptyState("folder", _NONE, _WHAT_FOR, _ASK, self._stack)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read all of it again."""
        self._do(self._sources.page, self._show)

    def show_sources(self, ids: Collection[str]) -> None:
        """Unfold these papers and choose the first, now or as soon as they are read."""
        self._wanted = ids
        self._show_wanted()

    @property
    def _tree(self) -> SourceTree:
        return self._side.tree

    # what is shown

    def _show(self, page: SourcesPage) -> None:
        self._page = page
        has_papers = bool(page.documents)
        self._header.set_fact(said_of_all(page.documents) if has_papers else "")
        self._ask.setVisible(has_papers)
        self._toggle.setVisible(has_papers)
        self._stack.setCurrentIndex(0 if has_papers else 1)
        self._panel.show_targets(page.targets)
        self._tree.show_page(page)
        self._show_wanted()

    def _show_wanted(self) -> None:
        known = [source.id for source in self._page.documents if source.id in self._wanted]
        if known:
            self._wanted = ()
            for source_id in known:
                self._tree.unfold(source_id)
            self._tree.choose(known[:1])

    def _show_chosen(self) -> None:
        pieces, sources, places = self._tree.pieces_chosen, self._tree.sources_chosen, self._tree.rows.places
        if len(pieces) == 1 and not sources:
            self._piece.show_piece(pieces[0], places)
            self._parts.setCurrentWidget(self._piece)
        elif pieces:
            self._plan.show_pieces(pieces, places)
            self._parts.setCurrentWidget(self._plan)
        elif sources:
            self._plan.show_source(sources[0], self._tree.rows.source_pieces(sources[0].id), places)
            self._parts.setCurrentWidget(self._plan)
        self._panel.show_pieces(pieces)

    # what is asked

    def _chosen_pieces(self) -> list[PieceRow]:
        """The pieces that are chosen; of a paper that is chosen, all."""
        rows = self._tree.rows
        return self._tree.pieces_chosen or [
            one for source in self._tree.sources_chosen for one in rows.source_pieces(source.id)
        ]

    def _place(self, below: QPoint) -> None:
        """Place what was recognised; where nothing was, ask where the chosen pieces go."""
        if not self._deeds.place(self._chosen_pieces()):
            self._ask_target(below)

    def _ask_target(self, below: QPoint) -> None:
        pieces = self._tree.pieces_chosen
        if any(one.text for one in pieces):
            here = pieces[0].place if len(pieces) == 1 else ""
            menu = new_menu(self)
            target_menu(menu, self._page.targets, lambda value: self._deeds.bring(pieces, value), here=here)
            menu.popup(below)

    def _on_entered(self) -> None:
        row = self._tree.visualRect(self._tree.currentIndex())
        self._place(self._tree.viewport().mapToGlobal(row.bottomLeft()))

    def _on_dropped(self, ids: list[str], value: str) -> None:
        dragged = [one for pieces in self._page.pieces.values() for one in pieces if one.id in ids]
        self._deeds.bring(dragged, value)

    def _bring(self, value: str) -> None:
        self._tree.setFocus()  # the button that was pressed switches itself off, and the keyboard would go elsewhere
        self._deeds.bring(self._tree.pieces_chosen, value)

    def _set_side(self, side: str) -> None:
        self._deeds.set_side(self._tree.pieces_chosen, side)

    def _choose_piece(self, piece: PieceRow) -> None:
        self._tree.choose([piece.id])

    def _show_panel(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._beside.set_open(is_open=is_open)

    def _on_removal(self) -> None:
        if self._tree.pieces_chosen:
            self._deeds.put_back(self._tree.pieces_chosen)
        else:
            self._on_source_asked("remove")

    def _on_rename(self) -> None:
        if len(self._tree.pieces_chosen) == 1:
            self._deeds.rename(self._tree.pieces_chosen[0])
        else:
            self._on_source_asked("record")

    def _on_source_asked(self, deed: str) -> None:
        source, deeds = next(iter(self._tree.sources_chosen), None), self._of_source
        if source is None:
            return
        {
            "place": lambda: self._deeds.place(self._tree.rows.source_pieces(source.id)),
            "record": lambda: deeds.edit(source),
            "remove": lambda: deeds.remove(source),
            "up": lambda: deeds.move(source, -1),
            "down": lambda: deeds.move(source, 1),
        }[deed]()

    def _show_menu(self, place: QPoint) -> None:
        pieces, sources = self._tree.pieces_chosen, self._tree.sources_chosen
        if pieces:
            is_last = self._tree.rows.source_pieces(pieces[0].source_id)[-1] is pieces[0]
            piece_menu(self, pieces, self._page.targets, self._deeds, is_last=is_last).popup(place)
        elif sources:
            ready = sum(one.is_ready for one in self._tree.rows.source_pieces(sources[0].id))
            source_menu(self, sources[0], ready, self._on_source_asked).popup(place)

    # how it stands

    def _build(self) -> None:
        self._toggle.setCheckable(True)
        self._toggle.setChecked(True)
        for action in (self._toggle, self._ask):
            self._header.add_action(action)
        for part in (self._piece, self._plan):
            self._parts.addWidget(part)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side, _TREE_SHARE)
        row.addWidget(Rule(Qt.Orientation.Vertical, self._work))
        row.addWidget(self._parts, _TEXT_SHARE)
        for widget in (self._beside, self._empty):
            self._stack.addWidget(widget)
        fill_column(self._sheet, self._header, Rule(parent=self._sheet), self._stack)
        fill_column(self, self._sheet)
        hand_keys_to(self._tree, self)

    def _connect(self) -> None:
        tree, piece, plan, panel = self._tree, self._piece, self._plan, self._panel
        for asked in (self._ask.clicked, self._empty.asked):
            asked.connect(self.papers_asked)
        self._toggle.toggled.connect(self._show_panel)
        self._beside.open_changed.connect(self._toggle.setChecked)
        tree.chosen.connect(self._show_chosen)
        tree.entered.connect(self._on_entered)
        tree.rename_asked.connect(self._on_rename)
        tree.menu_asked.connect(self._show_menu)
        for asked in (tree.removal_asked, piece.put_back_asked, plan.remove_asked):
            asked.connect(self._on_removal)
        piece.place_asked.connect(lambda: self._place(_below(piece.elsewhere)))
        piece.elsewhere_asked.connect(lambda: self._ask_target(_below(piece.elsewhere)))
        piece.side_chosen.connect(self._set_side)
        piece.more_asked.connect(lambda: self._show_menu(_below(piece.more)))
        plan.place_asked.connect(lambda: self._deeds.place(self._chosen_pieces()))
        plan.elsewhere_asked.connect(lambda: self._ask_target(_below(plan.elsewhere)))
        plan.record_asked.connect(lambda: self._on_source_asked("record"))
        plan.more_asked.connect(lambda: self._show_menu(_below(plan.more)))
        plan.opened.connect(self._choose_piece)
        panel.bring_asked.connect(self._bring)
        panel.dropped.connect(self._on_dropped)


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height()))
