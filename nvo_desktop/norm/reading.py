"""Reads a norm from its folder, and says file and key of whatever is wrong in it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from nvo_desktop.errors import TemplateProblem, from_os_error
from nvo_desktop.norm.definitions import (
    KINDS,
    AgreementNorm,
    ChapterDefinition,
    Column,
    FieldDefinition,
    Guide,
    Norm,
    PartnerGroupDefinition,
    Question,
    Requirement,
    RoadmapLineDefinition,
    Term,
)
from nvo_desktop.paths import resources

DEFAULT_NORM = "nvo-2020"
_AUDIENCES = frozenset({"openbaar", "intern"})
_WITH_CHOICES = frozenset({"choice", "choices"})
_LONGEST_TAB = 16

T = TypeVar("T")
_Table = Mapping[str, Any]


@cache
def load_norm(key: str = DEFAULT_NORM) -> Norm:
    """The norm that comes with the program under that key. TemplateProblem when there is none, or it is faulty."""
    folder = resources() / "norm" / key
    if not folder.is_dir():
        raise TemplateProblem(f"De norm ‘{key}’ is niet bekend.", "Werk het programma bij.")
    return read_norm(folder)


def read_norm(folder: Path) -> Norm:
    """Read norm.toml and the file of each agreement. Raises TemplateProblem that names file and key."""
    path = folder / "norm.toml"
    table = _table(path)
    agreements = [_agreement(each) for each in sorted(folder.glob("[0-9]*.toml"))]
    _refuse_doubles(path, "number", [str(agreement.number) for agreement in agreements])
    _refuse_doubles(path, "key", [agreement.key for agreement in agreements])
    own = {"key", "title", "reference"}
    _check_keys(path, table, own | {"chapter", "partner_group", "roadmap_line", "term"}, own)
    return Norm(
        key=table["key"],
        title=table["title"],
        reference=table["reference"],
        agreements=tuple(sorted(agreements, key=lambda agreement: agreement.number)),
        chapters=_all(path, table, "chapter", ChapterDefinition),
        partner_groups=_all(path, table, "partner_group", PartnerGroupDefinition),
        roadmap_lines=_all(path, table, "roadmap_line", RoadmapLineDefinition),
        terms=_all(path, table, "term", Term),
    )


def _agreement(path: Path) -> AgreementNorm:
    table = _table(path)
    own = {"key", "number", "title", "document_title", "tab", "demand", "guidance", "recognise"}
    _check_keys(path, table, own | {"requirement", "question", "guide", "field"}, own)
    if len(table["tab"]) > _LONGEST_TAB:
        raise _fault(path, "tab", f"is langer dan {_LONGEST_TAB} tekens")
    made = [_field(path, field) for field in _tables(path, table, "field")]
    _refuse_doubles(path, "field.key", [field.key for field in made])
    return AgreementNorm(
        **{name: table[name] for name in own - {"recognise"}},
        recognise=tuple(table["recognise"]),
        requirements=_all(path, table, "requirement", Requirement),
        questions=_all(path, table, "question", Question),
        guides=_all(path, table, "guide", Guide),
        fields=tuple(made),
    )


def _field(path: Path, table: _Table) -> FieldDefinition:
    columns = tuple(_column(path, column, Column) for column in _tables(path, table, "columns"))
    field = _column(path, {**table, "columns": columns}, FieldDefinition)
    if (field.kind == "table") is not bool(columns):
        raise _fault(path, field.key, "heeft kolommen nodig als de soort table is, en anders niet")
    _refuse_doubles(path, f"{field.key}.columns", [column.key for column in columns])
    return field


def _column(path: Path, table: _Table, kind: Callable[..., T]) -> T:
    where = str(table.get("key", "?"))
    if table.get("kind") not in KINDS:
        raise _fault(path, f"{where}.kind", f"kent de soort ‘{table.get('kind')}’ niet")
    if table.get("audience", "openbaar") not in _AUDIENCES:
        raise _fault(path, f"{where}.audience", "moet openbaar of intern zijn")
    if (table["kind"] in _WITH_CHOICES) is not bool(table.get("choices")):
        raise _fault(path, f"{where}.choices", "hoort bij choice en choices, en alleen daarbij")
    return _made(path, table, kind)


def _all(path: Path, table: _Table, key: str, kind: Callable[..., T]) -> tuple[T, ...]:
    made = tuple(_made(path, each, kind) for each in _tables(path, table, key))
    keys = [str(each["key"]) for each in _tables(path, table, key) if "key" in each]
    _refuse_doubles(path, f"{key}.key", keys)
    return made


def _made(path: Path, table: _Table, kind: Callable[..., T]) -> T:
    """Make a frozen dataclass from a table; every key must be known and every field without default present."""
    known = {field.name for field in fields(kind)}  # pyright: ignore[reportArgumentType]
    needed = {field.name for field in fields(kind) if field.default is MISSING}  # pyright: ignore[reportArgumentType]
    _check_keys(path, table, known, needed)
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in table.items()})  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _tables(path: Path, table: _Table, key: str) -> Sequence[_Table]:
    value: Any = table.get(key, ())
    if not isinstance(value, list | tuple) or not all(isinstance(each, dict) for each in value):  # pyright: ignore[reportUnknownVariableType]
        raise _fault(path, key, "moet een lijst van tabellen zijn")
    return value  # pyright: ignore[reportUnknownVariableType]


def _check_keys(path: Path, table: _Table, known: set[str], needed: set[str]) -> None:
    where = f"{table['key']}." if isinstance(table.get("key"), str) else ""
    for missing in sorted(needed - set(table)):
        raise _fault(path, f"{where}{missing}", "ontbreekt")
    for unknown in sorted(set(table) - known):
        raise _fault(path, f"{where}{unknown}", "is niet bekend")


def _refuse_doubles(path: Path, key: str, values: Sequence[str]) -> None:
    for value in values:
        if values.count(value) > 1:
            raise _fault(path, key, f"heeft ‘{value}’ meer dan één keer")


def _fault(path: Path, key: str, what: str) -> TemplateProblem:
    return TemplateProblem(f"In ‘{path}’ is ‘{key}’ niet goed: het {what}.", "Verbeter dat in het bestand.")


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateProblem(f"‘{path}’ is geen goed TOML-bestand: {error}.", "Verbeter die regel.") from error
