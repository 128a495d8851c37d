"""What a template of the region can do with values: the filters, each counted and measured before it does its work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, cast

from jinja2 import Undefined
from jinja2.filters import FILTERS as JINJA
from markupsafe import Markup, escape

from nvo_desktop.documents.filters import broken_lines, doubted_prose, inside_sentence, shifted_prose
from nvo_desktop.documents.sandbox.budgets import Budget, Fault, check_length, check_number

ITEMS, JOINED = "#items", "#joined"
"""Filters that no template can name: what a loop goes through, and what ~ does."""

_WORDS: Final = (str, Markup, int, float)
_OF_JINJA: Final = (
    "select", "reject", "selectattr", "rejectattr", "map", "sort", "unique", "groupby", "first", "last", "min", "max",
)  # fmt: skip
_MOST_DECIMALS = 6
Filter = Callable[..., Any]


def word(value: object) -> str | int | float:
    """A value as it can stand in a text. Fault for a list or a whole record; nothing for what is empty."""
    if value is None:
        return ""
    if isinstance(value, Undefined):
        str(value)  # says which name is unknown
    if type(value) is bool:
        return "ja" if value else "nee"
    if type(value) not in _WORDS:
        raise Fault("hier staat een lijst of een heel onderdeel, geen tekst; noem een veld daarvan")
    return cast("str | int | float", value)


def filters(budget: Budget, *, doubting: bool) -> Mapping[str, Filter]:
    """All filters by name. doubting: as of Renderer."""

    def items(value: object) -> list[object]:
        return _items(budget, value)

    def joined(value: object, between: object = "", attribute: str | None = None) -> Markup:
        parts = items(value)
        if attribute is not None:
            parts = [_field(part, str(attribute)) for part in parts]
        return _joined(parts, between)

    def length(value: object) -> int:
        return len(value) if isinstance(value, str) else len(items(value))

    def reverse(value: object) -> list[object]:
        return items(value)[::-1]

    own: dict[str, Filter] = {
        ITEMS: items,
        JOINED: _concatenated,
        "join": joined,
        "prose": _prose(doubted_prose if doubting else shifted_prose),
        "list": items,
        "length": length,
        "count": length,
        "reverse": reverse,
    }
    return own | dict(_PLAIN) | {name: _counted(JINJA[name], budget) for name in _OF_JINJA}


def _items(budget: Budget, value: object) -> list[object]:
    if isinstance(value, Undefined):
        str(value)
    if not isinstance(value, (list, tuple, dict, str)):
        raise Fault("hier kan geen lus of lijst van worden gemaakt: het is geen lijst")
    budget.step(1 + len(cast("list[object]", value)))
    return list(cast("list[object]", value))


def _joined(parts: list[object], between: object) -> Markup:
    words, white = [escape(word(part)) for part in parts], escape(word(between))
    check_length(sum(map(len, words)) + len(white) * len(words))
    return white.join(words)


def _concatenated(parts: list[object]) -> str:
    """What ~ does: it stays text that is not yet escaped, but where one of its parts is."""
    words = [word(part) for part in parts]
    check_length(sum(len(part) if isinstance(part, str) else 30 for part in words))
    if any(type(part) is Markup for part in words):
        return Markup("").join(words)  # pyright: ignore[reportArgumentType] - it escapes what is no text too
    return "".join(map(str, words))


def _field(value: object, name: str) -> object:
    if isinstance(value, dict) and name in value:
        return cast("dict[str, object]", value)[name]
    raise Fault(f"het veld ‘{name}’ bestaat hier niet")


def _text(value: object) -> str:
    found = word(value)
    return found if isinstance(found, str) else str(found)


def _prose(made: Callable[[str, int], Markup]) -> Filter:
    def prose(value: object, by: object = 0) -> Markup:
        if type(by) is not int or by not in range(4):
            raise Fault("‘prose’ verlaagt koppen met 0, 1, 2 of 3")
        return made(_text(value), by)

    return prose


def _rounded(value: object, decimals: object = 0) -> object:
    if type(value) not in (int, float) or type(decimals) is not int or decimals not in range(_MOST_DECIMALS + 1):
        raise Fault("‘round’ vraagt een getal en hooguit zes decimalen")
    return round(check_number(cast("float", value)), decimals)


def _replaced(value: object, old: object, new: object) -> str:
    text, before, after = _text(value), _text(old), _text(new)
    check_length(len(text) + text.count(before) * len(after))
    return text.replace(before, str(escape(after)) if type(text) is Markup else after)


def _default(value: object, other: object = "", boolean: object = False) -> object:  # noqa: FBT002 - as in Jinja
    return other if isinstance(value, Undefined) or (boolean and not value) else value


def _whole(value: object, default: object = 0) -> object:
    try:
        return int(check_number(float(word(value))))
    except ValueError:
        return default


def _size(value: object) -> object:
    if type(value) not in (int, float):
        raise Fault("‘abs’ vraagt een getal")
    return abs(cast("float", value))


def _lines(value: object) -> Markup:
    check_length(_text(value).count("\n") * len("<br/>"))
    return broken_lines(_text(value))


def _inside(value: object) -> str:
    return inside_sentence(_text(value))


def _upper(value: object) -> str:
    return _text(value).upper()


def _lower(value: object) -> str:
    return _text(value).lower()


def _capitalized(value: object) -> str:
    return _text(value).capitalize()


def _trimmed(value: object) -> str:
    return _text(value).strip()


_PLAIN: Final[Mapping[str, Filter]] = MappingProxyType(
    {
        "lines": _lines,
        "inside": _inside,
        "default": _default,
        "d": _default,
        "int": _whole,
        "abs": _size,
        "round": _rounded,
        "string": _text,
        "upper": _upper,
        "lower": _lower,
        "capitalize": _capitalized,
        "trim": _trimmed,
        "replace": _replaced,
    }
)


def _counted(made: Filter, budget: Budget) -> Filter:
    """A filter of Jinja that goes through a list: what it goes through is counted, and what it gives is a list."""
    kind = getattr(made, "jinja_pass_arg", None)
    place = 0 if kind is None else 1

    def counted(*given: object, **named: object) -> object:
        before, value, rest = given[:place], given[place], given[place + 1 :]
        found = made(*before, _items(budget, value), *rest, **named)
        return list(found) if hasattr(found, "__next__") else found

    if kind is not None:
        counted.jinja_pass_arg = kind  # pyright: ignore[reportFunctionMemberAccess] - by this Jinja knows
    return counted
