"""The one place that knows mammoth: which Word styles become which elements, and what is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, Any

import mammoth  # pyright: ignore[reportMissingTypeStubs]

_STYLE_MAP = """
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Kop 1'] => h1:fresh
p[style-name='Kop 2'] => h2:fresh
p[style-name='Kop 3'] => h3:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Quotations'] => blockquote:fresh
p[style-name='Caption'] => p:fresh
p[style-name='caption'] => p:fresh
p[style-name='TOC Heading'] => !
p[style-name='toc 1'] => !
p[style-name='toc 2'] => !
p[style-name='toc 3'] => !
p[style-name='toc 4'] => !
p[style-name='toc 5'] => !
p[style-name='table of figures'] => !
u => u
comment-reference => !
"""


@dataclass(frozen=True, slots=True)
class Conversion:
    """The HTML of a Word document, empty paragraphs included, and how many pictures it left out."""

    html: str
    images: int


def convert(document: IO[bytes]) -> Conversion:
    """Convert a .docx that has passed the guard. Raises anything at all for a damaged one.

    Nothing outside the file is opened, and a style map inside it is not obeyed.
    """
    images: list[object] = []

    def left_out(image: object) -> list[object]:
        images.append(image)
        return []

    library: Any = mammoth  # it has no types
    result = library.convert_to_html(
        document,
        style_map=_STYLE_MAP,
        convert_image=left_out,
        ignore_empty_paragraphs=False,
        include_embedded_style_map=False,
        external_file_access=False,
    )
    return Conversion(str(result.value), len(images))
