"""A document tree becomes the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nvo_desktop.documents.tree import Document
from nvo_desktop.documents.word.body import document_xml
from nvo_desktop.documents.word.characters import escaped
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.footnotes import with_footnotes
from nvo_desktop.documents.word.house_style import HouseStyle
from nvo_desktop.documents.word.links import Links
from nvo_desktop.documents.word.media import Media
from nvo_desktop.documents.word.numbering import Lists
from nvo_desktop.documents.word.outline import outline_of
from nvo_desktop.documents.word.package import packed, part
from nvo_desktop.documents.word.pictures import Picture, read_picture
from nvo_desktop.documents.word.relations import HEAD, PACKAGE, WORD_TYPE, Relations, override
from nvo_desktop.documents.word.sections import footer_xml, header_xml, page_properties

__all__ = ["Picture", "read_picture", "write_docx"]

_NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})
_FREE = 101  # relations of the house style have lower numbers
_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"


def write_docx(
    document: Document, images: Mapping[str, Picture] = _NO_PICTURES, house_style: HouseStyle | None = None
) -> bytes:
    """The Word file; the same tree and pictures give the same bytes. images by the key that figures name.

    A house style that is given is not read again for every document. InputProblem when a figure’s picture is not among
    the images.
    """
    base = (house_style or HouseStyle()).base
    relations = Relations(_FREE)
    outline = outline_of(document)
    draft = Draft(
        outline,
        Links(outline.bookmarks, relations),
        Lists(base.parts["word/numbering.xml"].decode()),
        Media(images, relations),
    )
    pages = _Pages(document, relations)
    texts = {
        "word/document.xml": document_xml(document, draft, pages.properties),
        "word/numbering.xml": draft.lists.xml,
        "docProps/core.xml": _core_properties(document),
        **_notes(base.parts["word/footnotes.xml"].decode(), draft),
        **pages.parts,
    }
    texts[_RELATIONS] = base.parts[_RELATIONS].decode().replace("</Relationships>", f"{relations.rows}</Relationships>")
    texts[_TYPES] = _content_types(base.parts[_TYPES].decode(), draft.media, pages)
    ours = {name: text.encode() for name, text in texts.items()} | draft.media.files
    return packed({**base.pressed, **{name: part(name, data) for name, data in ours.items()}})


def _notes(base: str, draft: Draft) -> dict[str, str]:
    """The part with the notes, and its relations when a note holds a link; none without notes."""
    if not draft.notes:
        return {}
    relations = Relations()
    parts = {"word/footnotes.xml": with_footnotes(base, draft.notes, Links(draft.outline.bookmarks, relations))}
    return {**parts, "word/_rels/footnotes.xml.rels": relations.xml} if relations else parts


class _Pages:
    """The header and footer parts, one pair for each way that pages lie."""

    def __init__(self, document: Document, relations: Relations) -> None:
        self._document = document
        self._relations = relations
        self.parts: dict[str, str] = {}

    def properties(self, landscape: bool, first: bool) -> str:  # noqa: FBT001 -- called by place, through a Callable
        """The w:sectPr of a section."""
        number = 2 if landscape else 1
        document = self._document
        self.parts[f"word/header{number}.xml"] = header_xml(
            document.short_title, document.header_right, landscape=landscape
        )
        self.parts[f"word/footer{number}.xml"] = footer_xml(document.footer_left, landscape=landscape)
        references = "".join(
            f'<w:{kind}Reference w:type="default" r:id="{self._relations.add(kind, f"{kind}{number}.xml")}"/>'
            for kind in ("header", "footer")
        )
        return page_properties(landscape=landscape, references=references, title_page=first)


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
