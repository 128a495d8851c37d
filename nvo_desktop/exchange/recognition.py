"""Cuts an earlier paper into pieces, and says of each which agreement it is about and whose words it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nvo_desktop.exchange.headings import number_of, side_of
from nvo_desktop.exchange.labels import text_of
from nvo_desktop.exchange.naming import (
    agreement_named,
    chapter_named,
    roadmap_line_named,
    words_of,
)
from nvo_desktop.model.codes import Side
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose.blocks import Block, Heading, Note, Paragraph, Prose, Table

_OF_A_PROPOSAL = frozenset(
    {"beslispunten", "argumenten", "kanttekeningen", "portefeuillehouder", "raadsvergadering", "raadsvoorstel"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a source document. Its heading does not stand in its prose.

    target: the key of an agreement ("governance"), "chapter/<key>", "roadmap/<number>", or "" where the heading names
    nothing that we know. level: 1 to 3, 0 for text before the first heading. rank counts from 0.
    Together the pieces hold every word of the source, in its order.
    """

    rank: int
    heading: str
    level: int
    side: Side
    target: str
    prose: Prose


@dataclass(slots=True)
class _Section:
    """A heading with all blocks below it up to the next cut."""

    heading: Heading | None
    target: str
    blocks: list[Block]


@dataclass(slots=True)
class _Part:
    heading: Heading | None
    side: Side
    blocks: list[Block]


def cut(prose: Prose, norm: Norm) -> tuple[Piece, ...]:
    """Cut a document at the headings that name something, and elsewhere at each heading.

    The norm's explanation and the region's own text become pieces of their own where the paper tells them apart.
    Text below an agreement without such labels counts as the region's.
    """
    targets = _targets(prose, norm)
    found = [(section, part) for section in _sections(prose, targets) for part in _parts(section)]
    return tuple(_piece(rank, section, part) for rank, (section, part) in enumerate(found))


def heading_text(heading: Heading) -> str:
    """The words of a heading as one line, without its notes."""
    return text_of(heading.content)


def _targets(prose: Prose, norm: Norm) -> dict[int, str]:
    """Give for the place of each heading what it names; headings that only hold others together name nothing."""
    headings = {place: block for place, block in enumerate(prose) if isinstance(block, Heading)}
    names = {place: _name(heading_text(heading), norm) for place, heading in headings.items()}
    lines = {place: roadmap_line_named(heading_text(heading), norm) for place, heading in headings.items()}
    if len({line for line in lines.values() if line is not None}) >= 2:  # one alone may be a heading like any other
        names |= {place: f"roadmap/{line}" for place, line in lines.items() if line is not None}
    if _is_council_proposal(headings.values()):
        names = {place: "" if name.startswith("chapter/") else name for place, name in names.items()}
    return {place: "" if _holds_others(place, names, headings) else name for place, name in names.items()}


def _name(heading: str, norm: Norm) -> str:
    if agreement := agreement_named(heading, norm):
        return agreement
    chapter = chapter_named(heading, norm)
    return f"chapter/{chapter}" if chapter else ""


def _is_council_proposal(headings: Iterable[Heading]) -> bool:
    """Whether this is a council proposal: its Aanleiding and Samenvatting are no chapters of a regiovisie."""
    words = {word for heading in headings for word in words_of(heading_text(heading))}
    return len(words & _OF_A_PROPOSAL) >= 2


def _holds_others(place: int, names: dict[int, str], headings: dict[int, Heading]) -> bool:
    """Whether agreements stand below a heading, as below the title of a whole paper, "Regiovisie"."""
    title = place == 0 and not number_of(heading_text(headings[place]))
    below: set[str] = set()
    for later in (later for later in headings if later > place):
        if headings[later].level <= headings[place].level and not title:
            break
        below.add(names[later] if "/" not in names[later] else "")
    return len(below - {"", names[place]}) >= 2


def _sections(prose: Prose, targets: dict[int, str]) -> Iterator[_Section]:
    section = _Section(None, "", [])
    for place, block in enumerate(prose):
        if isinstance(block, Heading) and _begins_a_section(block, section):
            if section.heading or section.blocks:
                yield section
            section = _Section(block, targets[place], [])
        else:
            section.blocks.append(block)
    if section.heading or section.blocks:
        yield section


def _begins_a_section(heading: Heading, section: _Section) -> bool:
    if not section.target or section.heading is None:
        return True
    if side_of(heading_text(heading)) is not Side.UNKNOWN and "/" not in section.target:
        return False
    return heading.level <= section.heading.level


def _parts(section: _Section) -> Iterator[_Part]:
    """Cut a section where the paper says that the norm is speaking, or the region."""
    unlabelled = _side_without_label(section)
    part = _Part(section.heading, unlabelled, [])
    for block in section.blocks:
        following = _following(section, part, block, unlabelled)
        if following is not None:
            yield part
            part = following
        if block is not part.heading:
            part.blocks.append(block)
    yield part


def _following(section: _Section, part: _Part, block: Block, unlabelled: Side) -> _Part | None:
    """Give the part that a block begins; None when it belongs to the part before."""
    if not section.target:
        return None
    if isinstance(block, Heading):
        side = side_of(heading_text(block))
        if side is not Side.UNKNOWN:
            return _Part(block, side, [])
        # a heading of the region's own ends what the norm says, and is part of the text that follows
        ends = part.side is Side.NORM and part.heading is not None and block.level <= part.heading.level
        return _Part(None, unlabelled, []) if ends else None
    if _holds_both_sides(block):
        return _Part(None, Side.UNKNOWN, [])
    stands_apart = part.heading is None and any(_holds_both_sides(one) for one in part.blocks)
    return _Part(None, unlabelled, []) if stands_apart else None


def _holds_both_sides(block: Block) -> bool:
    """Whether this is a table with what the norm asks in one column: as a whole it is nobody's."""
    return isinstance(block, Table) and any(side_of(text_of(cell)) is Side.NORM for cell in block.header)


def _side_without_label(section: _Section) -> Side:
    labels = {side_of(heading_text(block)) for block in section.blocks if isinstance(block, Heading)}
    if not section.target or not section.blocks or Side.REGION in labels:
        return Side.UNKNOWN
    return Side.REGION


def _piece(rank: int, section: _Section, part: _Part) -> Piece:
    if part.heading is None:
        return Piece(rank, "", 0, part.side, section.target, tuple(part.blocks))
    notes = tuple(run for run in part.heading.content if isinstance(run, Note))
    kept: Prose = (Paragraph(notes), *part.blocks) if notes else tuple(part.blocks)
    return Piece(rank, heading_text(part.heading), part.heading.level, part.side, section.target, kept)
