"""Every kind of field: what a user types or chooses becomes a value of the norm, and a value is shown."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPlainTextEdit
from ui.forms.conftest import LISTS, line_of
from ui.typing import typed

from nvo_desktop.model.codes import DecisionStatus
from nvo_desktop.norm.definitions import KINDS, Column
from nvo_desktop.norm.values import canonical
from nvo_desktop.ui.forms.fields.calendar import CalendarPopup
from nvo_desktop.ui.forms.fields.check_list import CheckPopup
from nvo_desktop.ui.forms.fields.registry import FIELDS, make_field
from nvo_desktop.ui.forms.options import Option, RecordField
from nvo_desktop.ui.widgets.label import PlainLabel

VALUES = {
    "text": "Café € 5", "person": "Wethouder jeugd", "link": "https://voorbeeld.nl", "prose": "Regel 1\nRegel 2",
    "ypn": {"answer": "partly", "reason": "nog één stap"}, "yesno": True, "choice": "a", "choices": ["b"],
    "municipalities": ["m2"], "agreements": ["governance"], "date": "2026-09-03", "year": 2027, "money": 123450,
    "number": 12.5,
}  # fmt: skip


def test_every_kind_of_the_norm_has_a_field_or_is_a_register():
    assert FIELDS.keys() | {"table"} == KINDS
    assert FIELDS.keys() == VALUES.keys()


@pytest.mark.parametrize("kind", VALUES)
def test_a_value_that_is_shown_is_given_back(field, kind):
    choices = ("a", "b") if kind in {"choice", "choices"} else ()
    made = field(kind, choices=choices)
    made.set_value(VALUES[kind])
    made.leave()
    assert made.value() == VALUES[kind]
    assert made.heard == []
    assert canonical(made.definition, made.value())


@pytest.mark.parametrize("kind", VALUES)
def test_a_field_can_be_empty_and_has_a_name(field, kind):
    made = field(kind, choices=("a", "b") if kind in {"choice", "choices"} else ())
    assert not made.value()
    proxy = made.focusProxy()
    named = proxy.accessibleName() or (proxy.text() if isinstance(proxy, QCheckBox) else "")
    assert named or proxy.focusProxy()


@pytest.mark.parametrize("kind", ["text", "date", "number", "choice", "ypn", "agreements", "municipalities"])
def test_a_value_that_no_longer_fits_is_kept_and_shown(field, kind):
    made = field(kind, choices=("a",) if kind == "choice" else ())
    made.set_value("iets anders" if kind not in {"agreements", "municipalities"} else ["weg"])
    made.leave()
    assert made.value() in ("iets anders", ["weg"])
    assert made.heard == []


def test_values_of_records_are_taken_as_the_norm_has_them(field):
    day, status = field("date"), field("text")
    day.set_value(date(2026, 9, 3))
    status.set_value(DecisionStatus.TAKEN)
    assert (day.value(), status.value()) == ("2026-09-03", "taken")
    several = field("agreements")
    several.set_value(("vision",))
    assert several.value() == ["vision"]


def test_typing_tells_every_change_at_once(field):
    made = field("text")
    typed(line_of(made), "é€")
    assert made.heard == ["é", "é€"]


def test_a_space_at_the_end_is_no_change(field):
    made = field("text")
    typed(line_of(made), "a ")
    assert made.heard == ["a"]


def test_the_same_value_again_leaves_the_cursor_where_it_is(field):
    made = field("text")
    typed(line_of(made), "abc")
    line_of(made).setCursorPosition(1)
    made.set_value("abc")
    assert line_of(made).cursorPosition() == 1


def test_lines_grow_with_what_is_typed(field):
    made = field("prose")
    low = made.sizeHint().height()
    typed(made.findChild(QPlainTextEdit), "’s avonds")
    assert made.heard[-1] == "’s avonds"
    made.set_value("\n".join("regel" for _ in range(8)))
    assert made.sizeHint().height() > low
    assert made.heard[-1] == "’s avonds"


def test_a_date_is_typed_and_then_written_out(field):
    made = field("date")
    typed(line_of(made), "3 sep 2026")
    assert made.heard == ["2026-09-03"]
    made.leave()
    assert line_of(made).text() == "03-09-2026"


def test_a_short_year_counts_once_the_field_is_left(field):
    made = field("date")
    typed(line_of(made), "3-9-26")
    assert made.heard == []
    made.leave()
    assert made.heard == ["2026-09-03"]


def test_an_impossible_date_is_said_and_not_told(field, qtbot):
    made = field("date")
    made.set_value("2026-01-01")
    line_of(made).clear()
    typed(line_of(made), "31-4-2026")
    assert made.finding == ""
    made.leave()
    assert made.finding == "31 april bestaat niet."
    assert made.heard == []
    assert made.value() == "2026-01-01"
    assert line_of(made).text() == "31-4-2026"


def test_what_is_wrong_is_gone_once_it_is_right(field):
    made = field("date")
    typed(line_of(made), "31-4-2026")
    made.leave()
    line_of(made).clear()
    typed(line_of(made), "30-4-2026")
    assert made.finding == ""
    assert made.heard == ["2026-04-30"]


def test_a_date_can_be_made_empty(field):
    made = field("date")
    made.set_value("2026-01-01")
    line_of(made).selectAll()
    line_of(made).del_()
    made.leave()
    typed(line_of(made), " ")
    made.leave()
    assert made.value() is None


def test_the_calendar_opens_by_keyboard_at_the_date_and_chooses(field, qtbot):
    made = field("date")
    made.set_value("2026-09-03")
    line_of(made).setFocus()
    qtbot.keyClick(line_of(made), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    made.open_calendar()
    popup = made.findChild(CalendarPopup)
    assert popup._calendar.selectedDate().toString("yyyy-MM-dd") == "2026-09-03"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    popup.chosen.emit(date(2026, 9, 10))
    assert made.heard == ["2026-09-10"]
    popup.chosen.emit(None)
    assert made.heard[-1] is None
    for each in made.findChildren(CalendarPopup):
        each.close()


@pytest.mark.parametrize(
    ("kind", "text", "value", "written"),
    [
        ("money", "1234,5", 123450, "€\u00a01.234,50"),
        ("money", "75000", 7500000, "€\u00a075.000,00"),
        ("number", "1234,50", 1234.5, "1.234,5"),
        ("year", "2027", 2027, "2027"),
        ("link", "www.voorbeeld.nl", "https://www.voorbeeld.nl", "https://www.voorbeeld.nl"),
    ],
)
def test_what_is_typed_is_written_the_dutch_way(field, kind, text, value, written):
    made = field(kind)
    typed(line_of(made), text)
    made.leave()
    assert made.heard[-1] == value
    assert line_of(made).text() == written


@pytest.mark.parametrize(
    ("kind", "text", "finding"),
    [
        ("money", "veel", "Dit is geen bedrag; typ bijvoorbeeld 78,40."),
        ("number", "121", "Dit is te hoog: het mag ten hoogste 120 zijn."),
        ("year", "2", "Dit is geen jaartal; typ bijvoorbeeld 2027."),
        ("money", "-1", "Dit is te laag: het moet ten minste € 0,00 zijn."),
        ("link", "file:///etc", "Dit is geen adres; typ bijvoorbeeld https://www.vng.nl."),
    ],
)
def test_what_does_not_fit_is_said(field, kind, text, finding):
    bounds = {"minimum": 0, "maximum": 120} if kind in {"money", "number"} else {}
    made = field(kind, **bounds)
    typed(line_of(made), text)
    made.leave()
    assert made.finding.replace("\u00a0", " ") == finding
    assert made.value() is None


def test_a_number_shows_its_unit(field):
    made = field("number", unit="maanden")
    assert [label.text() for label in made.findChildren(PlainLabel)] == ["maanden"]


def test_a_number_that_turns_out_wrong_gives_back_what_was_there(field):
    made = field("number", maximum=120)
    made.set_value(5)
    line_of(made).clear()
    typed(line_of(made), "121")
    assert made.heard == [1, 12]
    made.leave()
    assert made.heard[-1] == made.value() == 5
    assert line_of(made).text() == "121"


def test_a_choice_begins_with_nothing(field):
    made = field("choice", choices=("a", "b"))
    box = made.findChild(QComboBox)
    assert box.currentText() == "– kies –"
    box.setCurrentIndex(2)
    box.setCurrentIndex(0)
    assert made.heard == ["b", None]


def test_a_choice_that_left_the_list_is_offered_until_another_is_chosen(field):
    made = field("choice", choices=("a",))
    made.set_value("oud")
    box = made.findChild(QComboBox)
    assert box.currentText() == "oud (staat niet meer in de lijst)"
    box.setCurrentIndex(1)
    assert made.heard == ["a"]


def test_rolling_over_a_choice_changes_nothing(field):
    made = field("choice", choices=("a", "b"))
    box = made.findChild(QComboBox)
    roll = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, roll)
    assert made.heard == []


def test_other_options_keep_what_was_chosen(field):
    made = field("choice", choices=("a", "b"))
    made.set_value("a")
    made.set_options([Option("c", "c")])
    assert made.value() == "a"
    assert made.heard == []


def test_yes_and_no_can_be_chosen_as_words(qtbot):
    options = (Option(value=True, label="ja"), Option(value=False, label="nee"))
    made = make_field(RecordField("key", "choice", "Label", options=options))
    qtbot.addWidget(made)
    made.set_value(False)
    assert made.findChild(QComboBox).currentText() == "nee"


def test_a_check_box_says_its_label_and_true_or_false(field, qtbot):
    made = field("yesno")
    box = made.findChild(QCheckBox)
    assert box.text() == "Label"
    box.click()
    box.click()
    assert made.heard == [True, False]


def test_an_answer_asks_its_reason_once_there_is_one(field):
    made = field("ypn")
    box, reason = made.findChild(QComboBox), line_of(made)
    assert not reason.isVisible()
    box.setCurrentIndex(box.findData("partly"))
    assert reason.isVisible()
    typed(reason, "x")
    box.setCurrentIndex(0)
    assert made.heard == [{"answer": "partly"}, {"answer": "partly", "reason": "x"}, None]


def test_a_few_things_are_check_boxes(field):
    made = field("agreements")
    boxes = [box for box in made.findChildren(QCheckBox) if box.isVisible()]
    assert [box.text() for box in boxes] == ["1 Regiovisie", "4 Governance"]
    boxes[1].click()
    boxes[0].click()
    boxes[1].click()
    assert made.heard == [["governance"], ["vision", "governance"], ["vision"]]


def test_check_boxes_stand_below_each_other_where_it_is_narrow(field):
    made = field("agreements")
    assert made.heightForWidth(500) < made.heightForWidth(120)


def test_many_things_are_ticked_in_a_list_that_opens(field, qtbot):
    made = field("municipalities")
    made.set_options([Option(f"m{at}", f"Gemeente {at}") for at in range(12)])
    made.set_value(["m3"])
    box = made.findChild(QComboBox)
    assert box.currentText() == "Gemeente 3"
    box.showPopup()
    popup = made.findChild(CheckPopup)
    popup._search.setFocus()
    typed(popup._search, "11")
    shown = [item for item in popup._items() if not item.isHidden()]
    assert [item.text() for item in shown] == ["Gemeente 11"]
    shown[0].setCheckState(Qt.CheckState.Checked)
    assert made.heard == [["m3", "m11"]]
    assert box.currentText() == "Gemeente 3, Gemeente 11"
    qtbot.keyClick(popup._search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.findChild(CheckPopup) is None)


def test_what_was_ticked_and_left_the_list_stays(field):
    made = field("agreements")
    made.set_value(["oud", "vision"])
    boxes = [box for box in made.findChildren(QCheckBox) if box.isVisible()]
    assert boxes[-1].text() == "oud (staat niet meer in de lijst)"
    boxes[1].click()
    assert made.heard == [["vision", "governance", "oud"]]


def test_a_table_is_no_field():
    with pytest.raises(KeyError):
        make_field(Column("key", "table", "Label"), LISTS)


@pytest.mark.parametrize(("label", "has_shape"), [("aangehouden", True), ("voorbehoud", False)])
def test_states_are_chosen_by_their_shape_and_other_words_have_none(qtbot, label, has_shape):
    definition = RecordField("a", "choice", "Stand", options=(Option("x", "genomen"), Option("y", label)))
    field = make_field(definition)
    qtbot.addWidget(field)
    box = field.findChild(QComboBox)
    assert [not box.itemIcon(at).isNull() for at in range(3)] == [False, has_shape, has_shape]
