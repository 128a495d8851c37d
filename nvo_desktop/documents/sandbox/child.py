"""The process in which templates of the region run: plain JSON comes in and goes out, a line each, and nothing else.

    {"do": "render", "source": …, "context": {names that changed}, "gone": [names], "doubting": …}   →   {"text": …}
    {"do": "look", "sections": [{"file": …, "source": …, "each": …}], "contexts": […]}               →   {"look": {…}}
    what is wrong                                                                 →   {"fault": …, "line": …}

It reads no file, knows no dossier, and ends when its input does.
"""

from __future__ import annotations

import json
import sys
from typing import Any, BinaryIO, cast

from jinja2 import Template

from nvo_desktop.documents.sandbox.budgets import Fault
from nvo_desktop.documents.sandbox.environment import GatedEnvironment
from nvo_desktop.documents.sandbox.limits import give_up_rights
from nvo_desktop.documents.sandbox.looking import look
from nvo_desktop.documents.sandbox.wording import fault_of

_MOST_KEPT = 64  # compiled sections
_READY: dict[str, object] = {"ready": True}


class Child:
    """Answers requests, and keeps what it was told of the context and what it compiled."""

    def __init__(self) -> None:
        self._context: dict[str, object] = {}
        self._environments = {doubting: GatedEnvironment(doubting=doubting) for doubting in (False, True)}
        self._compiled: dict[tuple[str, bool], Template] = {}

    def answer(self, asked: dict[str, Any]) -> dict[str, object]:
        """The answer to one request."""
        try:
            if asked["do"] == "render":
                return {"text": self._rendered(asked)}
            return {"look": look(asked["sections"], asked["contexts"])}
        except Exception as error:  # whatever a template does goes wrong here, and is said
            fault: Fault = fault_of(error)
            return {"fault": fault.clause, "line": fault.line}

    def _rendered(self, asked: dict[str, Any]) -> str:
        self._context.update(cast("dict[str, object]", asked["context"]))
        for name in cast("list[str]", asked["gone"]):
            self._context.pop(name, None)
        environment = self._environments[bool(asked["doubting"])]
        return environment.made_text(self._template(asked["source"], bool(asked["doubting"])), self._context)

    def _template(self, source: str, doubting: bool) -> Template:  # noqa: FBT001 - half of the key
        key = source, doubting
        if key not in self._compiled:
            if len(self._compiled) >= _MOST_KEPT:
                self._compiled.clear()
            self._compiled[key] = self._environments[doubting].from_string(source)
        return self._compiled[key]


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer every line until there is none."""
    child = Child()
    _say(answers, _READY)
    for line in requests:
        _say(answers, child.answer(json.loads(line)))


def _say(answers: BinaryIO, answer: dict[str, object]) -> None:
    answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()


def warm_up() -> None:
    """Do once what loads modules late: after rights are given up, no file can be read any more."""
    child = Child()
    for source in ("{{ a }}{{ [b] | map('upper') | sort | join(', ') }}{{ c }}", "{% if %}", "{{ 1 / 0 }}"):
        child.answer({"do": "render", "source": source, "context": {"a": "a", "b": "b"}, "gone": [], "doubting": True})


def main() -> None:
    """Give up what a template never needs, then serve."""
    warm_up()
    give_up_rights()
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
