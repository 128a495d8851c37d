"""Jinja gets plain data and says where a template is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markupsafe import escape

from nvo_desktop.documents.rendering import Renderer, assert_plain
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.errors import TemplateProblem


def section(folder: Path, source: str) -> SectionTemplate:
    path = folder / "proef.html.j2"
    path.write_text(source, encoding="utf-8")
    return SectionTemplate("proef", path, joint=True, orientation="portrait")


def test_text_is_escaped_and_prose_is_not(tmp_path: Path) -> None:
    template = section(tmp_path, "<p>{{ name }}</p>{{ text | prose }}")
    made = Renderer().render(template, {"name": "A < B & C", "text": "<p>a &amp; <b>b</b></p>"})
    assert made == "<p>A &lt; B &amp; C</p><p>a &amp; <b>b</b></p>"


def test_headings_of_prose_go_down_and_never_below_the_third_level(tmp_path: Path) -> None:
    template = section(tmp_path, "{{ text | prose(2) }}")
    assert Renderer().render(template, {"text": "<h1>a</h1>\n<h3>b</h3>"}) == "<h3>a</h3>\n<h3>b</h3>"


def test_lines_of_plain_text_are_broken_and_escaped(tmp_path: Path) -> None:
    template = section(tmp_path, "<p>{{ text | lines }}</p>")
    assert Renderer().render(template, {"text": "a<\nb"}) == "<p>a&lt;<br/>b</p>"


@pytest.mark.parametrize(
    ("label", "said"), [("Jeugdfuncties", "jeugdfuncties"), ("GI’s in de regio", "GI’s in de regio"), ("", "")]
)
def test_a_label_inside_a_sentence_begins_small_but_for_an_abbreviation(tmp_path: Path, label: str, said: str) -> None:
    assert Renderer().render(section(tmp_path, "{{ label | inside }}"), {"label": label}) == said


@pytest.mark.parametrize(
    ("source", "line"),
    [("<p>\n{{ nergens }}</p>", 2), ("a\nb\n{% for x in y %}", 3), ("{{ name.nergens }}", 1), ("\n{% onzin %}", 2)],
)
def test_an_unknown_name_or_a_wrong_tag_is_a_problem_with_its_line(tmp_path: Path, source: str, line: int) -> None:
    with pytest.raises(TemplateProblem, match=rf"proef\.html\.j2’, regel {line}, "):
        Renderer().render(section(tmp_path, source), {"name": {}, "y": []})


@pytest.mark.parametrize("source", ["{{ ''.__class__ }}", "{{ name.__class__.__mro__ }}", "{{ [].append(1) }}"])
def test_a_template_reaches_no_python(tmp_path: Path, source: str) -> None:
    with pytest.raises(TemplateProblem):
        Renderer().render(section(tmp_path, source), {"name": "x"})


def test_a_changed_template_is_not_taken_for_the_old_one(tmp_path: Path) -> None:
    renderer = Renderer()
    assert renderer.render(section(tmp_path, "een"), {}) == "een"
    assert renderer.render(section(tmp_path, "twee"), {}) == "twee"


def test_only_plain_data_may_go_into_a_template() -> None:
    assert_plain({"a": [1, 1.5, "x", True, None, {"b": []}]})
    for hostile in (date(2026, 1, 1), (1,), {"a": object()}, [{1}], type("Str", (str,), {})("x")):
        with pytest.raises(TypeError):
            assert_plain(hostile)


@pytest.mark.parametrize(
    "text",
    [
        "tekst & meer",
        "<p>open",
        "<script>x</script>",
        '<p><a href="file:///etc/passwd">x</a></p>',
        "<p>" + "<b>" * 300 + "</b>" * 300 + "</p>",
        '<table class="records"><tr><th>x</th></tr></table>',
    ],
)
def test_doubted_text_that_is_no_prose_is_shown_as_the_text_that_it_is(tmp_path: Path, text: str) -> None:
    made = Renderer(doubting=True).render(section(tmp_path, "{{ text | prose }}"), {"text": text})
    assert made == f"<p>{escape(text)}</p>"
