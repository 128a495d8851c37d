"""The rows of the registers."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.sources import SourceDocument
from nvo_desktop.model.structured import RegisterRow
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.registers import RegisterLine, Registers
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def registers(demo: OpenDossier, norm: Norm) -> Registers:
    return Registers(demo, norm)


def functions(registers: Registers) -> list[str]:
    return [row.cells["function"] for row in registers.rows("availability", "functions")]


def row(registers: Registers, agreement: str, key: str, row_id: str) -> RegisterLine:
    return next(line for line in registers.rows(agreement, key) if line.id == row_id)


def test_a_row_comes_at_the_end_and_its_cells_are_changed_one_by_one(registers: Registers) -> None:
    added = registers.add("availability", "functions")
    assert registers.rows("availability", "functions")[-1].cells == {}
    registers.change("availability", "functions", added.record_id, {"function": "Pleegzorg", "risk": "laag"})
    registers.change("availability", "functions", added.record_id, {"risk": ""})
    assert registers.rows("availability", "functions")[-1].cells == {"function": "Pleegzorg"}


def test_a_cell_that_does_not_fit_is_refused(registers: Registers, demo: OpenDossier) -> None:
    before = demo.record_digest()
    with pytest.raises(InputProblem, match="‘geen idee’ past niet bij"):
        registers.add("availability", "functions", {"direction": "geen idee"})
    with pytest.raises(InputProblem, match="kolom ‘kleur’ bestaat niet"):
        registers.add("availability", "functions", {"kleur": "rood"})
    assert demo.record_digest() == before


def test_rows_move_and_go(registers: Registers) -> None:
    before = functions(registers)
    second = registers.rows("availability", "functions")[1].id
    registers.move("availability", "functions", second, -1)
    assert functions(registers) == [before[1], before[0], *before[2:]]
    registers.remove("availability", "functions", second)
    assert functions(registers) == [before[0], *before[2:]]


def test_a_move_touches_only_the_rows_that_change_places(registers: Registers) -> None:
    second = registers.rows("availability", "functions")[1].id
    assert len(registers.move("availability", "functions", second, -1).touched) == 2


def test_a_cell_whose_column_left_the_norm_stays(registers: Registers, demo: OpenDossier) -> None:
    first = registers.rows("availability", "functions")[0]
    with demo.unit_of_work("Oud") as work:
        work.get(RegisterRow, first.id).cells = '{"colour":"rood","function":"Pleegzorg"}'
        work.commit()
    registers.change("availability", "functions", first.id, {"risk": "hoog"})
    changed = row(registers, "availability", "functions", first.id)
    assert (changed.cells, changed.kept) == ({"function": "Pleegzorg", "risk": "hoog"}, {"colour": "rood"})


def test_a_cell_that_no_longer_fits_does_not_stand_in_the_way_of_another(
    registers: Registers, demo: OpenDossier
) -> None:
    first = registers.rows("availability", "functions")[0].id
    with demo.unit_of_work("Oud") as work:
        work.get(RegisterRow, first).cells = '{"direction":"omhoog"}'
        work.commit()
    registers.change("availability", "functions", first, {"function": "Pleegzorg"})
    assert row(registers, "availability", "functions", first).cells == {
        "direction": "omhoog",
        "function": "Pleegzorg",
    }


def test_the_members_are_the_municipalities_themselves(registers: Registers, demo: OpenDossier) -> None:
    members = registers.rows("vision", "members")
    assert members[0].cells == {"name": "Aldermeer", "member_from": "2016-01-01"}
    registers.change("vision", "members", members[0].id, {"member_until": "2029-12-31"})
    assert demo.rows(Municipality)[0].member_until == date(2029, 12, 31)
    added = registers.add("vision", "members", {"name": "Nieuwdorp"})
    assert demo.rows(Municipality)[-1].name == "Nieuwdorp"
    assert registers.uses("vision", "members", added.record_id).sentence == ""


def test_a_member_that_goes_takes_its_adoption_along_and_says_so_first(registers: Registers, demo: OpenDossier) -> None:
    first = registers.rows("vision", "members")[0].id
    assert "1 vaststelling" in registers.uses("vision", "members", first).sentence
    registers.remove("vision", "members", first)
    assert demo.rows(Municipality)[0].name == "Brinkhoven"


def test_an_earlier_paper_is_a_row_with_its_kind_in_words(registers: Registers, demo: OpenDossier) -> None:
    papers = registers.rows("vision", "source_documents")
    assert papers[0].cells["kind"] == "beleidskader"
    assert papers[0].cells["agreements"] == ["vision", "availability", "local_access"]
    registers.change("vision", "source_documents", papers[0].id, {"kind": "visie", "agreements": ["governance"]})
    changed = demo.rows(SourceDocument)[0]
    assert (changed.kind.label, changed.agreements) == ("visie", ("governance",))
