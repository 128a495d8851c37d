"""The lists of the document: each a w:num of its own, so that it begins at 1, and each norm a label of its own."""

from __future__ import annotations

import re
from functools import cached_property

from nvo_desktop.documents.tree import ListItem
from nvo_desktop.documents.word.characters import attribute

HEADINGS_WITHOUT_NUMBER = 6  # these are the numbers of the lists in our house style
_NUMBERS, _NORM, _DECISIONS = 3, 4, 5
_LEVELS = 3
_PATTERN = re.compile(rf'<w:abstractNum w:abstractNumId="{_NORM}">.*?</w:abstractNum>', re.DOTALL)
_TIE = re.compile(r'<w:pStyle w:val="\w+"/>')


def list_identity(shape: int) -> str:
    """By this Word knows, when texts are pasted together, which patterns are the same list."""
    return f"{0x4E764F00 + shape:08X}"


class Lists:
    """Gives each item the list that it belongs to, and in the end the numbering part with all of them.

    base is word/numbering.xml of the house style.
    """

    def __init__(self, base: str) -> None:
        self._base = base
        self._used = base.count("<w:num ")
        self._shapes = base.count("<w:abstractNum ")
        self._new_shapes: list[str] = []
        self._new_lists: list[str] = []
        self._by_label: dict[str, int] = {}
        self._open: dict[int, int] = {}  # depth to list, of the run of items under way
        self._decisions = 0
        self._norm = ("", 0)

    def begin_run(self) -> None:
        """Items that stand apart from the ones before: numbers and norms start anew."""
        self._open.clear()
        self._norm = ("", 0)

    def end_decisions(self) -> None:
        """Something else than a decision or its note follows: the next decision is number 1."""
        self._decisions = 0

    def of(self, item: ListItem) -> tuple[int, int]:
        """The level and list that the paragraph of this item names; list 0 when its style says enough."""
        if item.kind == "decision":
            if item.restart or not self._decisions:
                self._decisions = self._start(_DECISIONS)
            return 0, self._decisions
        if item.kind == "norm":
            return 0, self._norm_list(item)
        return item.depth - 1, self._number_list(item)

    def _number_list(self, item: ListItem) -> int:
        """A list goes on until an item of another kind at its depth, or of any kind above it, ends it."""
        for depth in [depth for depth in self._open if depth > item.depth]:
            del self._open[depth]
        if item.kind == "bullet":
            self._open[item.depth] = 0
            return 0
        known = self._open.get(item.depth) or self._open.get(item.depth - 1)
        if item.restart or not known:
            known = self._start(_NUMBERS)
        self._open[item.depth] = known
        return known

    def _norm_list(self, item: ListItem) -> int:
        label, number = self._norm
        if item.restart or label != item.label or not number:
            number = self._start(self._shape(item.label))
            self._norm = (item.label, number)
        return number

    def _shape(self, label: str) -> int:
        """The list pattern that says "4a, 4b": one a label."""
        if not label:
            return _NORM
        if label not in self._by_label:
            self._shapes += 1
            self._by_label[label] = self._shapes
            self._new_shapes.append(self._labelled(label))
        return self._by_label[label]

    def _labelled(self, label: str) -> str:
        shape = self._norm_shape
        shown = attribute(label.replace("%", ""))  # a percent sign would stand for a level
        shape = shape.replace('w:lvlText w:val="', f'w:lvlText w:val="{shown}')
        shape = shape.replace(f'w:nsid w:val="{list_identity(_NORM)}"', f'w:nsid w:val="{list_identity(self._shapes)}"')
        return shape.replace(f'w:abstractNumId="{_NORM}"', f'w:abstractNumId="{self._shapes}"')

    @cached_property
    def _norm_shape(self) -> str:
        found = _PATTERN.search(self._base)
        return _TIE.sub("", found[0]) if found else ""

    def _start(self, shape: int) -> int:
        self._used += 1
        levels = range(_LEVELS if shape == _NUMBERS else 1)
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in levels
        )
        self._new_lists.append(f'<w:num w:numId="{self._used}"><w:abstractNumId w:val="{shape}"/>{starts}</w:num>')
        return self._used

    @property
    def xml(self) -> str:
        """word/numbering.xml; all patterns stand before all lists."""
        head, first, tail = self._base.partition("<w:num ")
        whole = f"{head}{''.join(self._new_shapes)}{first}{tail}"
        return whole.replace("</w:numbering>", f"{''.join(self._new_lists)}</w:numbering>")
