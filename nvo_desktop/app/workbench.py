"""Answers what the window asks: opens, saves and closes dossiers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from nvo_desktop.app.loading import load, load_rest, manual, show_manual
from nvo_desktop.app.looking_back import LookingBack
from nvo_desktop.app.open_work import OpenWork
from nvo_desktop.app.opening import Opening, now
from nvo_desktop.app.own_templates import show_templates
from nvo_desktop.app.packaging import Packaging
from nvo_desktop.app.papers import Papers
from nvo_desktop.app.questions import DossierQuestions
from nvo_desktop.app.region import show_region
from nvo_desktop.app.rescuing import Rescuing
from nvo_desktop.app.starting import Starting
from nvo_desktop.app.telling import tell_about, tell_keys
from nvo_desktop.app.watching import Watching
from nvo_desktop.errors import ProblemForUser
from nvo_desktop.storage.recents import Recents
from nvo_desktop.storage.settings import Settings
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.asks import Asks
from nvo_desktop.ui.shell.bench import Bench
from nvo_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from nvo_desktop.desk.desk import Desk
    from nvo_desktop.documents.edition import Edition

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
        self.open_work = OpenWork(self.window, self.background, self.messages)
        self._settings = settings
        self._starting = Starting(self.window, self.background, recents, now)
        self._papers = Papers(self.window, self.background, self.messages, settings)
        self._packaging = Packaging(self.window, self.background, self.messages, settings)
        self._questions = DossierQuestions(self.window, self.background, settings)
        self._opening = Opening(self.window, self.background, self.messages, self.leave)
        self._watching = Watching(self.background, self.window.notices, self)
        self._rescuing = Rescuing(self.window, self.background, self.messages)
        self._looking_back = LookingBack(self.window, self.background, self.messages)
        self._bench: Bench | None = None
        self._connect()

    @property
    def desk(self) -> Desk | None:
        """The open dossier, if there is one."""
        return self.open_work.desk

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
        self._packaging.drop()
        self.open_work.leave(then)

    def _connect(self) -> None:
        self.background.problem.connect(self.messages.problem)
        self.background.bug.connect(self.messages.bug)
        self.loaded.connect(self.background.settle)
        self.loaded.connect(self._rescuing.begin)
        self.loaded.connect(lambda: self.background.when_rested(partial(load_rest, self.background)))
        self._connect_window()
        self._connect_opening()
        self._connect_work()

    def _connect_window(self) -> None:
        window, start, menus = self.window, self.window.start, self.window.menus
        menus.asked.connect(self._on_asked)
        menus.place_asked.connect(self._go)
        menus.tab_asked.connect(self._go)
        window.papers_dropped.connect(self._bring_in)
        window.close_asked.connect(self._quit)
        start.new_requested.connect(self._questions.ask_new)
        start.open_requested.connect(self._questions.ask_open)
        start.demo_requested.connect(self._opening.open_demo)

    def _connect_opening(self) -> None:
        window, start, menus = self.window, self.window.start, self.window.menus
        for path in (menus.path_chosen, start.path_chosen, window.dropped, self._questions.path_given):
            path.connect(self.open)
        for path in (self._watching.reopen_asked, self._rescuing.open_asked, self._looking_back.open_asked):
            path.connect(self.open)
        self._questions.new_given.connect(self._opening.found)
        self._opening.opened.connect(self._show_desk)
        self._opening.refused.connect(self._on_not_opened)

    def _connect_work(self) -> None:
        work, watching = self.open_work, self._watching
        work.undone.connect(self._looking_back.tell_undone)
        work.changed_outside.connect(watching.show)
        work.renamed.connect(self._starting.note)
        work.renamed.connect(watching.ask)
        work.left.connect(self._on_left)
        self._questions.name_given.connect(work.publish_as)
        for name in (watching.name_asked, work.name_asked):
            name.connect(self._questions.ask_name)
        watching.state_read.connect(work.show_place)
        watching.return_asked.connect(work.publish_as)

    def _on_asked(self, deed: str) -> None:
        with_desk = self.open_work.with_desk
        deeds: dict[str, Callable[[], None]] = {
            "new": self._questions.ask_new,
            "open": self._questions.ask_open,
            "demo": self._opening.open_demo,
            "import": self._bring_in,
            "export": lambda: with_desk(self._papers.export),
            "region": lambda: with_desk(lambda desk: show_region(desk, self.background, self.window)),
            "templates": lambda: with_desk(lambda desk: show_templates(desk, self.background, self.window)),
            "publish": self.open_work.publish,
            "publish_as": lambda: with_desk(lambda desk: self._questions.ask_name(desk.path)),
            "manual": lambda: self.background.do(self, manual, lambda chapters: show_manual(chapters, self.window)),
            "versions": lambda: with_desk(self._looking_back.show_versions),
            "history": lambda: with_desk(self._looking_back.show_deeds),
            "keys": lambda: tell_keys(self.window),
            "close": lambda: self.leave(self._show_start),
            "quit": self._quit,
            "undo": lambda: self.open_work.take_back(is_redo=False),
            "redo": lambda: self.open_work.take_back(is_redo=True),
            "part_before": lambda: self._step(-1),
            "part_after": lambda: self._step(1),
            "about": lambda: tell_about(self.messages),
        }
        deeds[deed]()

    def _bring_in(self, papers: Sequence[Path] = ()) -> None:
        bench = self._bench
        if bench is not None:
            self.open_work.with_desk(lambda desk: self._papers.bring_in(desk, bench, papers))

    def _export(self, edition: Edition) -> None:
        self.open_work.with_desk(lambda desk: self._papers.export(desk, edition))

    def _package(self) -> None:
        self.open_work.with_desk(self._packaging.ask)

    def _after_paint(self, file: Path | None) -> None:
        self.background.do(self, load, lambda _: self.loaded.emit())
        if file is not None:
            self.open(file)

    def _show_desk(self, desk: Desk) -> None:
        region = partial(show_region, desk, self.background, self.window)
        asks = Asks(self._bring_in, self._export, self._package, region, self.window.status.say_for_now)
        self._bench = desk.bench(self.background, self._settings, asks)
        self._bench.region_shown.connect(self.window.show_title)
        self._starting.note(desk)
        self.window.show_bench(self._bench, desk.region.name)
        self.window.menus.show_places(self._bench.titles, self._bench.tabs)
        kept = self._settings.of_dossier(desk.dossier_id, "place")
        self._bench.go(kept if kept in dict(self._bench.titles) else _FIRST_PLACE)
        self.open_work.begin(desk)
        self._watching.watch(desk)
        self._rescuing.tell(desk)

    def _on_not_opened(self, problem: ProblemForUser) -> None:
        self._show_start()
        self.messages.problem(problem)

    def _on_left(self) -> None:
        self._bench = None
        self._watching.stop()

    def _show_start(self) -> None:
        self._starting.show()
        self._rescuing.look()

    def _go(self, key: str, tab: str = "") -> None:
        if self._bench is not None:
            self._bench.go_tab(key, tab) if tab else self._bench.go(key)

    def _step(self, by: int) -> None:
        if self._bench is not None:
            self._bench.step(by)

    def _quit(self) -> None:
        self.leave(self._end_window)

    def _end_window(self) -> None:
        self._settings.keep_place("window", bytes(self.window.saveGeometry().data()))
        self.window.allow_close()
