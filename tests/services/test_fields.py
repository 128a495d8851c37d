"""The values of an agreement's fields."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.region import Region
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.history import History
from nvo_desktop.services.registers import Registers
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def fields(demo: OpenDossier, norm: Norm) -> Fields:
    return Fields(demo, norm)


def test_values_come_by_key_with_those_of_the_region_among_them(fields: Fields) -> None:
    values = fields.values("governance").values
    assert values["form"] == "privaatrechtelijke overeenkomst"
    assert values["contact_political"] == "Wethouder jeugd van Lindendaal"
    assert fields.values("vision").values["period_from"] == "2027-01-01"


def test_a_value_is_recorded_changed_and_taken_away(fields: Fields) -> None:
    fields.record("governance", "signed", "2026-06-02")
    assert fields.values("governance").values["signed"] == "2026-06-02"
    fields.record("governance", "signed", date(2026, 6, 3))
    assert fields.values("governance").values["signed"] == "2026-06-03"
    fields.record("governance", "signed", None)
    assert "signed" not in fields.values("governance").values


def test_a_bound_fact_goes_to_the_record_that_holds_it(fields: Fields, demo: OpenDossier) -> None:
    fields.record("vision", "period_until", "2031-12-31")
    fields.record("governance", "contact_official", "Regiomanager")
    region = demo.rows(Region)[0]
    assert (region.period_until, region.contact_official) == (date(2031, 12, 31), "Regiomanager")
    fields.record("vision", "period_until", "")
    assert demo.rows(Region)[0].period_until is None
    assert "period_until" not in fields.values("vision").values


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("governance.form", "vriendschap", "‘vriendschap’ past niet bij ‘Vorm van samenwerking’"),
        ("governance.signed", "2026-02-30", "‘2026-02-30’ past niet bij ‘Ondertekend op’"),
        ("vision.period_from", "ooit", "‘ooit’ past niet bij ‘Ingangsdatum’"),
        ("governance.body", "<b>los", "kon niet worden bewaard"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    fields: Fields, demo: OpenDossier, place: str, value: str, message: str
) -> None:
    before = demo.record_digest()
    with pytest.raises(InputProblem, match=message):
        fields.record(*place.split("."), value)
    assert demo.record_digest() == before


def test_autosaves_of_a_field_are_one_deed(fields: Fields, demo: OpenDossier) -> None:
    start = demo.record_digest()
    first = fields.record("governance", "signed", "2026-06-02")
    assert fields.record("governance", "signed", "2026-06-03", extends=first.set_id).set_id == first.set_id
    assert History(demo).undo().label == "Afspraak 4: ‘Ondertekend op’ gewijzigd"
    assert demo.record_digest() == start


def test_what_left_the_norm_is_kept_and_shown_until_it_is_forgotten(fields: Fields, demo: OpenDossier) -> None:
    with demo.unit_of_work("Oud") as work:
        work.ensure(FieldValue, owner="governance", municipality_id=None, key="old").value = '"Zo was het"'
        work.add(RegisterRow(owner="governance", key="old_rows", cells='{"a":"één","b":2}'))
        work.commit()
    assert [(kept.key, kept.text) for kept in fields.values("governance").kept] == [
        ("old", "Zo was het"),
        ("old_rows", "a: één; b: 2"),
    ]
    fields.forget("governance", "old")
    fields.forget("governance", "old_rows")
    assert fields.values("governance").kept == ()


def test_findings_say_what_is_required_and_empty(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        fields = Fields(dossier, norm)
        messages = [finding.message for finding in fields.findings("governance")]
        assert messages == [
            "Nog niet ingevuld: ‘Vorm van samenwerking’.",
            "Nog niet ingevuld: ‘Bestuurlijk aanspreekpunt’.",
        ]
        fields.record("governance", "form", "DVO")
        assert [finding.field for finding in fields.findings("governance")] == ["contact_political"]


def test_findings_name_the_row_and_the_column_of_a_register(tmp_path: Path, norm: Norm) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        empty = Fields(dossier, norm).findings("local_access")[0]
        assert empty.message == "Nog niet ingevuld: ‘Afspraken per basisfunctie’ heeft nog geen regels."
        row = Registers(dossier, norm).add("local_access", "basic_functions", {"function": "Leren en verbeteren"})
        (finding,) = Fields(dossier, norm).findings("local_access")
        assert finding.message == "Nog niet ingevuld: ‘Wat wij afspreken’ in regel 1."
        assert (finding.row_id, finding.column) == (row.record_id, "agreement")


def test_findings_say_what_the_norm_no_longer_allows(fields: Fields, demo: OpenDossier) -> None:
    with demo.unit_of_work("Oud") as work:
        work.ensure(FieldValue, owner="governance", municipality_id=None, key="form").value = '"maatschap"'
        work.commit()
    (finding,) = fields.findings("governance")
    assert finding.message.startswith("‘maatschap’ past niet bij ‘Vorm van samenwerking’.")
    assert not finding.is_missing


def test_the_demo_misses_one_field_only(fields: Fields, norm: Norm) -> None:
    found = [finding.field for agreement in norm.agreements for finding in fields.findings(agreement.key)]
    assert found == ["expertise_network"]
