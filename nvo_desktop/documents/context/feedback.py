"""What one partner group brought in, and what was done with it: told back to the group itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nvo_desktop.documents.context.contributions import answers_sentence
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.partners import PartnerGroup

_YOUNG = "jongeren"  # the key that the norm gives to the group of young people


def group(facts: Facts, subject: str, consultation: Mapping[str, Any]) -> Mapping[str, object] | None:
    """The partner group of that id, with where it was heard and what it said; None for another edition."""
    found = next((row for row in facts.rows(PartnerGroup) if row.id == subject), None)
    return None if found is None else _told_back(found, consultation)


def young_people(facts: Facts, consultation: Mapping[str, Any]) -> Mapping[str, object] | None:
    """The same of the group of young people; None when the region took that group away."""
    found = next((row for row in facts.rows(PartnerGroup) if row.key == _YOUNG), None)
    return None if found is None else _told_back(found, consultation)


def _told_back(row: PartnerGroup, consultation: Mapping[str, Any]) -> Mapping[str, object]:
    occasions = [one for one in consultation["occasions"] if row.id in one["group_ids"]]
    alone = {one["id"] for one in occasions if len(one["group_ids"]) == 1}
    said = [
        one
        for one in consultation["contributions"]
        if one["group_id"] == row.id or (not one["group_id"] and one["occasion_id"] in alone)
    ]
    return {
        "id": row.id,
        "key": row.key,
        "name": row.name,
        "occasions": occasions,
        "contributions": said,
        "answers": answers_sentence(said, by_us=True),
    }
