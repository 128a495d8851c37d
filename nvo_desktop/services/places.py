"""Where a piece of an earlier paper can go: an agreement, or a chapter, and what is copied there."""

from __future__ import annotations

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import ChapterPart
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.ordering import next_rank
from nvo_desktop.storage.unit_of_work import UnitOfWork

CHAPTER, ROADMAP = "chapter/", "roadmap/"


def place_of(work: UnitOfWork, norm: Norm, target: str) -> Elaboration | Chapter:
    """The record in which a target's text stands: of an agreement key, or of "chapter/" and a chapter's key or id.

    It is made when it is not there. InputProblem for a target that names no place.
    """
    if not target.startswith(CHAPTER):
        if target not in {agreement.key for agreement in norm.agreements}:
            raise _no_place()
        return work.ensure(Elaboration, agreement=target)
    key = target.removeprefix(CHAPTER)
    chapters = work.all(Chapter)
    for chapter in chapters:
        if key in (chapter.key, chapter.id):
            return chapter
    for definition in norm.chapters:
        if definition.key == key:
            part = ChapterPart(definition.part)
            return work.add(Chapter(key=key, title=definition.title, part=part, rank=next_rank(chapters)))
    raise _no_place()


def names_of(record: Elaboration | Chapter) -> frozenset[str]:
    """The targets that mean this place."""
    if isinstance(record, Elaboration):
        return frozenset({record.agreement})
    return frozenset(f"{CHAPTER}{name}" for name in (record.key, record.id) if name)


def put_behind(record: Elaboration | Chapter, text: str) -> None:
    """Copy canonical prose behind what stands there."""
    record.text = "\n".join(part for part in (record.text, text) if part)


def take_away(record: Elaboration | Chapter, text: str) -> bool:
    """Take a copy away, the last one when it stands there more than once; False when it does not stand there so."""
    lines, copy = record.text.split("\n"), text.split("\n")
    for start in range(len(lines) - len(copy), -1, -1):
        if lines[start : start + len(copy)] == copy:
            record.text = "\n".join(lines[:start] + lines[start + len(copy) :])
            return True
    return False


def words_for(norm: Norm, target: str, titles: dict[str, str]) -> str:
    """A target in Dutch: "afspraak 4", "hoofdstuk ‘De regio’"; empty for none. titles: of chapters, by key and id."""
    if target == "":
        return ""
    if target.startswith(CHAPTER):
        key = target.removeprefix(CHAPTER)
        known = {chapter.key: chapter.title for chapter in norm.chapters} | titles
        return f"hoofdstuk ‘{known.get(key, key)}’"
    if target.startswith(ROADMAP):
        return f"routekaartlijn {target.removeprefix(ROADMAP)}"
    return f"afspraak {norm.agreement(target).number}"


def _no_place() -> InputProblem:
    return InputProblem("Die plaats bestaat niet.", "Kies een afspraak of een hoofdstuk.")
