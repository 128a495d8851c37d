"""Jinja for templates of the region: behind the gate, on plain data, with a budget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, cast

from jinja2 import StrictUndefined, Template, Undefined, nodes, pass_context
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS as JINJA_TESTS
from jinja2.visitor import NodeTransformer

from nvo_desktop.documents.sandbox.budgets import Budget, Fault, check_length, check_number, check_source
from nvo_desktop.documents.sandbox.gate import LOOP, TESTS, pass_gate
from nvo_desktop.documents.sandbox.operations import ITEMS, JOINED, filters, word

_NUMBERS = (int, float)
_Number = int | float
_BETWEEN: Final[Mapping[str, Callable[[_Number, _Number], _Number]]] = MappingProxyType(
    {
        "+": lambda left, right: left + right,
        "-": lambda left, right: left - right,
        "*": lambda left, right: left * right,
        "/": lambda left, right: left / right,
        "//": lambda left, right: left // right,
        "%": lambda left, right: left % right,
    }
)


class GatedEnvironment(ImmutableSandboxedEnvironment):
    """Compiles what passes the gate, and nothing else: whatever asks for a tree goes through _parse."""

    def __init__(self, *, doubting: bool = False) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=0,
            optimized=False,
            finalize=_finalize,
        )
        self.intercepted_binops = frozenset({*_BETWEEN, "**"})
        self.intercepted_unops = frozenset("+-")
        self.budget = Budget()
        self.globals.clear()
        self.filters = dict(filters(self.budget, doubting=doubting))
        self.tests = {name: JINJA_TESTS[name] for name in TESTS}

    def made_text(self, template: Template, context: Mapping[str, object]) -> str:
        """What a template of this environment says. Fault, or what Jinja raises."""
        self.budget.begin()
        parts: list[str] = []
        for part in template.generate(context):
            self.budget.put_out(len(part))
            parts.append(part)
        return "".join(parts)

    def gated(self, source: str) -> nodes.Template:
        """The tree of a source as it is written. Fault, or what Jinja raises, for one that is not let through."""
        check_source(source)
        tree = super()._parse(source, None, None)
        pass_gate(tree)
        return tree

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:  # noqa: ARG002 - as Jinja's
        return cast("nodes.Template", _Counting(self).visit(self.gated(source)))

    def getattr(self, obj: object, attribute: str) -> object:
        """What stands behind a dot: a key of a dictionary, or what a loop knows of itself."""
        if type(obj) is dict:
            return self.getitem(cast("dict[str, object]", obj), attribute)
        if isinstance(obj, LoopContext) and attribute in LOOP:
            return getattr(obj, attribute)
        if attribute in ("grouper", "list") and isinstance(obj, tuple):  # what groupby makes
            return getattr(cast("object", obj), attribute, "")
        return self._unknown(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """A key of a dictionary, or a place or piece of a list or text."""
        if type(obj) is dict and type(argument) is str:
            found = cast("dict[str, object]", obj)
            return found[argument] if argument in found else self._unknown(found, argument)
        if isinstance(obj, (list, tuple, str)) and (type(argument) is int or isinstance(argument, slice)):
            row, place = cast("list[object]", obj), cast("int", argument)
            return (
                row[place]
                if isinstance(argument, slice) or -len(row) <= place < len(row)
                else self._unknown(row, place)
            )
        return self._unknown(cast("object", obj), argument)

    def _unknown(self, obj: object, asked: object) -> Undefined:
        if isinstance(obj, Undefined):
            str(obj)  # says which name is unknown
        what = "de plaats" if type(asked) is int else "het veld"
        return self.undefined(hint=f"{what} ‘{str(asked)[:80]}’ bestaat hier niet")

    def call(__self, __context: Context, __obj: object, *args: object, **kwargs: object) -> object:  # noqa: N805 - as Jinja's
        """Call a macro of the template, or loop.cycle."""
        __self.budget.step()
        of = getattr(__obj, "__self__", None)
        if not (isinstance(__obj, Macro) or (isinstance(of, LoopContext) and __obj == of.cycle)):
            raise Fault("alleen eigen macro’s en loop.cycle zijn aan te roepen")
        made = super().call(__context, __obj, *args, **kwargs)
        if isinstance(made, str):
            check_length(len(made))
        return made

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002 - as Jinja's
        """Reckon with two numbers; + also joins texts."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            check_length(len(left) + len(right))
            return left + right
        if operator not in _BETWEEN or type(left) not in _NUMBERS or type(right) not in _NUMBERS:
            raise Fault(f"‘{operator}’ kan hier alleen tussen getallen; teksten voegt u samen met ~")
        reckoned: Callable[[_Number, _Number], _Number] = _BETWEEN[operator]
        return check_number(reckoned(check_number(cast("_Number", left)), check_number(cast("_Number", right))))

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:  # noqa: ARG002 - as Jinja's
        """The sign before a number."""
        if type(arg) not in _NUMBERS:
            raise Fault(f"‘{operator}’ kan alleen voor een getal staan")
        return -arg if operator == "-" else arg


@pass_context  # so that nothing is reckoned out while it is compiled
def _finalize(_context: Context, value: object) -> object:
    return word(value)


class _Counting(NodeTransformer):
    """Puts our own functions where a loop begins and where texts are joined; the gate has seen the tree by then."""

    def __init__(self, environment: GatedEnvironment) -> None:
        self._environment = environment

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Count the turns of a loop."""
        self.generic_visit(node)
        node.iter = self._filtered(node.iter, ITEMS)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Measure what ~ makes before it is made."""
        self.generic_visit(node)
        return self._filtered(nodes.List(node.nodes, lineno=node.lineno), JOINED)

    def _filtered(self, node: nodes.Node, name: str) -> nodes.Filter:
        made = nodes.Filter(cast("nodes.Expr", node), name, [], [], None, None, lineno=node.lineno)
        made.set_environment(self._environment)
        return made
