"""The proposals to the councils: blocks that are written once, and beside them what is one municipality's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from nvo_desktop.documents.context.proposal import in_order, shared_blocks
from nvo_desktop.documents.facts import Facts
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.proposal import CouncilProposal, LocalBlock, ProposalBlock
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose.cleaning import clean_line
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.ordering import moved, next_rank
from nvo_desktop.services.proposal_views import BlockText, LocalText, MunicipalProposal, ProposalView
from nvo_desktop.services.record_values import form_value, take
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

HOLDER = "portfolio_holder"
FACTS = ("meeting", "subject", "case_number", "document_number", "signatory_secretary", "signatory_mayor")
_LONGEST_KEY = 40
_NO_KEY = "blok"

R = TypeVar("R")


class Proposals:
    """The council proposals of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier, self._norm = dossier, norm
        self._asked = {block.key: block for block in norm.proposal_blocks}

    def view(self, municipality_id: str = "") -> ProposalView:
        """The shared blocks in their order, and what is local for one municipality; "" for the shared alone."""
        municipalities = tuple((row.id, row.name) for row in self._dossier.rows(Municipality))
        blocks = self.blocks()
        name = dict(municipalities).get(municipality_id)
        own = self._own(municipality_id, name, blocks) if name is not None else None
        return ProposalView(blocks, municipalities, own)

    def blocks(self) -> tuple[BlockText, ...]:
        """The blocks that all councils read alike: those of the norm's list, then the region's own."""
        ids = {row.key: row.id for row in self._dossier.rows(ProposalBlock)}
        blocks = shared_blocks(Facts(self._dossier, self._norm, Audience.INTERNAL))
        return tuple(self._block(key, one.title, one.text, ids.get(key, "")) for key, one in blocks.items())

    def record_text(self, key: str, text: str, extends: str | None = None) -> Changes:
        """Put canonical prose in the place of a shared text. extends: the set of the previous autosave of this text."""
        with self._dossier.unit_of_work(self._label(key, "tekst gewijzigd"), extends) as work:
            if text or work.find(ProposalBlock, key):
                take(work.ensure(ProposalBlock, key=key), {"text": text})
            return work.commit()

    def rename(self, key: str, title: str, extends: str | None = None) -> Changes:
        """Give a block another title for all councils; without one it gets that of the norm's list back.

        InputProblem for a block of the region's own: that has no other title.
        """
        title = clean_line(title)
        title = "" if key in self._asked and title == self._asked[key].title else title
        if key not in self._asked:
            _must_be_titled(title)
        with self._dossier.unit_of_work(self._label(key, "hernoemd"), extends) as work:
            if title or work.find(ProposalBlock, key):
                take(work.ensure(ProposalBlock, key=key), {"title": title})
            return work.commit()

    def add(self, title: str) -> Added:
        """Add a block of the region's own, last. InputProblem for an empty title."""
        title = clean_line(title)
        _must_be_titled(title)
        with self._dossier.unit_of_work(f"Raadsvoorstel: blok ‘{title}’ toegevoegd") as work:
            rows = work.all(ProposalBlock)
            key = _new_key(title, {*self._asked, *(row.key for row in rows)})
            block = work.add(ProposalBlock(key=key, title=title, rank=next_rank(rows)))
            return Added(work.commit(), block.id)

    def remove(self, key: str) -> Changes:
        """Take a block of the region's own out, with what municipalities wrote in it. InputProblem for another one."""
        if key in self._asked:
            raise InputProblem("Dit blok hoort bij elk raadsvoorstel.", "Laat het leeg als u het niet gebruikt.")
        with self._dossier.unit_of_work(self._label(key, "verwijderd")) as work:
            for block in (row for row in work.all(LocalBlock) if row.key == key):
                work.delete(block)
            for proposal in work.all(CouncilProposal):
                proposal.headings = tuple(one for one in proposal.headings if one != key)
            row = work.find(ProposalBlock, key)
            if row is not None:
                work.delete(row)
            return work.commit()

    def writers(self, key: str) -> tuple[str, ...]:
        """The municipalities that wrote something of their own in a block, by name."""
        wrote = {row.municipality_id for row in self._dossier.rows(LocalBlock) if row.key == key and row.text}
        return tuple(row.name for row in self._dossier.rows(Municipality) if row.id in wrote)

    def move(self, key: str, steps: int) -> Changes:
        """Move a block of the region's own among its kind by so many places, up when negative; others stay."""
        with self._dossier.unit_of_work(self._label(key, "verplaatst")) as work:
            own = [row for row in work.all(ProposalBlock) if row.key not in self._asked]
            at = next((row.id for row in own if row.key == key), "")
            for each, rank in moved(own, at, steps).items():
                work.get(ProposalBlock, each).rank = rank
            return work.commit()

    def record_local_text(self, municipality_id: str, key: str, text: str, extends: str | None = None) -> Changes:
        """Put canonical prose in the place of what one municipality adds to a block."""
        name = self._name(municipality_id)
        with self._dossier.unit_of_work(self._label(key, f"tekst van {name} gewijzigd"), extends) as work:
            if text or work.find(LocalBlock, municipality_id, key):
                take(work.ensure(LocalBlock, municipality_id=municipality_id, key=key), {"text": text})
            return work.commit()

    def record_local_title(self, municipality_id: str, key: str, title: str, extends: str | None = None) -> Changes:
        """Give a block another heading in one municipality's proposal; without one it follows the shared one."""
        title, name = clean_line(title), self._name(municipality_id)
        with self._dossier.unit_of_work(self._label(key, f"kop van {name} gewijzigd"), extends) as work:
            if title or work.find(LocalBlock, municipality_id, key):
                take(work.ensure(LocalBlock, municipality_id=municipality_id, key=key), {"title": title})
            return work.commit()

    def move_heading(self, municipality_id: str, key: str, steps: int) -> Changes:
        """Move a block in one municipality's proposal by so many places, up when negative; not past the ends."""
        keys = [block.key for block in self.blocks()]
        with self._dossier.unit_of_work(f"Raadsvoorstel van {self._name(municipality_id)}: volgorde gewijzigd") as work:
            proposal = work.ensure(CouncilProposal, municipality_id=municipality_id)
            order = _shifted(in_order(keys, proposal.headings), key, steps)
            proposal.headings = () if order == keys else tuple(order)
            return work.commit()

    def usual_order(self, municipality_id: str) -> Changes:
        """Give one municipality's proposal the order of the shared blocks back."""
        label = f"Raadsvoorstel van {self._name(municipality_id)}: gewone volgorde"
        with self._dossier.unit_of_work(label) as work:
            proposal = work.find(CouncilProposal, municipality_id)
            if proposal is not None:
                proposal.headings = ()
            return work.commit()

    def record_facts(self, municipality_id: str, values: Mapping[str, Any], extends: str | None = None) -> Changes:
        """Put facts of one municipality's proposal in their place, by the names in FACTS; HOLDER is its own."""
        label = f"Raadsvoorstel van {self._name(municipality_id)}: gegevens gewijzigd"
        with self._dossier.unit_of_work(label, extends) as work:
            own = {key: value for key, value in values.items() if key != HOLDER}
            if own:
                take(work.ensure(CouncilProposal, municipality_id=municipality_id), own)
            if HOLDER in values:
                take(work.get(Municipality, municipality_id), {HOLDER: values[HOLDER]})
            return work.commit()

    def _block(self, key: str, title: str, text: str, record_id: str) -> BlockText:
        asked = self._asked.get(key)
        if asked is None:
            return BlockText(key, title, "", text, "", required=False, id=record_id)
        return BlockText(key, title, asked.title, text, asked.help, asked.required, record_id)

    def _own(self, municipality_id: str, name: str, blocks: tuple[BlockText, ...]) -> MunicipalProposal:
        row = next((one for one in self._dossier.rows(CouncilProposal) if one.municipality_id == municipality_id), None)
        rows = self._dossier.rows(LocalBlock)
        local = {one.key: one for one in rows if one.municipality_id == municipality_id}
        keys = [block.key for block in blocks]
        order = in_order(keys, row.headings if row else ())
        shared = {block.key: block for block in blocks}
        holder = next(one.portfolio_holder for one in self._dossier.rows(Municipality) if one.id == municipality_id)
        facts = {column: form_value(getattr(row, column)) if row else "" for column in FACTS}
        texts = tuple(_local(shared[key], local.get(key)) for key in order)
        return MunicipalProposal(municipality_id, name, {HOLDER: holder, **facts}, texts, order != keys)

    def _label(self, key: str, deed: str) -> str:
        title = next((block.title for block in self.blocks() if block.key == key), key)
        return f"Raadsvoorstel, blok ‘{title}’: {deed}"

    def _name(self, municipality_id: str) -> str:
        return next((row.name for row in self._dossier.rows(Municipality) if row.id == municipality_id), "een gemeente")


def _local(shared: BlockText, local: LocalBlock | None) -> LocalText:
    title, text = (local.title, local.text) if local else ("", "")
    return LocalText(shared.key, title or shared.title, title, text, shared.is_missing and not text)


def _shifted(order: list[str], key: str, steps: int) -> list[str]:
    if key not in order:
        return order
    at = order.index(key)
    rest = [one for one in order if one != key]
    to = min(max(at + steps, 0), len(rest))
    return [*rest[:to], key, *rest[to:]]


def _new_key(title: str, taken: Collection[str]) -> str:
    """A key of letters, digits and lines below, made of a title, that nobody has yet."""
    letters = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    stem = re.sub("[^a-z0-9]+", "_", letters).strip("_")[:_LONGEST_KEY] or _NO_KEY
    keys = (stem if number == 1 else f"{stem}_{number}" for number in range(1, len(taken) + 2))
    return next(key for key in keys if key not in taken)


def _must_be_titled(title: str) -> None:
    if not title:
        raise InputProblem("Een blok heeft een titel nodig.", "Vul een titel in, zoals ‘Communicatie’.")
