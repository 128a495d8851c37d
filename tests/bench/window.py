"""The window: its start beside an empty one (S1-S3), its screens with much in them, and how long it stands still.

window.py make FILE          the largest dossier: 30 municipalities, 2,000 contributions, 1,000 decisions, 60 pages
window.py start [-n 9] FILE  first paint and dossier open, as multiples of an empty window, in turns
window.py screens FILE       milliseconds for each screen first shown and for each tab gone to
window.py readied FILE       the same, a second and a half after the dossier was opened
window.py gaps FILE          the longest time that the window stood still while exporting, bringing in and publishing
window.py typing             a key in a long text with and without saving (U2)

FILE is copied first. `bare`, `first` and `open FILE` are the processes that start runs. All of them find every module
compiled, as an installed program does: a first run, which does not count, compiles them in a folder of its own.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

START = time.perf_counter()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer  # noqa: E402 - the clock runs
from PySide6.QtGui import QKeyEvent, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: E402

_TICK = 10  # ms


def tell(**figures: float) -> None:
    """Print what was measured and leave at once: the end of a process is not what is measured."""
    import json  # noqa: PLC0415 - an empty window needs it not
    import resource  # noqa: PLC0415 - an empty window needs it not

    used = resource.getrusage(resource.RUSAGE_SELF)
    figures |= {"rss_mb": used.ru_maxrss / 1024, "cpu": used.ru_utime + used.ru_stime}
    print(json.dumps(figures), flush=True)
    os._exit(0)


def since_start() -> float:
    """Seconds since this process could read the clock."""
    return time.perf_counter() - START


class Bare(QMainWindow):
    """The anchor: an empty window that leaves after its first paint."""

    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint, and be done."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, lambda: tell(paint=since_start()))


class Ticks:
    """Notes how long the thread of the window was busy with one thing: a timer that comes late tells it."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _note(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1e3 - _TICK), now


def bare() -> None:
    """An empty window."""
    app = QApplication([])
    window = Bare()
    window.setCentralWidget(QLabel("Hallo"))
    window.resize(1280, 800)
    window.show()
    app.exec()


