"""What the screen of the council proposal says: the state of a block, and what was copied."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nvo_desktop.prose import canonical
from nvo_desktop.prose.blocks import ListItem, Prose
from nvo_desktop.services.proposal_views import BlockText, LocalText, ProposalView

WRITTEN, ADDED, MISSING, EMPTY = "geschreven", "aangevuld", "ontbreekt", "leeg"
SHARED = "Alle gemeenten: gedeelde tekst"


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A line of the list: a block, its heading and its state."""

    key: str
    title: str
    state: str


def rows_of(view: ProposalView) -> tuple[BlockRow, ...]:
    """The blocks as they stand: for one municipality in its order and under its headings."""
    if view.own is None:
        return tuple(BlockRow(block.key, block.title, _state(block, None)) for block in view.blocks)
    shared = {block.key: block for block in view.blocks}
    return tuple(BlockRow(local.key, local.title, _state(shared[local.key], local)) for local in view.own.blocks)


def _state(shared: BlockText, local: LocalText | None) -> str:
    if local is not None and local.text:
        return ADDED
    if shared.text:
        return WRITTEN
    return MISSING if shared.required else EMPTY


def joined(shared: str, local: str) -> Prose:
    """The shared text and below it the local one, of which a list begins at 1 again, as in the paper."""
    above, below = canonical.read(shared), canonical.read(local)
    if above and below and isinstance(below[0], ListItem) and below[0].kind == "number":
        below = (replace(below[0], restart=True), *below[1:])
    return canonical.normal((*above, *below))


def copied(title: str, municipality: str, *, has_shared: bool, has_local: bool) -> str:
    """What was put on the clipboard, in a sentence for the status line."""
    if not has_shared and not has_local:
        return f"‘{title}’ is leeg: er is niets gekopieerd"
    parts = ["gedeelde tekst"] if has_shared else []
    parts += [f"tekst van {municipality}"] if has_local else []
    return f"‘{title}’ is gekopieerd: {' en '.join(parts)}"


def renaming(block: BlockText) -> str:
    """What is asked when a block is to have another title."""
    return f"Titel voor alle gemeenten (leeg: ‘{block.usual_title}’)" if block.usual_title else "Titel van het blok"


def removal(title: str, writers: tuple[str, ...]) -> tuple[str, str]:
    """The question before a block goes, and what else goes with it."""
    also = f"Ook verdwijnt wat daarin staat van {', '.join(writers)}. " if writers else ""
    return f"Wilt u het blok ‘{title}’ verwijderen?", f"{also}Met Ctrl+Z maakt u het weer ongedaan."
