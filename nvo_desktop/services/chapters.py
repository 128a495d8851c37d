"""The chapters: what the region writes outside the agreements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import ChapterPart, TextStatus
from nvo_desktop.model.texts import Chapter
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose.cleaning import clean_line
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.ordering import moved, next_rank
from nvo_desktop.services.record_values import take
from nvo_desktop.services.removing import Uses, remove, uses
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

_PARTS = list(ChapterPart)


@dataclass(frozen=True, slots=True)
class ChapterText:
    """A chapter. key is empty for one that the region added; help says what the norm's list expects in it."""

    id: str
    key: str
    title: str
    part: ChapterPart
    status: TextStatus
    text: str
    help: str

    @property
    def is_written(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.text)


class Chapters:
    """The chapters of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._helps = {chapter.key: chapter.help for chapter in norm.chapters}

    def chapters(self) -> tuple[ChapterText, ...]:
        """All chapters as they stand in the regiovisie: in front, before the agreements, after them."""
        return tuple(
            ChapterText(row.id, row.key, row.title, row.part, row.status, row.text, self._helps.get(row.key, ""))
            for row in _in_order(self._dossier.rows(Chapter))
        )

    def chapter(self, chapter_id: str) -> ChapterText | None:
        """One chapter; None when it is not, or no longer, in the dossier."""
        return next((chapter for chapter in self.chapters() if chapter.id == chapter_id), None)

    def record_text(self, chapter_id: str, text: str, extends: str | None = None) -> Changes:
        """Put canonical prose in the place of the text. extends: the set of the previous autosave of this text."""
        return self._record(chapter_id, "text", text, "tekst gewijzigd", extends)

    def rename(self, chapter_id: str, title: str, extends: str | None = None) -> Changes:
        """Give it another title. InputProblem for an empty one."""
        return self._record(chapter_id, "title", _titled(title), "hernoemd", extends)

    def set_status(self, chapter_id: str, status: TextStatus | str) -> Changes:
        """Say how far its text is."""
        return self._record(chapter_id, "status", status, "status gewijzigd")

    def set_part(self, chapter_id: str, part: ChapterPart | str) -> Changes:
        """Put it in front, before the agreements or after them; there it comes last."""
        with self._dossier.unit_of_work("Hoofdstuk verplaatst") as work:
            chapter = work.get(Chapter, chapter_id)
            chapter.rank = next_rank(work.all(Chapter))
            take(chapter, {"part": part})
            return work.commit()

    def add(self, title: str, part: ChapterPart | str = ChapterPart.BEFORE) -> Added:
        """Add a chapter of the region's own, last in its part. InputProblem for an empty title."""
        title = _titled(title)
        with self._dossier.unit_of_work(f"Hoofdstuk ‘{title}’ toegevoegd") as work:
            chapter = work.add(Chapter(title=title, rank=next_rank(work.all(Chapter))))
            take(chapter, {"part": part})
            return Added(work.commit(), chapter.id)

    def uses(self, chapter_id: str) -> Uses:
        """What points at it, such as pieces of earlier papers that were copied into it."""
        return uses(self._dossier, Chapter, chapter_id)

    def remove(self, chapter_id: str) -> Changes:
        """Take it out, with its text; the pieces that were copied into it can be placed again."""
        with self._dossier.unit_of_work("Hoofdstuk verwijderd") as work:
            remove(self._dossier, work, work.get(Chapter, chapter_id))
            return work.commit()

    def move(self, chapter_id: str, steps: int) -> Changes:
        """Move it inside its part by so many places, up when negative."""
        with self._dossier.unit_of_work("Hoofdstuk verplaatst") as work:
            part = work.get(Chapter, chapter_id).part
            beside = [row for row in self._dossier.rows(Chapter) if row.part is part]
            for each, rank in moved(beside, chapter_id, steps).items():
                work.get(Chapter, each).rank = rank
            return work.commit()

    def _record(self, chapter_id: str, column: str, value: object, deed: str, extends: str | None = None) -> Changes:
        title = next((row.title for row in self._dossier.rows(Chapter) if row.id == chapter_id), "")
        with self._dossier.unit_of_work(f"Hoofdstuk ‘{title}’: {deed}", extends) as work:
            take(work.get(Chapter, chapter_id), {column: value})
            return work.commit()


def _in_order(rows: Sequence[Chapter]) -> list[Chapter]:
    return sorted(rows, key=lambda row: (_PARTS.index(row.part), row.rank, row.id))


def _titled(title: str) -> str:
    title = clean_line(title)
    if not title:
        raise InputProblem("Een hoofdstuk heeft een titel nodig.", "Vul een titel in, zoals ‘Financiën’.")
    return title
