"""Sections: how pages lie, and what stands at the head and foot of each but the first."""

from __future__ import annotations

from nvo_desktop.documents.word.characters import run_text
from nvo_desktop.documents.word.fields import whole_field
from nvo_desktop.documents.word.measures import FOOTER_FROM_EDGE, HEADER_FROM_EDGE, LANDSCAPE, PORTRAIT, twips
from nvo_desktop.documents.word.relations import HEAD, OFFICE

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = f'{WORD} xmlns:r="{OFFICE}"'
_TAB = "<w:r><w:tab/></w:r>"


def page_properties(*, landscape: bool, references: str, title_page: bool) -> str:
    """w:sectPr. references are its header and footer; on a title page they stay away from the first page."""
    page = LANDSCAPE if landscape else PORTRAIT
    orientation = ' w:orient="landscape"' if landscape else ""
    margins = {
        "top": page.top, "right": page.right, "bottom": page.bottom, "left": page.left,
        "header": HEADER_FROM_EDGE, "footer": FOOTER_FROM_EDGE, "gutter": 0,
    }  # fmt: skip
    said = " ".join(f'w:{side}="{twips(wide)}"' for side, wide in margins.items())
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{orientation}/>'
        f'<w:pgMar {said}/><w:cols w:space="720"/>{"<w:titlePg/>" if title_page else ""}</w:sectPr>'
    )


def header_xml(left: str, right: str, *, moved: tuple[float, float] | None = None) -> str:
    """A header part: a text left and one right. moved: the widths of the upright and of this page, in mm."""
    said = f"<w:r>{run_text(left)}</w:r>{_TAB}<w:r>{run_text(right)}</w:r>"
    return _part("hdr", "Header", said, moved)


def footer_xml(left: str, *, moved: tuple[float, float] | None = None) -> str:
    """A footer part: a text left, "Pagina 5 van 18" right."""
    page, pages = whole_field("PAGE", "1"), whole_field("NUMPAGES", "1")
    said = f"<w:r>{run_text(left)}</w:r>{_TAB}<w:r>{run_text('Pagina ')}</w:r>{page}<w:r>{run_text(' van ')}</w:r>"
    return _part("ftr", "Footer", said + pages, moved)


def _part(tag: str, style: str, said: str, moved: tuple[float, float] | None) -> str:
    tabs = ""
    if moved:  # the style's own tab stands at the right margin of an upright page
        old, new = map(twips, moved)
        tabs = f'<w:tabs><w:tab w:val="clear" w:pos="{old}"/><w:tab w:val="right" w:pos="{new}"/></w:tabs>'
    return f'{HEAD}<w:{tag} {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="{style}"/>{tabs}</w:pPr>{said}</w:p></w:{tag}>'
