"""The cover: its white gives way to long titles, and it fits on its page."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.tree import Break, Paragraph, Tab, Text
from nvo_desktop.documents.word.cover import cover_space

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = (Text("Regiovisie jeugd"), Break(), Text("2027–2030"))


def _cover(region="De Vallei", title=TITLE, members="Aardenberg en Beekloo", label="Status:"):
    fact = Paragraph((Text(label, style="label"), Tab(), Text("concept")), "cover-fact")
    styles = {"cover-region": (Text(region),), "title": title, "cover-members": (Text(members),)}
    return [*(Paragraph(content, style) for style, content in styles.items()), fact]


@pytest.mark.parametrize(
    ("said", "below"),
    [
        ({}, 130),
        ({"title": (Text("Regiovisie jeugd voor de hele regio"), Break(), Text("2027–2030"))}, 82),
        ({"members": "Een gemeente met een naam, " * 6}, 115),
        ({"region": "Een regio waarvan de naam niet op een enkele regel past"}, 113),
    ],
)
def test_longer_texts_take_their_lines_off_the_white_below(said, below):
    space = cover_space(_cover(**said))
    assert (space.below_members, space.above_title) == (below, 140)


def test_when_that_is_used_up_the_white_above_gives_way():
    space = cover_space(_cover(title=(Text("Een titel van vele woorden " * 4),)))
    assert space.below_members == 24
    assert 24 <= space.above_title < 140


def test_a_long_label_moves_the_values_of_all_facts(written):
    moved = [
        next(written(*_cover(label=label)).iter(f"{W}ind"), None) for label in ("Status:", "Behoort bij raadsbesluit:")
    ]
    assert moved[0] is None
    assert moved[1].get(f"{W}left") == "4139"
