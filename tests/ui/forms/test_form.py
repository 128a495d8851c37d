"""A form, by what a user does: it tells edits, shows findings, and stands well at every width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from ui.forms.conftest import LISTS, line_of
from ui.typing import typed

from nvo_desktop.norm.definitions import FieldDefinition
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.ui.forms.cells import RegisterRow
from nvo_desktop.ui.forms.form import Form

DEFINITIONS = [
    FieldDefinition("form", "choice", "Vorm", help="De vorm.", group="De vorm", choices=("GR", "DVO"), required=True),
    FieldDefinition("signed", "date", "Ondertekend op", help="De datum.", group="De vorm"),
    FieldDefinition("contact", "person", "Aanspreekpunt", group="De vorm"),
    FieldDefinition("body", "prose", "Bestuur", group="Het bestuur"),
]


@pytest.fixture
def form(qtbot) -> Form:
    made = Form(DEFINITIONS, lists=LISTS)
    made.heard, made.gone = [], []
    made.edited.connect(lambda key, value: made.heard.append((key, value)))
    made.left.connect(made.gone.append)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def line(form: Form, key: str):
    return line_of(form._slots[key].field)


def test_values_come_back_as_they_were_set(form):
    values = {"form": "GR", "signed": "2026-09-03", "contact": "Wethouder", "body": "<p>Acht.</p>"}
    form.set_values(values)
    assert form.values() == values
    form.set_values({})
    assert not any(form.values().values())
    assert form.heard == []


def test_an_edit_tells_its_field_and_value(form):
    typed(line(form, "contact"), "é")
    form.focus_field("body")
    typed(QApplication.focusWidget(), "x")
    assert form.heard == [("contact", "é"), ("body", "<p>x</p>")]


def test_a_field_that_is_left_is_told_once(form, qtbot):
    form.focus_field("contact")
    form.focus_field("signed")
    form.focus_field("body")
    assert form.gone[-2:] == ["contact", "signed"]


def test_leaving_a_wrong_date_says_what_is_wrong_in_place_of_the_hint(form):
    form.focus_field("signed")
    typed(line(form, "signed"), "31-4-2026")
    assert form.note_of("signed") == "De datum."
    form.focus_field("contact")
    assert form.note_of("signed") == "31 april bestaat niet."
    assert form.own_findings() == {"signed": "31 april bestaat niet."}
    assert form.heard == []


def test_a_finding_takes_the_place_of_the_hint_until_it_is_gone(form):
    form.show_findings({"form": "Nog leeg: houdt bevriezen tegen"})
    assert form.note_of("form") == "Nog leeg: houdt bevriezen tegen"
    form.show_findings({})
    assert form.note_of("form") == "De vorm."


def test_what_is_wrong_with_the_typing_goes_before_what_was_found(form):
    form.show_findings({"signed": "Nog leeg"})
    form.focus_field("signed")
    typed(line(form, "signed"), "morgen")
    form.focus_field("contact")
    assert form.note_of("signed").startswith("Dit is geen datum")


def test_values_that_are_read_again_leave_what_is_being_typed(form):
    form.focus_field("signed")
    typed(line(form, "signed"), "3-9-")
    form.set_values(form.values())
    assert line(form, "signed").text() == "3-9-"


def test_going_to_a_field_brings_it_into_view(form):
    form.resize(900, 200)
    form.focus_field("body")
    field = form._slots["body"].field
    assert field.isAncestorOf(QApplication.focusWidget())
    top = field.mapTo(form.viewport(), field.rect().topLeft()).y()
    assert 0 <= top < form.viewport().height()
    with pytest.raises(KeyError):
        form.focus_field("nergens")


@pytest.mark.parametrize("number", range(1, 9))
@pytest.mark.parametrize("width", [640, 1000, 1600])
def test_no_field_of_the_norm_overlaps_another_or_leaves_the_form(qtbot, number, width):
    form = Form(load_norm().by_number(number).fields, lists=LISTS)
    qtbot.addWidget(form)
    form.resize(width, 800)
    form.show()
    QApplication.processEvents()
    boxes = [slot.field.geometry().translated(slot.field.parentWidget().pos()) for slot in form._slots.values()]
    for at, box in enumerate(boxes):
        assert box.left() >= 24
        assert box.right() <= form.viewport().width()
        assert box.height() >= 30
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


def test_labels_and_hints_stand_clear_of_the_boxes_below(form):
    form.show_findings(
        {"signed": "Een heel lange bevinding die zeker drie regels nodig heeft onder een smalle datum. " * 2}
    )
    QApplication.processEvents()
    for slot in form._slots.values():
        for other in form._slots.values():
            if slot is not other and slot.field.parent() is other.field.parent():
                assert not slot._note.geometry().intersects(other.field.geometry())
                assert not slot._note.geometry().intersects(other._label.geometry())


def test_a_narrow_form_stands_in_more_rows_than_a_wide_one(form):
    assert form.height_for(420) > form.height_for(1200)


def test_every_field_has_a_name_for_who_cannot_see_it(qtbot):
    for agreement in load_norm().agreements:
        form = Form(agreement.fields, lists=LISTS)
        qtbot.addWidget(form)
        for slot in form._slots.values():
            assert slot.field.focusProxy() is not None


def test_registers_are_told_apart_and_get_their_rows(qtbot):
    agreement = load_norm().by_number(8)
    form = Form(agreement.fields, lists=LISTS)
    qtbot.addWidget(form)
    form.set_values({"tariffs": [RegisterRow("r1", {"function": "Pleegzorg", "tariff": 6140})]})
    assert [row.id for row in form.register("tariffs").rows()] == ["r1"]
    assert form.register("disputes").rows() == []
    form.show_findings({"tariffs": "Vul ten minste één tarief in."})
    assert form.register("tariffs").note == "Vul ten minste één tarief in."
    with qtbot.waitSignal(form.row_added) as told:
        form.register("cost_studies").add_row()
    assert told.args == ["cost_studies", {}]
