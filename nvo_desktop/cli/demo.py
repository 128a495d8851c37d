"""The command that shows the program with a made-up region."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from platformdirs import user_documents_path

from nvo_desktop.cli.export import say_exported
from nvo_desktop.cli.progress import on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.cli.window import has_screen, show
from nvo_desktop.services.demo import make_demo

_FOLDER = "NvO-voorbeeld"


def demo(chosen: Namespace) -> int:
    """Make the demo dossier and its regiovisie, print where both lie, and show it where there is a screen."""
    folder = Path(chosen.folder) if chosen.folder else user_documents_path() / _FOLDER
    made = on_database(lambda progress: make_demo(folder, progress), "Voorbeelddossier maken")
    if not made.is_new:
        say("Het voorbeelddossier stond er al en is gebleven zoals het was; de regiovisie is opnieuw gemaakt.")
    say(str(made.dossier))
    say_exported(made.document)
    if chosen.no_window or not has_screen():
        return 0
    return show(made.dossier)
