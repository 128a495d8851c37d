"""A document template on disk: its description and the source of its sections."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from nvo_desktop.documents.tree import Layout, Orientation
from nvo_desktop.errors import TemplateProblem, from_os_error
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.codes import Code
from nvo_desktop.paths import templates

_KEYS = {"title", "heading", "audience", "per", "layout", "file_name", "sections"}
_SECTION_KEYS = {"name", "joint", "orientation", "each"}
Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SectionTemplate:
    """One section: its Jinja source lies in the template's folder, or in the folder that all documents share.

    each: "agreements" for a section that is rendered once for every agreement. Neighbours that have it take turns, so
    that a chapter can consist of a joint and a living section. seen: the stamp of its file when the template was read;
    a section that has none is looked at whenever it is rendered. source: the text of a section that is not ours, which
    is rendered in the sandbox and nowhere else; path only says then how it is called.
    """

    name: str
    path: Path
    joint: bool
    orientation: Orientation
    each: str = ""
    seen: Stamp | None = None
    source: str | None = None


class Per(Code):
    """For whom a document is made: the whole region, one municipality, one partner group, or one of the first two."""

    DOSSIER = "dossier", "de hele regio"
    MUNICIPALITY = "municipality", "een gemeente"
    GROUP = "group", "een partnergroep"
    EITHER = "either", "de hele regio of een gemeente"


@dataclass(frozen=True, slots=True)
class Template:
    """A document: what it is called, for whom it is made, and its sections in order.

    title is the kind of document; heading what stands on it, and file_name what its file is called: patterns in which
    {title}, {period}, {region}, {full_title}, {municipality}, {group} and the like are filled in. is_own: a region
    made it, and the dossier brings it along.
    """

    key: str
    title: str
    heading: str
    audience: Audience
    per: Per
    layout: Layout
    file_name: str
    sections: tuple[SectionTemplate, ...]
    is_own: bool = False


Found = tuple[Path, Stamp | None, str | None]
"""Where a section lies, and its stamp or its text."""


def template_keys() -> tuple[str, ...]:
    """The documents that can be made, by the names of their folders."""
    return tuple(sorted(path.parent.name for path in templates().glob("*/template.toml")))


def is_template(key: str) -> bool:
    """Whether there is a document of that name; a name that is more than a name leads nowhere."""
    return key == Path(key).name and (templates() / key / "template.toml").is_file()


def read_template(folder: Path) -> Template:
    """Read template.toml, anew when it or a section has changed. Raises TemplateProblem naming file and key."""
    path = folder / "template.toml"
    seen = stamp(path)
    template = _read(path, seen)
    if _is_still_so(template, folder):
        return template
    _read.cache_clear()
    return _read(path, seen)


def _is_still_so(template: Template, folder: Path) -> bool:
    """Whether every section lies where it lay and is as it was; one of its own goes before one that is shared."""
    try:
        return all(
            _stamp(section.path) == section.seen
            and (section.path.parent == folder or not (folder / section.path.name).exists())
            for section in template.sections
        )
    except OSError:
        return False


@lru_cache(maxsize=32)
def _read(path: Path, seen: Stamp) -> Template:
    return template_of(path, _toml(path, seen), lambda name: _source(path.parent, name))


def template_of(path: Path, data: dict[str, Any], find: Callable[[str], Found], *, is_own: bool = False) -> Template:
    """The template that a description tells of; find finds its sections. Raises TemplateProblem naming file and key."""
    _refuse_unknown(path, data, _KEYS, "het sjabloon")
    try:
        return Template(
            key=path.parent.name,
            title=str(data["title"]),
            heading=str(data["heading"]),
            audience=Audience(data["audience"]),
            per=Per(data["per"]),
            layout=_layout(data.get("layout", "report")),
            file_name=str(data["file_name"]),
            sections=tuple(_section(path, section, find) for section in data["sections"]),
            is_own=is_own,
        )
    except KeyError as error:
        raise TemplateProblem(f"In ‘{path}’ ontbreekt ‘{error.args[0]}’.", "Vul het aan.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise TemplateProblem(f"In ‘{path}’ staat een onbekende waarde: {error}.", "Verbeter die waarde.") from error


def _layout(said: str) -> Layout:
    if said not in ("report", "paper"):
        raise ValueError(said)
    return said


def stamp(path: Path) -> Stamp:
    """What changes when the file does: its moment and its size. Raises FileProblem when there is none."""
    try:
        return _stamp(path)
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error


def _stamp(path: Path) -> Stamp:
    found = path.stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=32)
def _toml(path: Path, _seen: Stamp) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateProblem(f"‘{path}’ is geen goed TOML-bestand: {error}.", "Verbeter die regel.") from error


def _section(path: Path, data: dict[str, Any], find: Callable[[str], Found]) -> SectionTemplate:
    _refuse_unknown(path, data, _SECTION_KEYS, f"sectie ‘{data.get('name', '?')}’")
    name = str(data["name"])
    orientation = data.get("orientation", "portrait")
    if orientation not in ("portrait", "landscape"):
        raise ValueError(orientation)
    each = str(data.get("each", ""))
    if each not in ("", "agreements"):
        raise ValueError(each)
    lies, seen, source = find(name)
    return SectionTemplate(name, lies, bool(data["joint"]), orientation, each, seen, source)


def _source(folder: Path, name: str) -> Found:
    """Where a section lies: in its folder, or beside it where documents share it."""
    for place in (folder, folder.parent):
        source = place / f"{name}.html.j2"
        with suppress(OSError):
            return source, _stamp(source), None
    raise missing_section(folder.name, name)


def missing_section(key: str, name: str) -> TemplateProblem:
    """There is no file for a section that template.toml names."""
    return TemplateProblem(
        f"Het sjabloon ‘{key}’ noemt sectie ‘{name}’, maar ‘{name}.html.j2’ is er niet.",
        "Zet het bestand in de map van het sjabloon of haal de sectie uit template.toml.",
    )


def _refuse_unknown(path: Path, data: dict[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(data) - known)
    if unknown:
        raise TemplateProblem(f"In ‘{path}’ kent {where} de sleutel {unknown[0]!r} niet.", "Haal hem weg.")
