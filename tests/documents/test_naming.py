"""What stands on a document and what its file is called follow from the dossier, and from nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nvo_desktop.documents.context.build import Context
from nvo_desktop.documents.naming import file_name, heading
from nvo_desktop.documents.template import Template, read_template
from nvo_desktop.errors import TemplateProblem
from nvo_desktop.paths import templates


@pytest.fixture
def template() -> Template:
    return read_template(templates() / "regiovisie")


@pytest.fixture
def context() -> Context:
    document = {"title": "Regiovisie jeugd", "period": "2027–2030", "region": "Regio A/B: “Zuid”", "members": ["x"]}
    return {"document": document | {"full_title": "Regiovisie jeugd 2027–2030"}, "municipality": None, "group": None}


def test_a_file_is_named_after_title_period_and_region_without_forbidden_signs(
    template: Template, context: Context
) -> None:
    assert file_name(template, context) == "Regiovisie jeugd 2027–2030 Regio A B “Zuid”"


def test_an_edition_for_one_council_bears_its_name(template: Template, context: Context) -> None:
    context["municipality"] = {"name": "’s-Gravenwoud"}
    assert file_name(template, context).endswith("’s-Gravenwoud")


def test_a_long_name_is_cut_and_an_empty_one_is_that_of_the_template(template: Template, context: Context) -> None:
    assert len(file_name(replace(template, file_name="é" * 300), context)) == 80
    assert file_name(replace(template, file_name="{group} ..."), context) == "regiovisie"


@pytest.mark.parametrize("pattern", ["{weg}", "{title.__class__}", "{title!r}", "{0}", "{members}", "{}"])
def test_a_pattern_reaches_nothing_but_the_texts(pattern: str, template: Template, context: Context) -> None:
    with pytest.raises(TemplateProblem, match="is er niet"):
        heading(replace(template, heading=pattern), context)


def test_a_title_with_braces_is_not_filled_in_again(template: Template, context: Context) -> None:
    context["document"]["full_title"] = "Visie {region}"
    assert heading(template, context) == "Visie {region}"
