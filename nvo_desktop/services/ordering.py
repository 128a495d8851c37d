"""The order of records: who comes behind whom, and which ranks change when one moves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def moved(ordered: Sequence[Any], record_id: str, steps: int) -> dict[str, int]:
    """Which records get which rank when one moves by so many places (up is negative), not past the ends.

    ordered: records or rows, by rank. The same ranks are dealt out anew, so that few records change. Empty when there
    is no such record, or it stands at that end already.
    """
    records = list(ordered)
    at = next((place for place, record in enumerate(records) if record.id == record_id), None)
    to = -1 if at is None else min(max(at + steps, 0), len(records) - 1)
    if at is None or to == at:
        return {}
    records.insert(to, records.pop(at))
    ranks = sorted(record.rank for record in records)
    if len(set(ranks)) < len(ranks):
        ranks = list(range(len(ranks)))
    return {record.id: rank for record, rank in zip(records, ranks, strict=True) if record.rank != rank}


def next_rank(rows: Sequence[Any]) -> int:
    """The rank that puts a new record behind all of these."""
    return max((row.rank for row in rows), default=-1) + 1
