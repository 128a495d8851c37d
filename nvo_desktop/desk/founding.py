"""Makes a dossier of what the new-dossier window asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nvo_desktop.desk.papers import bring_in
from nvo_desktop.desk.services import Clock
from nvo_desktop.documents.making import silent
from nvo_desktop.norm.municipalities import Municipalities
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.founding import Founding, NewRegion
from nvo_desktop.services.imports import Imports
from nvo_desktop.services.session import Session
from nvo_desktop.ui.dialogs.new_dossier.answers import NewDossier, Presets


@dataclass(frozen=True, slots=True)
class Founded:
    """A dossier that was made: its path, and a sentence for each paper, brought in or refused."""

    path: Path
    papers: tuple[str, ...]


def presets() -> Presets:
    """What a new dossier can be started from. Source: CBS, CC BY 4.0."""
    known = Municipalities.load()
    regions = dict(known.youth_regions())
    members = {code: known.youth_region(code) for code in regions}
    names = {entry.code: entry.display for entries in members.values() for entry in entries}
    codes = {code: tuple(one.code for one in entries) for code, entries in members.items()}
    return Presets(regions, codes, names, dict(known.everyday_names()))


def found(new: NewDossier, clock: Clock) -> Founded:
    """Make the dossier, bring its papers in and put it in its file. Problems as Session.create and publish give them.

    A paper that cannot be read is no reason to make no dossier: it is said.
    """
    session = Session.create(new.path, clock)
    try:
        norm = load_norm()
        region = NewRegion(new.name, municipalities=new.municipalities, period=new.period, part_of=new.youth_region)
        Founding(session.dossier, norm).begin(region)
        imports = Imports(session.dossier, norm)
        said = bring_in(imports, dict.fromkeys(new.papers, True), silent).lines
        session.publish()
    except BaseException:
        session.discard()
        raise
    session.close()
    return Founded(new.path, said)
