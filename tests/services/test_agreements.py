"""The region's own text under each agreement."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import ActionStatus, TextStatus
from nvo_desktop.model.decisions import Action
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.assessments import Assessments, Rounds
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import OpenDossier


def test_every_agreement_has_a_tab_with_its_state_and_counts(demo: OpenDossier, norm: Norm) -> None:
    tabs = Agreements(demo, norm).overview()
    assert [tab.number for tab in tabs] == [1, 2, 3, 4, 5, 6, 7, 8]
    governance = tabs[3]
    assert (governance.key, governance.tab, governance.status) == ("governance", "Governance", TextStatus.CONCEPT)
    assert (governance.decisions, governance.consultations, governance.open_actions) == (3, 3, 2)
    assert (governance.answered, governance.questions) == (2, 2)
    assert all(tab.is_written for tab in tabs)


def test_a_tab_counts_answers_of_the_last_round_and_deviations(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        agreements, assessments = Agreements(dossier, norm), Assessments(dossier, norm)
        first, second = agreements.overview()[:2]
        assert (first.answered, first.questions, second.answered, second.deviations) == (1, 4, 0, 0)
        assessments.record_answer("2.1", {"now": "yes"})
        assessments.record_answer("2.2", {"explanation": "nog niet"})
        municipality = agreements.deviations("availability")[0].municipality_id
        agreements.record_deviation("availability", municipality, "<p>Anders.</p>")
        second = agreements.overview()[1]
        assert (second.answered, second.questions, second.deviations) == (1, 2, 1)
        assert second.answered == assessments.state("availability").answered
        Rounds(dossier).add({"label": "tweede"})
        assessments.record_answer("2.1", {"now": None})
        agreements.record_deviation("availability", municipality, "")
        second = agreements.overview()[1]
        assert (second.answered, second.deviations) == (0, 0)


def test_an_action_that_is_done_is_not_counted(demo: OpenDossier, norm: Norm) -> None:
    with demo.unit_of_work("Gereed") as work:
        for action in work.all(Action):
            action.status = ActionStatus.DONE
        work.commit()
    assert {tab.open_actions for tab in Agreements(demo, norm).overview()} == {0}


def test_an_empty_dossier_has_eight_empty_concepts(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        agreements = Agreements(dossier, norm)
        assert {(tab.status, tab.is_written) for tab in agreements.overview()} == {(TextStatus.CONCEPT, False)}
        assert agreements.elaboration("governance").text == ""


def test_written_text_is_read_back_and_cleaned(demo: OpenDossier, norm: Norm) -> None:
    agreements = Agreements(demo, norm)
    agreements.record_text("governance", "<p>Wij\u202e besluiten samen.</p>")
    agreements.record_summary("governance", "Kort\x00 gezegd.")
    written = agreements.elaboration("governance")
    assert (written.text, written.summary) == ("<p>Wij besluiten samen.</p>", "Kort gezegd.")


def test_text_that_is_no_prose_is_refused(demo: OpenDossier, norm: Norm) -> None:
    with pytest.raises(InputProblem, match="kon niet worden bewaard"):
        Agreements(demo, norm).record_text("governance", "<script>x</script>")


def test_autosaves_of_one_visit_are_one_deed_to_undo(demo: OpenDossier, norm: Norm) -> None:
    agreements = Agreements(demo, norm)
    start, deeds = demo.record_digest(), len(demo.change_sets())
    first = agreements.record_text("governance", "<p>W</p>")
    second = agreements.record_text("governance", "<p>Wij</p>", extends=first.set_id)
    assert second.set_id == first.set_id
    assert len(demo.change_sets()) == deeds + 1
    assert History(demo).undo().label == "Afspraak 4: tekst gewijzigd"
    assert demo.record_digest() == start


def test_emptying_what_was_never_written_makes_no_record(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        assert Agreements(dossier, norm).record_text("governance", "").set_id is None
        assert dossier.rows(Elaboration) == []


def test_a_status_is_given_by_code_or_by_its_word(demo: OpenDossier, norm: Norm) -> None:
    agreements = Agreements(demo, norm)
    agreements.set_status("governance", "in consultatie")
    assert agreements.head("governance").status is TextStatus.IN_CONSULTATION
    agreements.set_status("governance", TextStatus.ADOPTED)
    assert agreements.head("governance").status is TextStatus.ADOPTED


def test_each_municipality_may_deviate(demo: OpenDossier, norm: Norm) -> None:
    agreements = Agreements(demo, norm)
    before = agreements.deviations("governance")
    assert [row.municipality for row in before][:2] == ["Aldermeer", "Brinkhoven"]
    assert {row.text for row in before} == {""}
    agreements.record_deviation("governance", before[1].municipality_id, "<p>Anders.</p>")
    assert [row.text for row in agreements.deviations("governance")][:3] == ["", "<p>Anders.</p>", ""]


def test_the_head_says_how_far_the_councils_are(demo: OpenDossier, norm: Norm) -> None:
    head = Agreements(demo, norm).head("governance")
    assert head.norm.number == 4
    assert head.adoption == "versie 0.9: vastgesteld door 4 van 8 raden · tekst nog niet bevroren"


def test_before_the_first_council_the_head_says_so(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        assert Agreements(dossier, norm).head("vision").adoption == (
            "versie 0.1: nog door geen raad vastgesteld · tekst nog niet bevroren"
        )
