"""Makes valid dossiers for tests, so that a new column breaks none of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.founding import Founding, NewRegion
from nvo_desktop.services.imports import Imports
from nvo_desktop.storage.dossier_file import OpenDossier, create_dossier

MUNICIPALITIES = ("’s-Hertogenbosch", "Pijnacker-Nootdorp", "Súdwest-Fryslân")


def founded(path: Path, *municipalities: str, name: str = "Regio Proef") -> OpenDossier:
    """An open, unpublished dossier of a region with these municipalities, or with three that have difficult names."""
    dossier = create_dossier(path)
    new = NewRegion(name, municipalities=municipalities or MUNICIPALITIES, period=(2027, 2030))
    Founding(dossier, load_norm()).begin(new)
    return dossier


@contextmanager
def with_paper(folder: Path, html: str) -> Iterator[OpenDossier]:
    """An open dossier with one paper, of which nothing is placed."""
    paper = folder / "stuk.html"
    paper.write_text(html, encoding="utf-8")
    with founded(folder / "r.nvo") as dossier:
        Imports(dossier, load_norm()).bring_in(paper, place=False)
        yield dossier
