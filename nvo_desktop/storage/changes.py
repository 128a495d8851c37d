"""What a deed is called, and what its commit gives back. Light on purpose: the window paints with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """What a change set is about: its label in Dutch, the set it is to extend, and the set it takes back."""

    label: str
    extends: str | None = None
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What one commit changed. set_id is None when nothing did; touched holds (kind, record id)."""

    set_id: str | None
    label: str
    touched: frozenset[tuple[str, str]]
