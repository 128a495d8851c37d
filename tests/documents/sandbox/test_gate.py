"""What honest templates need passes the gate, and says there what it says elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.sandbox.budgets import Fault
from nvo_desktop.documents.sandbox.environment import GatedEnvironment
from nvo_desktop.documents.sandbox.gate import FILTERS, TESTS, pass_gate
from nvo_desktop.documents.sandbox.process import Sandbox
from nvo_desktop.documents.template import read_template, template_keys
from nvo_desktop.model.audience import Audience
from nvo_desktop.paths import resources, templates
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.interchanges import fill, read_interchange
from nvo_desktop.storage.dossier_file import create_dossier

SHIPPED = sorted(templates().rglob("*.html.j2"))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox()
    yield made
    made.close()


def said(source: str, **context: object) -> str:
    environment = GatedEnvironment()
    return environment.made_text(environment.from_string(source), context)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_our_own_templates_pass_the_gate(path) -> None:
    GatedEnvironment().from_string(path.read_text(encoding="utf-8"))


def test_there_are_templates_of_our_own_to_pass_it() -> None:
    assert len(SHIPPED) > 20


def test_all_that_is_compiled_went_through_the_gate() -> None:
    environment = GatedEnvironment()
    for compiled in (environment.compile, environment.from_string, environment.parse):
        with pytest.raises(Fault):
            compiled("{% include 'x' %}")


def test_a_stock_environment_has_no_gate() -> None:
    Environment().compile("{% include 'x' %}")


def test_every_filter_and_test_that_may_be_used_is_there() -> None:
    environment = GatedEnvironment()
    assert {*environment.filters} - {"#items", "#joined"} == FILTERS
    assert {*environment.tests} == TESTS


def test_a_kind_of_node_that_nobody_thought_of_is_refused() -> None:
    tree = nodes.Template([nodes.Output([nodes.MarkSafe(nodes.Const("x"))], lineno=3)], lineno=1)
    with pytest.raises(Fault, match="MarkSafe"):
        pass_gate(tree)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{% for a in t | sort(attribute='n') %}{{ a.n }}{{ loop.cycle('p', 'q') }}{% endfor %}", "1p2q"),
        ("{% macro m(a) %}<p>{{ a }}</p>{% endmacro %}{{ m('<') }}", "<p>&lt;</p>"),
        ("{{ t | map(attribute='n') | join(', ') }}", "2, 1"),
        ("{{ t | selectattr('n', 'gt', 1) | list | length }}", "1"),
        ("{% for n, rows in t | groupby('n') %}{{ n }}:{{ rows | length }} {% endfor %}", "1:1 2:1 "),
        ("{{ t[0].n }}{{ t[-1]['n'] }}{{ 'abc'[1:] }}{{ (t | first).n }}", "21bc2"),
        ("{{ a ~ '<' ~ 1 }}", "&amp;&lt;1"),
        ("{{ text | prose(1) }}", "<h2>k</h2>"),
        ("{{ a.x | default('–') }}{{ a.x is defined }}{{ none }}{{ 3 * 2 + 1 }}", "–nee7"),
        ("{{ 'Abc' | inside }}{{ ' a ' | trim | upper }}{{ 2.345 | round(1) }}", "abcA2.3"),
        ("{{ 'aba' | replace('a', '<') }}{{ -t[0].n | abs }}{{ '7' | int }}", "&lt;b&lt;27"),
        ("{% if t and not u %}{{ 'ja' if 1 in [1, 2] else 'nee' }}{% endif %}", "ja"),
        ("{% for a in u %}x{% else %}niets{% endfor %}", "niets"),
    ],
)  # fmt: skip
def test_what_an_honest_template_does_is_done(source: str, text: str) -> None:
    assert said(source, t=[{"n": 2}, {"n": 1}], u=[], a={} if "a.x" in source else "&", text="<h1>k</h1>") == text


def test_our_own_templates_say_the_same_in_the_sandbox(tmp_path, sandbox: Sandbox) -> None:
    interchange = read_interchange(resources() / "demo" / "de-vallei.json")
    with create_dossier(tmp_path / "d.nvo", interchange.dossier_id) as dossier:
        fill(dossier, interchange)
        context = Exports(dossier).context(Audience.INTERNAL)
    context["document"]["heading"] = "Regiovisie"
    renderer = Renderer()
    for section in read_template(templates() / "regiovisie").sections:
        for agreement in context["agreements"][:2]:
            given = {**context, "agreement": agreement}
            apart = sandbox.render(section.path.read_text(encoding="utf-8"), given)
            assert apart == renderer.render(section, given), section.name
    assert "regiovisie" in template_keys()
