"""The command that makes a new dossier."""

from __future__ import annotations

from argparse import Namespace

from nvo_desktop.cli.endings import with_ending
from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.errors import InputProblem
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.norm.wording import join_words
from nvo_desktop.services.founding import Founding, NewRegion, period
from nvo_desktop.storage.dossier_file import create_dossier


def new(chosen: Namespace) -> None:
    """Make the dossier, say where it lies and which municipalities it has."""
    path = with_ending(chosen.file, ".nvo")
    asked = NewRegion(
        chosen.region,
        _youth_region(chosen.youth_region),
        tuple(chosen.municipality),
        period(chosen.period) if chosen.period else None,
    )

    def make(_progress: Progress) -> tuple[str, ...]:
        with create_dossier(path) as dossier:
            names = Founding(dossier, load_norm()).begin(asked)
            dossier.publish()
            return names

    names = on_database(make, "Dossier maken")
    say(str(path))
    count = {0: "Nog geen gemeenten", 1: "1 gemeente"}.get(len(names), f"{len(names)} gemeenten")
    say(f"{count}: {join_words(names)}." if names else f"{count}.")
    if chosen.youth_region:
        say("De indeling is een begin (Bron: CBS); u kunt haar altijd aanpassen.")


def _youth_region(given: str | None) -> str:
    """The youth region that was asked for; a script whose variable is empty did not mean: none."""
    if given is not None and not given.strip():
        raise InputProblem(
            "Achter --youth-region staat niets.", "Geef een naam of code, zoals JZ21, of laat --youth-region weg."
        )
    return given or ""