class Program:
    """The program with its window, from inside."""

    def __init__(self) -> None:
        gc.disable()  # as the command that shows the window does
        import nvo_desktop.cli.run  # noqa: PLC0415, F401 - what a start loads too
        from nvo_desktop.app.run import dress  # noqa: PLC0415
        from nvo_desktop.app.workbench import Workbench  # noqa: PLC0415
        from nvo_desktop.storage.recents import Recents  # noqa: PLC0415
        from nvo_desktop.storage.settings import Settings  # noqa: PLC0415

        self.app = QApplication([])
        dress(self.app)
        self.work = Workbench(Recents(), Settings())
        self.work.messages.tell = lambda *_: None  # nobody is there to close it
        self.work.messages.ask = lambda *_: False
        self.work.messages.choose = lambda *_: ""

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let the window work until something is so; looked at each few milliseconds, as little as can be."""
        if is_so():
            return
        loop, timer = QEventLoop(), QTimer(interval=3)
        timer.timeout.connect(lambda: loop.quit() if is_so() else None)
        timer.start()
        loop.exec()

    def rest(self) -> None:
        """Let the window work until nothing is under way."""
        self.until(lambda: not self.work.background.is_busy)
        self.app.processEvents()

    def is_editable(self) -> bool:
        """Whether somebody can type in the text that the dossier opens on."""
        from nvo_desktop.ui.prose.edit import ProseEdit  # noqa: PLC0415

        focus = self.work.window.focusWidget()
        return self.work.bench is not None and isinstance(focus, ProseEdit) and not focus.isReadOnly()

    def open(self, path: Path, *, is_left_alone: bool = False) -> None:
        """Show the window with a dossier, and rest; so long, when it is left alone, that it readies itself."""
        from PySide6.QtTest import QTest  # noqa: PLC0415 - an empty window needs it not

        from nvo_desktop.desk.readying import QUIET  # noqa: PLC0415

        self.work.begin(path)
        self.until(lambda: self.work.bench is not None)
        self.rest()
        self.rest()  # what is loaded after the dossier is shown
        if is_left_alone:
            QTest.qWait(QUIET * 2)  # and what is made once nobody asks for anything
            self.rest()


def first() -> None:
    """The program up to its first paint."""
    program = Program()
    program.work.window.painted.connect(lambda: QTimer.singleShot(0, lambda: tell(paint=since_start())))
    program.work.begin(None)
    program.app.exec()


def open_dossier(path: Path) -> None:
    """The program up to a dossier in which can be typed, and the longest time that the window stood still."""
    program = Program()
    painted: list[float] = []
    ticks = Ticks()

    def on_painted() -> None:
        painted.append(since_start())
        ticks.begin()

    program.work.window.painted.connect(on_painted)
    program.work.begin(path)
    program.until(program.is_editable)
    tell(paint=painted[0], editable=since_start(), gap_ms=ticks.longest)


def start(path: Path, rounds: int) -> None:
    """Empty window, first paint and open dossier in turns; ratios are medians of those within a round."""
    import statistics  # noqa: PLC0415 - an empty window needs it not
    import tempfile  # noqa: PLC0415 - an empty window needs it not

    commands = {"bare": ["bare"], "first": ["first"], "open": ["open", str(path)]}
    seen: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as compiled:
        for number in range(-1, rounds):
            for name, words in commands.items():
                figures = _process(words, compiled)
                if number >= 0:
                    seen[name].append(figures)
    for name, figure in [(name, figure) for figure in ("wall", "cpu", "rss_mb") for name in ("first", "open")]:
        ratios = [ours[figure] / anchor[figure] for ours, anchor in zip(seen[name], seen["bare"], strict=True)]
        values = [ours[figure] for ours in seen[name]]
        print(f"{name:6} {figure:7} {statistics.median(values):8.3f}  x bare {_spread(ratios)}")
    print(f"bare   wall    {_spread([one['wall'] for one in seen['bare']])}")
    print(f"open   gap_ms  {_spread([one['gap_ms'] for one in seen['open']])}   load {os.getloadavg()[0]:.1f}")


def _process(words: list[str], compiled: str) -> dict[str, float]:
    import json  # noqa: PLC0415 - an empty window needs it not
    import shutil  # noqa: PLC0415 - an empty window needs it not
    import subprocess  # noqa: PLC0415 - an empty window needs it not
    import tempfile  # noqa: PLC0415 - an empty window needs it not

    with tempfile.TemporaryDirectory() as folder:
        environment = _finding(compiled) | {"XDG_DATA_HOME": folder}
        if words[0] == "open":
            words = ["open", shutil.copy(words[1], folder)]
        begun = time.perf_counter()
        done = subprocess.run(
            [sys.executable, __file__, *words], env=environment, capture_output=True, text=True, check=True, timeout=120
        )
        return json.loads(done.stdout) | {"wall": time.perf_counter() - begun}


def _finding(compiled: str) -> dict[str, str]:
    """The environment of a process that compiles nothing when a run before it did."""
    return os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}


def _after_compiling(words: list[str]) -> None:
    """The same words in a process of their own, that finds everything compiled."""
    import subprocess  # noqa: PLC0415 - an empty window needs it not
    import tempfile  # noqa: PLC0415 - an empty window needs it not

    with tempfile.TemporaryDirectory() as compiled:
        for output in (subprocess.DEVNULL, None):
            subprocess.run([sys.executable, __file__, *words], env=_finding(compiled), stdout=output, check=True)


def _spread(values: list[float]) -> str:
    import statistics  # noqa: PLC0415 - an empty window needs it not

    return f"{statistics.median(values):.2f} ({min(values):.2f}..{max(values):.2f})"


def screens(path: Path, *, is_left_alone: bool = False) -> None:
    """Every screen when it is first shown and when it is gone back to, every tab and part likewise."""
    program, ticks = Program(), Ticks()
    program.open(path, is_left_alone=is_left_alone)
    bench = program.work.bench
    assert bench is not None
    for key, title in bench.titles:
        _show(program, ticks, title, lambda key=key: bench.go(key))
    for place in bench.tabs:
        for key, title in place.tabs:
            _show(program, ticks, title, lambda place=place, key=key: bench.go_tab(place.key, key))
    bench.go_tab("agreements", "governance")
    program.rest()
    for number in range(1, 9):
        _show(program, ticks, f"4 Governance, part {number}", lambda: bench.step(1))


def _show(program: Program, ticks: Ticks, title: str, deed: Callable[[], object]) -> None:
    """The first time it is built and filled; later it is there."""
    ticks.begin()
    begun = _until_shown(program, deed)
    print(f"{title:24} first {begun:4.0f} ms, stood still {ticks.longest:4.0f}", end="")
    bench = program.work.bench
    if bench is not None and "part" not in title:
        bench.go("adoption" if title == "Partners" else "partners")
        program.rest()
        print(f"   again {_until_shown(program, deed):4.0f} ms", end="")
    print()


def _until_shown(program: Program, deed: Callable[[], object]) -> float:
    """Milliseconds until everything is read and painted."""
    begun = time.perf_counter()
    deed()
    program.rest()
    program.app.processEvents()
    return (time.perf_counter() - begun) * 1e3


def gaps(path: Path) -> None:
    """The longest time that the window stood still in each long deed."""
    program, ticks = Program(), Ticks()
    program.open(path)
    program.app.processEvents()
    desk, bench = program.work.desk, program.work.bench
    assert desk is not None
    assert bench is not None
    program.work.open_work.publish()
    program.rest()
    time.sleep(0.2)
    paper = path.with_suffix(".txt")
    paper.write_text("Governance\n\n" + "De gemeenten leggen hun samenwerking vast.\n\n" * 400, encoding="utf-8")
    from nvo_desktop.documents.edition import Edition  # noqa: PLC0415
    from nvo_desktop.services.exports import ToExport  # noqa: PLC0415

    papers = program.work._papers
    regiovisie = ToExport(Edition("regiovisie"), "Regiovisie", "")
    deeds: Iterable[tuple[str, Callable[[], None]]] = (
        ("export", lambda: papers.export_to(desk, regiovisie, path.with_suffix(".docx"))),
        ("import", lambda: papers._bring_in(desk, bench, {paper: True})),
        ("publish", program.work.open_work.publish),
    )
    for name, deed in deeds:
        ticks.begin()
        begun = time.perf_counter()
        deed()
        program.rest()
        program.app.processEvents()
        print(f"{name:8} {(time.perf_counter() - begun) * 1e3:7.0f} ms, longest gap {ticks.longest:5.0f} ms")


def typing() -> None:
    """A key in a long text: the editor alone, and with its saving behind it."""
    import statistics  # noqa: PLC0415 - an empty window needs it not

    from nvo_desktop.prose import canonical  # noqa: PLC0415
    from nvo_desktop.prose.blocks import Paragraph, Text  # noqa: PLC0415
    from nvo_desktop.storage.changes import Changes  # noqa: PLC0415
    from nvo_desktop.ui.autosave import Autosave  # noqa: PLC0415
    from nvo_desktop.ui.background import Background  # noqa: PLC0415
    from nvo_desktop.ui.prose.editor import ProseEditor  # noqa: PLC0415

    app, background = QApplication([]), Background()
    text = canonical.write(
        tuple(Paragraph((Text("Een zin van gewone lengte, met é en € erin. " * 3),)) for _ in range(50))
    )
    editors = [ProseEditor(picture=lambda _: None) for _ in range(2)]
    saving = Autosave(background, editors[1].prose, lambda *_: Changes(None, "Tekst", frozenset()), editors[1])
    editors[1].edited.connect(saving.edited)
    for editor in editors:
        editor.resize(800, 600)
        editor.set_prose(text)
        editor.show()
    app.processEvents()
    pairs = [[_keys(app, editor) for editor in editors] for _ in range(9)]
    ratio = statistics.median(saved / plain for plain, saved in pairs)
    print(f"a key {statistics.median(plain for plain, _ in pairs):.2f} ms, with saving {ratio:.2f} x")
    background.close()


def _keys(app: QApplication, editor: object, count: int = 150) -> float:
    edit = getattr(editor, "edit")  # noqa: B009
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    begun = time.perf_counter()
    for _ in range(count):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(edit, QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))
        app.processEvents()
    return (time.perf_counter() - begun) * 1e3 / count


def make(path: Path) -> None:
    """Write the largest dossier that the window is measured with."""
    from dossiers import largest_dossier  # noqa: PLC0415

    path.unlink(missing_ok=True)
    largest_dossier(path).close()


def main(words: list[str]) -> None:
    """Do what the first word says."""
    import shutil  # noqa: PLC0415 - an empty window needs it not
    import tempfile  # noqa: PLC0415 - an empty window needs it not

    deeds: dict[str, Callable[[], None]] = {"bare": bare, "first": first, "typing": typing}
    if words[0] in deeds:
        deeds[words[0]]()
        return
    path, rounds = Path(words[-1]), int(words[words.index("-n") + 1]) if "-n" in words else 9
    if words[0] in {"make", "start"}:
        make(path) if words[0] == "make" else start(path, rounds)
        return
    if words[0] == "open":
        open_dossier(path)
    if sys.pycache_prefix is None:
        _after_compiling(words)
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        copy = Path(shutil.copy(path, folder))
        {"screens": screens, "readied": partial(screens, is_left_alone=True), "gaps": gaps}[words[0]](copy)
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
