"""What changed between two versions of a text: by block, and by word inside a block."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from nvo_desktop.prose.blocks import Block, Prose
from nvo_desktop.prose.canonical import write
from nvo_desktop.prose.matching import Stretch, stretches
from nvo_desktop.prose.plain import plain_text

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_COUPLES = 2_500  # old and new blocks whose likeness is weighed against one another, in one stretch
_ALIKE = 0.5  # the share of words in common from which a block counts as changed and not as replaced


@dataclass(frozen=True, slots=True)
class BlockChange:
    """One block of either or both versions: kept and changed hold both, added only new, removed only old."""

    kind: Literal["kept", "added", "removed", "changed"]
    old: Block | None
    new: Block | None


@dataclass(frozen=True, slots=True)
class WordChange:
    """A stretch of text: of both versions, only of the old, or only of the new."""

    kind: Literal["same", "removed", "added"]
    text: str


def by_block(old: Prose, new: Prose) -> tuple[BlockChange, ...]:
    """The blocks of both versions in reading order; each block of either is in exactly one change.

    Blocks are compared in their canonical form. A changed block has half of its words in common with what it was.
    """
    changes: list[BlockChange] = []
    for part in stretches([write((block,)) for block in old], [write((block,)) for block in new]):
        before, after = old[part.a_from : part.a_to], new[part.b_from : part.b_to]
        if part.is_same:
            changes += [BlockChange("kept", *pair) for pair in zip(before, after, strict=True)]
        else:
            changes += _coupled(before, after)
    return tuple(changes)


def by_word(old: str, new: str) -> tuple[WordChange, ...]:
    """The stretches of both versions in reading order: same and removed make up old, same and added make up new."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    changes: list[WordChange] = []
    for part in _without_islands(stretches(before, after), before):
        removed, added = "".join(before[part.a_from : part.a_to]), "".join(after[part.b_from : part.b_to])
        if part.is_same:
            changes.append(WordChange("same", removed))
            continue
        if removed:
            changes.append(WordChange("removed", removed))
        if added:
            changes.append(WordChange("added", added))
    return tuple(changes)


def _without_islands(parts: list[Stretch], words: list[str]) -> list[Stretch]:
    """Parts in which white space between two changes belongs to the change: the eye reads it as one."""
    joined: list[Stretch] = []
    for number, part in enumerate(parts):
        is_island = part.is_same and 0 < number < len(parts) - 1 and words[part.a_from].isspace()
        is_island = is_island and part.a_to - part.a_from == 1
        if joined and not joined[-1].is_same and (is_island or not part.is_same):
            last = joined.pop()
            joined.append(Stretch(last.a_from, part.a_to, last.b_from, part.b_to))
        else:
            joined.append(part)
    return joined


def _coupled(old: Prose, new: Prose) -> list[BlockChange]:
    """The changes in a stretch without equal blocks: what is alike is coupled, in order."""
    changes: list[BlockChange] = []
    a = b = 0
    for i, j in (*_couples(old, new), (len(old), len(new))):
        changes += [BlockChange("removed", block, None) for block in old[a:i]]
        changes += [BlockChange("added", None, block) for block in new[b:j]]
        changes += [BlockChange("changed", *pair) for pair in zip(old[i : i + 1], new[j : j + 1], strict=True)]
        a, b = i + 1, j + 1
    return changes


def _couples(old: Prose, new: Prose) -> list[tuple[int, int]]:
    """Places of old and new blocks that are alike, rising on both sides, as alike as possible in all."""
    before, after = [_words(block) for block in old], [_words(block) for block in new]
    if len(old) * len(new) > _MOST_COUPLES:
        return [(i, i) for i, (one, other) in enumerate(zip(before, after, strict=False)) if _likeness(one, other)]
    likeness = [[_likeness(one, other) for other in after] for one in before]
    best = _best_sums(likeness, len(after))
    couples: list[tuple[int, int]] = []
    i = j = 0
    while i < len(before) and j < len(after):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            couples.append((i, j))
            i, j = i + 1, j + 1
    return couples


def _best_sums(likeness: list[list[float]], width: int) -> list[list[float]]:
    """At [i][j] the greatest likeness in all that old from i and new from j can have."""
    best = [[0.0] * (width + 1) for _ in range(len(likeness) + 1)]
    for i in range(len(likeness) - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness[i][j])
    return best


def _words(block: Block) -> Counter[str]:
    """The words of a block; of one without words (a figure, an empty table) its kind."""
    return Counter(re.findall(r"\w+", plain_text((block,)).lower()) or [f"<{type(block).__name__}>"])


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Twice the words in common by all words, from 0 to 1; 0 when too few to call the one a change of the other."""
    share = 2 * (one & other).total() / (one.total() + other.total())
    return share if share >= _ALIKE else 0.0
