"""The lists of a house style of others behind ours, which keep their numbers: the writer names them."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Final

from nvo_desktop.documents.word.borrowed.cascade import Cascade, whole
from nvo_desktop.documents.word.borrowed.fitting import ACCENT, COLUMN, HANGING
from nvo_desktop.documents.word.borrowed.measuring import Measured
from nvo_desktop.documents.word.borrowed.xml import Element, W, all_of, child, made, put, value
from nvo_desktop.documents.word.styles import NUMBERS

OURS: Final = 6
"""How many lists are ours."""
_HEADINGS, _NUMBERS, _DECISIONS = "1", "3", "5"
_LEVEL = (
    "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc",
    "pPr", "rPr",
)  # fmt: skip
_PLACE = re.compile(r"%\d")


class TheirLists:
    """Their numbering part. None: they have none."""

    def __init__(self, part: Element | None) -> None:
        empty = part is None
        self.shapes = (
            {} if empty else {one.get(f"{W}abstractNumId", ""): one for one in part.findall(f"{W}abstractNum")}
        )
        lists = [] if empty else part.findall(f"{W}num")
        known = [one for one in lists if value(one, "abstractNumId") in self.shapes]
        self._new = {one.get(f"{W}numId", ""): str(OURS + 1 + at) for at, one in enumerate(known)}
        self._lists = {self._new[one.get(f"{W}numId", "")]: one for one in known}

    def level(self, number: str | None, depth: int) -> Element | None:
        """The pattern of a list at a depth, if it shows anything."""
        found = self._lists.get(number or "")
        shape = self.shapes.get(value(found, "abstractNumId") or "") if found is not None else None
        for level in () if shape is None else shape.findall(f"{W}lvl"):
            if whole(level.get(f"{W}ilvl")) == depth:
                return level if value(level, "numFmt") not in {None, "none"} else None
        return None

    def of_style(self, cascade: Cascade, style: str) -> tuple[str, int, Element] | None:
        """The list that a style stands in, at which depth, and its pattern there; None for one without numbers."""
        number = cascade.said(style, "pPr", "numPr/numId")
        depth = cascade.number(style, "pPr", "numPr/ilvl")
        level = self.level(number, depth)
        if level is None and number in self._lists:
            level, depth = self._tied(number, style)
        return None if level is None or number is None else (number, depth, level)

    def _tied(self, number: str, style: str) -> tuple[Element | None, int]:
        """Word leaves the depth to the pattern, whose levels name their styles."""
        for depth in range(9):
            level = self.level(number, depth)
            if level is not None and value(level, "pStyle") == style:
                return level, depth
        return None, 0

    def renumber(self, root: Element) -> None:
        """Let a part name their lists by their new numbers, and "no list" as the writer does.

        One that is not there is no longer named.
        """
        for reference in all_of(root, "numPr"):
            number, above = child(reference, "numId"), reference.getparent()
            said = number.get(f"{W}val", "") if number is not None else ""
            if number is not None and (said in self._new or said == "0"):
                number.set(f"{W}val", self._new.get(said, str(OURS)))
            elif above is not None and (said or child(reference, "ilvl") is None):
                above.remove(reference)

    def behind(self, ours: Element) -> None:
        """Put their patterns and lists behind ours."""
        places = {key: OURS + 1 + at for at, key in enumerate(self.shapes)}
        first = ours.index(ours.findall(f"{W}num")[0])
        for key, shape in self.shapes.items():
            copy = deepcopy(shape)
            copy.set(f"{W}abstractNumId", str(places[key]))
            for odd in all_of(copy, "numStyleLink", "styleLink", "lvlPicBulletId", "tmpl"):
                odd.getparent().remove(odd)  # pyright: ignore[reportOptionalMemberAccess]
            ours.insert(first, copy)
            first += 1
        for number, one in self._lists.items():
            copy = deepcopy(one)
            copy.set(f"{W}numId", number)
            reference = child(copy, "abstractNumId")
            if reference is not None:
                reference.set(f"{W}val", str(places[reference.get(f"{W}val", "")]))
            ours.append(copy)


def fit_ours(numbering: Element, measured: Measured) -> None:
    """Our own lists at their margins and in their colour."""
    for fonts in all_of(numbering, "rFonts"):
        fonts.getparent().remove(fonts)  # pyright: ignore[reportOptionalMemberAccess]
    for colour in all_of(numbering, "color"):
        if colour.get(f"{W}val") == ACCENT:
            colour.set(f"{W}val", measured.accent)
    for size in all_of(numbering, "sz", "szCs"):
        size.set(f"{W}val", str(measured.scaled(whole(size.get(f"{W}val")))))
    for shape in numbering.findall(f"{W}abstractNum"):
        for indent in all_of(shape, "ind"):
            _move(indent, shape.get(f"{W}abstractNumId", ""), measured)


def _move(indent: Element, shape: str, measured: Measured) -> None:
    left = whole(indent.get(f"{W}left"))
    if shape == _HEADINGS:
        indent.set(f"{W}left", str(measured.left + HANGING))
        indent.set(f"{W}hanging", str(HANGING))
    elif shape == _DECISIONS:  # decisions, whose label is wide
        indent.set(f"{W}left", str(measured.left + COLUMN))
    else:
        indent.set(f"{W}left", str(max(0, left - COLUMN + measured.left)))


def take_over_numbers(numbering: Element, lists: TheirLists, cascade: Cascade) -> None:
    """Our pattern of numbered lists becomes theirs, level by level, so that each list of ours begins at 1 in it."""
    shape = next(one for one in numbering.findall(f"{W}abstractNum") if one.get(f"{W}abstractNumId") == _NUMBERS)
    for depth, style in enumerate(NUMBERS):
        found = lists.of_style(cascade, style) if style in cascade.styles else None
        if found is None or value(found[2], "numFmt") == "bullet":
            continue
        level = deepcopy(found[2])
        for name in ("lvlPicBulletId", "pStyle", "lvlRestart", "legacy", "isLgl"):
            for odd in level.findall(f"{W}{name}"):
                level.remove(odd)
        level.set(f"{W}ilvl", str(depth))
        shown = _label(value(level, "lvlText") or "", depth + 1)
        put(level, made("lvlText", val=shown), _LEVEL)
        old = next(one for one in shape.findall(f"{W}lvl") if one.get(f"{W}ilvl") == str(depth))
        shape.replace(old, level)


def _label(text: str, level: int) -> str:
    """What stands around the last number of a label, around the number of this level."""
    pieces = _PLACE.split(text)
    before = pieces[0] if len(pieces) == 2 else ""
    return f"{before}%{level}{pieces[-1] if len(pieces) > 1 else '.'}"


def loosen(numbering: Element, styles: Element) -> None:
    """A pattern names a style only if that style names a list of the pattern: Word sees to both."""
    lists = {one.get(f"{W}numId", ""): value(one, "abstractNumId") for one in numbering.findall(f"{W}num")}
    at = {
        style.get(f"{W}styleId", ""): lists.get(value(style, "pPr/numPr/numId") or "")
        for style in styles.findall(f"{W}style")
    }
    for shape in numbering.findall(f"{W}abstractNum"):
        for level in shape.findall(f"{W}lvl"):
            for tie in level.findall(f"{W}pStyle"):
                if at.get(tie.get(f"{W}val", "")) != shape.get(f"{W}abstractNumId"):
                    level.remove(tie)
