"""Made-up document trees of every shape, for Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from nvo_desktop.documents.tree import (
    Break,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Section,
    Tab,
    Table,
    Text,
)
from nvo_desktop.documents.word.styles import PARAGRAPHS

odd = ["", "Zo:", "a < b", " ", "é\xa0è", "\x00", "\ud800", "]]>", "\t", "&\u200b", "x" * 80]
texts = st.sampled_from(odd) | st.text(max_size=6)
links = st.sampled_from(["", "", "#a", "#b", "https://example.org/", "http://[", "mailto:x@example.org", *odd])
spans = st.builds(
    Text, texts, st.booleans(), st.booleans(), st.booleans(), links, st.sampled_from(["", "status", "label", "gap"])
)
notes = st.builds(Note, st.lists(spans | st.just(Break()), max_size=2).map(tuple))
inlines = st.lists(spans | st.sampled_from([Break(), Tab()]) | notes, max_size=3).map(tuple)
seen = inlines.map(lambda content: (Text("kop "), *content))
headings = st.builds(Heading, st.integers(1, 3), inlines, st.booleans(), st.sampled_from(["", "a", "b"]) | texts)
paragraphs = st.builds(Paragraph, inlines, st.sampled_from(sorted(PARAGRAPHS)))
kinds = st.sampled_from(["bullet", "number", "norm", "decision"])
items = st.builds(ListItem, kinds, inlines, st.integers(1, 3), st.booleans(), st.sampled_from(["", "4"]) | texts)
figures = st.builds(Figure, st.just("foto"), texts, inlines)
columns = st.builds(Column, seen, st.none() | st.floats(1, 200), st.sampled_from(["left", "right"]))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    heads = tuple(draw(st.lists(columns, min_size=1, max_size=4)))
    row = st.lists(inlines, max_size=len(heads)).map(tuple)
    rows = tuple(draw(st.lists(row, max_size=3)))
    return Table(draw(texts), draw(texts), heads, rows, draw(st.booleans()), draw(inlines))


blocks = headings | paragraphs | items | items | tables() | figures | st.builds(Contents, texts)
sections = st.builds(
    Section, texts, st.booleans(), st.sampled_from(["portrait", "landscape"]), st.lists(blocks, max_size=6).map(tuple)
)
titles = texts.map(lambda text: f"Titel {text}")
documents = st.builds(Document, titles, texts, texts, texts, texts, st.lists(sections, max_size=3).map(tuple))
