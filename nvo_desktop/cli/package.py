"""The part of the command export that makes all papers for all councils."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.errors import InputProblem
from nvo_desktop.services.packages import Packaged, Packages
from nvo_desktop.storage.dossier_file import read_dossier

_ALONE = ("output", "version", "audience")


def export_package(chosen: Namespace) -> None:
    """Write the package, whole or not at all; Ctrl+C stops it, and then there is nothing."""
    if any(getattr(chosen, name) for name in _ALONE) or chosen.document != "regiovisie":
        raise InputProblem("Met --package maakt u alle openbare stukken.", "Laat de andere opties weg.")

    def make(progress: Progress) -> Packaged:
        with read_dossier(Path(chosen.file)) as dossier:
            return Packages(dossier).make(Path(chosen.package), progress)

    say_packaged(on_database(make, "Aanbiedingspakket maken", can_stop=True))


def say_packaged(made: Packaged) -> None:
    """The folder on the first line; then how many papers, the fingerprint, and which papers still lack something."""
    say(str(made.folder))
    say(f"{made.papers} stukken. Vingerafdruk van de gezamenlijke tekst: {made.fingerprint}.")
    if made.gaps:
        say(f"Nog niet ingevuld, en zo gemarkeerd, in {len(made.gaps)} stukken:")
        for name, gaps in made.gaps:
            say(f"  – {name}: {gaps} {'plek' if gaps == 1 else 'plekken'}")
