"""One deed: all of it with its log, or none of it."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, insert, update
from sqlmodel import Session

from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.adoption import Adoption, TextVersion
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.structured import FieldValue
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.storage.open_dossier import OpenDossier
from nvo_desktop.storage.unit_of_work import open_units
from nvo_desktop.storage.working_copy import UnloggedWriteError


def added(dossier: OpenDossier, *records: Decision | Municipality) -> None:
    with dossier.unit_of_work("Begin") as work:
        for record in records:
            work.add(record)
        work.commit()


def test_what_is_committed_is_there_in_the_next_deed(dossier: OpenDossier) -> None:
    decision = Decision(number="1", agreements=("agreement-1",))
    added(dossier, decision)
    with dossier.unit_of_work("Lezen") as work:
        assert work.get(Decision, decision.id).agreements == ("agreement-1",)


def test_a_commit_says_what_changed(dossier: OpenDossier) -> None:
    decision = Decision(number="1")
    added(dossier, decision, Municipality(name="Aa"))
    with dossier.unit_of_work("Besluit gewijzigd") as work:
        work.get(Decision, decision.id).number = "2"
        changes = work.commit()
    assert changes.label == "Besluit gewijzigd"
    assert changes.touched == {("decision", decision.id)}
    assert changes.set_id == dossier.change_sets()[0].id


def test_leaving_without_commit_changes_nothing(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Vergeten") as work:
        work.add(Decision(number="1"))
    assert not dossier.rows(Decision)
    assert not dossier.change_sets()


def test_a_deed_without_change_makes_no_change_set(dossier: OpenDossier) -> None:
    decision = Decision(number="1")
    added(dossier, decision)
    with dossier.unit_of_work("Niets") as work:
        work.get(Decision, decision.id).number = "1"
        changes = work.commit()
    assert changes.set_id is None
    assert not changes.touched
    assert len(dossier.change_sets()) == 1


def test_what_was_added_is_found_before_the_commit(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Begin") as work:
        made = work.ensure(FieldValue, owner="agreement-1", municipality_id=None, key="budget")
        assert work.ensure(FieldValue, owner="agreement-1", municipality_id=None, key="budget") is made
        assert work.find(FieldValue, "agreement-1", "", "budget") is made
        assert work.all(FieldValue) == [made]
        work.commit()
    with dossier.unit_of_work("Later") as work:
        assert work.ensure(FieldValue, owner="agreement-1", municipality_id="", key="budget").id == made.id


def test_a_record_with_an_id_of_its_own_is_found_by_its_key(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Begin") as work:
        work.add(Elaboration(id="f2b5ad50-0000-4000-8000-000000000000", agreement="agreement-2"))
        work.commit()
    with dossier.unit_of_work("Later") as work:
        found = work.find(Elaboration, "agreement-2")
        assert found is not None
        assert found.id.startswith("f2b5ad50")


def test_two_laptops_make_the_same_record_for_a_key(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Een") as work:
        first = work.ensure(Region).id
    with dossier.unit_of_work("Twee") as work:
        assert work.ensure(Region).id == first


def test_a_deleted_record_is_gone_and_can_be_made_again(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Begin") as work:
        work.ensure(Elaboration, agreement="agreement-1").summary = "oud"
        work.commit()
    with dossier.unit_of_work("Opnieuw") as work:
        old = work.ensure(Elaboration, agreement="agreement-1")
        work.delete(old)
        assert work.find(Elaboration, "agreement-1") is None
        with pytest.raises(DossierProblem, match="staat niet meer"):
            work.get(Elaboration, old.id)
        work.ensure(Elaboration, agreement="agreement-1").summary = "nieuw"
        work.commit()
    assert [row.summary for row in dossier.rows(Elaboration)] == ["nieuw"]


def test_a_record_that_others_refer_to_does_not_go(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Begin") as work:
        municipality, version = work.add(Municipality(name="Aa")), work.add(TextVersion(number="1.0"))
        work.ensure(Adoption, municipality_id=municipality.id, text_version_id=version.id)
        work.commit()
    with dossier.unit_of_work("Weg") as work:
        work.delete(municipality)
        with pytest.raises(DossierProblem, match="verwijzen"):
            work.commit()
    assert len(dossier.rows(Municipality)) == 1
    assert len(dossier.change_sets()) == 1


def test_what_refers_may_go_together_with_what_it_refers_to(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Begin") as work:
        municipality, version = work.add(Municipality(name="Aa")), work.add(TextVersion(number="1.0"))
        adoption = work.ensure(Adoption, municipality_id=municipality.id, text_version_id=version.id)
        work.commit()
    with dossier.unit_of_work("Weg") as work:
        work.delete(municipality)
        work.delete(adoption)
        work.commit()
    assert not dossier.rows(Municipality)


def test_rows_come_by_rank_and_then_id(dossier: OpenDossier) -> None:
    added(dossier, Municipality(name="C", rank=2), Municipality(name="A", rank=1), Municipality(name="B", rank=1))
    rows = dossier.rows(Municipality)
    assert [(row.rank, row.id) for row in rows] == sorted((row.rank, row.id) for row in rows)
    with pytest.raises(AttributeError):
        rows[0].name = "D"


def test_a_row_has_the_properties_of_its_record(dossier: OpenDossier) -> None:
    assert Region.period.fset is None
    with dossier.unit_of_work("Begin") as work:
        work.ensure(Region)
        work.commit()
    assert dossier.rows(Region)[0].period == ""


def test_two_deeds_do_not_stand_open_at_once(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Een"):
        assert open_units() == 1
        with pytest.raises(RuntimeError, match="open already"), dossier.unit_of_work("Twee"):
            pass
    assert open_units() == 0


def test_a_deed_is_committed_once(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Een") as work:
        work.commit()
        with pytest.raises(RuntimeError, match="once"):
            work.commit()


@pytest.mark.parametrize(
    "statement",
    [
        update(Decision).values(number="9"),
        delete(Decision),
        insert(Decision).values(id="x"),
    ],
    ids=["update", "delete", "insert"],
)
def test_a_bare_statement_that_writes_is_stopped_also_inside_a_deed(dossier: OpenDossier, statement: object) -> None:
    added(dossier, Decision(number="1"))
    engine = dossier._copy._engine
    with Session(engine) as session, pytest.raises(UnloggedWriteError):
        session.execute(statement)  # type: ignore[call-overload]
    with dossier.unit_of_work("Binnen"), Session(engine) as session, pytest.raises(UnloggedWriteError):
        session.execute(statement)  # type: ignore[call-overload]
    assert [row.number for row in dossier.rows(Decision)] == ["1"]


def test_without_the_listener_such_a_statement_would_pass(dossier: OpenDossier) -> None:
    added(dossier, Decision(number="1"))
    dossier._copy._may_write = True
    with Session(dossier._copy._engine) as session:
        session.execute(update(Decision).values(number="9"))  # type: ignore[call-overload]
    assert [row.number for row in dossier.rows(Decision)] == ["9"]
