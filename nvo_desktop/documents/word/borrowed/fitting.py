"""Styles of ours in a house of others: without our font and colour, in their sizes, at their margins."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from nvo_desktop.documents.word.borrowed.cascade import Cascade, whole
from nvo_desktop.documents.word.borrowed.measuring import INK, Measured
from nvo_desktop.documents.word.borrowed.xml import (
    PARAGRAPH,
    RUN,
    Element,
    W,
    all_of,
    child,
    group,
    made,
    put,
    value,
)
from nvo_desktop.documents.word.measures import NUMBER_COLUMN, twips

COLUMN: Final = twips(NUMBER_COLUMN)
"""Ours, which most houses do not have."""
HANGING: Final = twips(12)
"""In which numbers of headings hang then, in twips."""
ACCENT: Final = "0E4A5A"
_MUTED = ("56616B", "595959")  # ours, and one that stands beside any colour
_NUMBERED = frozenset({"Heading1", "Heading2"})
_WITH_LABEL = frozenset({"NvODecision", "NvODecisionNote"})
_CONTENTS = frozenset({"TOC1", "TOC2"})
_LOOSE = frozenset({"Caption", "NvOSourceLine", "NvOTableText", "NvOTableHead", "NvOTableNumber", "Header", "Footer"})


def fitted(style: Element, ours: Cascade, measured: Measured) -> Element:
    """A copy of a style of ours that fits theirs."""
    copy = deepcopy(style)
    _recolour(copy, measured)
    for fonts in all_of(copy, "rFonts"):
        _drop(fonts)
    for size in all_of(copy, "sz", "szCs"):
        if size.getparent() is not None and size.getparent().tag == f"{W}rPr":  # pyright: ignore[reportOptionalMemberAccess]
            size.set(f"{W}val", str(measured.scaled(whole(size.get(f"{W}val")))))
    if copy.get(f"{W}type") == "paragraph":
        _place(copy, ours, measured)
    return copy


def _drop(element: Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def _recolour(style: Element, measured: Measured) -> None:
    """Text in ink gets the colour of their text; the accent becomes theirs, and grey a neutral grey."""
    for colour in all_of(style, "color"):
        said = colour.get(f"{W}val")
        if said == INK:
            _drop(colour)
        elif said == ACCENT and style.get(f"{W}styleId", "").startswith(("Heading", "Title", "TOC")):
            colour.set(f"{W}val", measured.accent)
    for element in style.iter(f"{W}*"):
        for name in (f"{W}val", f"{W}color"):
            if element.get(name) == ACCENT:
                element.set(name, measured.accent)
            elif element.get(name) == _MUTED[0]:
                element.set(name, _MUTED[1])


def _place(style: Element, ours: Cascade, measured: Measured) -> None:
    key = style.get(f"{W}styleId", "")
    properties = group(style, "pPr")
    _space(style, properties, ours, measured)
    if key not in {"BodyText", "Normal"}:
        put(properties, indent_of(key, ours, measured), PARAGRAPH)
        if child(properties, "jc") is None:
            put(properties, made("jc", val="right" if key == "NvOTableNumber" else "left"), PARAGRAPH)
    else:
        for name in ("ind", "jc"):
            for found in properties.findall(f"{W}{name}"):
                properties.remove(found)
    _stop(key, properties, measured)


def _space(style: Element, properties: Element, ours: Cascade, measured: Measured) -> None:
    """White as ours, said in full: theirs may have some in Normal. Leading is theirs where it can be."""
    key = style.get(f"{W}styleId", "")
    if key == "BodyText" and measured.leads:
        for found in properties.findall(f"{W}spacing"):
            properties.remove(found)
        return
    spacing = {side: ours.number(key, "pPr", "spacing", side) for side in ("before", "after")}
    own = value(properties, "spacing", "line")
    if key != "BodyText" and (own or measured.exact or child(style, "rPr/sz") is not None or key == "NvOFigure"):
        spacing["line"] = whole(own) or 276
    rule = {"lineRule": "auto"} if "line" in spacing else {}
    put(properties, made("spacing", **spacing, **rule), PARAGRAPH)


def indent_of(key: str, ours: Cascade, measured: Measured) -> Element:
    """Where a style of ours stands between their margins."""
    left, right, hanging = (ours.number(key, "pPr", "ind", side) for side in ("left", "right", "hanging"))
    if key in _NUMBERED or key in _CONTENTS:
        hanging = HANGING
        left = measured.left + HANGING * (2 if key == "TOC2" else 1)
    elif key in _WITH_LABEL:
        left = measured.left + COLUMN
    elif key in _LOOSE:
        left = 0
    else:
        left = max(0, left - COLUMN + measured.left)
    first = {"hanging": hanging} if hanging else {"firstLine": 0}
    return made("ind", left=left, right=right, **first)


def _stop(key: str, properties: Element, measured: Measured) -> None:
    """Tab stops: at the text, and at the right margin."""
    tabs = child(properties, "tabs")
    if tabs is None and key not in _CONTENTS:
        return
    stops = made("tabs")
    left = whole(value(properties, "ind", "left"))
    if key not in {"Header", "Footer"}:
        stops.append(made("tab", val="left", pos=left))
    if key in _CONTENTS:
        stops.append(made("tab", val="right", leader="dot", pos=measured.measure))
    elif key in {"Header", "Footer"}:
        stops.append(made("tab", val="right", pos=measured.measure))
    put(properties, stops, PARAGRAPH)


def dutch(styles: Element) -> None:
    """Let the defaults of the document say that it is in Dutch."""
    defaults = child(styles, "docDefaults")
    if defaults is None:
        defaults = made("docDefaults")
        styles.insert(0, defaults)
    letters = child(defaults, "rPrDefault")
    if letters is None:
        letters = made("rPrDefault")
        defaults.insert(0, letters)
    said = child(letters, "rPr")
    if said is None:
        said = made("rPr")
        letters.append(said)
    put(said, made("lang", val="nl-NL", eastAsia="nl-NL", bidi="ar-SA"), RUN)
