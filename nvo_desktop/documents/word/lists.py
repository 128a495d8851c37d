"""List items: real lists, kept together as a reader expects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nvo_desktop.documents.tree import Block, ListItem, Paragraph
from nvo_desktop.documents.word.blocks import KEEP, list_reference, spacing_after
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.styles import BULLETS, NUMBERS

_WHOLE = 4  # a list of so many items is never divided over two pages
LAST_ITEM = {
    "bullet": 160,
    "number": 160,
    "norm": 240,
    "decision": 160,
}  # below the last item, in twentieths of a point
_LET_GO = '<w:keepNext w:val="0"/>'


def list_items(items: Sequence[ListItem], following: Block | None, draft: Draft) -> str:
    """A run of items without anything in between: one list or several."""
    draft.lists.begin_run()
    return "".join(
        _decisions(group, following, draft) if group[0].kind == "decision" else _whole_list(group, draft)
        for group in list_groups(items)
    )


def list_groups(items: Sequence[ListItem]) -> Iterator[Sequence[ListItem]]:
    """The items list by list: another begins at another kind, or at a restart, on the outermost level."""
    start = 0
    for place in range(1, len(items)):
        item = items[place]
        begins = item.depth == 1 and (item.restart or item.kind != items[start].kind)
        if begins or (item.kind != items[start].kind and "decision" in (item.kind, items[start].kind)):
            yield items[start:place]
            start = place
    yield items[start:]


def _whole_list(items: Sequence[ListItem], draft: Draft) -> str:
    """A short list stays whole, of a longer one the first two and the last two items."""
    last = len(items) - 1
    kept = set(range(last)) if len(items) <= _WHOLE else {0, last - 1}
    pieces = [
        _item(item, draft, KEEP if place in kept else "", "" if place < last else spacing_after(LAST_ITEM[item.kind]))
        for place, item in enumerate(items)
    ]
    return "".join(pieces)


def _decisions(items: Sequence[ListItem], following: Block | None, draft: Draft) -> str:
    """The style keeps a decision with its note; one without a note lets go of what follows."""
    noted = isinstance(following, Paragraph) and following.style == "decision-note"
    last = len(items) - 1
    return "".join(
        _item(item, draft, "", "")
        if noted and place == last
        else _item(item, draft, _LET_GO, spacing_after(LAST_ITEM["decision"]))
        for place, item in enumerate(items)
    )


def _item(item: ListItem, draft: Draft, keep: str, space: str) -> str:
    style = item_style(item)
    level, number = draft.lists.of(item)
    reference = list_reference(level, number) if number else ""
    properties = f'<w:pStyle w:val="{style}"/>{keep}{reference}{space}{draft.indent(style)}'
    return f"<w:p><w:pPr>{properties}</w:pPr>{draft.runs(item.content, style)}</w:p>"


def item_style(item: ListItem) -> str:
    match item.kind:
        case "bullet":
            return BULLETS[item.depth - 1]
        case "number":
            return NUMBERS[item.depth - 1]
        case "norm":
            return "NvONormList"
        case "decision":
            return "NvODecision"
