"""A council's proposal: what is written once, in that council's order and with its own words."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from factories import founded

from nvo_desktop.documents.context.proposal import in_order
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.proposal import CouncilProposal, LocalBlock, ProposalBlock
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.exports import Exports
from nvo_desktop.storage.dossier_file import OpenDossier


def proposal_of(dossier: OpenDossier, municipality: str = "") -> dict[str, Any]:
    return cast("dict[str, Any]", Exports(dossier).context(Audience.PUBLIC, municipality)["proposal"])


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        ((), "abcd"),
        (("c", "a"), "cdab"),
        (("d", "c", "b", "a"), "dcba"),
        (("b", "weg", "b"), "abcd"),
    ],
)
def test_a_block_that_a_municipality_did_not_place_follows_the_one_before_it(
    wanted: tuple[str, ...], order: str
) -> None:
    assert "".join(in_order("abcd", wanted)) == order


def test_what_the_norm_asks_and_nobody_wrote_is_missing_and_the_rest_is_left_out(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        blocks = proposal_of(dossier)["blocks"]
    assert [block["key"] for block in blocks] == [one.key for one in load_norm().proposal_blocks if one.required]
    assert all(block["is_missing"] for block in blocks)


def test_a_municipality_has_its_own_order_headings_and_words_below_the_shared_ones(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        own, other = [row.id for row in dossier.rows(Municipality)][:2]
        with dossier.unit_of_work("Voorstel") as work:
            work.add(ProposalBlock(key="aanleiding", text="<p>Gedeeld.</p>"))
            work.add(ProposalBlock(key="klimaat", title="Klimaat", text="<p>Van de regio zelf.</p>"))
            work.add(LocalBlock(municipality_id=own, key="aanleiding", title="Inleiding", text="<p>Van hier.</p>"))
            work.add(CouncilProposal(municipality_id=own, headings=("klimaat", "aanleiding")))
            work.commit()
        mine, theirs = ({one["key"]: one for one in proposal_of(dossier, who)["blocks"]} for who in (own, other))
    assert list(mine)[:4] == ["beslispunten", "samenvatting", "klimaat", "aanleiding"]
    assert list(theirs)[-1] == "klimaat"
    shared = {"key": "aanleiding", "text": "<p>Gedeeld.</p>", "is_missing": False}
    assert mine["aanleiding"] == shared | {"title": "Inleiding", "local": "<p>Van hier.</p>"}
    assert theirs["aanleiding"] == shared | {"title": "Aanleiding", "local": ""}


def test_local_words_alone_are_enough(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        own = dossier.rows(Municipality)[0].id
        with dossier.unit_of_work("Voorstel") as work:
            work.add(LocalBlock(municipality_id=own, key="argumenten", text="<p>Ons argument.</p>"))
            work.commit()
        blocks = {block["key"]: block for block in proposal_of(dossier, own)["blocks"]}
    assert not blocks["argumenten"]["is_missing"]
    assert blocks["kanttekeningen"]["is_missing"]
