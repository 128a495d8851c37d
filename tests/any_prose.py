"""Prose to try things on: hypothesis strategies that make any prose, odd characters included."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from nvo_desktop.prose.blocks import Break, Figure, Heading, ListItem, Note, Paragraph, Prose, Quote, Table, Text

ODD = "\u00a0\u00ad\u200b\u202e\ufeff\ufffe\u2028\x0b\x0c\r\n\t\x00\x85\ud800e\u0301\u0338<>&\"'  ‘’–é𝄞"
CHARACTERS = st.text(st.one_of(st.sampled_from(ODD), st.characters(), st.sampled_from("abc de")), max_size=12)
LINKS = st.sampled_from(
    [
        "",
        "",
        'https://voorbeeld.nl/?a=1&b="2"\'<>',
        "mailto:a@voorbeeld.nl",
        "#afspraak-4",
        "javascript:x",
        "HTTP://x y",
    ]
)


def _prose() -> SearchStrategy[Prose]:
    runs = st.builds(Text, CHARACTERS, st.booleans(), st.booleans(), st.booleans(), LINKS)
    plain = st.one_of(runs, runs, st.builds(Break))
    notes = st.builds(Note, st.lists(plain, max_size=3).map(tuple))
    inlines = st.lists(st.one_of(plain, plain, notes), max_size=5).map(tuple)
    cells = st.lists(inlines, max_size=4).map(tuple)
    depth = st.integers(-1, 5)
    blocks = st.one_of(
        st.builds(Paragraph, inlines),
        st.builds(Heading, depth, inlines),
        st.builds(ListItem, st.sampled_from(["bullet", "number"]), depth, inlines, st.booleans()),
        st.builds(Quote, inlines),
        st.builds(Table, cells, st.lists(cells, max_size=3).map(tuple)),
        st.builds(Figure, st.text("0123456789abcdef", min_size=64, max_size=64), CHARACTERS, inlines),
    )
    return st.lists(blocks, max_size=5).map(tuple)


PROSE = _prose()
