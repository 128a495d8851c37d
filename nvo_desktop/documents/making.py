"""From a dossier's context to the document tree, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from nvo_desktop.documents.context.build import Context
from nvo_desktop.documents.known_sections import KnownSections
from nvo_desktop.documents.naming import heading
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import SectionTemplate, Template
from nvo_desktop.documents.tree import Document, Section
from nvo_desktop.documents.turning import turned
from nvo_desktop.errors import TemplateProblem

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done, how many parts are done, and how many there are."""

_HEADER_SIGNS = 86  # what the head of an upright page holds at 9 points, and some white between left and right


def silent(_doing: str, _done: int, _total: int) -> None:
    """The progress that nobody watches."""


def make_document(
    context: Context,
    template: Template,
    renderer: Renderer,
    progress: Progress = silent,
    known: KnownSections | None = None,
) -> Document:
    """Render and read every section, but for those known to say the same as in the document before.

    Raises TemplateProblem with file and line for a fault in a template.
    """
    title = heading(template, context)
    document = {**context["document"], "heading": title}
    context = {**context, "document": document}
    version_line = _version_line(document["status"], document["version"])
    parts = list(parts_of(template.sections, context))
    rendered: list[str] = []
    for done, (section, part) in enumerate(parts):
        progress(f"{template.title} maken", done, len(parts))
        rendered.append(renderer.render(section, part))
    known = known or KnownSections()
    known.begin_document()
    sections = [
        read_part(section, part, text, known, renderer) for (section, part), text in zip(parts, rendered, strict=True)
    ]
    progress(f"{template.title} maken", len(parts), len(parts))
    return Document(
        title=title,
        short_title=_short_title(title, str(document["region"]), version_line),
        organisation=str(document["region"]),
        header_right=version_line,
        footer_left=f"Vingerafdruk\u00a0{context['fingerprint']['short']}",
        sections=tuple(part for section in sections if section.blocks for part in turned(section)),
        layout=template.layout,
    )


def read_part(
    section: SectionTemplate, context: Context, rendered: str, known: KnownSections, renderer: Renderer
) -> Section:
    """The section, read. What cannot be read may be prose that others wrote: reading all of it first takes time."""
    try:
        return known.read(section, rendered)
    except TemplateProblem:
        return known.read(section, renderer.doubting().render(section, context))


def parts_of(sections: Sequence[SectionTemplate], context: Context) -> Iterator[tuple[SectionTemplate, Context]]:
    """Each section with the context it is rendered from; neighbours that repeat take turns for every agreement."""
    for each, group in groupby(sections, key=lambda section: section.each):
        members = list(group)
        if each == "":
            yield from ((section, context) for section in members)
            continue
        for agreement in context["agreements"]:
            yield from ((section, {**context, "agreement": agreement}) for section in members)


def _short_title(title: str, region: str, beside: str) -> str:
    """Title and region for the head of each page; what does not fit beside the version is left out."""
    room = _HEADER_SIGNS - len(beside)
    whole = ", ".join(part for part in (title, region) if part)
    if len(whole) <= room:
        return whole
    return title if len(title) <= room else f"{title[: room - 1].rstrip(' ,;:')}…"


def _version_line(status: str, version: str) -> str:
    return f"{status} · versie\u00a0{version}" if version else status
