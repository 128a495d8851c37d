"""Reads a norm from its folder, and says file and key of whatever is wrong in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from nvo_desktop.errors import TemplateProblem, from_os_error
from nvo_desktop.norm.definitions import (
    AgreementNorm,
    ChapterDefinition,
    Column,
    FieldDefinition,
    Guide,
    LadderStepDefinition,
    Norm,
    PartnerGroupDefinition,
    ProposalBlockDefinition,
    Question,
    Requirement,
    RoadmapLineDefinition,
    Term,
)
from nvo_desktop.norm.shapes import Shape, fault
from nvo_desktop.paths import resources

DEFAULT_NORM = "nvo-2020"
_LISTS: Mapping[str, tuple[str, type[Any]]] = {
    "chapter": ("chapters", ChapterDefinition),
    "partner_group": ("partner_groups", PartnerGroupDefinition),
    "ladder_step": ("ladder_steps", LadderStepDefinition),
    "proposal_block": ("proposal_blocks", ProposalBlockDefinition),
    "roadmap_line": ("roadmap_lines", RoadmapLineDefinition),
    "term": ("terms", Term),
}
_LISTS_OF_AN_AGREEMENT: Mapping[str, tuple[str, type[Any]]] = {
    "requirement": ("requirements", Requirement),
    "question": ("questions", Question),
    "guide": ("guides", Guide),
}
_WITH_CHOICES = frozenset({"choice", "choices"})
_WITH_BOUNDS = frozenset({"number", "year", "money"})
_LONGEST_TAB = 16
_LONGEST_KEY = 60
_TOML_PLACE = re.compile(r"line (\d+), column (\d+)")

T = TypeVar("T")
C = TypeVar("C", bound=Column)
_Table = Mapping[str, Any]


@cache
def load_norm(key: str = DEFAULT_NORM) -> Norm:
    """The norm that comes with the program under that key. TemplateProblem when there is none, or it is faulty."""
    for folder in (resources() / "norm").iterdir():  # a key of a foreign dossier is compared, never made a path of
        if folder.name == key and folder.is_dir():
            return read_norm(folder)
    raise TemplateProblem(f"De norm ‘{key[:_LONGEST_KEY]}’ is niet bekend.", "Werk het programma bij.")


def read_norm(folder: Path) -> Norm:
    """Read norm.toml and the file of each agreement, "1-….toml" and so on. TemplateProblem names file and key."""
    path = folder / "norm.toml"
    table = _toml(path)
    agreements = sorted((_agreement(each) for each in folder.glob("[0-9]*.toml")), key=lambda each: each.number)
    _check_agreements(path, agreements)
    lists = {name: _all(path, table, key, kind) for key, (name, kind) in _LISTS.items()}
    own = {key: value for key, value in table.items() if key not in _LISTS}
    norm = Shape(Norm, path).make({**own, **lists, "agreements": tuple(agreements)}, "")
    if norm.key != folder.name:
        raise fault(path, "key", f"moet ‘{folder.name}’ zijn, zoals de map heet")
    return norm


def _agreement(path: Path) -> AgreementNorm:
    table = _toml(path)
    lists = {name: _all(path, table, key, kind) for key, (name, kind) in _LISTS_OF_AN_AGREEMENT.items()}
    fields = tuple(_field(path, each, where) for where, each in _tables(path, table, "field", ""))
    _refuse_doubles(path, "field.key", [field.key for field in fields])
    own = {key: value for key, value in table.items() if key not in _LISTS_OF_AN_AGREEMENT and key != "field"}
    made = Shape(AgreementNorm, path).make({**own, **lists, "fields": fields}, "")
    if len(made.tab) > _LONGEST_TAB:
        raise fault(path, "tab", f"mag niet langer zijn dan {_LONGEST_TAB} tekens")
    return made


def _field(path: Path, table: _Table, where: str) -> FieldDefinition:
    inner = _tables(path, table, "columns", where)
    columns = tuple(_checked(path, Shape(Column, path).make(each, place), place) for place, each in inner)
    given = {**table, "columns": columns} if "columns" in table else table
    field = _checked(path, Shape(FieldDefinition, path).make(given, where), where)
    if (field.kind == "table") is not bool(columns):
        raise fault(path, f"{where}columns", "hoort bij de soort table, en alleen daarbij")
    _refuse_doubles(path, f"{where}columns.key", [column.key for column in columns])
    return field


def _checked(path: Path, column: C, where: str) -> C:
    """Give the column back when its keys fit its kind."""
    if (column.kind in _WITH_CHOICES) is not bool(column.choices):
        raise fault(path, f"{where}choices", "hoort bij de soorten choice en choices, en alleen daarbij")
    _refuse_doubles(path, f"{where}choices", column.choices)
    if column.kind not in _WITH_BOUNDS and (column.minimum, column.maximum) != (None, None):
        raise fault(path, f"{where}minimum", "hoort, net als ‘maximum’, alleen bij number, year en money")
    return column


def _check_agreements(path: Path, agreements: Sequence[AgreementNorm]) -> None:
    if not agreements:
        raise TemplateProblem(f"In de map ‘{path.parent}’ staat geen enkele afspraak.", "Zet de bestanden terug.")
    _refuse_doubles(path.parent, "number", [str(agreement.number) for agreement in agreements])
    _refuse_doubles(path.parent, "key", [agreement.key for agreement in agreements])
    questions = [question.key for agreement in agreements for question in agreement.questions]
    _refuse_doubles(path.parent, "question.key", questions)


def _all(path: Path, table: _Table, key: str, kind: type[T]) -> tuple[T, ...]:
    """Make all tables of a list; what comes first in the kind, such as its key, must differ in each."""
    shape = Shape(kind, path)
    made = tuple(shape.make(each, where) for where, each in _tables(path, table, key, ""))
    _refuse_doubles(path, f"{key}.{shape.identity}", [str(getattr(each, shape.identity)) for each in made])
    return made


def _tables(path: Path, table: _Table, key: str, where: str) -> Sequence[tuple[str, _Table]]:
    """Give the tables of a list, each with what stands before its keys in a fault: "field[scale]."."""
    value: object = table.get(key, [])
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    tables = [cast("_Table", each) for each in listed if isinstance(each, dict)]
    if len(tables) < len(listed):
        raise fault(path, f"{where}{key}", "moet een lijst van tabellen zijn")
    return [(f"{where}{key}[{each.get('key', number)}].", each) for number, each in enumerate(tables, start=1)]


def _refuse_doubles(path: Path, key: str, values: Sequence[str]) -> None:
    for value in values:
        if values.count(value) > 1:
            raise fault(path, key, f"mag ‘{value}’ maar één keer hebben")


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error
    except UnicodeDecodeError as error:
        raise TemplateProblem(f"‘{path}’ is geen tekst in UTF-8.", "Bewaar het bestand als UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        where = f", regel {place[1]}, teken {place[2]}" if place else ""
        raise TemplateProblem(f"‘{path}’ is geen goed TOML-bestand{where}.", "Verbeter die regel.") from error
