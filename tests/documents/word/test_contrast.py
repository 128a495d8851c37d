"""The letters of a house style can be read; one that is too pale is named."""

from __future__ import annotations

import re

import pytest

from nvo_desktop.documents.tree import Paragraph, Text
from nvo_desktop.documents.word import writer
from nvo_desktop.documents.word.checking import WriterFault
from nvo_desktop.documents.word.colours import contrast
from nvo_desktop.documents.word.contrast import style_faults
from nvo_desktop.documents.word.house_style import STYLES, HouseStyle


def styles() -> str:
    return HouseStyle().base.parts[STYLES].decode()


@pytest.mark.parametrize(
    ("letters", "ground", "ratio"),
    [("000000", "FFFFFF", 21.0), ("FFFFFF", "FFFFFF", 1.0), ("767676", "FFFFFF", 4.54), ("777777", "FFFFFF", 4.48)],
)
def test_contrast_is_that_of_wcag(letters, ground, ratio):
    assert contrast(letters, ground) == contrast(ground, letters) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("layout", ["report", "paper"])
def test_our_house_style_can_be_read(layout):
    assert style_faults(HouseStyle().base_of(layout).parts[STYLES]) == ()


@pytest.mark.parametrize(
    ("pattern", "replacement", "fault"),
    [
        ('(w:styleId="Heading1".*?<w:color w:val=)"[^"]*"', r'\1"AAAAAA"', "style Heading1: contrast 2.32"),
        ('(w:styleId="NvOGap".*?w:fill=)"[^"]*"', r'\1"777777"', "style NvOGap"),
        ('(w:styleId="Hyperlink".*?<w:color w:val=)"[^"]*"', r'\1"767676"', "style Hyperlink"),
        ('<w:lang w:val="nl-NL"', '<w:lang w:val="en-US"', "in Dutch"),
    ],
)
def test_what_cannot_be_read_is_named(pattern, replacement, fault):
    changed, count = re.subn(pattern, replacement, styles(), count=1, flags=re.DOTALL)
    assert count
    assert fault in "; ".join(style_faults(changed.encode()))


def test_no_file_is_made_in_a_style_that_cannot_be_read(document_of, monkeypatch):
    monkeypatch.setattr(writer, "style_faults", lambda _styles: ("style Heading1: contrast 2.32",))
    with pytest.raises(WriterFault, match="Heading1"):
        writer.write_docx(document_of(Paragraph((Text("Tekst"),))))
