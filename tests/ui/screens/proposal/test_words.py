"""What the screen of the council proposal says."""

from __future__ import annotations

from nvo_desktop.prose.canonical import write
from nvo_desktop.services.proposal_views import BlockText, LocalText, MunicipalProposal, ProposalView
from nvo_desktop.ui.look.states import STATES
from nvo_desktop.ui.screens.proposal.words import (
    ADDED,
    EMPTY,
    MISSING,
    WRITTEN,
    copied,
    joined,
    removal,
    renaming,
    rows_of,
)

BLOCKS = (
    BlockText("a", "Een", "Een", "<p>x</p>", "Hulp", required=True),
    BlockText("b", "Twee", "Twee", "", "Hulp", required=True),
    BlockText("c", "Drie", "", "", "", required=False),
)


def test_each_state_of_a_block_has_its_look():
    assert {WRITTEN, ADDED, MISSING, EMPTY} <= STATES.keys()


def test_a_row_says_what_is_written_and_what_lacks():
    rows = rows_of(ProposalView(BLOCKS, ()))
    assert [(row.title, row.state) for row in rows] == [("Een", WRITTEN), ("Twee", MISSING), ("Drie", EMPTY)]


def test_a_municipality_has_its_own_order_headings_and_additions():
    texts = (
        LocalText("b", "Tweede", "Tweede", "<p>y</p>", is_missing=False),
        LocalText("a", "Een", "", "", is_missing=False),
    )
    own = MunicipalProposal("m", "Aldermeer", {}, texts, has_own_order=True)
    rows = rows_of(ProposalView(BLOCKS, (("m", "Aldermeer"),), own))
    assert [(row.title, row.state) for row in rows] == [("Tweede", ADDED), ("Een", WRITTEN)]


def test_a_local_list_begins_at_one_below_a_shared_list():
    shared, local = '<ol n="1">Een</ol>', '<ol n="1">Lokaal</ol>'
    assert write(joined(shared, local)) == '<ol n="1">Een</ol>\n<ol n="1" restart="1">Lokaal</ol>'
    assert joined(shared, "") == joined("", shared)
    assert joined("", "") == ()


def test_what_was_copied_is_said_in_full():
    assert copied("Een", "", has_shared=True, has_local=False) == "‘Een’ is gekopieerd: gedeelde tekst"
    said = copied("Een", "Aldermeer", has_shared=False, has_local=True)
    assert said == "‘Een’ is gekopieerd: tekst van Aldermeer"


def test_a_question_names_who_else_loses_text():
    assert removal("Drie", ("Aldermeer", "Dalwijk"))[1].startswith(
        "Ook verdwijnt wat daarin staat van Aldermeer, Dalwijk."
    )
    assert removal("Drie", ())[1] == "Met Ctrl+Z maakt u het weer ongedaan."


def test_a_block_of_the_norm_can_get_its_title_back():
    assert renaming(BLOCKS[0]) == "Titel voor alle gemeenten (leeg: ‘Een’)"
    assert "leeg" not in renaming(BLOCKS[2])
