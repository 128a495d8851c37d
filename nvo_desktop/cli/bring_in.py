"""The command that reads an earlier paper, or a whole dossier in its interchange form."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say
from nvo_desktop.model.codes import Side
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.imports import Imports, Line, Report
from nvo_desktop.services.interchanges import Interchanges
from nvo_desktop.storage.dossier_file import OpenDossier, open_dossier, read_dossier
from nvo_desktop.storage.left_work import LeftWork

T = TypeVar("T")


def bring_in(chosen: Namespace) -> None:
    """Read the paper into the dossier and report what went where."""
    dossier, paper, doing = Path(chosen.file), Path(chosen.input), f"‘{Path(chosen.input).name}’ inlezen"
    if paper.suffix.lower() == ".json":
        count = _done(lambda opened: _whole(opened, paper, dry_run=chosen.dry_run), dossier, doing, chosen)
        outcome = "is in orde; er is niets veranderd" if chosen.dry_run else "is ingelezen"
        say(f"‘{paper.name}’ {outcome}: {count} gegevens.")
        return
    report = _done(
        lambda opened: _paper(opened, paper, place=not chosen.source, dry_run=chosen.dry_run), dossier, doing, chosen
    )
    for line in report_lines(report, dry_run=chosen.dry_run, place=not chosen.source):
        say(line)


def _done(deed: Callable[[OpenDossier], T], dossier: Path, doing: str, chosen: Namespace) -> T:
    """Do it in the dossier and publish that, or in a private copy when it is only tried."""

    def make(_progress: Progress) -> tuple[T, LeftWork | None]:
        if chosen.dry_run:
            with read_dossier(dossier) as reading:
                return deed(reading), None
        with open_dossier(dossier) as opened:
            result = deed(opened)
            opened.publish()
            return result, opened.report.recovered

    result, left = on_database(make, doing)
    if left is not None:
        count = "1 wijziging" if left.change_sets == 1 else f"{left.change_sets} wijzigingen"
        say(f"Eerst bijgewerkt: {count} uit een venster dat niet was afgesloten.")
    return result


def _whole(opened: OpenDossier, paper: Path, *, dry_run: bool) -> int:
    interchanges = Interchanges(opened)
    return interchanges.check(paper) if dry_run else interchanges.take(paper)


def _paper(opened: OpenDossier, paper: Path, *, place: bool, dry_run: bool) -> Report:
    imports = Imports(opened, load_norm())
    return imports.preview(paper, place=place) if dry_run else imports.bring_in(paper, place=place)


def report_lines(report: Report, *, dry_run: bool, place: bool) -> list[str]:
    """The report as lines: a line a piece, then what was placed and what was kept, then what did not come along."""
    lines = [f"‘{report.title}’" + (" (proef: er is niets veranderd)" if dry_run else "")]
    lines += ["Wat met → begint, krijgt een plaats in de regiovisie; wat met · begint, blijft alleen bewaard.", ""]
    lines += [_line(line) for line in report.lines]
    placed, kept = _counted(report.placed), _counted(report.words - report.placed)
    lines += ["", f"Geplaatst: {placed}. Alleen bewaard als bronstuk: {kept}. Samen: {report.words}."]
    if place and not report.placed:
        lines.append(
            "Let op: Er is niets geplaatst. Onder geen afspraak of hoofdstuk is eigen tekst van de regio herkend."
        )
    return [*lines, *(f"Let op: {warning}" for warning in report.warnings)]


def _line(line: Line) -> str:
    what = "→" if line.placed else "·"
    where = line.target or "niet herkend"
    side = "" if line.side is Side.UNKNOWN else f", {line.side.label}"
    return f"  {what} {where}{side}: {line.heading or 'zonder kop'} ({_counted(line.words)})"


def _counted(words: int) -> str:
    return "1 woord" if words == 1 else f"{words} woorden"
