"""Every attack is refused or stopped, within a second and 200 MB; and each of them works where no gate stands."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

from nvo_desktop.documents.sandbox.budgets import Fault
from nvo_desktop.documents.sandbox.process import Sandbox
from nvo_desktop.documents.section_reader import read_section
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.errors import TemplateProblem


def _beside(name: str):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


attacks = _beside("attacks")
SINGLE = [*attacks.CODE, *attacks.DATA, *attacks.FILES, *attacks.ESCAPING, *attacks.GROWTH]
SECONDS, MEGABYTES = 1.0, 200
TIME = "nog niet klaar"  # what only the clock stops


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox()
    made.render("", {})
    yield made
    made.close()


@pytest.fixture(scope="module")
def hasty() -> Iterator[Sandbox]:
    """One that stops what takes longer than a second."""
    made = Sandbox(seconds=SECONDS)
    yield made
    made.close()


def refusal(sandbox: Sandbox, source: str, context: dict[str, object]) -> str:
    """Why it was refused; it fails when it was not, or took long, or much memory. A busy computer takes no time off."""
    sandbox.render("", {})  # the one before it may have ended the process
    pid, began = sandbox.pid, worked(sandbox.pid)
    with pytest.raises(Fault) as refused:
        sandbox.render(source, context)
    assert worked(pid) - began < SECONDS
    assert peak(pid) < MEGABYTES
    assert "{" not in refused.value.clause.replace("{{", "").replace("{%", "").replace("{#", "")
    return refused.value.clause


def worked(pid: int | None) -> float:
    """The seconds that a process has worked; 0 when it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(pid: int | None) -> float:
    """The most memory that a process has held, in megabytes; 0 when it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0


def test_there_are_as_many_attacks_as_were_promised() -> None:
    assert len(SINGLE) + len(attacks.ENDLESS) >= 44


@pytest.mark.parametrize("attack", SINGLE, ids=lambda attack: attack.name)
def test_an_attack_is_refused(sandbox: Sandbox, attack) -> None:
    assert attack.refused in refusal(sandbox, attack.text(attack.large), attack.context)


@pytest.mark.parametrize("attack", SINGLE, ids=lambda attack: attack.name)
def test_the_attack_works_where_no_gate_stands(attack) -> None:
    small = attack.small or (0, 0)
    assert attack.works(attack.control(small[0]))
    if small[0] != small[1]:
        assert len(attack.control(small[1])) > len(attack.control(small[0]))


@pytest.mark.parametrize("attack", attacks.ENDLESS, ids=lambda attack: attack.name)
def test_endless_work_is_stopped(sandbox: Sandbox, hasty: Sandbox, attack) -> None:
    one = hasty if attack.refused == TIME else sandbox
    assert attack.refused in refusal(one, attack.made(attack.large), attack.context)


@pytest.mark.parametrize("attack", attacks.ENDLESS, ids=lambda attack: attack.name)
def test_the_work_is_done_where_no_gate_stands(attack) -> None:
    stock = ImmutableSandboxedEnvironment(autoescape=True)
    assert len(stock.from_string(attack.made(attack.small)).render(**attack.context)) >= attack.seen


class Row:
    """A record of the dossier, as a template must never get it."""

    def __init__(self) -> None:
        self.name = "voor"

    def rename(self) -> str:
        """A deed."""
        self.name = "na"
        return self.name

    @property
    def secret(self) -> str:
        """Something that is loaded when it is asked for."""
        return "GEHEIM"


@pytest.mark.parametrize("source", ["{{ row.rename() }}", "{{ row.secret }}"])
def test_a_record_never_reaches_a_template(sandbox: Sandbox, source: str) -> None:
    row = Row()
    with pytest.raises(TypeError):
        sandbox.render(source, {"row": row})
    assert row.name == "voor"
    assert ImmutableSandboxedEnvironment().from_string(source).render(row=row) in ("na", "GEHEIM")


@pytest.mark.parametrize(
    "xml",
    [
        "<script>x</script>",
        '<p onclick="x"><img src="file:///etc/passwd"/></p>',
        "<p><iframe/></p>",
        "<!DOCTYPE a><p/>",
    ],
)
def test_what_comes_out_is_read_by_an_allow_list(sandbox: Sandbox, xml: str) -> None:
    section = SectionTemplate("proef", Path("proef/proef.html.j2"), joint=False, orientation="portrait")
    with pytest.raises(TemplateProblem):
        read_section(section, sandbox.render(xml, {}))
    assert (
        read_section(section, sandbox.render("<p>{{ x }}</p>", {"x": "<script>"})).blocks[0].content[0].text
        == "<script>"
    )
