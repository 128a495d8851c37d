"""What the overview says, in words: tiles, days, things to do and what still misses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from nvo_desktop.services.adoption.board import Board
from nvo_desktop.services.overview.agenda import NextDate, ToDo
from nvo_desktop.services.overview.missing import Missing, MissingKind
from nvo_desktop.services.overview.overview import AgreementTile
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.lists.looks import day
from nvo_desktop.ui.widgets.go_list import Line
from nvo_desktop.ui.widgets.tile import TileFacts, TileLine

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_GROUPS: dict[MissingKind, str] = {
    "text": "Afspraken zonder tekst",
    "field": "Gegevens",
    "question": "Toetsvragen",
    "contribution": "Inbreng",
    "chapter": "Hoofdstukken",
    "gap": "Gaten in het overleg",
}
_BLOCKS: frozenset[MissingKind] = frozenset({"text", "field"})
_UNCLEAR = {"onbekend": "Oordeel onbekend", "nog niet beantwoord": "Nog geen oordeel"}
_WHEN = {"late": "Te laat", "this_week": "Binnen een week", "later": "Later"}


def counted(number: int, one: str, more: str, none: str = "") -> str:
    """A number with its noun: "1 actie open", "3 acties open"; other words for none."""
    if not number and none:
        return none
    return f"{number} {one if number == 1 else more}"


def weekday(moment: date, today: date) -> str:
    """A day as a list of days says it: "do 26 nov", with its year where that is another."""
    said = day(moment)
    return f"{_DAYS[moment.weekday()]} {said if moment.year != today.year else said.rsplit(' ', 1)[0]}"


def distance(days: int) -> str:
    """How far off a day is: "over 5 dagen", "morgen", "2 dagen te laat"."""
    near = {0: "vandaag", 1: "morgen", 2: "overmorgen", -1: "1 dag te laat"}
    return near.get(days) or (f"over {days} dagen" if days > 0 else f"{-days} dagen te laat")


def tile_facts(tile: AgreementTile) -> TileFacts:
    """What the tile of an agreement tells."""
    verdict = tile.verdict.label if tile.verdict else "nog niet beantwoord"
    missing = counted(tile.missing, "punt ontbreekt", "punten ontbreken")
    lines = (
        TileLine(f"{tile.answered} van {tile.questions} vragen beantwoord"),
        TileLine(_UNCLEAR.get(verdict, capital(verdict)), verdict),
        TileLine(counted(tile.open_actions, "actie open", "acties open", "geen open acties")),
        *((TileLine(missing, "let op"),) if tile.missing else ()),
    )
    return TileFacts(tile.status.label, tile.answered, tile.questions, lines)


def adoption_remark(board: Board) -> str:
    """What goes on after "4 van 8"."""
    return f"{'raad heeft' if board.adopted == 1 else 'raden hebben'} versie {board.version.number} vastgesteld"


def date_line(one: NextDate, today: date) -> Line:
    """A planned day: when, what and who, and how far off."""
    what = capital(one.what)
    text = f"{what}, {one.who}" if one.who else what
    return Line(text, weekday(one.day, today), distance(one.days), tone="bad" if one.is_late else "text3")


def to_do_line(one: ToDo, today: date) -> Line:
    """A thing to be done: what, by when, under which agreement and by whom."""
    due = weekday(one.due, today) if one.due else ""
    number = str(one.number) if one.number else ""
    below = " · ".join(part for part in (number, one.owner) if part)
    return Line(one.text, remark=due, below=below, tone="bad" if one.when == "late" else "text3")


def to_do_groups(rows: Sequence[ToDo]) -> list[tuple[str, list[ToDo]]]:
    """The things to do under "Te laat", "Binnen een week" and "Later"."""
    return [(_WHEN[when], list(some)) for when, some in groupby(rows, key=lambda one: one.when)]


def missing_groups(rows: Sequence[Missing]) -> list[tuple[str, list[Missing]]]:
    """What misses, by what kind of thing it is."""
    groups = [(title, [one for one in rows if one.kind == kind]) for kind, title in _GROUPS.items()]
    return [(title, some) for title, some in groups if some]


def missing_line(one: Missing) -> Line:
    """One thing that misses, with the shape of how bad that is."""
    return Line(one.message, state="houdt tegen" if one.kind in _BLOCKS else "let op")
