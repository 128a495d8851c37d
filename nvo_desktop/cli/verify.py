"""The command that tells which version a Word file is."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.norm.reading import DEFAULT_NORM, load_norm
from nvo_desktop.services.regions import Regions
from nvo_desktop.services.verifying import Verified, Verifying
from nvo_desktop.storage.dossier_file import read_dossier

_SHOWN = 20  # differences


def verify(chosen: Namespace) -> int:
    """Say which version it is and what was changed. 0 when its text is that of a frozen version, else 1."""

    def make(_progress: Progress) -> Verified:
        with read_dossier(Path(chosen.file)) as dossier:
            norm = load_norm(Regions(dossier).region().norm or DEFAULT_NORM)
            return Verifying(dossier, norm).verify(Path(chosen.document))

    found = on_database(make, "Document nakijken")
    for line in verified_lines(found):
        say(line)
    return 0 if found.outcome in ("unchanged", "layout") else 1


def verified_lines(found: Verified) -> Iterator[str]:
    """The sentence, what adds to it, and the paragraphs that were changed: what stood there and what does now."""
    yield found.sentence
    if found.more:
        yield found.more
    for one in found.differences[:_SHOWN]:
        old, new = one.shortened()
        yield f"  {one.place}"
        yield f"    was: {old or '(niets)'}"
        yield f"    nu:  {new or '(niets)'}"
    rest = len(found.differences) - _SHOWN
    if rest > 0:
        yield "En nog 1 plek." if rest == 1 else f"En nog {rest} plekken."
