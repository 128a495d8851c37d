"""What the cover and the colofon say: region, period, members, version, status, date."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.codes import TextStatus
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.norm.wording import join_words, long_date

_TITLE = "Regiovisie jeugd"


def cover(facts: Facts) -> dict[str, object]:
    """Region, title, period, members and the facts of the current text version; empty texts where nothing is known."""
    region = region_of(facts)
    members = member_names(facts)
    version = current_version(facts)
    title = region.title or _TITLE
    period = period_of(region)
    return {
        "region": region.name,
        "title": title,
        "period": period,
        "full_title": f"{title} {period}".strip(),
        "subtitle": region.subtitle,
        "notice": region.notice,
        "contact": region.contact_official,
        "contact_left_out": facts.left_out(Region, "contact_official"),
        "members": members,
        "member_line": join_words(members),
        "version": version.number if version else "",
        "version_id": version.id if version else "",
        "status": version.status.label if version else TextStatus.CONCEPT.label,
        "date": long_date(version.dated) if version and version.dated else "",
    }


def region_of(facts: Facts) -> Region:
    """The one region of the dossier; an empty one where the dossier has none yet."""
    rows = facts.rows(Region)
    return rows[0] if rows else Region()


def period_of(region: Region) -> str:
    """The years of the term, "2027–2030"; empty while a date is missing."""
    if region.period_from is None or region.period_until is None:
        return ""
    return f"{region.period_from.year}–{region.period_until.year}"


def member_names(facts: Facts) -> list[str]:
    """The names of the municipalities in their order."""
    return [row.name for row in members(facts)]


def members(facts: Facts) -> Sequence[Municipality]:
    """The municipalities by rank, and by name where the rank is the same."""
    return sorted(facts.rows(Municipality), key=lambda row: (row.rank, row.name.casefold().lstrip("’'")))


def current_version(facts: Facts) -> TextVersion | None:
    """The text version that is worked on: the last in order."""
    rows = facts.rows(TextVersion)
    return rows[-1] if rows else None
