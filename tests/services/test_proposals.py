"""The proposals to the councils: shared blocks, and what is one municipality's own."""

from __future__ import annotations

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.proposal import CouncilProposal, LocalBlock, ProposalBlock
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.proposal_views import MunicipalProposal
from nvo_desktop.services.proposals import FACTS, HOLDER, Proposals
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def proposals(demo: OpenDossier, norm: Norm) -> Proposals:
    return Proposals(demo, norm)


def named(dossier: OpenDossier, name: str) -> str:
    return next(row.id for row in dossier.rows(Municipality) if row.name == name)


def own(proposals: Proposals, municipality_id: str) -> MunicipalProposal:
    found = proposals.view(municipality_id).own
    assert found is not None
    return found


def keys(proposals: Proposals, municipality_id: str = "") -> list[str]:
    view = proposals.view(municipality_id)
    return [block.key for block in (view.own.blocks if view.own else view.blocks)]


def printed(dossier: OpenDossier, municipality_id: str) -> list[str]:
    """The keys as the paper itself has them, of the blocks that stand in it."""
    context = Exports(dossier).context(audience=Audience.PUBLIC, subject=municipality_id)
    return [block["key"] for block in context["proposal"]["blocks"]]


def test_the_blocks_stand_in_the_order_of_the_norm_with_what_they_ask(proposals: Proposals, norm: Norm) -> None:
    view = proposals.view()
    assert [block.key for block in view.blocks] == [block.key for block in norm.proposal_blocks]
    assert view.own is None
    first, last = view.blocks[0], view.blocks[-1]
    assert first.help.startswith("Schrijf genummerd")
    assert (first.is_own, first.is_missing, last.is_missing) == (False, False, False)
    assert len(view.municipalities) == 8


def test_an_empty_block_is_missing_only_where_a_proposal_needs_it(proposals: Proposals) -> None:
    proposals.record_text("argumenten", "")
    missing = [block.key for block in proposals.blocks() if block.is_missing]
    assert missing == ["argumenten"]
    proposals.record_text("financien", "")
    assert [block.key for block in proposals.blocks() if block.is_missing] == ["argumenten"]


def test_a_shared_text_is_written_in_place_and_one_visit_is_one_deed(proposals: Proposals, demo: OpenDossier) -> None:
    before = len(demo.change_sets())
    first = proposals.record_text("financien", "<p>Geen</p>")
    second = proposals.record_text("financien", "<p>Geen kosten.</p>", first.set_id)
    assert second.set_id == first.set_id
    assert len(demo.change_sets()) == before + 1
    block = proposals.view().block("financien")
    assert block is not None
    assert block.text == "<p>Geen kosten.</p>"
    assert first.label == "Raadsvoorstel, blok ‘Financiën’: tekst gewijzigd"


def test_typing_nothing_in_an_empty_block_changes_nothing(proposals: Proposals, demo: OpenDossier) -> None:
    aldermeer = named(demo, "Aldermeer")
    with demo.unit_of_work("Nog niets geschreven") as work:
        for row in work.all(ProposalBlock):
            work.delete(row)
        work.commit()
    assert proposals.record_text("financien", "").set_id is None
    assert proposals.record_local_text(aldermeer, "financien", "").set_id is None
    assert proposals.record_local_title(aldermeer, "financien", " ").set_id is None
    assert proposals.rename("financien", "Financiën").set_id is None


def test_a_block_is_renamed_for_all_and_gets_the_usual_title_back(proposals: Proposals, demo: OpenDossier) -> None:
    proposals.rename("beoogd_effect", "  Wat wij\u200b willen bereiken ")
    assert own(proposals, named(demo, "Dalwijk")).blocks[3].title == "Wat wij willen bereiken"
    proposals.rename("beoogd_effect", "")
    block = proposals.view().block("beoogd_effect")
    assert block is not None
    assert (block.title, block.usual_title) == ("Beoogd effect", "Beoogd effect")


def test_a_block_of_the_regions_own_comes_last_under_a_key_of_its_own(proposals: Proposals) -> None:
    for _ in range(2):
        proposals.add("Communicatie & één plan")
    added = proposals.add("★")
    assert keys(proposals)[-3:] == ["communicatie_een_plan", "communicatie_een_plan_2", "blok"]
    last = proposals.blocks()[-1]
    assert (last.id, last.is_own, last.required, last.help) == (added.record_id, True, False, "")


def test_a_block_needs_a_title_and_one_of_the_norm_cannot_go(proposals: Proposals) -> None:
    proposals.add("Communicatie")
    for deed in (lambda: proposals.add(" \u200b"), lambda: proposals.rename("communicatie", "")):
        with pytest.raises(InputProblem, match="heeft een titel nodig"):
            deed()
    with pytest.raises(InputProblem, match="hoort bij elk raadsvoorstel"):
        proposals.remove("argumenten")


