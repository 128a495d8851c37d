"""Runs templates of the region in a process of their own, which is kept for the next and replaced when it hangs."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import weakref
from collections.abc import Mapping, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any, Final, NoReturn, cast

from nvo_desktop.documents.sandbox.budgets import LONGEST_OUTPUT, Fault
from nvo_desktop.documents.sandbox.starting import command as usual

_STARTING, _ANSWERING = 30.0, 10.0  # seconds
_LONGEST_ANSWER = LONGEST_OUTPUT * 6 + 1000  # a sign takes six in JSON at most
_KEPT_NAMES = ("SYSTEMROOT", "LANG", "LC_ALL")
_NOTHING: Final = object()


class Sandbox:
    """One process for templates; started when the first is rendered."""

    def __init__(self, command: Sequence[str] | None = None, seconds: float = _ANSWERING) -> None:
        """command: what is started in its place. seconds: how long one section may take."""
        self._command, self._seconds = command, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._told: dict[str, object] = {}
        self._end = weakref.finalize(self, _nothing)

    @property
    def pid(self) -> int | None:
        """The process that is kept; None when there is none."""
        return self._process.pid if self._process else None

    def render(self, source: str, context: Mapping[str, object], *, doubting: bool = False) -> str:
        """What a section says. Fault for what is wrong in it, and when it takes too long or too much."""
        process = self._started()
        changed = {name: value for name, value in context.items() if self._told.get(name, _NOTHING) is not value}
        gone = [name for name in self._told if name not in context]
        request = {"do": "render", "source": source, "context": changed, "gone": gone, "doubting": doubting}
        answer = self._asked(process, request)
        self._told = dict(context)  # holds the values, so that none of them becomes another
        return str(answer["text"]) if "text" in answer else _refuse(answer)

    def look(self, sections: Sequence[Mapping[str, object]], contexts: Sequence[object]) -> dict[str, Any]:
        """What sections use and what is wrong in them, as looking.look says it. Fault as render()."""
        answer = self._asked(self._started(), {"do": "look", "sections": sections, "contexts": contexts})
        return cast("dict[str, Any]", answer["look"]) if "look" in answer else _refuse(answer)

    def close(self) -> None:
        """End the process; the next section starts another."""
        self._end()
        self._process, self._told = None, {}

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        process = subprocess.Popen(  # noqa: S603 - our own program, and no word of it comes from outside
            self._command or usual(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),
            env={name: os.environ[name] for name in _KEPT_NAMES if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._process, self._told = process, {}
        self._end = weakref.finalize(self, _end, process)
        self._answer(process, b"", _STARTING)
        return process

    def _asked(self, process: subprocess.Popen[bytes], request: Mapping[str, object]) -> dict[str, object]:
        return self._answer(process, json.dumps(request).encode("ascii") + b"\n", self._seconds)

    def _answer(self, process: subprocess.Popen[bytes], request: bytes, seconds: float) -> dict[str, object]:
        """Write and read behind our back: a process that does neither must not hold us."""
        found: SimpleQueue[bytes] = SimpleQueue()
        Thread(target=_exchange, args=(process, request, found), daemon=True).start()
        try:
            line = found.get(timeout=seconds)
        except Empty:
            self.close()
            raise Fault(f"het sjabloon is na {seconds:g} seconden nog niet klaar, en is gestopt") from None
        try:
            answer = json.loads(line)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            self.close()
            raise Fault("het sjabloon vraagt te veel van de computer, en is gestopt")
        return cast("dict[str, object]", answer)


def _exchange(process: subprocess.Popen[bytes], request: bytes, found: SimpleQueue[bytes]) -> None:
    into, out = cast("tuple[IO[bytes], IO[bytes]]", (process.stdin, process.stdout))  # both are pipes
    try:
        into.write(request)
        into.flush()
        found.put(out.readline(_LONGEST_ANSWER))
    except (OSError, ValueError):  # it ended, or was ended
        found.put(b"")


def _refuse(answer: Mapping[str, object]) -> NoReturn:
    line = answer.get("line", 0)
    raise Fault(str(answer.get("fault", "het sjabloon geeft geen antwoord")), line if type(line) is int else 0)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # what was still to be written
                pipe.close()


def _nothing() -> None:
    """There is no process to end."""
