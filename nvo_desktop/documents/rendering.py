"""Jinja fills a section from plain data, and only from plain data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2 import Template as JinjaTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from nvo_desktop.documents.template import SectionTemplate, Stamp, stamp
from nvo_desktop.errors import TemplateProblem, from_os_error
from nvo_desktop.prose.reading import BadProse, read

_LOWEST = 3  # level of a heading
_PLAIN = (str, int, float, bool, type(None))
_DEEPEST = 20


class Renderer:
    """Renders sections of one document; what a template may use is the context and a few filters."""

    def __init__(self, *, doubting: bool = False) -> None:
        """doubting: read each prose before it goes in, and show what is none as the plain text that it is."""
        self._environment = _PlainData(
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, cache_size=0
        )
        self._environment.globals.clear()
        self._environment.filters["prose"] = doubted_prose if doubting else shifted_prose
        self._environment.filters["lines"] = broken_lines
        self._environment.filters["inside"] = inside_sentence
        self._compiled: dict[Path, tuple[Stamp, JinjaTemplate]] = {}  # compiling costs more than rendering

    def render(self, section: SectionTemplate, context: Mapping[str, object]) -> str:
        """Give the section's XML. Raises TemplateProblem with file and line for an unknown name or a wrong tag."""
        try:
            return self._template(section).render(context)
        except TemplateSyntaxError as error:
            raise _problem(section.path, error.lineno, error) from error
        except TemplateError as error:
            raise _problem(section.path, _line_of(error), error) from error

    def _template(self, section: SectionTemplate) -> JinjaTemplate:
        """The compiled template, read again when its file has changed."""
        path, now = section.path, section.seen or stamp(section.path)
        if path not in self._compiled or self._compiled[path][0] != now:
            self._compiled[path] = (now, self._environment.from_string(_read(path)))
        return self._compiled[path][1]


class _PlainData(ImmutableSandboxedEnvironment):
    """A sandbox for dictionaries: a name after a dot is a key of one, and only else an attribute."""

    def getattr(self, obj: object, attribute: str) -> object:
        """What stands behind the dot; looking for an attribute first would fail for every key, and costs twice."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]  # pyright: ignore[reportUnknownVariableType] - a cast would take as long as the look
        return super().getattr(obj, attribute)


def shifted_prose(text: str, by: int = 0) -> Markup:
    """Canonical prose with its headings lowered by that many levels; level 3 is the lowest."""
    for level in (2, 1) if by else ():
        lower = min(_LOWEST, level + by)
        text = text.replace(f"<h{level}>", f"<h{lower}>").replace(f"</h{level}>", f"</h{lower}>")
    return Markup(text)  # noqa: S704 - canonical prose is well-formed; the reader of the section refuses what is not


def doubted_prose(text: str, by: int = 0) -> Markup:
    """The same of a text that others may have written: what is no canonical prose is shown as plain text."""
    try:
        read(text)
    except BadProse:
        return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in text.splitlines() if line.strip())
    return shifted_prose(text, by)


def broken_lines(text: str) -> Markup:
    """Plain text of several lines, with a break for each new line."""
    return Markup("<br/>").join(text.splitlines())


def inside_sentence(label: str) -> str:
    """A label as it stands inside a sentence: a small first letter, but for an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def assert_plain(value: object, depth: int = 0) -> None:
    """Raise TypeError unless this is dict, list, str, int, float, bool or None all the way down, at most 20 deep."""
    if depth > _DEEPEST:
        raise TypeError("deeper than a context may be")
    if type(value) is dict:
        for key, item in cast("dict[object, object]", value).items():
            assert_plain(key, depth + 1)
            assert_plain(item, depth + 1)
    elif type(value) is list:
        for item in cast("list[object]", value):
            assert_plain(item, depth + 1)
    elif type(value) not in _PLAIN:
        raise TypeError(f"not plain data: {type(value).__name__}")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error


def _problem(path: Path, line: int, error: Exception) -> TemplateProblem:
    return TemplateProblem(
        f"In sjabloon ‘{path.parent.name}/{path.name}’, regel {line}, staat een fout: {error}.",
        "Verbeter die regel.",
    )


def _line_of(error: Exception) -> int:
    """The line in the template: Jinja writes it into the traceback under the name <template>."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
