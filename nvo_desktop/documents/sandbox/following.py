"""Follows the names in a template to what they stand for in some sample contexts, without rendering it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, cast

from jinja2 import nodes

HAS_FIELDS: Final = "een onderdeel met velden"
"""The sample of what is only the way to its fields."""

_MOST = 300  # samples of one value
_LONGEST = 60  # of a sample that is shown
_SAME: Final = frozenset({"list", "sort", "unique", "reverse", "selectattr", "rejectattr", "select", "reject"})
_ONE: Final = frozenset({"first", "last", "min", "max"})
_BY_FIELD: Final = frozenset({"selectattr", "rejectattr"})


@dataclass
class Seen:
    """A value in a template: how it is reached, and what it is in the samples; no samples when nobody knows."""

    path: str = ""
    samples: list[object] = field(default_factory=list[object])

    @property
    def items(self) -> list[object]:
        """What a loop over it goes through."""
        lists = [cast("list[object]", one) for one in self.samples if isinstance(one, list)]
        return [item for one in lists for item in one[:_MOST]][:_MOST]

    @property
    def dicts(self) -> list[dict[str, object]]:
        """The samples that have fields."""
        return [cast("dict[str, object]", one) for one in self.samples if isinstance(one, dict)]


class Following:
    """One file. fields: path to line and sample. unknown: path, line, the name itself, and the names there are."""

    def __init__(self, names: dict[str, Seen], used: dict[str, dict[str, bool]]) -> None:
        """names: what the file may use. used: for each thing with fields, which of them are used; it is added to."""
        self.fields: dict[str, tuple[int, str]] = {}
        self.unknown: list[tuple[str, int, str, list[str]]] = []
        self._names, self._used = names, used
        self._macros: set[str] = set()
        self._careful = 0  # inside "is defined" and "default": what is not there is meant to be

    def all(self, body: Sequence[nodes.Node]) -> None:
        """Follow these nodes, one after another."""
        for node in body:
            match node:
                case nodes.For():
                    self._loop(node)
                case nodes.Macro():
                    self._macro(node)
                case nodes.Assign(target=nodes.Name(name=name)):
                    self._names[name] = self.value(node.node)
                case nodes.If() | nodes.Output() | nodes.Template():
                    self.all(list(node.iter_child_nodes()))
                case nodes.Expr():
                    self.value(node)
                case _:
                    self.all(list(node.iter_child_nodes()))

    def value(self, node: nodes.Node) -> Seen:
        """What an expression stands for."""
        match node:
            case nodes.Name():
                return self._name(node)
            case nodes.Getattr():
                return self._field(self.value(node.node), node.attr, node.lineno)
            case nodes.Getitem():
                return self._item(node)
            case nodes.Filter():
                return self._filter(node)
            case nodes.Test():
                return self._test(node)
            case _:
                return self._made(node)

    def _made(self, node: nodes.Node) -> Seen:
        """What is made of several: one of two, or something new."""
        if isinstance(node, nodes.CondExpr):
            self.value(node.test)
            return self._either([self.value(one) for one in (node.expr1, node.expr2) if one is not None])
        parts = [*node.args, *node.kwargs] if isinstance(node, nodes.Call) else list(node.iter_child_nodes())
        values = [self.value(part) for part in parts]
        return self._either(values) if isinstance(node, nodes.Or) else Seen()

    def _name(self, node: nodes.Name) -> Seen:
        if node.name in self._names:
            seen = self._names[node.name]
            self._note(seen, node.lineno)
            return seen
        if not self._careful:
            self.unknown.append((node.name, node.lineno, node.name, sorted(self._names)))
        return Seen()

    def _field(self, seen: Seen, name: str, line: int) -> Seen:
        path = f"{seen.path}.{name}" if seen.path else name
        found = [one[name] for one in seen.dicts if name in one]
        if seen.dicts and seen.path:
            there = dict.fromkeys((key for one in seen.dicts for key in one), False)
            self._used[seen.path] = there | self._used.get(seen.path, {})
        if found:
            if seen.path:
                self._used[seen.path][name] = True
            made = Seen(path, found)
            self._note(made, line)
            return made
        if seen.samples and not self._careful and any(one is not None for one in seen.samples):
            self.unknown.append((path, line, name, sorted({key for one in seen.dicts for key in one})))
        return Seen(path)

    def _item(self, node: nodes.Getitem) -> Seen:
        seen = self.value(node.node)
        if isinstance(node.arg, nodes.Const):
            if isinstance(node.arg.value, str):
                return self._field(seen, node.arg.value, node.lineno)
            return Seen(f"{seen.path}[]", seen.items)
        self.value(node.arg)
        return seen if isinstance(node.arg, nodes.Slice) else Seen()

    def _filter(self, node: nodes.Filter) -> Seen:
        careful = node.name in ("default", "d")
        self._careful += careful
        seen = self.value(node.node) if node.node is not None else Seen()
        self._careful -= careful
        self.all([*node.args, *(pair.value for pair in node.kwargs)])
        items = Seen(f"{seen.path}[]", seen.items)
        for name in _fields_named(node):
            field_of = self._field(items, name, node.lineno) if items.samples else Seen()
            if node.name == "map":
                return Seen(field_of.path, [field_of.samples])
        if node.name in _SAME or careful:
            return seen
        return items if node.name in _ONE else Seen()

    def _test(self, node: nodes.Test) -> Seen:
        careful = node.name in ("defined", "undefined")
        self._careful += careful
        self.value(node.node)
        self._careful -= careful
        self.all(node.args)
        return Seen()

    def _either(self, several: list[Seen]) -> Seen:
        named = [one for one in several if one.path and one.samples]
        return Seen(named[0].path, [sample for one in named for sample in one.samples][:_MOST]) if named else Seen()

    def _loop(self, node: nodes.For) -> None:
        seen, outer = self.value(node.iter), self._names
        self._names = {**outer, "loop": Seen()}
        if isinstance(node.target, nodes.Name):
            self._names[node.target.name] = Seen(f"{seen.path}[]" if seen.path else "", seen.items)
        else:
            self._names |= {name.name: Seen() for name in node.target.find_all(nodes.Name)}
        self.all([node.test] if node.test else [])
        self.all(node.body)
        self._names = outer
        self.all(node.else_)

    def _macro(self, node: nodes.Macro) -> None:
        outer = self._names
        self._names = {**outer, **{name.name: Seen() for name in node.args}}
        self.all([*node.defaults, *node.body])
        self._names = outer

    def _note(self, seen: Seen, line: int) -> None:
        if seen.path and seen.path not in self.fields:
            self.fields[seen.path] = line, _said(seen.samples)


def _fields_named(node: nodes.Filter) -> list[str]:
    """The field that a filter is told to look at."""
    args = [one.value for one in node.args if isinstance(one, nodes.Const)]
    if node.name in _BY_FIELD or node.name == "groupby":
        return [str(args[0])] if args and isinstance(args[0], str) and "." not in args[0] else []
    pairs: list[Any] = node.kwargs
    named: dict[str, Any] = {one.key: one.value.value for one in pairs if isinstance(one.value, nodes.Const)}
    found = named.get("attribute")
    return [found] if isinstance(found, str) and "." not in found else []


def _said(samples: list[object]) -> str:
    """A sample as it is shown: the first that says something."""
    for one in samples:
        if isinstance(one, (str, int, float)) and str(one).strip() and type(one) is not bool:
            text = " ".join(str(one).split())
            return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    kinds = {type(one) for one in samples}
    if list in kinds:
        return f"lijst van {max(len(cast('list[object]', one)) for one in samples if isinstance(one, list))}"
    if dict in kinds:
        return HAS_FIELDS
    return "ja of nee" if bool in kinds else "leeg"
