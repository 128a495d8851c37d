"""How far the councils are: the adoption table, the road each of them went, amendments and addenda."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from nvo_desktop.documents.context.cover import current_version, members
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.adoption import Adoption, AdoptionStep, Amendment, TextVersion
from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.wording import NBSP, capital, count_word, long_date

_EXECUTIVE, _COUNCIL = "executive", "council"


def adoption(facts: Facts) -> dict[str, object]:
    """The table's rows, the sentence above it, the date it speaks of, and what stands in the annex."""
    versions = {version.id: version for version in facts.rows(TextVersion)}
    latest = latest_adoptions(facts, versions)
    steps = steps_by_place(facts, versions)
    adopted = sum(row.result.counts_as_adopted for row in latest.values())
    names = {row.id: row.name for row in members(facts)}
    return {
        "rows": [_row(row, latest.get(row.id), steps.get(row.id, []), versions) for row in members(facts)],
        "sentence": _sentence(adopted, len(names)),
        "said_yes": _said_yes(adopted, len(names)),
        "as_of": _as_of(facts),
        "regional": [_step(step) for step in steps.get("", [])],
        "roads": [
            {
                "id": key,
                "municipality": name,
                "steps": [_step(step) for step in steps.get(key, [])],
                "registration": _registration(latest.get(key)),
            }
            for key, name in names.items()
        ],
        "amendments": [_amendment(row, names) for row in facts.rows(Amendment)],
        "addenda": [
            {"id": key, "municipality": names.get(key, ""), "text": row.addendum}
            for key, row in latest.items()
            if row.addendum
        ],
    }  # fmt: skip


def councils_sentence(facts: Facts) -> tuple[int, int, str]:
    """How many councils adopted, how many there are, and that in words: "5 van 8 raden"."""
    latest = latest_adoptions(facts, {version.id: version for version in facts.rows(TextVersion)})
    adopted = sum(row.result.counts_as_adopted for row in latest.values())
    councils = len(members(facts))
    return adopted, councils, f"{adopted} van {councils} {'raad' if councils == 1 else 'raden'}"


def adoption_of(facts: Facts, municipality_id: str) -> dict[str, object]:
    """What one council did with the newest version put to it, under which numbers, and its addendum.

    council is its day, or the day that is planned; decided only the day on which it decided.
    """
    versions = {version.id: version for version in facts.rows(TextVersion)}
    row = latest_adoptions(facts, versions).get(municipality_id)
    steps = {step.key: step for step in steps_by_place(facts, versions).get(municipality_id, [])}
    return {
        "decided": long_date(row.decided) if row and row.decided else "",
        "council": long_date(row.decided) if row and row.decided else _when(steps.get(_COUNCIL)),
        "executive": _when(steps.get(_EXECUTIVE)),
        "outcome": _outcome(row),
        "registration": _registration(row),
        "addendum": row.addendum if row else "",
    }


def latest_adoptions(facts: Facts, versions: Mapping[str, TextVersion]) -> dict[str, Adoption]:
    """For each municipality id what its council did with the newest version that was put to it."""
    order = {version: place for place, version in enumerate(versions)}
    rows = sorted(facts.rows(Adoption), key=lambda row: order.get(row.text_version_id or "", -1))
    return {row.municipality_id: row for row in rows if row.municipality_id}


def steps_by_place(facts: Facts, versions: Mapping[str, TextVersion]) -> dict[str, list[AdoptionStep]]:
    """Steps by municipality id ("" is the regional row), those of the newest version that has any."""
    by_place: dict[str, dict[str, list[AdoptionStep]]] = {}
    for step in facts.rows(AdoptionStep):
        by_version = by_place.setdefault(step.municipality_id or "", {})
        by_version.setdefault(step.text_version_id or "", []).append(step)
    newest = [*reversed(list(versions)), ""]
    return {place: by_version[min(by_version, key=newest.index)] for place, by_version in by_place.items()}


def _row(
    municipality: Municipality,
    row: Adoption | None,
    steps: Iterable[AdoptionStep],
    versions: Mapping[str, TextVersion],
) -> dict[str, object]:
    by_key = {step.key: step for step in steps}
    version = versions.get(row.text_version_id or "") if row else None
    council = by_key.get(_COUNCIL)
    return {
        "id": municipality.id,
        "municipality": municipality.name,
        "version": version.number if version else "",
        "executive": _when(by_key.get(_EXECUTIVE)),
        "council": long_date(row.decided) if row and row.decided else _when(council),
        "outcome": _outcome(row),
    }


def _registration(row: Adoption | None) -> str:
    """Under which numbers a municipality keeps the case, the paper and the decision."""
    if row is None:
        return ""
    numbers = {"zaak": row.case_number, "document": row.document_number, "besluit": row.decision_number}
    return "; ".join(f"{what}{NBSP}{number}" for what, number in numbers.items() if number)


def _when(step: AdoptionStep | None) -> str:
    if step is None:
        return ""
    if step.actual:
        return long_date(step.actual)
    return f"gepland: {long_date(step.planned)}" if step.planned else ""


def _outcome(row: Adoption | None) -> dict[str, object]:
    """The result as its first word, which is set bold once the council decided, and the rest."""
    result = row.result if row else AdoptionResult.PLANNED
    word, comma, rest = result.label.partition(",")
    if row is not None and row.addendum:
        comma, rest = ",", (f"{rest}, met lokaal addendum" if rest else " met lokaal addendum")
    return {"word": word, "rest": comma + rest, "is_final": result.is_final}


def _sentence(adopted: int, councils: int) -> str:
    """How many councils adopted, as a whole sentence: "Vijf van de acht raden deden dat"."""
    if councils == 1:
        return "De raad heeft dat gedaan." if adopted else "De raad heeft dat nog niet gedaan."
    if adopted == 0:
        return f"Van de {count_word(councils)} raden heeft nog geen enkele dat gedaan."
    if adopted == councils:
        return f"Alle {count_word(councils)} raden deden dat."
    verb = "deed" if adopted == 1 else "deden"
    return f"{capital(count_word(adopted))} van de {count_word(councils)} raden {verb} dat."


def _said_yes(adopted: int, councils: int) -> str:
    """The same in plain words for who does not know what adopting is."""
    if adopted == 0:
        return "Nog geen enkele raad zei ja." if councils > 1 else "De raad zei nog geen ja."
    if adopted == councils:
        return "Alle raden zeiden al ja." if councils > 1 else "De raad zei al ja."
    verb = "zei" if adopted == 1 else "zeiden"
    return f"Tot nu toe {verb} {count_word(adopted)} van de {count_word(councils)} raden ja."


def _as_of(facts: Facts) -> str:
    """The date up to which the table is true: the last thing that happened, never the day of the export."""
    days: list[date] = [step.actual for step in facts.rows(AdoptionStep) if step.actual]
    days += [row.decided for row in facts.rows(Adoption) if row.decided]
    version = current_version(facts)
    if version and version.dated:
        days.append(version.dated)
    return long_date(max(days)) if days else ""


def _step(step: AdoptionStep) -> dict[str, object]:
    return {"body": step.body, "when": _when(step), "outcome": step.outcome, "remarks": step.remarks}


def _amendment(row: Amendment, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": row.id,
        "municipality": names.get(row.municipality_id or "", ""),
        "title": row.title,
        "mover": row.mover,
        "where": row.paragraph,
        "old": row.old_wording,
        "new": row.new_wording,
        "result": row.result.label,
        "route": row.route.label if row.route else "",
    }
