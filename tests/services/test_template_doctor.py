"""The doctor of templates names file and line of every fault, and finds none in our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.documents.own_template import Files, read_files
from nvo_desktop.documents.template import template_keys
from nvo_desktop.services.template_doctor import examine
from nvo_desktop.services.templates import copy_template

DESCRIPTION = """title = "Proef"
heading = "{heading}"
audience = "openbaar"
per = "{per}"
file_name = "Proef"

[[sections]]
name = "deel"
joint = false
"""


def files(source: str, per: str = "dossier", heading: str = "Proef", **more: str) -> Files:
    description = DESCRIPTION.replace("{per}", per).replace("{heading}", heading)
    return {"template.toml": description, "deel.html.j2": source, **more}


@pytest.mark.parametrize("key", template_keys())
def test_a_copy_of_each_of_our_own_is_in_order(tmp_path: Path, key: str) -> None:
    folder = copy_template(key, f"Eigen {key}", tmp_path)
    examined = examine(folder.name, read_files(folder))
    assert examined.findings == ()
    assert examined.title == f"Eigen {key}"
    assert len({one.path for one in examined.fields}) > 3


@pytest.mark.parametrize(
    ("source", "file", "line", "said"),
    [
        ("<p>a</p>\n{{ document.regio }}", "deel.html.j2", 2, "‘document.regio’ bestaat niet; bedoelt u ‘region’?"),
        ("\n\n{% include 'x' %}", "deel.html.j2", 3, "‘include’ kan hier niet; zet die tekst in dit bestand, of"),
        ("<p>a</p>\n{% for a in agreements %}", "deel.html.j2", 2, "‘{% for %}’ wordt niet afgesloten; ‘{% endfor %}’"),
        ("{% macro m(x) %}\n{{ x.y }}{% endmacro %}<p>a</p>{{ m(document) }}", "deel.html.j2", 2,
         "Met het voorbeelddossier: het veld ‘y’ bestaat hier niet."),
        ("", "template.toml", 0, "Met het voorbeelddossier komt er een leeg document uit."),
    ],
)  # fmt: skip
def test_a_fault_has_its_file_and_line(source: str, file: str, line: int, said: str) -> None:
    finding = examine("proef", files(source)).findings[0]
    assert (finding.file, finding.line) == (file, line)
    assert finding.sentence.startswith(said)


def test_what_no_reader_takes_is_told() -> None:
    (finding,) = examine("proef", files("<p>a</p>\n<script>x</script>")).findings
    assert "regel 2" in finding.sentence
    assert "het element <script> is onbekend" in finding.sentence


def test_what_fails_with_an_empty_dossier_alone_is_told() -> None:
    (finding,) = examine("proef", files("<p>{{ decisions[0].text }}</p>")).findings
    assert finding.sentence.startswith("Met een leeg dossier: de plaats ‘0’ bestaat hier niet")


def test_a_wrong_pattern_and_a_section_that_nobody_names_are_told() -> None:
    (pattern,) = examine("proef", files("<p>a</p>", heading="{regio}")).findings
    assert "{regio}" in pattern.sentence
    (stray,) = examine("proef", files("<p>a</p>", **{"los.html.j2": "x"})).findings
    assert stray.place == "los.html.j2"


def test_a_description_that_cannot_be_read_is_one_finding() -> None:
    (finding,) = examine("proef", {"template.toml": "title ="}).findings
    assert "regel 1" in finding.sentence


def test_a_template_for_a_municipality_is_tried_for_one() -> None:
    assert examine("proef", files("<p>{{ municipality.name }}</p>", per="municipality")).findings == ()
    assert examine("proef", files("<p>{{ municipality.name }}</p>")).findings != ()
