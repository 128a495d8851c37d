"""What the log keeps of a deed, and how autosaves become one."""

from __future__ import annotations

import json

from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.history import Change
from nvo_desktop.model.sources import Attachment
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.storage.open_dossier import OpenDossier

FIRST = "<p>een</p>\n<p>twee</p>\n<p>drie</p>"


def written(dossier: OpenDossier, text: str, extends: str | None = None) -> str | None:
    with dossier.unit_of_work("Tekst", extends=extends) as work:
        work.ensure(Elaboration, agreement="agreement-1").text = text
        return work.commit().set_id


def log_rows(dossier: OpenDossier, set_id: str | None) -> list[Change]:
    return list(dossier._log._rows_of(set_id or ""))


def test_adding_and_deleting_log_every_field(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Besluit vastgelegd") as work:
        decision = work.add(Decision(number="1", agreements=("agreement-1",)))
        came = work.commit().set_id
    with dossier.unit_of_work("Besluit verwijderd") as work:
        work.delete(decision)
        went = work.commit().set_id
    columns = set(Decision.model_fields)
    assert {row.field for row in log_rows(dossier, came)} == columns == {row.field for row in log_rows(dossier, went)}
    assert {row.new for row in log_rows(dossier, came) if row.field == "agreements"} == {'["agreement-1"]'}
    assert all(row.old is None for row in log_rows(dossier, came))
    assert all(row.new is None for row in log_rows(dossier, went))


def test_an_update_logs_the_changed_columns_only(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Begin") as work:
        decision = work.add(Decision(number="1", body="Bestuurlijk overleg"))
        work.commit()
    with dossier.unit_of_work("Nummer") as work:
        work.get(Decision, decision.id).number = "2"
        set_id = work.commit().set_id
    assert [(row.field, row.old, row.new) for row in log_rows(dossier, set_id)] == [("number", '"1"', '"2"')]


def test_changed_prose_is_logged_as_its_changed_lines(dossier: OpenDossier) -> None:
    written(dossier, FIRST)
    set_id = written(dossier, FIRST.replace("twee", "2"))
    (row,) = log_rows(dossier, set_id)
    assert (row.old, row.new) == (None, None)
    assert json.loads(row.delta or "") == [[1, ["<p>twee</p>"], ["<p>2</p>"]]]


def test_the_history_gives_prose_in_full_also_after_later_deeds(dossier: OpenDossier) -> None:
    written(dossier, FIRST)
    second = written(dossier, FIRST.replace("twee", "2")) or ""
    written(dossier, "<p>alles anders</p>")
    (change,) = dossier.changes_of(second)
    assert json.loads(change.before or "") == FIRST
    assert json.loads(change.after or "") == FIRST.replace("twee", "2")


def test_the_history_of_prose_survives_the_record(dossier: OpenDossier) -> None:
    written(dossier, FIRST)
    second = written(dossier, "<p>2</p>") or ""
    with dossier.unit_of_work("Weg") as work:
        work.delete(work.ensure(Elaboration, agreement="agreement-1"))
        work.commit()
    (change,) = dossier.changes_of(second)
    assert json.loads(change.after or "") == "<p>2</p>"


def test_sets_are_counted_and_chained(dossier: OpenDossier) -> None:
    ids = [written(dossier, f"<p>{number}</p>") for number in range(3)]
    sets = dossier.change_sets()
    assert [deed.counter for deed in sets] == [3, 2, 1]
    assert [deed.id for deed in sets] == ids[::-1]
    assert [deed.parent for deed in sets] == [ids[1], ids[0], None]
    assert {deed.device for deed in sets} == {"proef"}


def test_autosaves_of_one_visit_become_one_set(dossier: OpenDossier) -> None:
    written(dossier, FIRST)
    visit = written(dossier, "<p>a</p>")
    assert written(dossier, "<p>ab</p>", extends=visit) == visit
    assert written(dossier, "<p>abc</p>", extends=visit) == visit
    (change,) = dossier.changes_of(visit or "")
    assert (change.before, change.after) == (json.dumps(FIRST), '"<p>abc</p>"')
    assert len(dossier.change_sets()) == 2


def test_the_first_visit_that_made_the_record_is_extended_too(dossier: OpenDossier) -> None:
    visit = written(dossier, "<p>a</p>")
    assert written(dossier, "<p>ab</p>", extends=visit) == visit
    text = next(change for change in dossier.changes_of(visit or "") if change.field == "text")
    assert (text.before, text.after) == (None, '"<p>ab</p>"')


def test_a_visit_that_ends_where_it_began_leaves_no_set(dossier: OpenDossier) -> None:
    first = written(dossier, FIRST)
    visit = written(dossier, "<p>a</p>")
    assert written(dossier, FIRST, extends=visit) is None
    assert [deed.id for deed in dossier.change_sets()] == [first]
    written(dossier, "<p>b</p>")
    assert [deed.counter for deed in dossier.change_sets()] == [2, 1]


def test_another_field_or_another_deed_in_between_begins_a_new_set(dossier: OpenDossier) -> None:
    written(dossier, FIRST)
    visit = written(dossier, "<p>a</p>")
    with dossier.unit_of_work("Samenvatting", extends=visit) as work:
        work.ensure(Elaboration, agreement="agreement-1").summary = "kort"
        other = work.commit().set_id
    assert other != visit
    assert written(dossier, "<p>b</p>", extends=visit) not in {visit, other}


def test_a_published_set_is_not_altered_any_more(dossier: OpenDossier) -> None:
    written(dossier, FIRST)
    visit = written(dossier, "<p>a</p>")
    dossier.publish()
    assert written(dossier, "<p>ab</p>", extends=visit) != visit


def test_the_log_names_what_an_attachment_was_and_keeps_what_goes(dossier: OpenDossier) -> None:
    with dossier.unit_of_work("Bijlage") as work:
        attachment = work.add(Attachment(sha256="0" * 64, content=b"inhoud"))
        came = work.commit().set_id
    with dossier.unit_of_work("Weg") as work:
        work.delete(attachment)
        went = work.commit().set_id
    came_row, went_row = (
        next(row for row in log_rows(dossier, set_id) if row.field == "content") for set_id in (came, went)
    )
    assert json.loads(came_row.new or "")["size"] == 6
    assert "inhoud" not in (came_row.new or "")
    assert json.loads(went_row.old or "") == {"base64": "aW5ob3Vk"}
