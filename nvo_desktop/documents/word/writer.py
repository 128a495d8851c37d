"""A document tree becomes the bytes of a Word file, and is found again in them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nvo_desktop.documents.aside import Aside
from nvo_desktop.documents.tree import Document
from nvo_desktop.documents.word.checking import WriterFault, check_package, check_said, prove_parts
from nvo_desktop.documents.word.contrast import style_faults
from nvo_desktop.documents.word.house_style import STYLES, Bases, HouseStyle
from nvo_desktop.documents.word.outline import outline_of
from nvo_desktop.documents.word.package import Part, known_part, packed, part
from nvo_desktop.documents.word.parts import BODY, document_parts
from nvo_desktop.documents.word.pictures import Picture, read_picture

__all__ = ["Picture", "read_picture", "write_docx"]

_NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


def write_docx(
    document: Document, images: Mapping[str, Picture] = _NO_PICTURES, house_style: Bases | None = None
) -> bytes:
    """The Word file; the same tree and pictures give the same bytes. images by the key that figures name.

    A house style that is given is not read again for every document. InputProblem when a figure’s picture is not among
    the images; WriterFault when the file would not say what the tree says, or not so that everyone can read it.
    """
    base = (house_style or HouseStyle()).base_of(document.layout)
    is_ours = base.geometry.upright is None  # the colours of others are theirs: who chose them was told
    if is_ours and (faults := style_faults(base.parts[STYLES])):
        raise WriterFault("; ".join(faults))
    outline = outline_of(document)
    ours = document_parts(document, outline, images, base.parts, base.geometry)
    parts = {**base.parts, **ours}
    with Aside(lambda: _body(parts)) as aside:
        check_said(parts, document, outline)
        rest = {name: known_part(name, content) for name, content in ours.items() if name != BODY}
    pressed = {**base.pressed, **rest, BODY: aside.result}
    data = packed(pressed)
    check_package(data, pressed)
    return data


def _body(parts: Mapping[str, bytes]) -> Part:
    """The body pressed, and proven to be sound with the notes: one thread has no use for a third beside it."""
    pressed = part(BODY, parts[BODY])
    prove_parts(parts)
    return pressed
