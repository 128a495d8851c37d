"""From where something is to be mended, as services say it, to the path of screens and tabs that leads there."""

from __future__ import annotations

from nvo_desktop.services.overview.places import Where
from nvo_desktop.ui.screens.agreements.agreements_screen import VISION

AGREEMENTS, PARTNERS, ADOPTION, PLANNING = "agreements", "partners", "adoption", "planning"
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
_OUTSIDE = {
    "consultations": (PARTNERS, "Overleg"),
    "contributions": (PARTNERS, "Inbreng"),
    "actions": (PLANNING, "Acties"),
    "adoption": (ADOPTION,),
    "amendments": (ADOPTION, "Amendementen"),
    "questions": (ADOPTION, "Raadsvragen"),
    "versions": (ADOPTION, "Tekstversies"),
    "roadmap": (PLANNING, "Routekaart"),
    "goals": (PLANNING, "Ontwikkeldoelen"),
    "partners": (PARTNERS,),
}


def path_to(where: Where) -> tuple[str, ...]:
    """The keys to go by, from the rail inwards; the last may be a field, a question or the id of a record."""
    last = tuple(key for key in (where.key, where.row_id) if key)
    if where.part == "chapter":
        return (AGREEMENTS, VISION, *last)
    if where.part in _PARTS and where.agreement:
        return (AGREEMENTS, where.agreement, _PARTS[where.part], *last)
    if where.part in _OUTSIDE:
        return (*_OUTSIDE[where.part], *last)
    if where.part == "proposal":
        return (ADOPTION, "Raadsvoorstel", f"{where.key}/{where.row_id}")
    if where.part == "planning":
        return (PLANNING, "Mijlpalen", *last) if last else (PLANNING,)
    return (AGREEMENTS,)
