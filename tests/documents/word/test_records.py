"""Records: what stays together, and where their values stand."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.tree import Paragraph, Tab, Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = Paragraph((Text("Aanbieder Noordeinde"),), "record-title")


def line(label: str = "Regio:") -> Paragraph:
    return Paragraph((Text(label, style="label"), Tab(), Text("Proef")), "record-line")


@pytest.fixture
def kept(written, style_of):
    """For each record line whether it is kept with the next; a title is by its style."""

    def read(*blocks: Paragraph) -> list[bool]:
        paragraphs = [p for p in written(*blocks).iter(f"{W}p") if style_of(p) == "NvORecordLine"]
        return [p.find(f"{W}pPr/{W}keepNext") is not None for p in paragraphs]

    return read


def test_a_short_record_stays_whole(kept):
    assert kept(TITLE, *[line()] * 6) == [True] * 5 + [False]


def test_of_a_long_record_the_first_and_the_last_two_lines_stay_together(kept):
    assert kept(TITLE, *[line()] * 8) == [True, False, False, False, False, False, True, False]


def test_each_title_begins_a_record(kept):
    assert kept(line(), line(), TITLE, line(), TITLE, line(), line()) == [True, False, False, True, False]


def test_only_the_last_line_has_space_below_it(written):
    spaces = [s.get(f"{W}after") for s in written(TITLE, line(), line(), TITLE, line()).iter(f"{W}spacing")]
    assert spaces == ["160"]


def test_records_that_follow_each_other_have_their_values_in_one_line(written):
    body = written(TITLE, line(), TITLE, line("Een label van heel veel woorden:"))
    stops = [tab.get(f"{W}pos") for tab in body.iter(f"{W}tab") if tab.get(f"{W}val") == "left"]
    assert len(stops) == 2
    assert stops[0] == stops[1]


def test_a_record_of_a_title_alone_is_written(kept):
    assert kept(TITLE) == []
