"""For whom an edition is made: one municipality, with what is its own."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_desktop.documents.context.adoption import adoption_of
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.region import Municipality


def municipality(facts: Facts, subject: str) -> Mapping[str, object] | None:
    """The municipality of that id, with what its council did and its addendum; None for another edition.

    Of the deviations under each agreement those are its own that bear its name.
    """
    found = next((row for row in facts.rows(Municipality) if row.id == subject), None)
    if found is None:
        return None
    return {
        "id": found.id,
        "name": found.name,
        "portfolio_holder": found.portfolio_holder,
        **adoption_of(facts, found.id),
    }
