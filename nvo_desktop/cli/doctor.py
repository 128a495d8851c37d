"""The command that examines a template."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from nvo_desktop.cli.voice import say
from nvo_desktop.documents.own_template import read_files
from nvo_desktop.services.template_doctor import Examined, examine

_SHOWN = 12  # names of fields that are not used, of one thing


def doctor(chosen: Namespace) -> int:
    """Say what a template uses and what is wrong in it; 1 when something is."""
    folder = Path(chosen.folder).absolute()
    examined = examine(folder.name, read_files(folder))
    for line in lines_of(examined, with_fields=not chosen.short):
        say(line)
    return 1 if examined.findings else 0


def lines_of(examined: Examined, *, with_fields: bool) -> list[str]:
    """The findings first, each with its place; then what the template uses."""
    lines = [f"Sjabloon ‘{examined.key}’: {examined.title}"]
    lines += [f"{one.place}: {one.sentence}" for one in examined.findings]
    lines.append(_verdict(len(examined.findings)))
    if with_fields and examined.fields:
        lines += _uses(examined)
    return lines


def _verdict(count: int) -> str:
    if count:
        return f"{count} {'punt' if count == 1 else 'punten'} te verbeteren."
    return "In orde: het document is te maken, met het voorbeelddossier en met een leeg dossier."


def _uses(examined: Examined) -> list[str]:
    by_path = {one.path: one for one in reversed(examined.fields) if not one.has_fields}
    lines = ["", "Velden die het sjabloon gebruikt, met een voorbeeld:"]
    lines += [f"  {path} = {use.sample}   ({use.file}:{use.line})" for path, use in sorted(by_path.items())]
    if examined.unused:
        lines += ["", "Velden die er ook zijn, maar niet worden gebruikt:"]
        lines += [f"  {path}: {_listed(names)}" for path, names in examined.unused]
    lines += ["", f"Filters: {', '.join(examined.filters) or 'geen'}. Macro’s: {', '.join(examined.macros) or 'geen'}."]
    return lines


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" en {more} andere" if more > 0 else "")
