"""Our house style: made by its recipe, complete, and readable for everyone."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import get_args

import docx
import pytest
from openxml_audit import OpenXmlValidator

from nvo_desktop.documents.tree import ParagraphStyle
from nvo_desktop.documents.word.house_style import HouseStyle
from nvo_desktop.documents.word.package import packed, part, unpacked
from nvo_desktop.documents.word.styles import BULLETS, CHARACTERS, HEADINGS, INDENTS, NUMBERS, PARAGRAPHS
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.errors import FileProblem
from nvo_desktop.paths import resources

RECIPE = Path(__file__).parents[3] / "packaging" / "base_house_style.py"
BASE = resources() / "house_style" / "base.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_recipe_makes_the_file_byte_for_byte(tmp_path):
    made = tmp_path / "base.docx"
    subprocess.run([sys.executable, str(RECIPE), str(made)], check=True)
    assert made.read_bytes() == BASE.read_bytes()


def test_it_is_valid():
    assert OpenXmlValidator().validate(BASE).errors == []


def test_python_docx_opens_it_on_a4():
    section = docx.Document(str(BASE)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm), round(section.left_margin.mm)) == (
        210,
        297,
        25,
    )


def test_every_style_that_the_writer_names_is_there():
    styles = docx.Document(str(BASE)).styles
    known = {style.style_id for style in styles}
    named = {*PARAGRAPHS.values(), *HEADINGS, *BULLETS, *NUMBERS, *CHARACTERS.values(), *INDENTS}
    assert named <= known
    assert {"NvOTable", "NvOTableHead", "NvOTableText", "NvOTableNumber", "Caption", "Hyperlink", "Strong"} <= known
    assert set(PARAGRAPHS) == set(get_args(ParagraphStyle))


@pytest.mark.parametrize("name", ["Heading 1", "List Bullet 2", "Quote", "Caption", "footnote text", "toc 1", "Title"])
def test_built_in_styles_have_their_english_names(name):
    names = {style.name.casefold() for style in docx.Document(str(BASE)).styles}
    assert name.casefold() in names


def test_it_is_dutch_and_has_no_leftovers_of_a_template():
    parts = HouseStyle().base.parts
    assert not [name for name in parts if "customXml" in name or "thumbnail" in name or "Effects" in name]
    assert b'w:themeFontLang w:val="nl-NL"' in parts["word/settings.xml"]
    assert b"updateFields" not in parts["word/settings.xml"]
    assert docx.Document(io.BytesIO(BASE.read_bytes())).core_properties.author == ""


def test_it_is_read_again_when_the_file_has_changed_and_only_then(tmp_path):
    path = tmp_path / "huis.docx"
    path.write_bytes(BASE.read_bytes())
    house_style = HouseStyle(path)
    before = house_style.base
    assert house_style.base is before
    changed = {name: part(name, data) for name, data in before.parts.items()} | {
        "nieuw.xml": part("nieuw.xml", b"<n/>")
    }
    path.write_bytes(packed(changed))
    assert house_style.base.parts == {**before.parts, "nieuw.xml": b"<n/>"}


def test_a_document_takes_its_styles_over_from_the_file(tmp_path, document_of):
    path = tmp_path / "huis.docx"
    path.write_bytes(BASE.read_bytes())
    house_style = HouseStyle(path)
    styles = unpacked(write_docx(document_of(), house_style=house_style))["word/styles.xml"]
    assert styles == house_style.base.parts["word/styles.xml"]
    changed = {**house_style.base.pressed, "word/styles.xml": part("word/styles.xml", styles.replace(b"1F", b"2F"))}
    path.write_bytes(packed(changed))
    again = unpacked(write_docx(document_of(), house_style=house_style))["word/styles.xml"]
    assert again == styles.replace(b"1F", b"2F") != styles


def test_a_house_style_that_is_gone_is_a_problem_of_the_file(tmp_path):
    with pytest.raises(FileProblem, match="huis"):
        _ = HouseStyle(tmp_path / "huis.docx").base


def test_words_are_readable_on_white_and_on_their_panel():
    table = _colours()
    for ink, ground in (("INK", "FFFFFF"), ("ACCENT", "FFFFFF"), ("MUTED", "FFFFFF"), ("LINK", "FFFFFF"),
                        ("INK", table["PANEL"]), ("ACCENT", table["PANEL"]), ("GAP", table["GAP_PANEL"])):  # fmt: skip
        assert _contrast(table[ink], ground) >= 4.5, (ink, ground)
    assert _contrast("999999", "FFFFFF") < 4.5  # the sum itself can fail


def _colours() -> dict[str, str]:
    script = (
        "import json, house_style_table as t;"
        "print(json.dumps({name: value for name, value in vars(t).items() if isinstance(value, str)}))"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=RECIPE.parent, check=True, capture_output=True, text=True)
    return json.loads(ran.stdout)


def _contrast(ink: str, ground: str) -> float:
    """WCAG 2.1, success criterion 1.4.3."""
    lights = sorted(_light(colour) for colour in (ink, ground))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