def test_own_blocks_move_among_each_other_and_those_of_the_norm_stay(proposals: Proposals) -> None:
    usual = keys(proposals)
    for title in ("Een", "Twee", "Drie"):
        proposals.add(title)
    proposals.move("drie", -9)
    assert keys(proposals) == [*usual, "drie", "een", "twee"]
    proposals.move("argumenten", 3)
    assert keys(proposals) == [*usual, "drie", "een", "twee"]


def test_a_removed_block_takes_along_what_councils_wrote_and_where_they_put_it(
    proposals: Proposals, demo: OpenDossier
) -> None:
    aldermeer = named(demo, "Aldermeer")
    proposals.add("Communicatie")
    proposals.record_local_text(aldermeer, "communicatie", "<p>Wij bellen.</p>")
    proposals.move_heading(aldermeer, "communicatie", -4)
    assert proposals.writers("communicatie") == ("Aldermeer",)
    proposals.remove("communicatie")
    assert "communicatie" not in {row.key for row in (*demo.rows(ProposalBlock), *demo.rows(LocalBlock))}
    assert all("communicatie" not in row.headings for row in demo.rows(CouncilProposal))


def test_a_municipality_adds_a_text_and_a_heading_to_a_block(proposals: Proposals, demo: OpenDossier) -> None:
    aldermeer, lindendaal = named(demo, "Aldermeer"), named(demo, "Lindendaal")
    proposals.record_local_text(aldermeer, "argumenten", "<p>Ook hier.</p>")
    proposals.record_local_title(aldermeer, "argumenten", "Redenen")
    block = own(proposals, aldermeer).block("argumenten")
    assert block is not None
    assert (block.title, block.own_title, block.text) == ("Redenen", "Redenen", "<p>Ook hier.</p>")
    other = own(proposals, lindendaal).block("argumenten")
    assert other is not None
    assert (other.title, other.own_title, other.text) == ("Argumenten", "", "")


def test_a_local_text_makes_up_for_a_shared_one_that_is_missing(proposals: Proposals, demo: OpenDossier) -> None:
    dalwijk, aldermeer = named(demo, "Dalwijk"), named(demo, "Aldermeer")
    proposals.record_text("kanttekeningen", "")
    missing = {
        one: [block.key for block in own(proposals, one).blocks if block.is_missing] for one in (dalwijk, aldermeer)
    }
    assert missing == {dalwijk: [], aldermeer: ["kanttekeningen"]}


def test_the_order_is_that_of_the_paper_and_returns_to_the_usual_one(proposals: Proposals, demo: OpenDossier) -> None:
    lindendaal = named(demo, "Lindendaal")
    assert own(proposals, lindendaal).has_own_order
    proposals.move_heading(lindendaal, "vervolgstappen", -9)
    order = keys(proposals, lindendaal)
    assert order[0] == "vervolgstappen"
    in_paper = printed(demo, lindendaal)
    assert [key for key in order if key in in_paper] == in_paper
    proposals.usual_order(lindendaal)
    assert keys(proposals, lindendaal) == keys(proposals)
    assert not own(proposals, lindendaal).has_own_order


def test_a_heading_that_is_put_back_leaves_no_order_of_its_own(proposals: Proposals, demo: OpenDossier) -> None:
    aldermeer = named(demo, "Aldermeer")
    proposals.move_heading(aldermeer, "argumenten", 1)
    assert own(proposals, aldermeer).has_own_order
    proposals.move_heading(aldermeer, "argumenten", -1)
    assert [row.headings for row in demo.rows(CouncilProposal) if row.municipality_id == aldermeer] == [()]
    proposals.move_heading(aldermeer, "onbekend", 1)
    assert not own(proposals, aldermeer).has_own_order


def test_the_facts_of_a_proposal_are_kept_with_its_municipality(proposals: Proposals, demo: OpenDossier) -> None:
    aldermeer = named(demo, "Aldermeer")
    assert set(own(proposals, aldermeer).facts) == {HOLDER, *FACTS}
    changes = proposals.record_facts(
        aldermeer, {"meeting": "2026-06-30", "subject": " Regiovisie ", HOLDER: "wethouder"}
    )
    facts = own(proposals, aldermeer).facts
    assert (facts["meeting"], facts["subject"], facts[HOLDER]) == ("2026-06-30", "Regiovisie", "wethouder")
    assert changes.label == "Raadsvoorstel van Aldermeer: gegevens gewijzigd"
    assert {kind for kind, _ in changes.touched} == {"council_proposal", "municipality"}
    with pytest.raises(InputProblem):
        proposals.record_facts(aldermeer, {"meeting": "morgen"})


def test_who_is_not_in_the_dossier_has_no_proposal(proposals: Proposals) -> None:
    assert proposals.view("weg").own is None
