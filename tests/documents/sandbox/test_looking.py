"""What is found in a template without rendering it."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.sandbox.looking import look

CONTEXT = {
    "document": {"region": "De Vallei", "title": "Visie", "date": ""},
    "municipality": None,
    "agreements": [{"number": 1, "facts": [{"label": "Termijn", "value": "9 weken"}]}, {"number": 2, "facts": []}],
    "empty": [],
}
OTHER = {**CONTEXT, "municipality": {"name": "Dalwijk"}}


def seen(source: str, each: str = ""):
    return look([{"file": "deel.html.j2", "source": source, "each": each}], [CONTEXT, OTHER])


def fields(source: str, each: str = "") -> dict[str, tuple[int, str]]:
    return {one["path"]: (one["line"], one["sample"]) for one in seen(source, each)["files"][0]["fields"]}


def unknown(source: str, each: str = "") -> list[tuple[str, int, list[str]]]:
    return [(one["path"], one["line"], one["near"]) for one in seen(source, each)["files"][0]["unknown"]]


def test_each_field_has_its_line_and_a_sample() -> None:
    assert fields("\n{{ document.region }}{{ document.date }}") == {
        "document": (2, "een onderdeel met velden"),
        "document.region": (2, "De Vallei"),
        "document.date": (2, "leeg"),
    }


def test_a_loop_a_filter_and_a_set_are_followed() -> None:
    found = fields(
        "{% set all = agreements | selectattr('facts') | list %}{% for a in all %}{% for f in a.facts %}{{ f.value }}"
        "{% endfor %}{% endfor %}{{ (agreements | first).number }}{{ agreements | map(attribute='number') | join }}"
    )
    assert found["agreements[].facts[].value"] == (1, "9 weken")
    assert found["agreements[].number"] == (1, "1")
    assert found["agreements"] == (1, "lijst van 2")


def test_a_field_of_another_edition_is_known() -> None:
    assert unknown("{% if municipality %}{{ municipality.name }}{% endif %}") == []


@pytest.mark.parametrize(
    ("source", "lack"),
    [
        ("\n{{ documnt.region }}", ("documnt", 2, ["document"])),
        ("{{ document.regio }}", ("document.regio", 1, ["region"])),
        ("{% for a in agreements %}\n{{ a.numer }}{% endfor %}", ("agreements[].numer", 2, ["number"])),
        ("{{ agreement.number }}", ("agreement", 1, ["agreements"])),
        ("{{ agreements | map(attribute='numbr') | join }}", ("agreements[].numbr", 1, ["number"])),
        ("{% macro m(x) %}{{ x.y }}{{ documen }}{% endmacro %}", ("documen", 1, ["document"])),
    ],
)
def test_an_unknown_name_is_told_with_those_that_are_near(source: str, lack) -> None:
    assert unknown(source) == [lack]


@pytest.mark.parametrize(
    "source",
    [
        "{{ document.regio | default('–') }}",
        "{% if document.regio is defined %}{% endif %}",
        "{% for a in empty %}{{ a.whatever }}{% endfor %}",
        "{% macro m(x) %}{{ x.y }}{% endmacro %}{{ m(document) }}",
        "{% for a in agreements %}{{ loop.index }}{% endfor %}",
        "{% for number, rows in agreements | groupby('number') %}{{ number }}{{ rows }}{% endfor %}",
        "{{ (municipality.name if municipality else document.region) ~ 'x' }}",
    ],
)
def test_what_may_be_is_not_called_unknown(source: str) -> None:
    assert unknown(source) == []


def test_a_section_that_repeats_has_the_thing_it_repeats_for() -> None:
    assert fields("{{ agreement.number }}", "agreements")["agreement.number"] == (1, "1")
    assert unknown("{{ agreement.numbr }}", "agreements") == [("agreement.numbr", 1, ["number"])]


def test_fields_beside_those_that_are_used_are_listed() -> None:
    assert seen("{{ document.region }}")["unused"] == [{"path": "document", "keys": ["title", "date"]}]
    assert seen("{{ document.region }}{{ document.title }}{{ document.date }}")["unused"] == []


def test_filters_macros_and_a_fault_are_told() -> None:
    found = seen("{% macro m() %}{% endmacro %}{{ m() }}{{ document.region | upper }}")["files"][0]
    assert (found["filters"], found["macros"], found["fault"]) == (["upper"], ["m"], None)
    fault = seen("\n\n{{ document.region | safe }}")["files"][0]["fault"]
    assert fault == {"clause": "het filter ‘safe’ kan hier niet", "line": 3}
