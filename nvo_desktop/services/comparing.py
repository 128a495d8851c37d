"""Where two texts differ, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from nvo_desktop.documents.said import Said

_AROUND = 60  # signs before and after what differs


@dataclass(frozen=True, slots=True)
class Difference:
    """A paragraph that was changed; old is empty for one that came, new for one that went.

    joint: the councils adopt it.
    """

    place: str
    old: str
    new: str
    joint: bool = True

    def shortened(self) -> tuple[str, str]:
        """Old and new, brought back to what differs and some words around it."""
        start = next((at for at, pair in enumerate(zip(self.old, self.new, strict=False)) if pair[0] != pair[1]), None)
        if not self.old or not self.new or start is None:
            return _cut(self.old), _cut(self.new)
        same = 0
        most = min(len(self.old), len(self.new)) - start
        while same < most and self.old[-1 - same] == self.new[-1 - same]:
            same += 1
        return _around(self.old, start, len(self.old) - same), _around(self.new, start, len(self.new) - same)


def differences(old: Sequence[Said], new: Sequence[str]) -> Iterator[Difference]:
    """What was changed, what came and what went, in the order of the old text."""
    texts = [one.text for one in old]
    start = next((at for at, pair in enumerate(zip(texts, new, strict=False)) if pair[0] != pair[1]), None)
    start = min(len(texts), len(new)) if start is None else start
    end, most = 0, min(len(texts), len(new)) - start
    while end < most and texts[-1 - end] == new[-1 - end]:
        end += 1
    here, there = old[start : len(old) - end], new[start : len(new) - end]
    matcher = SequenceMatcher(None, [one.text for one in here], there)
    for kind, begin, until, other, other_until in matcher.get_opcodes():
        if kind != "equal":
            before = old[max(0, start + begin - 1) : start + begin] or old[:1]
            yield from _changed(here[begin:until], there[other:other_until], before)


def _changed(old: Sequence[Said], new: Sequence[str], before: Sequence[Said]) -> Iterator[Difference]:
    """Pairs of old and new; what came stands where the text before it stands."""
    at = before[0] if before else Said("", "het document", joint=True)
    for was, now in zip_longest(old, new):
        at = was or at
        yield Difference(at.place, was.text if was else "", now or "", at.joint)


def _around(text: str, start: int, end: int) -> str:
    begin, until = max(0, start - _AROUND), min(len(text), max(start, end) + _AROUND)
    return f"{'…' if begin else ''}{_cut(text[begin:until])}{'…' if until < len(text) else ''}"


def _cut(text: str, most: int = 400) -> str:
    return text if len(text) <= most else f"{text[: most // 2]} … {text[-most // 2 :]}"
