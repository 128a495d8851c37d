"""Changed lines of a prose text: what the change log keeps instead of the text before and after.

A delta is a list of [start, removed lines, added lines]; start counts lines of the text before, from 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

Hunk = tuple[int, list[str], list[str]]


class DeltaMismatchError(ValueError):
    """The text is not the one that the delta was made of."""


def delta(before: str, after: str) -> list[Hunk]:
    """The changed lines from one text to another; empty when they are the same."""
    old, new = before.split("\n"), after.split("\n")
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    codes = SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes()
    return [(head + i, middle_old[i:j], middle_new[k:m]) for tag, i, j, k, m in codes if tag != "equal"]


def forward(hunks: Sequence[Hunk], before: str) -> str:
    """The text after. DeltaMismatchError when a removed line is not in its place."""
    shift, lines = 0, before.split("\n")
    for start, removed, added in hunks:
        _exchange(lines, start + shift, removed, added)
        shift += len(added) - len(removed)
    return "\n".join(lines)


def backward(hunks: Sequence[Hunk], after: str) -> str:
    """The text before. DeltaMismatchError when an added line is not in its place."""
    lines = after.split("\n")
    for start, removed, added in hunks:  # what lies ahead of start has by then been put back
        _exchange(lines, start, added, removed)
    return "\n".join(lines)


def _alike(one: list[str], other: list[str]) -> int:
    """How many lines they share at the start."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _exchange(lines: list[str], start: int, out: list[str], into: list[str]) -> None:
    if lines[start : start + len(out)] != out or start > len(lines):
        raise DeltaMismatchError(f"other lines stand at {start}")
    lines[start : start + len(out)] = into
