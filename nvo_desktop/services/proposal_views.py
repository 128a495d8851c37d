"""What is read of the council proposals: the blocks that all councils read alike, and what is one municipality's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class BlockText:
    """A block as it is written once. id: of its record, empty while nobody wrote in it.

    usual_title: what the norm's list calls it; empty for a block of the region's own. required: a proposal without it
    is not complete.
    """

    key: str
    title: str
    usual_title: str
    text: str
    help: str
    required: bool
    id: str = ""

    @property
    def is_own(self) -> bool:
        """Whether the region added it to the norm's list."""
        return not self.usual_title

    @property
    def is_missing(self) -> bool:
        """Whether nobody wrote what a proposal needs."""
        return self.required and not self.text


@dataclass(frozen=True, slots=True)
class LocalText:
    """A block in one municipality's proposal: its heading there, and the text that it adds below the shared one.

    own_title: the heading that it chose itself; empty where it follows the shared one. is_missing: neither has a text,
    and a proposal needs one.
    """

    key: str
    title: str
    own_title: str
    text: str
    is_missing: bool


@dataclass(frozen=True, slots=True)
class MunicipalProposal:
    """One municipality's proposal: its facts as a form holds them, and its blocks in its own order."""

    municipality_id: str
    municipality: str
    facts: Mapping[str, Any]
    blocks: tuple[LocalText, ...]
    has_own_order: bool

    def block(self, key: str) -> LocalText | None:
        """One of its blocks; None when there is none of that key."""
        return next((block for block in self.blocks if block.key == key), None)


@dataclass(frozen=True, slots=True)
class ProposalView:
    """The shared blocks in their order, the municipalities by id and name, and the one whose proposal was asked."""

    blocks: tuple[BlockText, ...]
    municipalities: tuple[tuple[str, str], ...]
    own: MunicipalProposal | None = None

    def block(self, key: str) -> BlockText | None:
        """One of the shared blocks; None when there is none of that key."""
        return next((block for block in self.blocks if block.key == key), None)
