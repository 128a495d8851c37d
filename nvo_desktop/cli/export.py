"""The command that makes a Word document."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from nvo_desktop.cli.endings import with_ending
from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.model.audience import Audience
from nvo_desktop.services.exports import Exported, Exports
from nvo_desktop.storage.dossier_file import read_dossier

_SHOWN = 5


def export(chosen: Namespace) -> None:
    """Write the document and say where it lies and what it still lacks."""

    def make(progress: Progress) -> Exported:
        with read_dossier(Path(chosen.file)) as dossier:
            target = with_ending(chosen.output, ".docx") if chosen.output else None
            audience = Audience(chosen.audience) if chosen.audience else None
            return Exports(dossier).export(chosen.document, target, audience, progress)

    say_exported(on_database(make, "Document maken"))


def say_exported(exported: Exported) -> None:
    """The path on the first line; then the fingerprint and the first gaps."""
    say(str(exported.path))
    say(f"Vingerafdruk van de gezamenlijke tekst: {exported.fingerprint}.")
    if exported.gaps:
        say(f"Nog niet ingevuld, en zo gemarkeerd in het document: {len(exported.gaps)}.")
        for gap in exported.gaps[:_SHOWN]:
            say(f"  – {gap}")
        if len(exported.gaps) > _SHOWN:
            say(f"  … en nog {len(exported.gaps) - _SHOWN}.")
