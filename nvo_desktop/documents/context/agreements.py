"""One agreement as the document shows it: norm, text, decisions, state, deviations, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_desktop.documents.context.decisions import decision, in_order
from nvo_desktop.documents.context.planning import goals
from nvo_desktop.documents.context.state import state
from nvo_desktop.documents.context.structured import Structured
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.codes import TextStatus
from nvo_desktop.model.decisions import Action, Decision
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.texts import Deviation, Elaboration
from nvo_desktop.norm.definitions import AgreementNorm
from nvo_desktop.norm.wording import capital, long_date


def agreements(facts: Facts) -> list[dict[str, object]]:
    """All agreements of the norm in their order, whether or not the region wrote anything."""
    texts = {row.agreement: row for row in facts.rows(Elaboration)}
    structured = Structured(facts)
    names = {row.id: row.name for row in facts.rows(Municipality)}
    places = {"": ""} | {name: key for key, name in names.items()}  # no part of what councils adopt
    log = in_order(facts.rows(Decision))
    return [
        {
            **_norm(norm),
            **_text(texts.get(norm.key)),
            "facts": structured.facts(norm),
            "texts": structured.texts(norm),
            "registers": structured.registers(norm),
            "decisions": [decision(row) for row in log if norm.key in row.agreements],
            "state": state(facts, norm),
            "deviations": _deviations(facts, norm.key, names),
            "deviation_places": places,
            "goals": goals(facts, norm.key),
            "actions": [_action(row) for row in facts.rows(Action) if row.agreement == norm.key],
        }
        for norm in facts.norm.agreements
    ]


def _norm(norm: AgreementNorm) -> dict[str, object]:
    return {
        "key": norm.key,
        "number": norm.number,
        "anchor": f"afspraak-{norm.number}",
        "title": norm.title,
        "document_title": norm.document_title,
        "plain_title": capital(norm.document_title),
        "demand": norm.demand,
        "requirements": [{"key": requirement.key, "text": requirement.text} for requirement in norm.requirements],
    }


def _text(row: Elaboration | None) -> dict[str, object]:
    return {
        "summary": row.summary if row else "",
        "text": row.text if row else "",
        "status": (row.status if row else TextStatus.CONCEPT).label,
    }


def _deviations(facts: Facts, agreement: str, names: Mapping[str, str]) -> list[object]:
    rows = [row for row in facts.rows(Deviation) if row.agreement == agreement and row.text]
    order = {key: place for place, key in enumerate(names)}
    rows.sort(key=lambda row: order.get(row.municipality_id or "", len(order)))
    return [{"municipality": names.get(row.municipality_id or "", ""), "text": row.text} for row in rows]


def _action(row: Action) -> dict[str, object]:
    return {
        "id": row.id,
        "text": row.text,
        "owner": row.owner,
        "due": long_date(row.due) if row.due else "",
        "status": row.status.label,
    }
