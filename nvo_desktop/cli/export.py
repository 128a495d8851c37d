"""The command that makes a Word document."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from nvo_desktop.cli.endings import with_ending
from nvo_desktop.cli.freeze import export_frozen, say_issued
from nvo_desktop.cli.package import export_package
from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.documents.gaps import Gap
from nvo_desktop.documents.remarks import Remark, RemarkKind
from nvo_desktop.documents.word.package import is_as_packed
from nvo_desktop.model.audience import Audience
from nvo_desktop.services.editions import Editions
from nvo_desktop.services.exports import Exported, Exports
from nvo_desktop.services.house_style_files import read_house_style
from nvo_desktop.services.persons import Named
from nvo_desktop.storage.dossier_file import read_dossier

_REMARKS: Mapping[RemarkKind, tuple[str, str]] = {
    "email": ("e-mailadres", "e-mailadressen"),
    "phone": ("telefoonnummer", "telefoonnummers"),
    "bsn": ("mogelijk burgerservicenummer", "mogelijke burgerservicenummers"),
    "link": ("koppeling met alleen haar adres als tekst", "koppelingen met alleen hun adres als tekst"),
}


def export(chosen: Namespace) -> None:
    """Write the document and say where it lies and what it still lacks; or write one of a frozen version.

    The dossier is only read, also while a window has it open: the log of exports in it does not tell of this one.
    """
    if chosen.package:
        export_package(chosen)
        return
    target = with_ending(chosen.output, ".docx") if chosen.output else None
    audience = Audience(chosen.audience) if chosen.audience else None
    if chosen.version:
        say_issued(*export_frozen(chosen, audience, target))
        return

    def make(progress: Progress) -> Exported:
        with read_dossier(Path(chosen.file)) as dossier:
            subject = chosen.municipality or chosen.group or ""
            edition = Editions(dossier).edition(chosen.document, audience, subject, persons=chosen.persons)
            style = read_house_style(Path(chosen.house_style))[1] if chosen.house_style else None
            return Exports(dossier, is_as_packed, style, looks_again=True).export(edition, target, progress)

    say_exported(on_database(make, "Document maken"))


def say_exported(exported: Exported) -> None:
    """The path on the first line; then the fingerprint, chapter by chapter what is missing, and who stands in it."""
    say(str(exported.path))
    say(f"Vingerafdruk van de gezamenlijke tekst: {exported.fingerprint}.")
    if exported.gaps:
        say(f"Nog niet ingevuld, en zo gemarkeerd in het document: {len(exported.gaps)}.")
        for line in gap_lines(exported.gaps):
            say(line)
    for line in (*person_lines(exported.persons), *remark_lines(exported.remarks)):
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


def person_lines(persons: Sequence[Named]) -> list[str]:
    """How many stand in it; those who hold no office by name."""
    if not persons:
        return []
    others = [one.name for one in persons if not one.office]
    said = [f"Wie staat hierin: ambtsdragers {len(persons) - len(others)}, anderen {len(others)}."]
    return [*said, *(f"  – {name}" for name in others)]


def remark_lines(remarks: Sequence[Remark]) -> list[str]:
    """How many there are of each kind, and then each of them with its chapter."""
    if not remarks:
        return []
    kinds = [one.kind for one in remarks]
    counts = [
        f"{kinds.count(kind)} {words[kinds.count(kind) > 1]}" for kind, words in _REMARKS.items() if kind in kinds
    ]
    return [f"Kijk nog eens naar: {', '.join(counts)}.", *(f"  – {one.chapter}: {one.words}" for one in remarks)]
