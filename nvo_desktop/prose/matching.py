"""Which parts of two rows of texts are equal, in order; in a time near their length.

difflib does the work on stretches where it is quick. Larger ones are cut first at what occurs once on either side
(as in patience diff). A stretch that offers no such place, and is too large to compare, has nothing equal.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_MOST_PAIRS = 100_000  # equal pairs that difflib may look at in one stretch: at most some tenths of a second


class Stretch(NamedTuple):
    """old[a_from:a_to] and new[b_from:b_to], which are equal or came in each other's place."""

    a_from: int
    a_to: int
    b_from: int
    b_to: int
    is_same: bool = False


class _Run(NamedTuple):
    a: int
    b: int
    size: int


def stretches(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Stretches that cover old and new in order: equal and unequal ones in turn, none of them empty."""
    found: list[Stretch] = []
    a = b = 0
    for run in (*_equal_runs(old, new), _Run(len(old), len(new), 0)):
        if run.a > a or run.b > b:
            found.append(Stretch(a, run.a, b, run.b))
        a, b = run.a + run.size, run.b + run.size
        if found and found[-1].is_same and found[-1].a_to == run.a and found[-1].b_to == run.b:
            last = found.pop()
            found.append(Stretch(last.a_from, a, last.b_from, b, is_same=True))
        elif run.size:
            found.append(Stretch(run.a, a, run.b, b, is_same=True))
    return found


def _equal_runs(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    runs: list[_Run] = []
    waiting = [Stretch(0, len(old), 0, len(new))]
    while waiting:
        part, ends = _trimmed(old, new, waiting.pop())
        runs += ends
        if part.a_from == part.a_to or part.b_from == part.b_to:
            continue
        before, after = old[part.a_from : part.a_to], new[part.b_from : part.b_to]
        if _pairs(before, after) <= _MOST_PAIRS:
            runs += _moved(SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks(), part)
            continue
        anchors = _moved(_anchors(before, after), part)
        runs += anchors
        waiting += _between(anchors, part)
    return sorted(run for run in runs if run.size)


def _trimmed(old: Sequence[str], new: Sequence[str], part: Stretch) -> tuple[Stretch, list[_Run]]:
    """What is left of a part without its equal head and tail, and these two."""
    a_from, a_to, b_from, b_to, _ = part
    while a_from < a_to and b_from < b_to and old[a_from] == new[b_from]:
        a_from, b_from = a_from + 1, b_from + 1
    while a_from < a_to and b_from < b_to and old[a_to - 1] == new[b_to - 1]:
        a_to, b_to = a_to - 1, b_to - 1
    head = _Run(part.a_from, part.b_from, a_from - part.a_from)
    return Stretch(a_from, a_to, b_from, b_to), [head, _Run(a_to, b_to, part.a_to - a_to)]


def _pairs(old: Sequence[str], new: Sequence[str]) -> int:
    counts = Counter(new)
    return sum(number * counts[text] for text, number in Counter(old).items())


def _moved(runs: Sequence[tuple[int, int, int]], part: Stretch) -> list[_Run]:
    return [_Run(part.a_from + a, part.b_from + b, size) for a, b, size in runs]


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    """The longest row, rising on both sides, of texts that occur once in old and once in new."""
    places = {text: place for place, text in enumerate(new)}
    old_counts, new_counts = Counter(old), Counter(new)
    piles: list[int] = []  # the lowest end, in new, of a row of each length
    tops: list[int] = []
    pairs: list[tuple[int, int, int]] = []  # place in old, in new, and the pair before it
    for a, text in enumerate(old):
        if old_counts[text] != 1 or new_counts[text] != 1:
            continue
        b = places[text]
        length = bisect_left(piles, b)
        piles[length : length + 1] = [b]
        tops[length : length + 1] = [len(pairs)]
        pairs.append((a, b, tops[length - 1] if length else -1))
    row: list[_Run] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        a, b, at = pairs[at]
        row.append(_Run(a, b, 1))
    return row[::-1]


def _between(anchors: list[_Run], part: Stretch) -> list[Stretch]:
    """The stretches before, between and after anchors; none when there is no anchor to cut at."""
    if not anchors:
        return []
    froms = [_Run(part.a_from, part.b_from, 0), *anchors]
    tos = [*anchors, _Run(part.a_to, part.b_to, 0)]
    return [
        Stretch(left.a + left.size, right.a, left.b + left.size, right.b)
        for left, right in zip(froms, tos, strict=True)
    ]
