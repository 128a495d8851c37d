"""Makes the frozen dataclasses of a norm from tables, and refuses whatever does not have their shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Generic, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from nvo_desktop.errors import TemplateProblem

T = TypeVar("T")
_WORDS: Mapping[type, str] = {
    str: "moet tekst zijn",
    bool: "moet true of false zijn",
    int: "moet een geheel getal zijn",
}


class Shape(Generic[T]):
    """What a table in a file must hold to become a kind: which keys, which of them at least, and what in each."""

    def __init__(self, kind: type[T], path: Path) -> None:
        self._kind = kind
        self._path = path
        self._hints, self._needed = _shape_of(kind)

    @property
    def identity(self) -> str:
        """The name of the first key, by which one is told from another."""
        return next(iter(self._hints))

    def make(self, table: Mapping[str, Any], where: str) -> T:
        """Make one. Raises TemplateProblem that names file and key; where stands before the key."""
        for name in self._needed:
            if name not in table:
                raise fault(self._path, f"{where}{name}", "ontbreekt")
        values = {name: self._value(name, value, where) for name, value in table.items()}
        return self._kind(**values)

    def _value(self, name: str, value: object, where: str) -> object:
        if name not in self._hints:
            raise fault(self._path, f"{where}{name}", "is niet bekend")
        given: object = tuple(cast("list[object]", value)) if isinstance(value, list) else value
        if misfit := _misfit(self._hints[name], given):
            raise fault(self._path, f"{where}{name}", misfit)
        return given


def fault(path: Path, key: str, what: str) -> TemplateProblem:
    """Say what is wrong with a key of a file: "ontbreekt", "moet tekst zijn"."""
    return TemplateProblem(f"In ‘{path}’ is ‘{key}’ niet goed: het {what}.", "Verbeter dat in het bestand.")


@cache
def _shape_of(kind: type[Any]) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """Give the types of the fields in order, and the names of those without a default."""
    hints = get_type_hints(kind)
    own: tuple[Field[Any], ...] = fields(kind)
    needed = tuple(field.name for field in own if field.default is MISSING)
    return {field.name: hints[field.name] for field in own}, needed


def _misfit(hint: Any, value: object) -> str:
    """Say what the value should be; empty when it fits."""
    if get_origin(hint) is Literal:
        return "" if value in get_args(hint) else f"moet een van deze zijn: {', '.join(filter(None, get_args(hint)))}"
    if get_origin(hint) is UnionType:
        (hint, _none) = get_args(hint)
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
        fits = isinstance(value, tuple) and all(type(each) is item for each in items)
        return "" if fits else f"moet een lijst{' van teksten' if item is str else ''} zijn"
    return "" if type(value) is hint else _WORDS[hint]
