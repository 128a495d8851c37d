"""What the form of an agreement says at a field."""

from __future__ import annotations

from nvo_desktop.services.fields import FieldFinding
from nvo_desktop.ui.screens.agreements.data_part import at_field

WHOLE = "Nog niet ingevuld: ‘Vorm van samenwerking’."


def test_the_label_is_not_said_twice():
    assert at_field(FieldFinding("form", "Vorm van samenwerking", WHOLE, is_missing=True)) == "Nog niet ingevuld."


def test_a_gap_in_a_row_and_a_wrong_value_are_said_whole():
    in_row = "Nog niet ingevuld: ‘Wat’ in regel 1."
    assert at_field(FieldFinding("rows", "Regels", in_row, is_missing=True, row_id="1", column="what")) == in_row
    assert at_field(FieldFinding("form", "Vorm", "Dit is geen jaar.", is_missing=False)) == "Dit is geen jaar."
