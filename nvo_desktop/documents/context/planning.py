"""The routekaart, its milestones, and the development goals."""

from __future__ import annotations

import datetime

from nvo_desktop.documents.context.countdown import CouncilDays
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.planning import Milestone, RoadmapLine
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.sources import SourceDocument
from nvo_desktop.model.texts import DevelopmentGoal
from nvo_desktop.norm.wording import long_date


def roadmap(facts: Facts) -> dict[str, object]:
    """The lines in order, all milestones by date, and the road to each council counted back from its day."""
    lines = {row.id: row for row in facts.rows(RoadmapLine)}
    names = {row.id: row.name for row in facts.rows(Municipality)}
    days = CouncilDays(facts)
    milestones = sorted(facts.rows(Milestone), key=lambda row: (row.date or datetime.date.max, row.rank, row.id))
    return {
        "lines": [_line(row) for row in lines.values()],
        "milestones": [
            {
                "id": row.id,
                "date": long_date(row.date) if row.date else "",
                "title": row.title,
                "kind": row.kind.label,
                "line": str(lines[row.line_id].number) if row.line_id in lines else "",
                "municipality": names.get(row.municipality_id or "", ""),
                "done": row.done,
                "beside": days.beside(row.date),
            }
            for row in milestones
        ],
        **days.countdown(),
    }


def _line(row: RoadmapLine) -> dict[str, object]:
    return {
        "id": row.id,
        "number": str(row.number),
        "title": row.title,
        "goal": row.goal,
        "result": row.result,
        "deciding_body": row.deciding_body,
        "owner": row.owner,
        "note": row.note,
        "start": long_date(row.start) if row.start else "",
        "when": _when(row),
    }


def _when(row: RoadmapLine) -> str:
    if row.actual:
        return f"gereed: {long_date(row.actual)}"
    return f"gepland: {long_date(row.planned)}" if row.planned else ""


def goals(facts: Facts, agreement: str) -> list[dict[str, object]]:
    """The development goals under one agreement; "" asks for those that stand under none."""
    return [
        {
            "id": row.id,
            "goal": row.goal,
            "priority": row.priority,
            "effect": row.effect,
            "indicator": row.indicator,
            "owner": row.owner,
        }
        for row in facts.rows(DevelopmentGoal)
        if row.agreement == agreement
    ]


def sources(facts: Facts) -> list[dict[str, object]]:
    """The earlier papers that this vision replaces or builds on."""
    return [
        {
            "id": row.id,
            "title": row.title,
            "kind": row.kind.label,
            "date": long_date(row.date) if row.date else "",
            "body": row.body,
        }
        for row in facts.rows(SourceDocument)
    ]
