"""The chapters of the manual: files of prose in resources/manual, in the order of their names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nvo_desktop.prose.blocks import Heading
from nvo_desktop.prose.canonical import read
from nvo_desktop.prose.plain import plain_text


@dataclass(frozen=True, slots=True)
class ManualChapter:
    """A chapter: its title, its canonical prose, and its words in lower case, for searching."""

    title: str
    text: str
    words: str

    def holds(self, sought: str) -> bool:
        """Whether all the words that are sought for stand in it."""
        return all(word in self.words for word in sought.casefold().split())


def manual_chapters(folder: Path) -> tuple[ManualChapter, ...]:
    """The chapters in a folder. BadProse when a file is no prose, ValueError when it does not begin with a title."""
    return tuple(_chapter(path) for path in sorted(folder.glob("*.html")))


def _chapter(path: Path) -> ManualChapter:
    text = path.read_text(encoding="utf-8").rstrip("\n")
    prose = read(text)
    if not prose or not isinstance(prose[0], Heading):
        raise ValueError(f"{path.name} begins with its title as a heading")
    return ManualChapter(plain_text(prose[:1]), text, plain_text(prose).casefold())
