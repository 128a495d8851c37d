"""The whole context of a document, and the fingerprint of what the councils adopt."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, cast

from nvo_desktop.documents.context.adoption import adoption
from nvo_desktop.documents.context.agreements import agreements
from nvo_desktop.documents.context.chapters import chapters
from nvo_desktop.documents.context.consultation import consultation
from nvo_desktop.documents.context.cover import cover, current_version
from nvo_desktop.documents.context.decisions import decision_log, decisions
from nvo_desktop.documents.context.edition import municipality
from nvo_desktop.documents.context.feedback import group, young_people
from nvo_desktop.documents.context.planning import goals, roadmap, sources
from nvo_desktop.documents.context.proposal import proposal
from nvo_desktop.documents.context.questions import questions
from nvo_desktop.documents.context.state import standing
from nvo_desktop.documents.facts import Facts, Rows
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.issued import FrozenText
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm

Context = dict[str, Any]
_CANONICAL = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"))
_JOINT_COVER = ("region", "title", "period", "members")
_JOINT_AGREEMENT = ("key", "summary", "text", "facts", "texts", "deviations")


def build_context(
    dossier: Rows, norm: Norm, audience: Audience, subject: str = "", *, persons: bool = False
) -> Context:
    """All that templates may use, of what this audience may see; fingerprints always of the public joint content.

    subject: the id of the municipality or partner group that the edition is for. persons: as in Facts; the councils
    adopt no names but those of offices, so that others never change a fingerprint.
    """
    facts = Facts(dossier, norm, audience, persons=persons)
    context = _context(facts, subject)
    is_adopted = audience is Audience.PUBLIC and not persons
    context["fingerprint"] = fingerprints(context) if is_adopted else _joint(dossier, norm)
    context["audience"] = audience.label
    _tell_of_change(context, facts)
    return context


def kept_context(dossier: Rows, norm: Norm) -> Context:
    """What a frozen version keeps: the public context, with the own part of each municipality under its id."""
    facts = Facts(dossier, norm, Audience.PUBLIC)
    own = {row.id: municipality(facts, row.id) for row in facts.rows(Municipality)}
    return {**build_context(dossier, norm, Audience.PUBLIC), "municipalities": own}


def of_kept(kept: Context, subject: str = "") -> Context:
    """The context of an edition, for the region or one municipality, from what was kept. KeyError for another."""
    return {**kept, "municipality": kept["municipalities"][subject] if subject else None}


def joint_fingerprints(dossier: Rows, norm: Norm) -> dict[str, str]:
    """The fingerprints of the joint content as it is now: an agreement by its key, and "" for all that is under none.

    Quick: of the context only what councils adopt is made.
    """
    return apart(_joint(dossier, norm))


def joint_whole(dossier: Rows, norm: Norm) -> str:
    """The fingerprint of all joint content as it is now."""
    return str(_joint(dossier, norm)["whole"])


def _joint(dossier: Rows, norm: Norm) -> dict[str, object]:
    facts = Facts(dossier, norm, Audience.PUBLIC)
    return fingerprints({"document": cover(facts), "chapters": chapters(facts), "agreements": agreements(facts)})


def apart(fingerprint: Mapping[str, Any]) -> dict[str, str]:
    """The fingerprints of the parts of the joint content, from those of a context."""
    return {**fingerprint["agreements"], "": fingerprint["rest"]}


def _tell_of_change(context: Context, facts: Facts) -> None:
    """A document does not claim to be a frozen version when it says something else."""
    version = current_version(facts)
    frozen = {row.text_version_id: row.fingerprint for row in facts.rows(FrozenText)}
    if (
        version is not None
        and frozen.get(version.id, context["fingerprint"]["whole"]) != context["fingerprint"]["whole"]
    ):
        context["document"]["version"] += " (gewijzigd)"


def _context(facts: Facts, subject: str) -> Context:
    heard, each = consultation(facts), agreements(facts)
    return {
        "document": cover(facts),
        "municipality": municipality(facts, subject),
        "group": group(facts, subject, heard),
        "young_people": young_people(facts, heard),
        "norm": _norm(facts.norm),
        "proposal": proposal(facts, subject),
        "chapters": chapters(facts),
        "agreements": each,
        "standing": standing(each),
        "adoption": adoption(facts),
        "consultation": heard,
        "roadmap": roadmap(facts),
        "goals": goals(facts, ""),
        "decisions": decisions(facts),
        "decision_log": decision_log(facts),
        "questions": questions(facts, subject),
        "sources": sources(facts),
    }


def _norm(norm: Norm) -> dict[str, object]:
    return {
        "title": norm.title,
        "reference": norm.reference,
        "terms": [{"term": term.term, "meaning": term.meaning} for term in norm.terms],
    }


def fingerprints(context: Mapping[str, Any]) -> dict[str, object]:
    """SHA-256 of the joint content: "whole", "short" (two groups of four signs), one an agreement, and of the "rest".

    The joint content is what councils adopt together, whatever the template: region, title, period and members, the
    chapters, and of each agreement its text, facts and deviations. A council date, a decision, an answer to a control
    question or a row of a register in the annex never changes it.
    """
    each = {
        str(agreement["key"]): _sha(_agreement(agreement))
        for agreement in cast("list[dict[str, Any]]", context["agreements"])
    }
    cover_part = {name: context["document"][name] for name in _JOINT_COVER}
    rest = [_CANONICAL.encode(cover_part), _chapters(context["chapters"])]
    whole = _sha(_listed([*rest, _CANONICAL.encode(each)]))
    return {"whole": whole, "short": short(whole), "agreements": each, "rest": _sha(_listed(rest))}


def short(fingerprint: str) -> str:
    """The first signs, as they stand in a document."""
    return f"{fingerprint[:4]} {fingerprint[4:8]}"


def _agreement(agreement: Mapping[str, Any]) -> str:
    """Its joint content as canonical JSON: an object with sorted keys."""
    members = ((name, agreement[name]) for name in sorted(_JOINT_AGREEMENT))
    return "{" + ",".join(f'"{name}":{_json(value)}' for name, value in members) + "}"


def _chapters(parts: Mapping[str, list[dict[str, Any]]]) -> str:
    """Titles and texts of the chapters, part by part, as canonical JSON."""
    texts = {part: [_listed([_json(one["title"]), _json(one["text"])]) for one in parts[part]] for part in parts}
    return _listed([_listed([_json(part), _listed(texts[part])]) for part in sorted(texts)])


def _listed(items: Iterable[str]) -> str:
    return f"[{','.join(items)}]"


def _json(value: object) -> str:
    return _text(value) if isinstance(value, str) else _CANONICAL.encode(value)


@lru_cache(maxsize=128)  # the texts of a document: from one edit to the next nearly all of them stay as they are
def _text(value: str) -> str:
    return _CANONICAL.encode(value)


def _sha(canonical: str) -> str:
    return hashlib.sha256(canonical.encode()).hexdigest()
