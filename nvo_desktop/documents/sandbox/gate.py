"""Which parts of Jinja's language a template of the region may use: what is not on these lists is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from jinja2 import nodes

from nvo_desktop.documents.sandbox.budgets import DEEPEST, MOST_NODES, Fault, check_number

_NODES: Final = frozenset(
    {
        "Template", "Output", "TemplateData", "If", "For", "Macro", "Assign", "Name", "Const", "List", "Tuple", "Dict",
        "Pair", "Keyword", "Getattr", "Getitem", "Slice", "Filter", "Test", "Call", "CondExpr", "Compare", "Operand",
        "And", "Or", "Not", "Concat", "Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Neg", "Pos",
    }
)  # fmt: skip
FILTERS: Final = frozenset(
    {
        "prose", "lines", "inside", "length", "count", "list", "join", "select", "reject", "selectattr", "rejectattr",
        "map", "sort", "unique", "groupby", "first", "last", "min", "max", "reverse", "default", "d", "round", "abs",
        "int", "string", "upper", "lower", "capitalize", "trim", "replace",
    }
)  # fmt: skip
"""The filters that a template of the region may use."""

TESTS: Final = frozenset(
    {
        "defined", "undefined", "none", "true", "false", "string", "number", "equalto", "eq", "==", "ne", "!=", "in",
        "lt", "<", "le", "<=", "gt", ">", "ge", ">=", "even", "odd", "divisibleby",
    }
)  # fmt: skip
"""The tests that a template of the region may use."""

LOOP: Final = frozenset(
    {"index", "index0", "revindex", "revindex0", "first", "last", "length", "cycle", "previtem", "nextitem", "depth"}
)
"""What a template may ask of a loop."""

_RESERVED: Final = frozenset({"loop", "caller", "varargs", "kwargs", "self", "super"})
_INSTEAD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Include": "‘include’ kan hier niet; zet die tekst in dit bestand, of maak er een sectie van",
        "Import": "‘import’ kan hier niet; zet de macro in dit bestand",
        "FromImport": "‘import’ kan hier niet; zet de macro in dit bestand",
        "Extends": "‘extends’ kan hier niet; elke sectie staat op zichzelf",
        "Block": "‘block’ kan hier niet; elke sectie staat op zichzelf",
        "Pow": "machtsverheffen (**) kan hier niet",
        "Scope": "‘autoescape’ kan hier niet; tekst wordt altijd veilig overgenomen",
        "AssignBlock": "‘set’ om een blok heen kan hier niet; gebruik een macro",
        "NSRef": "‘set’ op een veld kan hier niet; gegevens zijn alleen te lezen",
        "CallBlock": "‘call’ om een blok heen kan hier niet; roep de macro aan met {{ … }}",
        "FilterBlock": "‘filter’ om een blok heen kan hier niet; zet het filter achter de waarde",
        "With": "‘with’ kan hier niet; gebruik ‘set’",
    }
)


def pass_gate(tree: nodes.Template) -> None:
    """Raise Fault with a line for the first thing that a template may not use."""
    _check_size(tree)
    _check_kinds(tree)
    macros = _macros(tree)
    called = {id(call.node) for call in tree.find_all(nodes.Call)}
    for call in tree.find_all(nodes.Call):
        _check_call(call, macros)
    for name in tree.find_all(nodes.Name):
        _check_name(name, macros, is_called=id(name) in called)
    for macro in tree.find_all(nodes.Macro):
        _check_not_recursive(macro, macros)


def _check_size(tree: nodes.Template) -> None:
    """By a list of our own: what is too deep is found here, before anything walks down into it."""
    count, left = 0, [(tree, 0, 1)]
    while left:
        node, depth, above = left.pop()
        count += 1
        line = node.lineno or above
        if depth > DEEPEST:
            raise Fault(f"er staat te veel in elkaar: meer dan {DEEPEST} diep", line)
        if count > MOST_NODES:
            raise Fault("het bestand is te ingewikkeld; verdeel het over meer secties", line)
        left += [(child, depth + 1, line) for child in node.iter_child_nodes()]


def _check_kinds(tree: nodes.Template) -> None:
    for node, line in _walked(tree):
        kind = type(node).__name__
        if kind not in _NODES:
            raise Fault(_INSTEAD.get(kind, f"‘{kind}’ kan hier niet"), line)
        _check_node(node, line)


def _walked(tree: nodes.Template) -> Iterator[tuple[nodes.Node, int]]:
    """Every node from the first line on, with its line."""
    left: list[tuple[nodes.Node, int]] = [(tree, 1)]
    while left:
        node, above = left.pop()
        line = node.lineno or above
        yield node, line
        left += [(child, line) for child in reversed(list(node.iter_child_nodes()))]


def _check_node(node: nodes.Node, line: int) -> None:
    if isinstance(node, (nodes.Filter, nodes.Test, nodes.Call)) and (node.dyn_args or node.dyn_kwargs):
        raise Fault("een * of ** voor een waarde kan hier niet", line)
    match node:
        case nodes.Filter() if node.name not in FILTERS or node.node is None:
            raise Fault(f"het filter ‘{node.name}’ kan hier niet", line)
        case nodes.Test() if node.name not in TESTS:
            raise Fault(f"de vraag ‘is {node.name}’ kan hier niet", line)
        case nodes.For() if node.recursive:
            raise Fault("een lus die zichzelf herhaalt (‘recursive’) kan hier niet", line)
        case nodes.Getattr() if node.attr.startswith("_"):
            raise Fault(f"het veld ‘{node.attr}’ kan hier niet", line)
        case nodes.Mul() | nodes.Mod():
            _check_numbers(node, line)
        case nodes.Const():
            _check_constant(node.value, line)
        case _:
            pass


def _check_numbers(node: nodes.BinExpr, line: int) -> None:
    for side in (node.left, node.right):
        if isinstance(side, (nodes.List, nodes.Tuple, nodes.Dict, nodes.Concat)) or (
            isinstance(side, nodes.Const) and type(side.value) not in (int, float)
        ):
            raise Fault(f"‘{node.operator}’ kan hier alleen tussen getallen", line)


def _check_constant(value: object, line: int) -> None:
    if isinstance(value, str) and value.startswith("__"):
        raise Fault(f"het veld ‘{value[:40]}’ kan hier niet", line)
    if type(value) in (int, float):
        try:
            check_number(value)  # pyright: ignore[reportArgumentType]
        except Fault as fault:
            raise Fault("dit getal is te groot", line) from fault


def _macros(tree: nodes.Template) -> dict[str, nodes.Macro]:
    """The macros by name; each stands by itself, once."""
    found: dict[str, nodes.Macro] = {}
    for macro in tree.find_all(nodes.Macro):
        if macro not in tree.body or macro.name in found or macro.name in _RESERVED or macro.name.startswith("_"):
            raise Fault(f"de macro ‘{macro.name}’ staat er twee keer, in iets anders, of heet verkeerd", macro.lineno)
        found[macro.name] = macro
    return found


def _check_call(call: nodes.Call, macros: Mapping[str, nodes.Macro]) -> None:
    what = call.node
    if isinstance(what, nodes.Name) and what.name in macros:
        return
    if isinstance(what, nodes.Getattr) and what.attr == "cycle" and _is_loop(what.node):
        return
    name = what.attr if isinstance(what, nodes.Getattr) else what.name if isinstance(what, nodes.Name) else "…"
    raise Fault(f"‘{name}(…)’ kan hier niet: alleen eigen macro’s en loop.cycle zijn aan te roepen", call.lineno)


def _is_loop(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "loop"


def _check_name(name: nodes.Name, macros: Mapping[str, nodes.Macro], *, is_called: bool) -> None:
    is_written = name.ctx != "load"
    if name.name.startswith("_") or (name.name in _RESERVED and (is_written or name.name != "loop")):
        raise Fault(f"de naam ‘{name.name}’ kan hier niet", name.lineno)
    if name.name in macros and (is_written or not is_called):
        raise Fault(f"‘{name.name}’ is een macro: roep haar aan met {name.name}(…)", name.lineno)


def _check_not_recursive(macro: nodes.Macro, macros: Mapping[str, nodes.Macro]) -> None:
    reached, left = set[str](), [macro]
    while left:
        for call in left.pop().find_all(nodes.Call):
            name = call.node.name if isinstance(call.node, nodes.Name) else ""
            if name == macro.name:
                raise Fault(f"de macro ‘{macro.name}’ roept zichzelf aan; dat kan hier niet", macro.lineno)
            if name in macros and name not in reached:
                reached.add(name)
                left.append(macros[name])
