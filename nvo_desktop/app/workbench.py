"""Answers what the window asks: opens, saves and closes dossiers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from nvo_desktop.app.leaving import AGAIN, CLOSE, Leaving
from nvo_desktop.app.loading import load, load_rest, manual, show_manual
from nvo_desktop.app.looking_back import LookingBack
from nvo_desktop.app.opening import Opening, now
from nvo_desktop.app.papers import Papers
from nvo_desktop.app.questions import DossierQuestions
from nvo_desktop.app.region import show_region
from nvo_desktop.app.rescuing import Rescuing
from nvo_desktop.app.saving import Saving
from nvo_desktop.app.telling import tell_about, tell_keys
from nvo_desktop.app.watching import Watching
from nvo_desktop.errors import ChangedOutside, ProblemForUser
from nvo_desktop.storage.recents import Recents
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.asks import Asks
from nvo_desktop.ui.shell.bench import Bench
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.services.session import SavedState

_FIRST_PLACE = "agreements"


class Workbench(QObject):
    """The program behind one window."""

    loaded = Signal()  # services and screens are imported

    def __init__(self, recents: Recents, settings: Settings) -> None:
        super().__init__()
        self.window = Window()
        self.background = Background(self)
        self.background.hold()  # until everything is loaded
        self.messages = Messages(self.window)
        self._recents, self._settings = recents, settings
        self._saving = Saving(self.window.status, self._is_refused, self)
        self._papers = Papers(self.window, self.background, self.messages, settings)
        self._questions = DossierQuestions(self.window, self.background, settings)
        self._opening = Opening(self.window, self.background, self.messages, self.leave)
        self._leaving = Leaving(self.window, self.background, self.messages)
        self._watching = Watching(self.background, self.window.notices, self)
        self._rescuing = Rescuing(self.window, self.background, self.messages)
        self._looking_back = LookingBack(self.window, self.background, self.messages)
        self._desk: Desk | None = None
        self._bench: Bench | None = None
        self._connect()

    @property
    def desk(self) -> Desk | None:
        """The open dossier, if there is one."""
        return self._desk

    @property
    def bench(self) -> Bench | None:
        """Its screens."""
        return self._bench

    def begin(self, file: Path | None = None) -> None:
        """Show the window where it stood last; what needs the models waits until it is painted."""
        place = self._settings.place("window")
        if place:
            self.window.restoreGeometry(place)
        elif not self.window.fits(self.window.screen().availableSize()):
            self.window.setWindowState(Qt.WindowState.WindowMaximized)
        self._show_start()
        if file is not None:
            self.window.show_busy(f"‘{file.name}’ wordt geopend…")
        self.window.painted.connect(lambda: QTimer.singleShot(0, lambda: self._after_paint(file)))
        self.window.show()

    def end(self) -> None:
        """End the thread behind the window."""
        self.background.close()

    def open(self, path: Path) -> None:
        """Open a dossier in the place of the one that is open."""
        self._opening.open(path)

    def leave(self, then: Callable[[], None]) -> None:
        """Put the work in the dossier file and close it; then go on. When the disk refuses, it stays open."""
        desk = self._desk
        if desk is None:
            then()
            return
        if not self.window.isEnabled():  # it is being left already
            return
        self.save_typing()
        self.window.setEnabled(False)  # nothing new is begun while what is under way finishes
        self.background.when_rested(lambda: self._close(desk, then))

    def _close(self, desk: Desk, then: Callable[[], None]) -> None:
        """Close it; what was typed and could not be kept, on a full disk for one, goes only when that is said."""
        is_kept = not any(autosave.is_waiting for autosave in self.window.findChildren(Autosave))
        answer = CLOSE if is_kept else self._leaving.ask_about_typing()
        if answer == CLOSE:
            self._leaving.close(desk, then)
        elif answer == AGAIN:
            self.leave(then)

    def save_typing(self) -> None:
        """Send to the dossier what is typed and not saved yet."""
        for autosave in self.window.findChildren(Autosave):
            autosave.leave()

    def _is_refused(self) -> bool:
        """Whether something that was typed could not be saved."""
        return any(autosave.is_refused for autosave in self.window.findChildren(Autosave))

    def publish(self) -> None:
        """Put the work in the dossier file."""
        desk = self._desk
        if desk is not None:
            self.save_typing()
            self.background.do(self, desk.publish, self._saving.show, self._on_refused)

    def take_back(self, *, is_redo: bool) -> None:
        """Undo or redo a deed, with what is being typed as one of them."""
        desk = self._desk
        if desk is not None:
            self.save_typing()
            self.background.do(self, lambda: desk.take_back(is_redo=is_redo), self._looking_back.tell_undone)

    def _connect(self) -> None:
        window, start, menus = self.window, self.window.start, self.window.menus
        self.background.problem.connect(self.messages.problem)
        self.background.problem.connect(self._on_problem)
        self.background.bug.connect(self.messages.bug)
        self.background.changed.connect(self._on_changed)
        self._saving.publish_asked.connect(self.publish)
        menus.asked.connect(self._on_asked)
        menus.place_asked.connect(self._go)
        menus.tab_asked.connect(self._go)
        window.papers_dropped.connect(self._bring_in)
        self._questions.new_given.connect(self._opening.found)
        self._opening.opened.connect(self._show_desk)
        self._opening.refused.connect(self._on_not_opened)
        self._questions.name_given.connect(self._publish_as)
        self._watching.reopen_asked.connect(self.open)
        self._watching.name_asked.connect(self._questions.ask_name)
        self._watching.return_asked.connect(self._publish_as)
        for opened in (self._rescuing.open_asked, self._looking_back.open_asked):
            opened.connect(self.open)
        self.loaded.connect(self.background.settle)
        self.loaded.connect(self._rescuing.begin)
        self.loaded.connect(lambda: self.background.when_rested(partial(load_rest, self.background)))
        self._leaving.refused.connect(self._read_state)
        self._leaving.left.connect(self._left)
        for opened in (menus.path_chosen, start.path_chosen, window.dropped, self._questions.path_given):
            opened.connect(self.open)
        start.new_requested.connect(self._questions.ask_new)
        start.open_requested.connect(self._questions.ask_open)
        start.demo_requested.connect(self._opening.open_demo)
        start.forget_requested.connect(self._forget)
        window.close_asked.connect(lambda: self.leave(self._quit))

    def _on_asked(self, deed: str) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "new": self._questions.ask_new,
            "open": self._questions.ask_open,
            "demo": self._opening.open_demo,
            "import": self._bring_in,
            "export": lambda: self._with_desk(self._papers.export),
            "region": lambda: self._with_desk(lambda desk: show_region(desk, self.background, self.window)),
            "publish": self.publish,
            "publish_as": lambda: self._with_desk(lambda desk: self._questions.ask_name(desk.path)),
            "manual": lambda: self.background.do(self, manual, lambda chapters: show_manual(chapters, self.window)),
            "versions": lambda: self._with_desk(self._looking_back.show_versions),
            "history": lambda: self._with_desk(self._looking_back.show_deeds),
            "keys": lambda: tell_keys(self.messages, self.window.menus.entries),
            "close": lambda: self.leave(self._show_start),
            "quit": lambda: self.leave(self._quit),
            "undo": lambda: self.take_back(is_redo=False),
            "redo": lambda: self.take_back(is_redo=True),
            "part_before": lambda: self._step(-1),
            "part_after": lambda: self._step(1),
            "about": lambda: tell_about(self.messages),
        }
        deeds[deed]()

    def _with_desk(self, deed: Callable[[Desk], None]) -> None:
        """Do something with the open dossier, after what is typed went into it."""
        if self._desk is not None:
            self.save_typing()
            deed(self._desk)

    def _bring_in(self, papers: Sequence[Path] = ()) -> None:
        bench = self._bench
        if bench is not None:
            self._with_desk(lambda desk: self._papers.bring_in(desk, bench, papers))

    def _export(self, audience: str) -> None:
        self._with_desk(lambda desk: self._papers.export(desk, audience))

    def _publish_as(self, path: Path) -> None:
        desk = self._desk
        if desk is not None:
            self.background.do(self, lambda: desk.publish_as(path), lambda state: self._on_renamed(desk, state))

    def _on_renamed(self, desk: Desk, state: SavedState) -> None:
        self._recents.note(desk.path, desk.region.name, desk.dossier_id, now())
        self._saving.show(state)
        self._watching.ask()

    def _after_paint(self, file: Path | None) -> None:
        self.background.do(self, load, lambda _: self.loaded.emit())
        if file is not None:
            self.open(file)

    def _show_desk(self, desk: Desk) -> None:
        asks = Asks(self._bring_in, self._export)
        self._desk, self._bench = desk, desk.bench(self.background, self._settings, asks)
        self._bench.place_shown.connect(partial(self._settings.keep_of_dossier, desk.dossier_id, "place"))
        self._bench.region_shown.connect(self.window.show_title)
        self._recents.note(desk.path, desk.region.name, desk.dossier_id, now())
        self.window.show_bench(self._bench, desk.region.name)
        self.window.menus.show_places(self._bench.titles, self._bench.tabs)
        kept = self._settings.of_dossier(desk.dossier_id, "place")
        self._bench.go(kept if kept in dict(self._bench.titles) else _FIRST_PLACE)
        self._read_state()
        self._watching.watch(desk)
        self._rescuing.tell(desk)

    def _on_not_opened(self, problem: ProblemForUser) -> None:
        self._show_start()
        self.messages.problem(problem)

    def _on_problem(self) -> None:
        self._read_state()

    def _on_changed(self) -> None:
        self._read_state()

    def _read_state(self) -> None:
        """Read how safe the work is, and what can be undone."""
        if self._desk is not None:
            self.background.do(self, self._desk.state, self._saving.show)
            self.background.do(self, self._desk.history_labels, lambda labels: self.window.menus.show_history(*labels))

    def _on_refused(self, problem: ProblemForUser) -> None:
        self._read_state()
        if isinstance(problem, ChangedOutside):
            self._watching.show(problem)
        else:
            self.messages.problem(problem)

    def _left(self) -> None:
        self._desk = self._bench = None
        self._saving.closed()
        self._watching.stop()

    def _show_start(self) -> None:
        recents = self._recents.all()
        self.window.show_start()
        self.window.start.show_recents(recents, now())
        self.window.menus.show_recents(recents)
        self._rescuing.look()

    def _forget(self, path: Path) -> None:
        self._recents.forget(path)
        self._show_start()

    def _go(self, key: str, tab: str = "") -> None:
        if self._bench is not None:
            self._bench.go_tab(key, tab) if tab else self._bench.go(key)

    def _step(self, by: int) -> None:
        if self._bench is not None:
            self._bench.step(by)

    def _quit(self) -> None:
        self._settings.keep_place("window", bytes(self.window.saveGeometry().data()))
        self.window.allow_close()
