"""Jinja fills a section from plain data, and only from plain data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2 import Template as JinjaTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment

from nvo_desktop.documents.filters import broken_lines, doubted_prose, inside_sentence, shifted_prose
from nvo_desktop.documents.sandbox.budgets import Fault
from nvo_desktop.documents.sandbox.process import Sandbox
from nvo_desktop.documents.template import SectionTemplate, Stamp, stamp
from nvo_desktop.errors import TemplateProblem, from_os_error

_PLAIN = (str, int, float, bool, type(None))
_DEEPEST = 20


class Renderer:
    """Renders sections of one document; what a template may use is the context and a few filters.

    Only our own templates are rendered here; a section that brings its own text goes to the sandbox.
    """

    def __init__(self, *, doubting: bool = False, sandbox: Sandbox | None = None) -> None:
        """doubting: read each prose before it goes in, and show what is none as the plain text that it is."""
        self._doubting, self._sandbox = doubting, sandbox or Sandbox()
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
        if section.source is not None:
            return self._apart(section, section.source, context)
        try:
            return self._template(section).render(context)
        except TemplateSyntaxError as error:
            raise _problem(section.path, error.lineno, error) from error
        except TemplateError as error:
            raise _problem(section.path, _line_of(error), error) from error

    def doubting(self) -> Renderer:
        """One that doubts each prose, with the same sandbox."""
        return Renderer(doubting=True, sandbox=self._sandbox)

    def _apart(self, section: SectionTemplate, source: str, context: Mapping[str, object]) -> str:
        try:
            return self._sandbox.render(source, context, doubting=self._doubting)
        except Fault as fault:
            raise fault_problem(section.path, fault) from fault

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


def fault_problem(path: Path, fault: Fault) -> TemplateProblem:
    """A fault in a template of the region, with its file and line."""
    line = f", regel {fault.line}" if fault.line else ""
    return TemplateProblem(
        f"In het eigen sjabloon ‘{path.parent.name}’, bestand ‘{path.name}’{line}: {fault.clause}.",
        "Verbeter het sjabloon in een map (menu Dossier, Eigen sjablonen) en neem het opnieuw op.",
    )


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
