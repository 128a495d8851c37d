"""What a record is: its id, its input, and its way into the database and back."""

from __future__ import annotations

import datetime
import subprocess
import sys
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy import Boolean, Column, Date, Engine, Integer, LargeBinary, create_engine, text
from sqlmodel import Session, SQLModel

from nvo_desktop.model.adoption import Adoption
from nvo_desktop.model.codes import AdoptionResult, Code, DecisionStatus
from nvo_desktop.model.columns import CodeColumn, KeysColumn
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.kinds import RECORD_KINDS, office_columns, personal_columns, private_columns, prose_columns
from nvo_desktop.model.record import Record, kind_of, record_id
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.texts import DevelopmentGoal, Elaboration

DOSSIER = "11111111-2222-4333-8444-555555555555"
CODES = [codes for codes in Code.__subclasses__() if list(codes)]


@pytest.fixture
def engine() -> Engine:
    """An empty database with all tables."""
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    return engine


def filled(kind: type[Record]) -> Record:
    """A record with something in every column."""
    return kind(id=record_id(DOSSIER, kind_of(kind)), **{c.name: value(c) for c in columns(kind) if c.name != "id"})


def columns(kind: type[Record]) -> list[Column[Any]]:
    return list(SQLModel.metadata.tables[kind_of(kind)].columns)


def value(column: Column[Any]) -> Any:
    if column.foreign_keys:
        return None
    if isinstance(column.type, CodeColumn):
        return list(column.type.codes)[-1]
    if isinstance(column.type, KeysColumn):
        return ("één", "twee")
    values = {Date: datetime.date(2027, 1, 2), Boolean: True, Integer: 7, LargeBinary: b"\0\xff"}
    return next((some for kind, some in values.items() if isinstance(column.type, kind)), "Coördinatie ‘ja’\n𝒳")


@pytest.mark.parametrize("kind", RECORD_KINDS.values(), ids=lambda kind: kind.__name__)
def test_every_record_survives_the_database(engine: Engine, kind: type[Record]) -> None:
    record = filled(kind)
    before = record.model_dump()
    with Session(engine) as session:
        session.add(record)
        session.commit()
    with Session(engine) as session:
        again = session.get(kind, before["id"])
        assert again is not None
        assert again.model_dump() == before


@pytest.mark.parametrize("kind", RECORD_KINDS.values(), ids=lambda kind: kind.__name__)
def test_every_record_comes_in_by_its_own_dump(kind: type[Record]) -> None:
    record = filled(kind)
    holds_bytes = any(isinstance(column.type, LargeBinary) for column in columns(kind))
    kwargs = {} if holds_bytes else {"mode": "json"}
    assert kind.model_validate(record.model_dump(**kwargs)).model_dump() == record.model_dump()


@pytest.mark.parametrize("kind", RECORD_KINDS.values(), ids=lambda kind: kind.__name__)
def test_an_empty_record_may_be_made_and_kept(engine: Engine, kind: type[Record]) -> None:
    record = kind()
    record.identified(DOSSIER)
    with Session(engine) as session:
        session.add(record)
        session.commit()


def test_codes_are_stored_as_codes_and_not_as_python_names(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(Decision(id="1", status=DecisionStatus.TAKEN))
        session.add(Adoption(id="2", result=AdoptionResult.ADOPTED_AMENDED))
        session.commit()
        assert session.connection().execute(text("SELECT status FROM decision")).scalar() == "taken"
        assert session.connection().execute(text("SELECT result FROM adoption")).scalar() == "adopted_amended"


@pytest.mark.parametrize("codes", CODES, ids=lambda codes: codes.__name__)
def test_every_code_has_a_dutch_word_of_its_own_meaning(codes: type[Code]) -> None:
    assert all(code.label for code in codes)
    assert len({code.value for code in codes}) == len(list(codes))
    assert all(str(code) == code.value and code.value.strip() for code in codes)


def test_a_record_that_exists_once_gets_the_same_id_on_two_laptops() -> None:
    one, other = Elaboration(agreement="agreement-4"), Elaboration(agreement="agreement-4")
    assert one.identified(DOSSIER) == other.identified(DOSSIER)
    assert one.id == record_id(DOSSIER, "elaboration", "agreement-4")
    assert Elaboration(agreement="agreement-5").identified(DOSSIER) != one.id
    assert Elaboration(agreement="agreement-4").identified(DOSSIER.replace("1", "9")) != one.id


def test_a_record_of_which_there_are_many_gets_an_id_of_its_own() -> None:
    assert Decision(number="1").identified(DOSSIER) != Decision(number="1").identified(DOSSIER)


def test_an_id_once_given_stays() -> None:
    goal = DevelopmentGoal(agreement="agreement-1")
    assert goal.identified(DOSSIER) == goal.identified(DOSSIER)


def test_a_key_with_nothing_in_it_is_the_same_as_an_empty_one() -> None:
    assert Adoption(municipality_id=None, text_version_id="x").key_of() == ("", "x")
    assert Region().key_of() == ()
    assert Municipality().key_of() is None


@pytest.mark.parametrize(
    ("kind", "field", "wrong"),
    [
        (Decision, "status", "verzonnen"),
        (Decision, "status", "TAKEN"),
        (Decision, "date", "morgen"),
        (Decision, "agreements", "agreement-1"),
        (Decision, "number", 7),
        (Decision, "number", None),
        (Decision, "verzonnen", "x"),
        (Decision, "id", "geen uuid"),
        (Municipality, "rank", "eerste"),
        (Municipality, "member_from", "2027-02-30"),
    ],
)
def test_wrong_input_is_refused(kind: type[Record], field: str, wrong: object) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate({field: wrong})


def test_made_directly_nothing_is_checked_but_the_code_column_is() -> None:
    """The trap of SQLModel that makes model_validate the way in."""
    assert Decision(number=7).number == 7  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="verzonnen"):
        CodeColumn(DecisionStatus).process_bind_param("verzonnen", None)  # type: ignore[arg-type]


def test_a_kind_comes_after_what_it_refers_to() -> None:
    before: set[str] = set()
    for name, kind in RECORD_KINDS.items():
        assert {key.column.table.name for column in columns(kind) for key in column.foreign_keys} <= before
        before.add(name)


def test_every_record_class_is_among_the_kinds() -> None:
    assert set(RECORD_KINDS.values()) == set(Record.__subclasses__())


def test_marked_columns_are_found() -> None:
    assert prose_columns(Elaboration) == {"text"}
    assert personal_columns(Region) == {"contact_political", "contact_deputy", "contact_official"}
    assert personal_columns(Decision) == set()


def test_a_name_is_of_an_office_or_private() -> None:
    assert (office_columns(Region), private_columns(Region)) == (
        {"contact_political", "contact_deputy"},
        {"contact_official"},
    )
    for record in RECORD_KINDS.values():
        assert office_columns(record) | private_columns(record) == personal_columns(record)


CHECKED = """
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.decisions import Decision
print(any(kind.__pydantic_complete__ for kind in RECORD_KINDS.values()))
Decision(number="1")
print(Decision.__pydantic_complete__)
try:
    Decision.model_validate({"number": "1", "nummer": "1"})
except ValueError as error:
    print(type(error).__name__, Decision.__pydantic_complete__)
"""


def test_what_checks_input_is_built_when_input_first_comes_and_not_before() -> None:
    done = subprocess.run([sys.executable, "-c", CHECKED], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines() == ["False", "False", "ValidationError True"]
