"""The command that makes a Word document."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from nvo_desktop.cli.endings import with_ending
from nvo_desktop.cli.freeze import export_frozen, say_issued
from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.documents.gaps import Gap
from nvo_desktop.documents.word.package import is_as_packed
from nvo_desktop.model.audience import Audience
from nvo_desktop.services.editions import Editions
from nvo_desktop.services.exports import Exported, Exports
from nvo_desktop.storage.dossier_file import read_dossier


def export(chosen: Namespace) -> None:
    """Write the document and say where it lies and what it still lacks; or write one of a frozen version.

    The dossier is only read, also while a window has it open: the log of exports in it does not tell of this one.
    """
    target = with_ending(chosen.output, ".docx") if chosen.output else None
    audience = Audience(chosen.audience) if chosen.audience else None
    if chosen.version:
        say_issued(*export_frozen(chosen, audience, target))
        return

    def make(progress: Progress) -> Exported:
        with read_dossier(Path(chosen.file)) as dossier:
            subject = chosen.municipality or chosen.group or ""
            edition = Editions(dossier).edition(chosen.document, audience, subject, persons=chosen.persons)
            return Exports(dossier, may_replace=is_as_packed).export(edition, target, progress)

    say_exported(on_database(make, "Document maken"))


def say_exported(exported: Exported) -> None:
    """The path on the first line; then the fingerprint, and chapter by chapter what is still missing."""
    say(str(exported.path))
    say(f"Vingerafdruk van de gezamenlijke tekst: {exported.fingerprint}.")
    if exported.gaps:
        say(f"Nog niet ingevuld, en zo gemarkeerd in het document: {len(exported.gaps)}.")
        for line in gap_lines(exported.gaps):
            say(line)


def gap_lines(gaps: Sequence[Gap]) -> list[str]:
    """A line for each chapter: the gap in it, or how many there are and the first of them."""
    by_chapter: dict[str, list[str]] = {}
    for gap in gaps:
        by_chapter.setdefault(gap.chapter, []).append(gap.what)
    return [
        f"  – {chapter}: {first}" if not more else f"  – {chapter} ({len(more) + 1}): {first}, …"
        for chapter, (first, *more) in by_chapter.items()
    ]
