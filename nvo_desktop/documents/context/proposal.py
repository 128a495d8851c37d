"""The proposal to executive and council: blocks that all councils read alike, and what is one municipality's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.proposal import CouncilProposal, LocalBlock, ProposalBlock
from nvo_desktop.norm.wording import long_date

_DECISION = "beslispunten"


class SharedBlock(NamedTuple):
    """A block as it is written once."""

    title: str
    text: str
    required: bool


def proposal(facts: Facts, municipality: str) -> dict[str, object]:
    """The blocks in the order of that municipality, and the facts of its own paper; "" gives the shared order alone.

    Of each block: its heading there, the shared text, the local text below it, and whether a text is missing that the
    norm's list asks. What nobody wrote and nobody asks is left out.
    """
    own = next((row for row in facts.rows(CouncilProposal) if row.municipality_id == municipality), None)
    local = {row.key: row for row in facts.rows(LocalBlock) if row.municipality_id == municipality}
    shared = shared_blocks(facts)
    order = in_order(tuple(shared), own.headings if own else ())
    blocks = [_block(key, shared[key], local.get(key)) for key in order]
    return {
        **_facts(own),
        "blocks": [block for block in blocks if block["text"] or block["local"] or block["is_missing"]],
        "decision": shared[_DECISION].text if _DECISION in shared else "",
    }


def in_order(keys: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The keys as a municipality ordered them; those that it did not name keep their place behind the one before."""
    known = [key for key in dict.fromkeys(wanted) if key in keys]
    order = list(known)
    for place, key in enumerate(keys):
        if key not in order:
            before = keys[place - 1] if place else ""
            order.insert(order.index(before) + 1 if before else 0, key)
    return order


def shared_blocks(facts: Facts) -> Mapping[str, SharedBlock]:
    """The blocks that the norm's list asks, with what was written, and behind them the region's own."""
    written = {row.key: row for row in facts.rows(ProposalBlock)}
    blocks = {
        asked.key: SharedBlock(
            (written[asked.key].title if asked.key in written else "") or asked.title,
            written[asked.key].text if asked.key in written else "",
            asked.required,
        )
        for asked in facts.norm.proposal_blocks
    }
    own = {key: SharedBlock(row.title, row.text, required=False) for key, row in written.items() if key not in blocks}
    return {**blocks, **own}


def _block(key: str, shared: SharedBlock, local: LocalBlock | None) -> dict[str, object]:
    said = local.text if local else ""
    return {
        "key": key,
        "title": (local.title if local else "") or shared.title,
        "text": shared.text,
        "local": said,
        "is_missing": shared.required and not shared.text and not said,
    }


def _facts(own: CouncilProposal | None) -> dict[str, object]:
    return {
        "meeting": long_date(own.meeting) if own and own.meeting else "",
        "subject": own.subject if own else "",
        "case_number": own.case_number if own else "",
        "document_number": own.document_number if own else "",
        "secretary": own.signatory_secretary if own else "",
        "mayor": own.signatory_mayor if own else "",
    }
