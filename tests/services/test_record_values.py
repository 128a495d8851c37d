"""What a form may give for each kind of column."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import DecisionStatus, HolidayRegion
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.partners import Consultation, Contribution
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.texts import Chapter
from nvo_desktop.services.record_values import form_value, plain_value, take


def taken(record: Record, column: str, value: object) -> object:
    take(record, {column: value})
    return getattr(record, column)


@pytest.mark.parametrize(
    ("record", "column", "given", "held"),
    [
        (Decision(), "body", " raad\u2028 en\x07 college ", "raad en college"),
        (Decision(), "text", "een\r\ntwee ", "een\ntwee "),
        (Decision(), "text", None, ""),
        (Chapter(), "text", "<p>a\u202eb</p>", "<p>ab</p>"),
        (Decision(), "status", DecisionStatus.REJECTED, DecisionStatus.REJECTED),
        (Decision(), "status", "rejected", DecisionStatus.REJECTED),
        (Decision(), "status", "verworpen", DecisionStatus.REJECTED),
        (Municipality(), "holiday_region", "", None),
        (Municipality(), "holiday_region", "noord", HolidayRegion.NORTH),
        (Decision(), "date", date(2026, 6, 2), date(2026, 6, 2)),
        (Decision(), "date", "2026-06-02", date(2026, 6, 2)),
        (Decision(), "date", "", None),
        (Contribution(), "confidential", True, True),
        (Contribution(), "agrees_with_summary", None, None),
        (Consultation(), "participants", 12.0, 12),
        (Consultation(), "participants", None, None),
        (Consultation(), "groups", ["a", "b", "a"], ("a", "b")),
        (Consultation(), "groups", None, ()),
        (Contribution(), "group_id", "", None),
    ],
)
def test_what_fits_is_taken_and_cleaned(record: Record, column: str, given: object, held: object) -> None:
    assert taken(record, column, given) == held


@pytest.mark.parametrize(
    ("record", "column", "given", "kind_of_field"),
    [
        (Decision(), "body", 3, "tekst"),
        (Decision(), "status", "", "een keuze uit ‘voorgesteld’"),
        (Decision(), "date", "2 juni", "een bestaande datum"),
        (Contribution(), "confidential", None, "ja of nee"),
        (Consultation(), "participants", -1, "een geheel getal van 0 of meer"),
        (Consultation(), "participants", True, "een geheel getal van 0 of meer"),
        (Consultation(), "participants", 1.5, "een geheel getal van 0 of meer"),
        (Consultation(), "groups", "a", "een lijst"),
    ],
)
def test_what_does_not_fit_is_told_with_what_the_field_is(
    record: Record, column: str, given: object, kind_of_field: str
) -> None:
    with pytest.raises(InputProblem) as problem:
        take(record, {column: given}, {column: "Dit veld"})
    assert problem.value.what == f"‘{given}’ past niet bij ‘Dit veld’."
    assert problem.value.remedy.startswith(f"Dat veld is {kind_of_field}")


def test_a_form_gets_codes_and_a_register_gets_words() -> None:
    assert (form_value(HolidayRegion.NORTH), plain_value(HolidayRegion.NORTH)) == ("north", "noord")
    assert (form_value(date(2026, 6, 2)), form_value(("a",)), form_value(None)) == ("2026-06-02", ["a"], None)
