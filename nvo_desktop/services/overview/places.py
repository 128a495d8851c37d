"""Where something is to be seen or mended, so that a screen can go there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeGuard, get_args

from nvo_desktop.norm.definitions import Norm

Part = Literal[
    "text", "fields", "decisions", "consultations", "contributions", "actions", "state", "deviations",
    "chapter", "adoption", "amendments", "questions", "versions", "planning", "roadmap", "goals", "partners", "region",
    "proposal",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the window. agreement: its key, empty where it is under none. part: the tab or screen.

    key: what to choose there: a field key, the number of a control question, the id of a record, or the agreement of a
    column in the grid of partners, or of a block of the council proposal. row_id and column say where in a register; in
    that grid row_id is a group, and in that proposal a municipality, empty where it is about the shared text.
    """

    part: Part
    agreement: str = ""
    key: str = ""
    row_id: str = ""
    column: str = ""


_SCREENS = {
    "adoption": "Vaststelling",
    "amendments": "Vaststelling · Amendementen",
    "questions": "Vaststelling · Raadsvragen",
    "versions": "Vaststelling · Tekstversies",
    "planning": "Planning",
    "roadmap": "Planning · Routekaart",
    "goals": "Planning · Ontwikkeldoelen",
    "partners": "Partners",
    "chapter": "Visie",
    "region": "Regio en gemeenten",
}
_PARTS = {
    "text": "Tekst",
    "fields": "Gegevens",
    "decisions": "Besluiten",
    "consultations": "Overleg",
    "contributions": "Inbreng",
    "actions": "Acties",
    "state": "Stand van zaken",
    "deviations": "Afwijkingen",
}
_PROPOSAL = "Vaststelling · Raadsvoorstel"
_OUTSIDE = {"consultations": "Partners", "contributions": "Partners", "actions": "Planning"}


def where_of(origin: str) -> Where | None:
    """The place that a document’s tree names, "part/agreement/key/row/column"; None when there is no such place.

    That of a council proposal is "proposal/block/municipality".
    """
    part, agreement, key, row_id, column = (*origin.split("/"), "", "", "", "")[:5]
    if part == "proposal":
        return Where(part, key=agreement, row_id=key)
    return Where(part, agreement, key, row_id, column) if _is_part(part) else None


def _is_part(word: str) -> TypeGuard[Part]:
    return word in get_args(Part)


def said(where: Where, norm: Norm) -> str:
    """A place in the words of the screen: "4 Governance · Gegevens · Vorm van samenwerking"."""
    if where.part == "proposal":
        return " · ".join([_PROPOSAL, *(one.title for one in norm.proposal_blocks if one.key == where.key)])
    if where.part in _SCREENS:
        return _SCREENS[where.part]
    agreement = next((one for one in norm.agreements if one.key == where.agreement), None)
    above = f"{agreement.number} {agreement.tab}" if agreement else _OUTSIDE.get(where.part, "NvO-afspraken")
    labels = [one.label for one in agreement.fields if one.key == where.key] if agreement else []
    return " · ".join([above, _PARTS[where.part], *labels])
