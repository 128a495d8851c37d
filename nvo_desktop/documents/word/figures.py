"""Figures: a picture in the line, as wide as the text at most, with words for who cannot see it."""

from __future__ import annotations

from nvo_desktop.documents.tree import Figure
from nvo_desktop.documents.word.captions import caption
from nvo_desktop.documents.word.characters import attribute, is_visible
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.geometry import OURS, Geometry
from nvo_desktop.documents.word.inline import is_blank, plain
from nvo_desktop.documents.word.measures import EMU_PER_PIXEL, emu, twips

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_TALLEST, _TALLEST_LANDSCAPE = 195.0, 120.0  # mm, so that a caption fits below it on the page
_NOT_KEPT = '<w:keepNext w:val="0"/>'
_BELOW = '<w:spacing w:before="0" w:after="280"/>'


def figure(block: Figure, draft: Draft) -> str:
    """The picture, and its caption below it."""
    draft.figures += 1
    identity, picture = draft.media.place(block.image)
    alone = is_blank(block.caption)
    words = (block.alt, plain(block.caption), f"Figuur {draft.figures}")
    alt = next(filter(is_visible, words))
    drawing = _drawing(
        draft.figures,
        alt,
        identity,
        shown_size(picture.width_px, picture.height_px, landscape=draft.landscape, geometry=draft.geometry),
    )
    moved = '<w:ind w:left="0" w:firstLine="0"/>' if draft.landscape else ""
    paragraph = (
        f'<w:p><w:pPr><w:pStyle w:val="NvOFigure"/>{_NOT_KEPT if alone else ""}{moved}</w:pPr>'
        f"<w:r>{drawing}</w:r></w:p>"
    )
    if alone:
        return paragraph
    place = 0 if draft.landscape else twips(draft.geometry.column)
    below = f'{_NOT_KEPT}{_BELOW}<w:ind w:left="{place}"/>'
    return paragraph + caption("Figuur", draft.figures, block.caption, draft, below)


def shown_size(width_px: int, height_px: int, *, landscape: bool, geometry: Geometry = OURS) -> tuple[int, int]:
    """Width and height in EMU: as large as it was made, and no larger than the page allows."""
    width, height = width_px * EMU_PER_PIXEL, height_px * EMU_PER_PIXEL
    widest = emu(geometry.lying_measure if landscape else geometry.text)
    tallest = emu(_TALLEST_LANDSCAPE if landscape else _TALLEST)
    scale = min(1.0, widest / width, tallest / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _drawing(number: int, alt: str, identity: str, size: tuple[int, int]) -> str:
    """w:drawing. Distances of 0 are said: where they are absent LibreOffice adds 3 mm."""
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    name = f"Figuur {number}"
    spaces = f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main"'
    shape = f'<a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    picture = (
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{identity}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{shape}</pic:spPr></pic:pic>"
    )
    return (
        f'<w:drawing><wp:inline {spaces} distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{attribute(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_DRAWING}/picture">{picture}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
