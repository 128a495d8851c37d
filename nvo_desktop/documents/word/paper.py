"""The styles of a paper, which begins at the top of its first page: smaller heads, and no page for each chapter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class _Head(NamedTuple):
    """Letters in half points, white above and below in twentieths of a point."""

    size: int
    before: int
    after: int


_HEADS: Mapping[str, _Head] = {
    "NvOCoverRegion": _Head(22, 0, 0),
    "Title": _Head(52, 280, 80),
    "Subtitle": _Head(26, 0, 280),
    "Heading1": _Head(32, 400, 100),
    "Heading2": _Head(25, 300, 80),
}
PAPER_STYLES = frozenset(_HEADS)
"""The ids of the styles that look otherwise in a paper."""

_STYLE = re.compile(r'<w:style [^>]*w:styleId="(\w+)"[^>]*>.*?</w:style>', re.DOTALL)
_SPACE = re.compile(r' w:(?:before|after)="\d+"')
_SIZE = re.compile(r'<w:(szC?s?) w:val="\d+"/>')
_RULE = '<w:top w:val="single" w:sz="48" w:space="16"'


def paper_styles(styles: str) -> str:
    """A styles part of ours as a paper has it: heads smaller, closer, and on the page that they come on."""
    return _STYLE.sub(_changed, styles)


def _changed(style: re.Match[str]) -> str:
    said, head = style[0], _HEADS.get(style[1])
    if head is None:
        return said
    said = said.replace("<w:pageBreakBefore/>", "").replace(_RULE, _RULE.replace("48", "24").replace("16", "10"))
    said = _SIZE.sub(rf'<w:\1 w:val="{head.size}"/>', said)
    start, spacing, rest = said.partition("<w:spacing ")
    own, end, rest = rest.partition("/>")
    white = f'w:before="{head.before}" w:after="{head.after}"'
    return f"{start}{spacing}{white}{_SPACE.sub('', f' {own}')}{end}{rest}"
