"""Stops the real program, or lets the disk refuse, at chosen file calls, and looks what is left of the work.

A process of its own, without threads: it loads the program once and forks a child for each schedule. Called as
`stopping.py WAY COUNT SEED FOLDER [CONTROL]`; prints one JSON object. Ways:

    each      a kill before each COUNTth file call of opening, editing, publishing and closing
    pairs     the same, with a second kill at a random call of the process that recovers
    refuse    an OSError at each COUNTth file call instead of a kill
    random    COUNT kills at random moments, one after another on one dossier

A control takes one safeguard away, so that a test can see that the harness notices; it ends at the first fault:
no-intent, in-place, no-recovery.
"""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count as count_from
from pathlib import Path
from typing import NoReturn

from nvo_desktop import paths
from nvo_desktop.errors import ProblemForUser
from nvo_desktop.model.decisions import Decision
from nvo_desktop.services.session import Session
from nvo_desktop.storage import disk
from nvo_desktop.storage.dossier_file import create_dossier, read_dossier
from nvo_desktop.storage.open_dossier import OpenDossier
from nvo_desktop.storage.work_folder import WorkFolder

EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "sqlite3.connect"}
ERRORS = (errno.ENOSPC, errno.EACCES, errno.EIO)
SECONDS = 20


class FileCalls:
    """Counts the file calls of this process inside one folder, and does something at the chosen one."""

    def __init__(self, folder: Path, at: int, deed: Callable[[], None]) -> None:
        self.count, self._folder, self._at, self._deed = 0, str(folder), at, deed
        self.is_on = True
        sync = os.fsync

        def counted(number: int) -> None:
            self._one()
            sync(number)

        os.fsync = counted
        sys.addaudithook(self._hear)

    def _hear(self, event: str, details: tuple[object, ...]) -> None:
        if event in EVENTS and self._folder in os.fsdecode(str(details[0])):
            self._one()

    def _one(self) -> None:
        if self.is_on:
            self.count += 1
            if self.count == self._at:
                self._deed()


