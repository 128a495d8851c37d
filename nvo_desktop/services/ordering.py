"""Moving records in their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def move(ordered: Sequence[Any], record_id: str, steps: int) -> None:
    """Move the record with that id by so many places (up is negative), not past the ends, and rank them anew."""
    records = list(ordered)
    at = next(place for place, record in enumerate(records) if record.id == record_id)
    to = min(max(at + steps, 0), len(records) - 1)
    if to != at:
        records.insert(to, records.pop(at))
        rank(records)


def rank(ordered: Sequence[Any]) -> None:
    """Let the ranks follow this order. The same ranks are dealt out anew, so that few records change."""
    ranks = sorted(record.rank for record in ordered)
    if len(set(ranks)) < len(ranks):
        ranks = list(range(len(ranks)))
    for record, place in zip(ordered, ranks, strict=True):
        record.rank = place


def next_rank(rows: Sequence[Any]) -> int:
    """The rank that puts a new record behind all of these."""
    return max((row.rank for row in rows), default=-1) + 1
