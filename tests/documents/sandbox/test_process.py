"""The process of the templates: kept while it answers, replaced when it does not, and with no rights."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.sandbox.budgets import LONGEST_OUTPUT, Fault
from nvo_desktop.documents.sandbox.limits import MEMORY
from nvo_desktop.documents.sandbox.process import Sandbox
from nvo_desktop.documents.sandbox.starting import CHILD_WORD, command
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.errors import TemplateProblem

HANGS = "print('{\"ready\": true}', flush=True)\nimport time\ntime.sleep(60)"
CHATTERS = "print('{\"ready\": true}', flush=True)\ninput()\nprint('geen JSON', flush=True)\ninput()"
DIES = "print('{\"ready\": true}', flush=True)"
FLOODS = "print('{\"ready\": true}', flush=True)\ninput()\nwhile True: print('x' * 1000000, end='', flush=True)"
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox()
    yield made
    made.close()


def other(program: str, seconds: float = 0.5) -> Sandbox:
    return Sandbox([sys.executable, "-I", "-c", program], seconds)


def is_there(pid: int | None) -> bool:
    try:
        os.kill(pid or 0, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_process_stays_for_the_next_section(sandbox: Sandbox) -> None:
    assert sandbox.pid is None
    assert sandbox.render("{{ a }}", {"a": "é€"}) == "é€"
    first = sandbox.pid
    assert sandbox.render("{{ a }}", {"a": "twee"}) == "twee"
    assert sandbox.pid == first != os.getpid()


def test_only_what_changed_of_the_context_is_told_again(sandbox: Sandbox) -> None:
    large = ["x" * 100_000] * 20
    began = time.perf_counter()
    assert sandbox.render("{{ t | length }}{{ a }}", {"t": large, "a": 1}) == "201"
    first = time.perf_counter() - began
    began = time.perf_counter()
    for number in range(50):
        assert sandbox.render("{{ t | length }}{{ a }}", {"t": large, "a": number}) == f"20{number}"
    assert time.perf_counter() - began < 25 * max(first, 0.02)


def test_a_name_that_went_is_unknown_again(sandbox: Sandbox) -> None:
    assert sandbox.render("{{ a }}", {"a": "een", "b": "x"}) == "een"
    with pytest.raises(Fault, match="‘a’ is hier niet bekend"):
        sandbox.render("{{ a }}", {"b": "x"})


def test_a_fault_names_its_line_and_the_process_goes_on(sandbox: Sandbox) -> None:
    with pytest.raises(Fault) as found:
        sandbox.render("een\ntwee\n{{ a.b }}", {"a": {}})
    assert (found.value.clause, found.value.line) == ("het veld ‘b’ bestaat hier niet", 3)
    assert sandbox.render("goed", {}) == "goed"


@pytest.mark.parametrize(
    ("source", "said", "line"),
    [
        ("\n{% if a %}", "‘{% if %}’ wordt niet afgesloten; ‘{% endif %}’ ontbreekt", 2),
        ("{{ a }", "‘}’ hoort hier niet", 1),
        ("{{ a b }}", "hier hoort ‘}}’ te staan, maar er staat ‘b’", 1),
        ("\n\n{% onzin %}", "‘{% onzin %}’ is hier niet bekend, of sluit iets af dat niet is geopend", 3),
        ("{# a", "de opmerking {# … wordt niet afgesloten met #}", 1),
        ("{{ 1 / 0 }}", "hier wordt door nul gedeeld", 1),
        ("{% if 'a' < 1 %}{% endif %}", "hier worden waarden gebruikt die niet bij elkaar passen", 1),
        ("{{ a | onzin }}", "het filter ‘onzin’ kan hier niet", 1),
    ],
)
def test_a_fault_is_said_in_dutch(sandbox: Sandbox, source: str, said: str, line: int) -> None:
    with pytest.raises(Fault) as found:
        sandbox.render(source, {"a": "x"})
    assert (found.value.clause, found.value.line) == (said, line)


@pytest.mark.parametrize(
    ("program", "said"),
    [(HANGS, "nog niet klaar"), (CHATTERS, "te veel van de computer"), (DIES, "te veel"), (FLOODS, "te veel")],
)
def test_a_process_that_does_not_answer_is_killed_and_replaced(program: str, said: str) -> None:
    sandbox = other(program, 3.0 if program == FLOODS else 0.5)
    with pytest.raises(Fault, match=said):
        sandbox.render("x", {})
    assert sandbox.pid is None
    with pytest.raises(Fault):  # another one was started, and asked
        sandbox.render("x", {})
    sandbox.close()


def test_a_process_that_was_killed_is_replaced(sandbox: Sandbox) -> None:
    assert sandbox.render("een", {}) == "een"
    first = sandbox.pid
    os.kill(first or 0, 9)
    try:
        assert sandbox.render("{{ a }}", {"a": "x"}) == "x"
    except Fault:  # it had not gone yet
        assert sandbox.render("{{ a }}", {"a": "x"}) == "x"
    assert sandbox.pid != first


def test_the_process_goes_with_what_it_served(sandbox: Sandbox) -> None:
    lost = Sandbox()
    lost.render("x", {})
    pid = lost.pid
    del lost
    gc.collect()
    assert not is_there(pid)


@ON_POSIX
def test_the_process_has_little_memory_and_no_file() -> None:
    program = (
        "import json, sys\nfrom nvo_desktop.documents.sandbox.limits import give_up_rights\ngive_up_rights()\n"
        "out = []\n"
        "for deed in (lambda: open('/etc/hostname'), lambda: open('proef', 'w'), lambda: bytearray({size}),"
        " lambda: __import__('subprocess').run(['true'])):\n"
        "    try:\n        deed()\n        out.append('done')\n"
        "    except Exception as error:\n        out.append(type(error).__name__)\n"
        "print(json.dumps(out))"
    ).replace("{size}", str(MEMORY))
    run = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, check=True, text=True)
    assert "done" not in json.loads(run.stdout)
    free = program.replace("\ngive_up_rights()\n", "\n").replace("lambda: open('proef', 'w'), ", "")
    run = subprocess.run([sys.executable, "-I", "-c", free], capture_output=True, check=True, text=True)
    assert set(json.loads(run.stdout)) == {"done"}


@ON_POSIX
def test_no_handle_of_ours_is_there(sandbox: Sandbox, tmp_path: Path) -> None:
    with (tmp_path / "geheim").open("w") as secret:
        os.set_inheritable(secret.fileno(), True)
        sandbox.render("x", {})
        theirs = {str(path.readlink()) for path in Path(f"/proc/{sandbox.pid}/fd").iterdir()}
        assert not any("geheim" in path for path in theirs)
        assert len(theirs) == 3


def test_the_longest_output_that_may_be_comes_back_whole(sandbox: Sandbox) -> None:
    text = "\x01" * 100_000
    made = sandbox.render("{{ a }}" * (LONGEST_OUTPUT // len(text)), {"a": text})
    assert len(made) == LONGEST_OUTPUT


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == [sys.executable, CHILD_WORD]
    sandbox = Sandbox([sys.executable, "-m", "nvo_desktop", CHILD_WORD])
    assert sandbox.render("{{ a }}", {"a": "x"}) == "x"
    sandbox.close()


def test_a_section_with_a_text_of_its_own_goes_to_the_sandbox_and_nowhere_else() -> None:
    place = Path("eigen/deel.html.j2")
    section = SectionTemplate("deel", place, joint=False, orientation="portrait", source="\n{{ x.upper() }}")
    with pytest.raises(TemplateProblem, match=r"‘eigen’, bestand ‘deel.html.j2’, regel 2: ‘upper\(…\)’ kan hier niet"):
        Renderer().render(section, {"x": "tekst"})
    sandbox = Sandbox()
    renderer = Renderer(sandbox=sandbox)
    good = SectionTemplate("deel", place, joint=False, orientation="portrait", source="<p>{{ x }}</p>")
    assert renderer.render(good, {"x": "a\u202eb"}) == "<p>a\u202eb</p>"  # its reader leaves out what is unwanted
    assert sandbox.pid is not None
    doubted = SectionTemplate("deel", place, joint=False, orientation="portrait", source="{{ x | prose }}")
    assert renderer.doubting().render(doubted, {"x": "<b>los"}) == "<p>&lt;b&gt;los</p>"
    sandbox.close()