def killed() -> NoReturn:
    """End this process as a power cut of the program does."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def decide(dossier: OpenDossier, number: str) -> None:
    with dossier.unit_of_work("Besluit vastgelegd") as work:
        work.add(Decision(number=number))
        work.commit()


def numbers(dossier: OpenDossier) -> set[str]:
    return {row.number for row in dossier.rows(Decision)}


class Stage:
    """A folder with a dossier and the program's own data, made anew for each schedule."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "stage"
        self.path = self.folder / "map" / "regio.nvo"
        self._template = folder / "template.nvo"
        os.environ["XDG_DATA_HOME"] = str(self.folder / "data")
        with create_dossier(self._template) as dossier:
            decide(dossier, "0")
            dossier.publish()

    def reset(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.path.parent.mkdir(parents=True)
        shutil.copy(self._template, self.path)

    def faults(self, acknowledged: set[str], tried: set[str]) -> list[str]:
        """What is wrong, seen by the process that comes after: it opens, publishes and closes."""
        found = []
        try:
            with Session.open(self.path) as session:
                have = numbers(session.dossier)
                session.close()
            with read_dossier(self.path) as reading:
                published = numbers(reading)
        except (ProblemForUser, OSError) as problem:
            return [f"{type(problem).__name__}: {problem}"]
        if lost := acknowledged - have:
            found.append(f"lost: {sorted(lost)}")
        if extra := have - tried - {"0"}:
            found.append(f"not ours: {sorted(extra)}")
        if published != have:
            found.append(f"published {sorted(published)} is not {sorted(have)}")
        left = [entry.name for entry in self.path.parent.iterdir() if entry != self.path]
        left += [entry.name for entry in paths.work_folder().iterdir() if entry.is_dir()]
        return found + ([f"left behind: {left}"] if left else [])


def forked(deed: Callable[[Callable[[str], None]], None]) -> tuple[bool, list[str], list[str]]:
    """Run a deed in a child; gives whether it was killed, what it said, and its exception if it raised one.

    A child that says a word has done it: the word is in the pipe before it goes on.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _as_child(deed, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as stream:
        words = stream.read().split("\n")[:-1]
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code == -signal.SIGKILL, [w for w in words if w[:1] != "!"], [w[1:] for w in words if w[:1] == "!"]


def _as_child(deed: Callable[[Callable[[str], None]], None], writing: int) -> NoReturn:
    signal.alarm(SECONDS)

    def say(word: str) -> None:
        os.write(writing, f"{word}\n".encode())

    try:
        deed(say)
    except BaseException as error:  # the parent tells
        say(f"!{type(error).__name__}: {error}".replace("\n", " "))
    os._exit(0)


def a_days_work(path: Path, say: Callable[[str], None], prefix: str = "") -> None:
    """Open, edit, publish, edit, save, edit and close; each edit is said when it is acknowledged."""
    session = Session.open(path)
    for number, follows in (("1", session.publish), ("2", session.publish), ("3", session.close)):
        say(f"?{prefix}{number}")
        decide(session.dossier, prefix + number)
        say(prefix + number)
        follows()


def split(words: list[str]) -> tuple[set[str], set[str]]:
    """What was acknowledged, and what was tried."""
    return {w for w in words if w[0] != "?"}, {w[1:] for w in words if w[0] == "?"}


def at_each_call(stage: Stage, first: int, step: int, second: random.Random | None = None) -> Iterator[list[str]]:
    """A kill at each call, until the work comes to its end; with second, one in the process that recovers too."""
    for place in count_from(first, step):
        stage.reset()
        was_killed, words, raised = forked(lambda say, at=place: killed_at(stage, at, say))
        if second is not None:
            _, more, again = forked(lambda say: killed_at(stage, second.randint(1, 130), say, "n"))
            words, raised = words + more, raised + again
        yield [f"call {place}: {fault}" for fault in raised + seen(stage, words)]
        if not was_killed:
            return


def killed_at(stage: Stage, at: int, say: Callable[[str], None], prefix: str = "") -> None:
    FileCalls(stage.folder, at, killed)
    a_days_work(stage.path, say, prefix)


def seen(stage: Stage, words: list[str]) -> list[str]:
    """The faults that a fresh process finds."""
    acknowledged, tried = split(words)
    _, found, raised = forked(lambda say: [say(fault) for fault in stage.faults(acknowledged, tried)] and None)
    return found + raised


def refused_at_each_call(stage: Stage, first: int, step: int) -> Iterator[list[str]]:
    """An error of the disk at each call: the user is told, nothing is lost, and the next process is well."""
    for place in count_from(first, step):
        stage.reset()
        number = ERRORS[place % len(ERRORS)]
        _, words, raised = forked(lambda say, at=place, code=number: refused_at(stage, at, code, say))
        yield [f"call {place}, {errno.errorcode[number]}: {fault}" for fault in raised + seen(stage, words[1:])]
        if not words or words[0] == "?end":
            return


def refused_at(stage: Stage, at: int, code: int, say: Callable[[str], None]) -> None:
    def refuse() -> None:
        raise OSError(code, os.strerror(code))

    calls = FileCalls(stage.folder, at, refuse)
    said = list[str]()
    try:
        a_days_work(stage.path, said.append)
    except ProblemForUser:
        calls.is_on = False
        with read_dossier(stage.path):  # the file is whole
            pass
    say("?end" if calls.count < at else "?refused")
    for word in said:
        say(word)


def at_random_moments(stage: Stage, chance: random.Random, count: int) -> Iterator[list[str]]:
    """Kills one after another on one dossier, in the middle of editing and publishing."""
    stage.reset()
    acknowledged, tried = set[str](), set[str]()
    for turn in range(count):
        words, raised = killed_after(chance.uniform(0.001, 0.12), lambda say, turn=turn: busy(stage.path, say, turn))
        done, begun = split(words)
        acknowledged |= done
        tried |= begun
        yield [f"kill {turn}: {fault}" for fault in raised]
        if turn % 10 == 9 or turn == count - 1:
            yield [f"after kill {turn}: {fault}" for fault in seen(stage, [*acknowledged, *(f"?{t}" for t in tried)])]


def killed_after(seconds: float, deed: Callable[[Callable[[str], None]], None]) -> tuple[list[str], list[str]]:
    """Kill a child so long after it said ?open."""

    def with_alarm(say: Callable[[str], None]) -> None:
        signal.signal(signal.SIGALRM, lambda *_: killed())

        def saying(word: str) -> None:
            say(word)
            if word == "?open":
                signal.setitimer(signal.ITIMER_REAL, seconds)

        deed(saying)

    _, words, raised = forked(with_alarm)
    return [word for word in words if word != "?open"], raised


def busy(path: Path, say: Callable[[str], None], turn: int) -> None:
    """Edit and publish until the end."""
    if turn % 3:
        say("?open")  # the time runs while opening too
    session = Session.open(path)
    say("?open")
    for number in count_from(0):
        say(f"?{turn}.{number}")
        decide(session.dossier, f"{turn}.{number}")
        say(f"{turn}.{number}")
        if number % 4 == 3:
            session.publish()


def broken(control: str) -> None:
    """Take one safeguard out of the program."""
    if control == "no-intent":
        WorkFolder.note_intent = lambda _self, _intent: None
    elif control == "no-recovery":
        WorkFolder.make_lasting = lambda _self: None
    elif control == "in-place":
        replace = disk.put_in_place_of
        disk.put_in_place_of = lambda new, old: in_place(new, old) if old.name == "regio.nvo" else replace(new, old)


def in_place(new: Path, old: Path) -> None:
    with new.open("rb") as reading, old.open("wb") as stream:
        while part := reading.read(1 << 15):
            stream.write(part)
            stream.flush()
            os.fsync(stream.fileno())
    new.unlink()


def main(way: str, count: int, seed: int, folder: Path, control: str = "") -> dict[str, object]:
    """Run the schedules of one way; gives how many there were and what went wrong."""
    began, chance, stage = time.perf_counter(), random.Random(seed), Stage(folder)
    broken(control)
    schedules = {
        "each": lambda: at_each_call(stage, 1 + seed % count, count),
        "pairs": lambda: at_each_call(stage, 1 + seed % count, count, chance),
        "refuse": lambda: refused_at_each_call(stage, 1 + seed % count, count),
        "random": lambda: at_random_moments(stage, chance, count),
    }[way]
    done, failures = 0, list[str]()
    for faults in schedules():
        done += 1
        failures += faults
        if control and failures:
            break
    return {"schedules": done, "failures": failures, "seconds": round(time.perf_counter() - began, 1), "seed": seed}


if __name__ == "__main__":
    way, count, seed, folder, *control = sys.argv[1:]
    sys.stdout.write(json.dumps(main(way, int(count), int(seed), Path(folder), *control)))
