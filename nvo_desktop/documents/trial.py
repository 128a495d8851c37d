"""A page with one of everything, to see a house style by before it is chosen."""

from __future__ import annotations

from nvo_desktop.documents.tree import (
    Block,
    Column,
    Document,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Section,
    Table,
    Text,
)

_LEAD = "Dit is een proef van de huisstijl: van alles wat in een document kan staan, is er hier één."
_TEXT = (
    "Zo ziet lopende tekst eruit. Een regel hoort goed leesbaar te zijn: niet te lang, met genoeg wit eronder, en in "
    "een kleur die op papier en op een scherm duidelijk is."
)


def trial_document() -> Document:
    """The tree of it. What it says is about itself."""
    section = Section("proef", joint=False, orientation="portrait", blocks=_blocks())
    return Document(
        "Proef van de huisstijl", "Proef", "Proef", "concept", "Vingerafdruk van een proef", (section,), layout="paper"
    )


def _said(text: str) -> Inlines:
    return (Text(text),)


def _blocks() -> tuple[Block, ...]:
    return (
        Paragraph(_said("Proef van de huisstijl"), "title"),
        Paragraph(_said("Een bladzijde om naar te kijken"), "subtitle"),
        Heading(1, _said("Een hoofdstuk"), anchor="hoofdstuk"),
        Paragraph(_said(_LEAD), "lead"),
        Paragraph(_said(_TEXT)),
        Heading(2, _said("Een paragraaf met lijsten")),
        ListItem("bullet", _said("een punt;")),
        ListItem("bullet", _said("een punt daaronder;"), depth=2),
        ListItem("bullet", _said("het laatste punt.")),
        ListItem("number", _said("eerst dit;"), restart=True),
        ListItem("number", _said("en dan dat.")),
        Heading(2, _said("Een paragraaf met de rest")),
        Paragraph(_said("Wat de norm vraagt, staat in een vlak."), "norm"),
        ListItem("decision", _said("De raad besluit iets."), restart=True),
        Paragraph(_said("Gemeenteraad · 1 januari 2027 · vastgesteld"), "decision-note"),
        Paragraph(_said("Nog niet ingevuld: wat hier ontbreekt."), "gap"),
        Heading(3, _said("Een tussenkop")),
        _table(),
    )


def _table() -> Table:
    rows = (("Aldermeer", "vastgesteld", "1.200"), ("Dalwijk", "in behandeling", "950"))
    columns = (Column(_said("Gemeente")), Column(_said("Stand")), Column(_said("Jeugdigen"), align="right"))
    return Table(
        "Een tabel",
        "Drie kolommen, om te zien hoe een tabel eruitziet",
        columns,
        tuple(tuple(_said(cell) for cell in row) for row in rows),
        first_bold=True,
        source=_said("Verzonnen cijfers."),
    )
