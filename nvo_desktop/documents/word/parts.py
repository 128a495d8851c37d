"""The parts of a Word file that a document tree gives, besides those that it takes over from the house style."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_desktop.documents.tree import Document
from nvo_desktop.documents.word.body import document_xml
from nvo_desktop.documents.word.characters import escaped
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.footnotes import with_footnotes
from nvo_desktop.documents.word.geometry import OURS, Geometry
from nvo_desktop.documents.word.links import Links
from nvo_desktop.documents.word.media import Media
from nvo_desktop.documents.word.numbering import Lists
from nvo_desktop.documents.word.outline import Outline
from nvo_desktop.documents.word.pictures import Picture
from nvo_desktop.documents.word.relations import HEAD, PACKAGE, WORD_TYPE, Relations, override
from nvo_desktop.documents.word.sections import footer_xml, header_xml

BODY, NOTES, PROPERTIES = "word/document.xml", "word/footnotes.xml", "docProps/core.xml"
_FREE = 101  # relations of the house style have lower numbers
_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"


def document_parts(
    document: Document,
    outline: Outline,
    images: Mapping[str, Picture],
    base: Mapping[str, bytes],
    geometry: Geometry = OURS,
) -> dict[str, bytes]:
    """The parts by name. images by the key that figures name; base are the parts of the house style.

    InputProblem when a figure’s picture is not among the images.
    """
    relations = Relations(_FREE)
    draft = Draft(
        outline,
        Links(outline.bookmarks, relations),
        Lists(base["word/numbering.xml"].decode()),
        Media(images, relations),
        geometry=geometry,
    )
    pages = _Pages(document, relations, geometry)
    body = document_xml(document, draft, pages.properties)
    texts = {
        "word/numbering.xml": draft.lists.xml,
        PROPERTIES: _core_properties(document),
        **_notes(base[NOTES].decode(), draft),
        **pages.parts,
    }
    texts[_RELATIONS] = base[_RELATIONS].decode().replace("</Relationships>", f"{relations.rows}</Relationships>")
    texts[_TYPES] = _content_types(base[_TYPES].decode(), draft.media, pages)
    return {BODY: body, **{name: text.encode() for name, text in texts.items()}, **draft.media.files}


def _notes(base: str, draft: Draft) -> dict[str, str]:
    """The part with the notes, and its relations when a note holds a link; none without notes."""
    if not draft.notes:
        return {}
    relations = Relations()
    parts = {NOTES: with_footnotes(base, draft.notes, Links(draft.outline.bookmarks, relations))}
    return {**parts, "word/_rels/footnotes.xml.rels": relations.xml} if relations else parts


class _Pages:
    """The header and footer parts, one pair for each way that pages lie."""

    def __init__(self, document: Document, relations: Relations, geometry: Geometry) -> None:
        self._document, self._geometry = document, geometry
        self._relations = relations
        self.parts: dict[str, str] = {}

    def properties(self, landscape: bool, first: bool) -> str:  # noqa: FBT001 -- called by place, through a Callable
        """The w:sectPr of a section."""
        own = self._geometry.own(landscape=landscape)
        kinds = [kind for kind in ("header", "footer") if kind not in own]
        references = "".join(self._reference(kind, landscape=landscape) for kind in kinds)
        return self._geometry.properties(references, landscape=landscape, title_page=first)

    def _reference(self, kind: str, *, landscape: bool) -> str:
        name, document = f"{kind}{2 if landscape else 1}.xml", self._document
        moved = (self._geometry.measure, self._geometry.lying_measure) if landscape else None
        self.parts[f"word/{name}"] = (
            header_xml(document.short_title, document.header_right, moved=moved)
            if kind == "header"
            else footer_xml(document.footer_left, moved=moved)
        )
        return f'<w:{kind}Reference w:type="default" r:id="{self._relations.add(kind, name)}"/>'


def _content_types(base: str, media: Media, pages: _Pages) -> str:
    """Default elements stand before the first Override."""
    head, first, tail = base.partition("<Override ")
    ours = "".join(
        override(part, f"{WORD_TYPE}.{'header' if 'header' in part else 'footer'}+xml") for part in sorted(pages.parts)
    )
    return f"{head}{media.content_types}{first}{tail}".replace("</Types>", f"{ours}</Types>")


def _core_properties(document: Document) -> str:
    """Title, maker and language. No date: the same tree gives the same bytes, and a made-up date would be a lie."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(document.title)}</dc:title><dc:creator>{escaped(document.organisation)}</dc:creator>"
        "<dc:language>nl-NL</dc:language></cp:coreProperties>"
    )
