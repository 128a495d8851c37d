"""Which document is made: for which audience, and for which municipality or partner group."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.model.audience import Audience


@dataclass(frozen=True, slots=True)
class Edition:
    """One document of a dossier.

    document: the folder of its template. audience: its usual one when None. subject: the id of the municipality or the
    partner group that it is made for; empty for one that is for the whole region. persons: also the names of persons
    who hold no office.
    """

    document: str
    audience: Audience | None = None
    subject: str = ""
    persons: bool = False
