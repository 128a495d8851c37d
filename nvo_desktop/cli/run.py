"""Runs one command: finds it, gives it the database thread, and says what went wrong."""

from __future__ import annotations

import logging
import sys
from argparse import Namespace
from collections.abc import Sequence

from nvo_desktop import __version__
from nvo_desktop.cli.parser import WINDOW, make_parser, with_window
from nvo_desktop.documents.sandbox.starting import CHILD_WORD
from nvo_desktop.errors import ProblemForUser

_REFUSED = 1


def run(words: Sequence[str]) -> int:
    """Carry out the words of a call. Gives 0 when done and 1 when refused; wrong usage exits with 2."""
    if list(words) == [CHILD_WORD]:
        return _be_template_process()
    chosen = make_parser(__version__, _documents).parse_args(with_window(words))
    try:
        return _command(chosen)
    except ProblemForUser as problem:
        _complain(str(problem))
    except KeyboardInterrupt:
        _complain("Gestopt. Wat al begonnen was, is afgemaakt; er is niets half gedaan.")
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output left; there is nobody to tell
    except Exception as bug:  # the last line before the user: no traceback, nothing of the content
        logging.getLogger("nvo_desktop").debug("bug", exc_info=bug)
        _complain(
            f"Er ging iets mis in het programma zelf ({type(bug).__name__}). "
            "Uw dossier is niet veranderd. Meld dit bij de beheerder, met wat u deed."
        )
    return _REFUSED


def _be_template_process() -> int:
    """In the frozen program there is no other way to start it."""
    from nvo_desktop.documents.sandbox.child import main

    main()
    return 0


def _documents() -> list[tuple[str, str]]:
    """Name and title of each document; reading their templates is for who asks about them."""
    from nvo_desktop.services.editions import document_kinds

    return [(kind.key, kind.title) for kind in document_kinds()]


def _command(chosen: Namespace) -> int:
    """Import only what the command needs: the models cost half a second, the document writer a tenth."""
    if chosen.command in (WINDOW, "doctor"):
        return _without_database(chosen)
    match chosen.command:
        case "demo":
            from nvo_desktop.cli.demo import demo as command
        case "new":
            from nvo_desktop.cli.new import new as command
        case "import":
            from nvo_desktop.cli.bring_in import bring_in as command
        case "dump":
            from nvo_desktop.cli.dump import dump as command
        case "schema":
            from nvo_desktop.cli.dump import schema as command
        case "freeze" | "verify":
            return _about_versions(chosen)
        case _:
            from nvo_desktop.cli.export import export as command
    return command(chosen) or 0


def _without_database(chosen: Namespace) -> int:
    if chosen.command == WINDOW:
        from nvo_desktop.cli.window import window

        return window(chosen)
    from nvo_desktop.cli.doctor import doctor

    return doctor(chosen)


def _complain(text: str) -> None:
    from nvo_desktop.cli.complaint import complain

    complain(text)


def _about_versions(chosen: Namespace) -> int:
    if chosen.command == "verify":
        from nvo_desktop.cli.verify import verify

        return verify(chosen)
    from nvo_desktop.cli.freeze import freeze

    freeze(chosen)
    return 0
