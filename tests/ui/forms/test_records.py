"""The forms of records: every field is one of the record, every code and reference can be chosen."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date

import pytest
from sqlalchemy import Date

from nvo_desktop.model.columns import CodeColumn, KeysColumn
from nvo_desktop.model.kinds import RECORD_KINDS, personal_columns
from nvo_desktop.ui.forms import records
from nvo_desktop.ui.forms.options import Option, options_of
from nvo_desktop.ui.forms.records.decisions import ACTION, DECISION
from nvo_desktop.ui.forms.records.partners import CONTRIBUTION
from nvo_desktop.ui.forms.records.record_form import RecordForm

NOT_TYPED = {"id", "rank", "key", "norm", "addendum", "file_name", "sha256", "municipality_id", "text_version_id"}
LISTS = {"agreements", "municipalities", "groups", "partners", "consultations", "text_versions", "lines"}


def all_forms() -> list[RecordForm]:
    """Every record form in the folder, so that a new one is covered at once."""
    found = []
    for module in pkgutil.iter_modules(records.__path__, f"{records.__name__}."):
        held = vars(importlib.import_module(module.name)).values()
        found += [form for form in held if isinstance(form, RecordForm)]
    return found


FORMS = pytest.mark.parametrize("form", all_forms(), ids=lambda form: form.kind)


def columns_of(form: RecordForm):
    return RECORD_KINDS[form.kind].metadata.tables[form.kind].columns


def test_the_folder_holds_the_forms_that_screens_need():
    assert {form.kind for form in all_forms()} >= {
        "decision", "action", "consultation", "contribution", "development_goal", "council_question", "roadmap_line",
        "milestone", "amendment", "text_version", "partner", "partner_group", "municipality", "region",
    }  # fmt: skip


@FORMS
def test_every_field_is_a_column_of_the_record(form: RecordForm):
    assert {field.key for field in form.fields} <= set(columns_of(form).keys())
    assert len({field.key for field in form.fields}) == len(form.fields)


@FORMS
def test_no_column_that_people_fill_in_is_left_out(form: RecordForm):
    hidden = NOT_TYPED | {"youth_region_code"}
    hidden |= set(RECORD_KINDS[form.kind].key_columns or ())  # who answers chose the question, and nobody types it
    assert set(columns_of(form).keys()) - hidden <= {field.key for field in form.fields}


@FORMS
def test_a_field_has_the_kind_of_its_column(form: RecordForm):
    for field in form.fields:
        column = columns_of(form)[field.key]
        if isinstance(column.type, Date):
            assert field.kind == "date", field.key
        elif isinstance(column.type, CodeColumn):
            assert [option.value for option in field.options] == [code.value for code in column.type.codes]
        elif isinstance(column.type, KeysColumn):
            assert field.kind in {"agreements", "choices"}, field.key
        elif column.foreign_keys:
            assert field.kind == "choice", field.key
            assert field.chosen_from, field.key


@FORMS
def test_names_of_people_are_marked_as_the_model_marks_them(form: RecordForm):
    personal = personal_columns(RECORD_KINDS[form.kind])
    assert {field.key for field in form.fields if field.personal} == personal & {field.key for field in form.fields}


@FORMS
def test_labels_and_help_are_whole_words(form: RecordForm):
    assert form.title
    for field in form.fields:
        assert field.label[:1].isupper(), field.key
        assert not field.label.endswith((".", ":")), field.key
        assert not field.help or field.help.endswith("."), field.key
        assert not field.chosen_from or field.chosen_from in LISTS, field.key


def test_options_come_from_the_code_list_or_from_the_dossier():
    groups = {"agreements": [Option("governance", "4 Governance")]}
    assert options_of(ACTION.field("status"), groups)[0] == Option("open", "open")
    assert options_of(ACTION.field("agreement"), groups) == (Option("governance", "4 Governance"),)
    assert options_of(DECISION.field("agreements"), groups) == (Option("governance", "4 Governance"),)
    assert options_of(DECISION.field("agreements"), {}) == ()


def test_what_was_typed_becomes_what_the_record_holds():
    typed = {"date": "2026-09-03", "body": None, "agreements": ["vision"], "status": "taken"}
    assert DECISION.for_record(typed) == {
        "date": date(2026, 9, 3), "body": "", "agreements": ("vision",), "status": "taken",
    }  # fmt: skip
    assert ACTION.for_record({"agreement": None, "due": None}) == {"agreement": "", "due": None}


def test_an_unknown_field_is_an_error():
    with pytest.raises(KeyError):
        DECISION.for_record({"colour": "red"})


def test_a_box_that_nobody_ticked_is_no():
    assert CONTRIBUTION.for_record({"confidential": None, "replied": None}) == {"confidential": False, "replied": None}
