"""The screen takes the looks of the page from the house style itself."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.word.house_style import STYLES, HouseStyle
from nvo_desktop.documents.word.looks import Edge, house_looks, looks_of
from nvo_desktop.documents.word.paper import PAPER_STYLES

SAMPLE = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Normal"><w:pPr><w:spacing w:line="288"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Text"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="160"/>
<w:ind w:left="1417" w:hanging="200"/></w:pPr><w:rPr><w:b/><w:color w:val="AA0000"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Flat"><w:basedOn w:val="Text"/><w:pPr><w:ind w:firstLine="0"/></w:pPr>
<w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Loud"><w:rPr><w:i/><w:u w:val="single"/></w:rPr></w:style>
</w:styles>"""


def test_a_style_has_what_it_says_and_what_it_is_based_on():
    look = looks_of(SAMPLE.encode()).paragraphs["Text"]
    assert (look.font, look.size, look.leading, look.after) == ("Arial", 10.0, 1.2, 8.0)
    assert (look.left, look.hanging, look.bold, look.colour) == (70.85, 10.0, True, "AA0000")


def test_a_style_can_take_back_what_it_is_based_on():
    look = looks_of(SAMPLE.encode()).paragraphs["Flat"]
    assert (look.bold, look.hanging, look.left) == (False, 0.0, 70.85)


def test_letters_say_only_what_they_change():
    letters = looks_of(SAMPLE.encode()).letters["Loud"]
    assert (letters.bold, letters.italic, letters.underline, letters.colour) == (None, True, True, "")


@pytest.mark.parametrize(
    ("style", "size", "font"),
    [("BodyText", 11.5, "Calibri"), ("Heading1", 25.0, "Cambria"), ("Title", 44.0, "Cambria")],
)
def test_our_own_house_style_is_read(style, size, font):
    look = house_looks().paragraphs[style]
    assert (look.size, look.font) == (size, font)


def test_a_panel_has_a_ground_and_a_bar():
    look = house_looks().paragraphs["NvOGap"]
    assert look.ground == "FFF6E3"
    assert look.edge("left") == Edge("left", 3.0, 8.0, "6B4300")


def test_a_paper_has_smaller_heads_that_stay_on_their_page() -> None:
    report, paper = (HouseStyle().base_of(layout).parts[STYLES].decode() for layout in ("report", "paper"))
    looks = house_looks().paragraphs
    breaks = '<w:keepLines/><w:pageBreakBefore/><w:numPr><w:ilvl w:val="0"/>'  # of the chapters
    assert breaks in report
    assert breaks not in paper
    assert all(looks[f"{style}@paper"].size < looks[style].size for style in ("Title", "Heading1", "Heading2"))
    assert looks["Title@paper"].before < looks["Title"].before
    assert looks["Heading1@paper"].before > looks["Heading1"].before


def test_a_paper_changes_nothing_but_its_heads() -> None:
    report, paper = (looks_of(HouseStyle().base_of(layout).parts[STYLES]) for layout in ("report", "paper"))
    changed = {style for style, look in report.paragraphs.items() if paper.paragraphs[style] != look}
    assert changed == set(PAPER_STYLES)
