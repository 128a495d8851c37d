"""The styles part of a house style of others, with those of ours that it lacks."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from nvo_desktop.documents.tree import Layout
from nvo_desktop.documents.word.borrowed.cascade import Cascade
from nvo_desktop.documents.word.borrowed.fitting import dutch, fitted, indent_of
from nvo_desktop.documents.word.borrowed.lists import OURS, TheirLists
from nvo_desktop.documents.word.borrowed.measuring import Measured
from nvo_desktop.documents.word.borrowed.xml import PARAGRAPH, STYLE, Element, W, child, group, made, put
from nvo_desktop.documents.word.styles import BULLETS, HEADINGS, NUMBERS

_LISTS = {key: (str(number), depth) for number, keys in ((2, BULLETS), (3, NUMBERS)) for depth, key in enumerate(keys)}
_NUMBERED: Final = HEADINGS[:2]
_KEPT = frozenset({*HEADINGS, "Caption"})
_CONTENTS = "TOCHeading"
_LEAST_ABOVE = 160  # twips


@dataclass(slots=True)
class Merge:
    """theirs: their styles, by our ids already; it is changed in place. own: the ids of ours that they define."""

    theirs: Element
    ours: Element
    lists: TheirLists
    measured: Measured
    layout: Layout
    own: frozenset[str]
    _before: Cascade = field(init=False)
    _ours: Cascade = field(init=False)

    def merged(self) -> Element:
        """Their styles and those of ours that they lack."""
        self._before, self._ours = Cascade(self.theirs), Cascade(self.ours)
        known = dict(self._before.styles)
        chapter = self.lists.of_style(self._before, "Heading1") if "Heading1" in self.own else None
        for key in known.keys() & self.own:
            if known[key].get(f"{W}type") == "paragraph":
                self._mend(group(known[key], "pPr"), key)
        for style in self.ours.findall(f"{W}style"):
            if style.get(f"{W}styleId", "") not in known:
                self.theirs.append(self._borrowed(style))
        self._number_headings(chapter[0] if chapter else "")
        self._head_contents()
        self._begin_pages()
        dutch(self.theirs)
        return self.theirs

    def _borrowed(self, style: Element) -> Element:
        copy = fitted(style, self._ours, self.measured)
        kind = copy.get(f"{W}type")
        others = self.theirs.findall(f"{W}style")
        if copy.get(f"{W}default") and any(one.get(f"{W}type") == kind and one.get(f"{W}default") for one in others):
            del copy.attrib[f"{W}default"]
        return copy

    def _mend(self, properties: Element, key: str) -> None:
        """Give a style of theirs what a document may never lose: its level, its list, its place in the contents."""
        if key in _KEPT:
            put(properties, made("keepNext"), PARAGRAPH)
        if key in HEADINGS:
            put(properties, made("outlineLvl", val=HEADINGS.index(key)), PARAGRAPH)
        elif key in _LISTS:
            self._mend_list(properties, key)
        elif key in {"TOC1", "TOC2"}:
            mirror = fitted(self._ours.styles[key], self._ours, self.measured)
            for name in ("tabs", "ind"):
                found = child(mirror, f"pPr/{name}")
                if found is not None:
                    put(properties, deepcopy(found), PARAGRAPH)

    def _mend_list(self, properties: Element, key: str) -> None:
        """Numbers stand in lists of the writer's, each of which begins at 1; signs in theirs, if they have one."""
        number, depth = _LISTS[key]
        is_list = self.lists.of_style(self._before, key) is not None
        if not is_list:
            put(properties, indent_of(key, self._ours, self.measured), PARAGRAPH)
        if not is_list or key in NUMBERS:
            put(properties, _reference(depth, number), PARAGRAPH)

    def _number_headings(self, theirs: str) -> None:
        """Chapters without numbers of their own get ours, to which the text refers; paragraphs the level below."""
        styles = Cascade(self.theirs).styles
        for depth, key in enumerate(_NUMBERED):
            properties = group(styles[key], "pPr")
            if not theirs:
                put(properties, _reference(depth, "1"), PARAGRAPH)
                put(properties, indent_of(key, self._ours, self.measured), PARAGRAPH)
            elif key not in self.own or self.lists.of_style(self._before, key) is None:
                for reference in properties.findall(f"{W}numPr"):
                    properties.remove(reference)
                if self.lists.level(theirs, depth) is not None:
                    put(properties, _reference(depth, theirs), PARAGRAPH)

    def _head_contents(self) -> None:
        """The heading above the contents looks as a chapter, without being one."""
        cascade = Cascade(self.theirs)
        style = cascade.styles[_CONTENTS]
        if _CONTENTS not in self.own and "Heading1" in self.own:
            for name in ("pPr", "rPr"):
                found = child(style, name)
                if found is not None:
                    style.remove(found)
            put(style, made("basedOn", val="Heading1"), STYLE)
        properties = group(style, "pPr")
        if cascade.said(_CONTENTS, "pPr", "numPr/numId") is not None:
            put(properties, _reference(0, str(OURS)), PARAGRAPH)
            put(properties, made("ind", left=self.measured.left, firstLine=0), PARAGRAPH)
        put(properties, made("outlineLvl", val=9), PARAGRAPH)

    def _begin_pages(self) -> None:
        """A chapter of a report begins on a page of its own, in every house; one of a paper does not."""
        cascade = Cascade(self.theirs)
        for key in ("Heading1", _CONTENTS):
            put(group(cascade.styles[key], "pPr"), made("pageBreakBefore", val=int(self.layout == "report")), PARAGRAPH)
        if self.layout == "paper" and cascade.number("Heading1", "pPr", "spacing", "before") < _LEAST_ABOVE:
            self._give_room(group(cascade.styles["Heading1"], "pPr"))

    @staticmethod
    def _give_room(properties: Element) -> None:
        """A chapter head that stood at the top of its page needs white above it where it follows text."""
        spacing = child(properties, "spacing")
        if spacing is None:
            spacing = made("spacing")
            put(properties, spacing, PARAGRAPH)
        spacing.set(f"{W}before", str(2 * _LEAST_ABOVE))


def _reference(depth: int, number: str) -> Element:
    reference = made("numPr")
    reference.append(made("ilvl", val=depth))
    reference.append(made("numId", val=number))
    return reference
