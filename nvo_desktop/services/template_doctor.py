"""Examines a template of the region: what it uses, what it lacks, where it fails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nvo_desktop.documents.known_sections import KnownSections
from nvo_desktop.documents.making import parts_of, read_part
from nvo_desktop.documents.naming import file_name, heading
from nvo_desktop.documents.own_template import DESCRIPTION, ENDING, Files, own_template
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.sandbox.budgets import Fault
from nvo_desktop.documents.sandbox.following import HAS_FIELDS
from nvo_desktop.documents.sandbox.process import Sandbox
from nvo_desktop.documents.template import Template
from nvo_desktop.errors import TemplateProblem
from nvo_desktop.services.template_samples import Sample, is_tried, samples


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """What is wrong, and where. line: 0 when it is of the whole file."""

    file: str
    line: int
    sentence: str

    @property
    def place(self) -> str:
        """As programs name a place: "afspraak.html.j2:12"."""
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class FieldUse:
    """A field that a template uses, with where it does so first and what it is in the demo."""

    path: str
    file: str
    line: int
    sample: str

    @property
    def has_fields(self) -> bool:
        """Whether it is only the way to fields."""
        return self.sample == HAS_FIELDS


@dataclass(frozen=True, slots=True)
class Examined:
    """What a template uses and what is wrong in it. unused: for each thing that it uses, its other fields."""

    key: str
    title: str
    findings: tuple[TemplateFinding, ...]
    fields: tuple[FieldUse, ...] = ()
    filters: tuple[str, ...] = ()
    macros: tuple[str, ...] = ()
    unused: tuple[tuple[str, tuple[str, ...]], ...] = ()


def examine(key: str, files: Files, sandbox: Sandbox | None = None) -> Examined:
    """Look through a template, and make it with the demo and with an empty dossier; nothing is raised for faults."""
    try:
        template = own_template(key, files)
    except TemplateProblem as problem:
        return Examined(key, key, (TemplateFinding(DESCRIPTION, 0, str(problem)),))
    given = samples(template.audience, template.per)
    sandbox = sandbox or Sandbox()
    try:
        return _examined(template, files, given, sandbox)
    finally:
        sandbox.close()


def _examined(template: Template, files: Files, given: tuple[Sample, ...], sandbox: Sandbox) -> Examined:
    contexts = [{**one.context, "document": {**one.context["document"], "heading": template.heading}} for one in given]
    sections = [{"file": s.path.name, "source": s.source, "each": s.each} for s in template.sections]
    whole: list[TemplateFinding] = []
    seen: dict[str, list[dict[str, Any]]] = {"files": [], "unused": []}
    try:
        seen = sandbox.look(sections, contexts)
    except Fault as fault:
        whole.append(TemplateFinding(DESCRIPTION, fault.line, _sentence(fault.clause)))
    looked = seen["files"]
    faulty = [*whole, *_stray(template, files), *_faults(looked)]
    known = {one.file for one in faulty}
    tried = [one for one in _tried(template, given, Renderer(sandbox=sandbox)) if one.file not in known]
    return Examined(
        key=template.key,
        title=template.title,
        findings=tuple(dict.fromkeys([*faulty, *tried])),
        fields=tuple(
            FieldUse(use["path"], one["file"], use["line"], use["sample"]) for one in looked for use in one["fields"]
        ),
        filters=tuple(sorted({name for one in looked for name in one["filters"]})),
        macros=tuple(sorted({name for one in looked for name in one["macros"]})),
        unused=tuple((one["path"], tuple(one["keys"])) for one in seen["unused"]),
    )


def _faults(looked: list[dict[str, Any]]) -> Iterator[TemplateFinding]:
    for one in looked:
        if one["fault"]:
            yield TemplateFinding(one["file"], one["fault"]["line"], _sentence(one["fault"]["clause"]))
        for lack in one["unknown"]:
            near = " of ".join(f"‘{name}’" for name in lack["near"])
            said = f"‘{lack['path']}’ bestaat niet" + (f"; bedoelt u {near}?" if near else ".")
            yield TemplateFinding(one["file"], lack["line"], said)


def _stray(template: Template, files: Files) -> Iterator[TemplateFinding]:
    named = {section.path.name for section in template.sections}
    for name in sorted(files):
        if name.endswith(ENDING) and name not in named:
            yield TemplateFinding(name, 0, f"{DESCRIPTION} noemt deze sectie niet; zij komt in geen document.")


def _tried(template: Template, given: tuple[Sample, ...], renderer: Renderer) -> Iterator[TemplateFinding]:
    failed = set[str]()
    for place, sample in enumerate(given):
        if is_tried(template.per, place):
            yield from _named(template, sample.context)
            yield from _made(template, sample, renderer, failed)


def _named(template: Template, context: Mapping[str, Any]) -> Iterator[TemplateFinding]:
    for made in (heading, file_name):
        try:
            made(template, dict(context))
        except TemplateProblem as problem:
            yield TemplateFinding(DESCRIPTION, 0, str(problem))


def _made(template: Template, sample: Sample, renderer: Renderer, failed: set[str]) -> Iterator[TemplateFinding]:
    """Each section by itself, so that every fault is told, and told once."""
    document = {**sample.context["document"], "heading": template.heading}
    known, blocks = KnownSections(), 0
    for section, part in parts_of(template.sections, {**sample.context, "document": document}):
        if section.name in failed:
            continue
        try:
            blocks += len(read_part(section, part, renderer.render(section, part), known, renderer).blocks)
        except TemplateProblem as problem:
            failed.add(section.name)
            yield TemplateFinding(section.path.name, _line(problem), f"Met {sample.name}: {_clause(problem)}.")
    if not blocks and not failed:
        yield TemplateFinding(DESCRIPTION, 0, f"Met {sample.name} komt er een leeg document uit.")


def _line(problem: TemplateProblem) -> int:
    return problem.__cause__.line if isinstance(problem.__cause__, Fault) else 0


def _clause(problem: TemplateProblem) -> str:
    if isinstance(problem.__cause__, Fault):
        return problem.__cause__.clause
    return problem.what[:1].lower() + problem.what[1:].rstrip(".")


def _sentence(clause: str) -> str:
    return clause[:1].upper() + clause[1:] + "."
