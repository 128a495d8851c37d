"""The chapters outside the agreements, in the three parts where they can stand."""

from __future__ import annotations

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.codes import ChapterPart
from nvo_desktop.model.texts import Chapter


def chapters(facts: Facts) -> dict[str, object]:
    """Lists of chapters under "front", "before" and "after"; one that the norm's list does not ask is optional."""
    asked = {chapter.key for chapter in facts.norm.chapters}
    parts: dict[str, object] = {}
    for part in ChapterPart:
        rows = [row for row in facts.rows(Chapter) if row.part is part]
        parts[part.value] = [_chapter(row, required=row.key in asked) for row in rows]
    return parts


def _chapter(row: Chapter, *, required: bool) -> dict[str, object]:
    return {
        "id": row.id,
        "key": row.key,
        "anchor": f"hoofdstuk-{row.key or row.id[:8]}",
        "title": row.title,
        "text": row.text,
        "status": row.status.label,
        "is_missing": required and not row.text,
    }
