"""Attacks by a template: what is tried, why it is refused, and what shows that it would have worked elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jinja2 import DictLoader, Environment
from jinja2.sandbox import ImmutableSandboxedEnvironment


@dataclass(frozen=True)
class Attack:
    """source: with n filled in for {n}. refused: words of the refusal. works: what the control must give.

    large: n of the attack; small: two values of n at which the control grows.
    """

    name: str
    source: str
    refused: str
    works: Callable[[str], bool] = bool
    large: int = 0
    small: tuple[int, int] | None = None
    sandboxed: bool = False
    context: dict[str, Any] = field(default_factory=dict)

    def text(self, n: int) -> str:
        """The template for one size."""
        return self.source.replace("{n}", str(n))

    def control(self, n: int) -> str:
        """What the same template does where our gate does not stand."""
        kind = ImmutableSandboxedEnvironment if self.sandboxed else Environment
        environment = kind(autoescape=True, loader=DictLoader({"secret": "{% set word = 'GEHEIM' %}GEHEIM"}))
        return environment.from_string(self.text(n)).render(**self.context)


def has(word: str) -> Callable[[str], bool]:
    """Whether the control shows a word."""
    return lambda text: word in text


def _code(name: str, source: str, refused: str, shows: str = "class", **context: Any) -> Attack:
    return Attack(name, source, refused, has(shows), context={"x": "tekst", **context})


def _grows(
    name: str, source: str, refused: str, large: int, small: tuple[int, int], *, sandboxed: bool = True, **context: Any
) -> Attack:
    return Attack(name, source, refused, large=large, small=small, sandboxed=sandboxed, context=context)


NO_FIELD, NO_CALL, NO_FILTER = "het veld ‘", "alleen eigen macro’s", "het filter ‘"
TOO_LONG, TOO_MUCH = "te lange tekst", "te veel"
CODE = [
    _code("class", "{{ x.__class__ }}", NO_FIELD),
    _code("subclasses", "{{ x.__class__.__mro__[1].__subclasses__() }}", "", "class"),
    _code("itself", "{{ self.__class__ }}", NO_FIELD),
    _code("globals of lipsum", "{{ lipsum.__globals__ }}", NO_FIELD, "__builtins__"),
    _code("globals of cycler", "{{ cycler.__init__.__globals__ }}", NO_FIELD, "__builtins__"),
    _code("item", "{{ x['__class__'] }}", NO_FIELD),
    _code("item in parts", "{{ x['__cl' ~ 'ass__'] }}", NO_FIELD),
    _code("attr", "{{ x | attr('__class__') }}", NO_FILTER),
    _code("map of attribute", "{{ [x] | map(attribute='__class__') | first }}", NO_FIELD),
    _code("map of attr", "{{ [x] | map('attr', '__class__') | first }}", ""),
    _code("format", "{{ '{0.__class__}'.format(x) }}", NO_CALL),
    _code("format_map", "{{ '{x.__class__}'.format_map({'x': x}) }}", NO_CALL),
    _code("format by name", "{% set f = '{0.__class__}'.format %}{{ f(x) }}", NO_CALL),
    _code("format by attr", "{{ ('{0.__class__}' | attr('format'))(x) }}", NO_FILTER),
    _code("format filter", "{{ '%s class' | format(x) }}", NO_FILTER),
    _code("loop", "{% for a in x %}{{ loop.__class__ }}{% endfor %}", NO_FIELD),
    _code("macro", "{% macro m() %}{% endmacro %}{{ m.__class__ }}", NO_FIELD),
    _code("macro in a list", "{% macro m() %}{% endmacro %}{{ [m] }}", "is een macro", "Macro"),
    _code("method", "{{ x.upper }}", NO_FIELD, "method"),
    _code("namespace", "{{ namespace(a=1).__class__ }}", ""),
    _code("context", "{% macro m() %}{{ caller.__class__ }}{% endmacro %}{% call m() %}{% endcall %}", ""),
    _code("arguments", "{{ dict(*[[['class', 1]]]) }}", "* of **"),
    _code("groups", "{{ ([{'a': 1}] | groupby('a') | first).__class__ }}", NO_FIELD),
]
DATA = [
    _code("append", "{{ rows.append(9) }}{{ rows }}", NO_CALL, "9", rows=[1]),
    _code("update", "{{ d.update({'a': 9}) }}{{ d }}", NO_CALL, "9", d={"a": 1}),
    _code("pop", "{{ d.pop('a') }}{{ d | length }}", NO_CALL, "0", d={"a": 1}),
    _code("set a field", "{% set d = namespace(a=1) %}{% set d.a = 9 %}{{ d.a }}", "", "9"),
    _code("loop variable", "{% for a in rows %}{{ a.clear() }}{% endfor %}{{ rows }}", NO_CALL, "{}", rows=[{"a": 1}]),
]
FILES = [
    _code("include", "{% include 'secret' %}", "‘include’", "GEHEIM"),
    _code("import", "{% import 'secret' as s %}{{ s.word }}", "‘import’", "GEHEIM"),
    _code("from import", "{% from 'secret' import word %}{{ word }}", "‘import’", "GEHEIM"),
    _code("extends", "{% extends 'secret' %}", "‘extends’", "GEHEIM"),
    _code("block", "{% block a %}class{% endblock %}", "‘block’"),
]
ESCAPING = [
    _code("autoescape", "{% autoescape false %}{{ t }}{% endautoescape %}", "‘autoescape’", "<b>", t="<b>"),
    _code("safe", "{{ t | safe }}", NO_FILTER, "<b>", t="<b>"),
    _code("xmlattr", "{{ {'onload': t} | xmlattr }}", NO_FILTER, "onload", t="x"),
    _code("urlize", "{{ t | urlize }}", NO_FILTER, "<a", t="http://example.org"),
    _code("tojson", "{{ [t] | tojson }}", NO_FILTER, "[", t="x"),
    _code("pprint", "{{ [t] | pprint }}", NO_FILTER, "[", t="x"),
    _code("filter block", "{% filter safe %}{{ t }}{% endfilter %}", "‘filter’ om", "b", t="<b>"),
]
GROWTH = [
    _grows("range", "{% for a in range({n}) %}x{% endfor %}", NO_CALL, 99_999, (2, 20)),
    _grows("lipsum", "{{ lipsum(n={n}) }}", NO_CALL, 10**6, (1, 30)),
    _grows("power", "{{ 9 ** {n} }}", "machtsverheffen", 10**9, (2, 200)),
    _grows("times text", "{{ 'a' * {n} }}", "tussen getallen", 10**9, (2, 200)),
    _grows("times list", "{{ ([x] * {n}) | join }}", "tussen getallen", 10**9, (2, 200), x="a"),
    _grows("times hidden", "{% set a = 'a' %}{{ a * {n} }}", "tussen getallen", 10**9, (2, 200)),
    _grows("percent", "{{ '%{n}d' % 1 }}", "tussen getallen", 10**9, (2, 200)),
    _grows("percent hidden", "{{ x % 1 }}", "tussen getallen", 1, (1, 1), x="%9d"),
    _grows("center", "{{ 'a' | center({n}) }}", NO_FILTER, 10**9, (2, 200)),
    _grows("indent", "{{ 'a\nb' | indent({n}) }}", NO_FILTER, 10**9, (2, 200)),
    _grows("wordwrap", "{{ ('a' * 200) | wordwrap(1, wrapstring='{n}') }}", NO_FILTER, 10**9, (1, 999)),
    _grows("batch", "{{ [1] | batch({n}, 'x') | first | join }}", NO_FILTER, 10**9, (2, 200)),
    _grows("slice", "{{ [1] | slice({n}) | list }}", NO_FILTER, 10**9, (2, 200)),
    _grows("round", "{{ 1 | round({n}, 'ceil') | string | length }}{{ 'x' * {n} }}", "", 10**9, (2, 200)),
    _grows("random", "{{ [{n}] | random }}", NO_FILTER, 10**9, (2, 200)),
    _grows("recursive macro", "{% macro m(i) %}x{% if i %}{{ m(i - 1) }}{% endif %}{% endmacro %}{{ m({n}) }}",
           "roept zichzelf", 10**9, (2, 20)),
    _grows("two macros", "{% macro a(i) %}x{% if i %}{{ b(i - 1) }}{% endif %}{% endmacro %}"
           "{% macro b(i) %}{{ a(i) }}{% endmacro %}{{ a({n}) }}", "roept zichzelf", 10**9, (2, 20)),
    _grows("macro in a macro", "{% macro a() %}{% macro b() %}x{% endmacro %}{{ b() }}{% endmacro %}{{ a() }}",
           "in iets anders", 1, (1, 1)),
    _grows("recursive loop", "{% for a in t recursive %}x{{ loop(a) }}{% endfor %}", "‘recursive’", 1, (1, 1),
           t=[[[]]]),
    _grows("set block", "{% set a %}x{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 8 + "{{ a }}",
           "‘set’ om een blok", 1, (1, 1)),
]  # fmt: skip


def doubled(count: int, again: str, begin: str, end: str) -> str:
    """A template that sets a to something, and then to what is made of it, over and over."""
    return f"{{% set a = {begin} %}}" + f"{{% set a = {again} %}}" * count + end


def _macros(depth: int) -> str:
    made = ["{% macro m0() %}{% if 0 %}{% endif %}x{% endmacro %}"]
    made += [f"{{% macro m{n}() %}}{f'{{{{ m{n - 1}() }}}}' * 4}{{% endmacro %}}" for n in range(1, depth + 1)]
    return "".join(made) + f"{{{{ m{depth}() }}}}"


def nested_loops(depth: int, inside: str = "") -> str:
    """Loops in loops over the list t."""
    return "{% for a in t %}" * depth + inside + "{% endfor %}" * depth


@dataclass(frozen=True)
class Endless:
    """An attack whose size is how often its own text repeats; a stock sandbox makes seen(small) of it."""

    name: str
    made: Callable[[int], str]
    large: int
    refused: str
    small: int = 4
    seen: int = 0  # characters that the control puts out at least
    context: dict[str, Any] = field(default_factory=dict)


ENDLESS = [
    Endless("joining", lambda n: doubled(n, "a ~ a", "'xxxx'", "{{ a }}"), 40, TOO_LONG, 8, 1000),
    Endless("adding", lambda n: doubled(n, "a + a", "'xxxx'", "{{ a }}"), 40, TOO_LONG, 8, 1000),
    Endless("join filter", lambda n: doubled(n, "[a, a] | join", "'xxxx'", "{{ a }}"), 40,
            TOO_LONG, 8, 1000),
    Endless("replacing", lambda n: doubled(n, "a | replace('x', 'xx')", "'xxxx'", "{{ a }}"),
            40, TOO_LONG, 8, 1000),
    Endless("replacing nothing", lambda n: "{{ t | replace('', t) }}" * n, 2, TOO_LONG, 1, 900, {"t": "x" * 3000}),
    Endless("nested lists", lambda n: doubled(n, "[a, a]", "['x']", "{{ a }}"), 40,
            "staat een lijst", 8, 1000),
    Endless("nested lists, joined", lambda n: doubled(n, "[a, a]", "['x']", "{{ a | join }}"),
            40, "staat een lijst", 8, 1000),
    Endless("nested lists, as text", lambda n: doubled(n, "[a, a]", "['x']", "{{ a ~ '' }}"),
            40, "staat een lijst", 8, 1000),
    Endless("numbers", lambda n: doubled(n, "a * a", "9", "{{ a }}"), 40, "te groot getal", 8, 200),
    Endless("macros", _macros, 12, TOO_MUCH, 5, 1000),
    Endless("empty loops", nested_loops, 8, TOO_MUCH, 2, 0, {"t": [1] * 20}),
    Endless("loops", lambda n: nested_loops(n, "x"), 8, TOO_MUCH, 3, 8000, {"t": [1] * 20}),
    Endless("loops over text", lambda n: nested_loops(n, "x"), 8, TOO_MUCH, 3, 8000, {"t": "x" * 20}),
    Endless("output", lambda n: nested_loops(n, "x" * 500), 5, "komt te veel uit", 2, 8000, {"t": [1] * 20}),
    Endless("filters in loops", lambda n: nested_loops(n, "{{ t | sort | join }}"), 8, TOO_MUCH, 2, 8000,
            {"t": [1] * 20}),
    Endless("attributes", lambda n: nested_loops(n, "{{ t | map('string') | list | length }}"), 8, TOO_MUCH, 2, 400,
            {"t": [1] * 20}),
    Endless("comparing", lambda n: "{% set a = [1] %}{% set b = [1] %}" + "{% set a = [a, a] %}{% set b = [b, b] %}" * n
            + "{% if a == b %}x{% endif %}", 40, "nog niet klaar", 8, 1),
    Endless("long source", lambda n: "x" * n, 200_001, "te groot", 500, 500),
    Endless("deep", lambda n: "{{ " + "-" * n + "1 }}", 80, "in elkaar", 8, 1),
    Endless("deeper", lambda n: "{{ " + "(" * n + "1" + ")" * n + " }}", 20_000, "in elkaar", 8, 1),
    Endless("many nodes", lambda n: "{{t}}" * n, 30_000, "te ingewikkeld", 500, 500, {"t": "x"}),
    Endless("deep loops", lambda n: nested_loops(n, "x"), 30, "in elkaar", 3, 1, {"t": [1]}),
]  # fmt: skip
