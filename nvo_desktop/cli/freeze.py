"""The command that freezes a text version, and the export of one that is frozen."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.documents.context.build import short
from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.word.package import is_as_packed
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.audience import Audience
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import DEFAULT_NORM, load_norm
from nvo_desktop.services.editions import Editions
from nvo_desktop.services.freezing import Freezing, Frozen
from nvo_desktop.services.issuing import Issued
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.atomic_file import write_whole
from nvo_desktop.storage.dossier_file import OpenDossier, open_dossier, read_dossier


def freeze(chosen: Namespace) -> None:
    """Freeze the version with that number, and say how its text is known again."""
    dated = _date(chosen.date) if chosen.date else date.today()  # noqa: DTZ011 - the day where the user is

    def make(_progress: Progress) -> Frozen:
        with open_dossier(Path(chosen.file)) as dossier:
            frozen = Freezing(dossier, _norm(dossier)).freeze_number(chosen.label, dated)
            dossier.publish()
            return frozen

    frozen = on_database(make, "Versie bevriezen")
    say(f"Versie {frozen.number} is bevroren en blijft zoals zij is.")
    say(f"Vingerafdruk van de gezamenlijke tekst: {frozen.fingerprint}.")


def export_frozen(chosen: Namespace, audience: Audience | None, target: Path | None) -> tuple[Path, Issued]:
    """Write an edition of a frozen version: the file that was issued, or one that is issued now and kept.

    The dossier is only opened to be written when the edition was not issued before. Nothing of it comes in the log of
    exports: the issued file itself is kept.
    """

    def make(_progress: Progress) -> tuple[Path, Issued]:
        path = Path(chosen.file)
        with read_dossier(path) as reading:
            issued = _known(reading, chosen, audience)
        if issued is None:
            with open_dossier(path) as dossier:
                freezing, edition = Freezing(dossier, _norm(dossier)), _edition(dossier, chosen, audience)
                issued = freezing.issue(freezing.version(chosen.version), edition)
                dossier.publish()
        written = target or path.with_name(issued.row.name)
        write_whole(written, issued.content, is_as_packed)
        return written, issued

    return on_database(make, "Document maken")


def say_issued(path: Path, issued: Issued) -> None:
    """The path on the first line, and then which version it is."""
    say(str(path))
    say(f"Versie {issued.row.version}, zoals zij is bevroren. Vingerafdruk: {short(issued.content_fingerprint)}.")


def _known(reading: OpenDossier, chosen: Namespace, audience: Audience | None) -> Issued | None:
    freezing = Freezing(reading, _norm(reading))
    return freezing.known(freezing.version(chosen.version), _edition(reading, chosen, audience))


def _edition(dossier: OpenDossier, chosen: Namespace, audience: Audience | None) -> Edition:
    subject = chosen.municipality or chosen.group or ""
    return Editions(dossier).edition(chosen.document, audience, subject, persons=chosen.persons)


def _norm(dossier: OpenDossier) -> Norm:
    return load_norm(Regions(dossier).region().norm or DEFAULT_NORM)


def _date(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise InputProblem(f"‘{given}’ is geen datum.", "Schrijf een datum zoals 2026-11-25.") from error
