"""For whom a fact is: what a public document leaves out of the records that the norm file does not define."""

from collections.abc import Mapping
from types import MappingProxyType

from nvo_desktop.model.codes import Code


class Audience(Code):
    """openbaar is for councils and everybody, intern for the region's own people."""

    PUBLIC = "openbaar", "openbaar"
    INTERNAL = "intern", "intern"


INTERNAL_KINDS = frozenset({"action", "source_piece"})
"""Kinds of records that no public document shows."""

INTERNAL_COLUMNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "adoption": frozenset({"remarks"}),
        "adoption_step": frozenset({"remarks"}),
        "answer": frozenset({"evidence"}),
        "contribution": frozenset({"agrees_with_summary"}),
        "partner": frozenset({"contact", "note"}),
        "roadmap_line": frozenset({"note"}),
        "text_version": frozenset({"note"}),
    }
)
"""Columns that a public document leaves out; all others may be shown."""

INTERNAL_WHERE: Mapping[str, tuple[str, bool]] = MappingProxyType(
    {"contribution": ("confidential", True), "council_question": ("public", False)}
)
"""Column and value by which a single record is kept out of a public document."""
