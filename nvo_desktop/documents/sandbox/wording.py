"""What Jinja and Python say about a template, in Dutch; so that whoever changed it can mend it."""

from __future__ import annotations

import re
from traceback import walk_tb
from typing import Final

from jinja2 import TemplateSyntaxError, UndefinedError

from nvo_desktop.documents.sandbox.budgets import Fault

_OURS = "<template>"  # what Jinja calls a template that has no file
_DUTCH: Final = (
    (r"((?:het veld|de plaats) ‘.+)", r"\1"),  # said by our own environment
    (r"'(.+)' is undefined", r"de naam ‘\1’ is hier niet bekend"),
    (r"'.+' has no attribute '(.+)'", r"het veld ‘\1’ bestaat hier niet"),
    (r"Encountered unknown tag '(.+?)'.*", r"‘{% \1 %}’ is hier niet bekend, of sluit iets af dat niet is geopend"),
    (
        r"Unexpected end of template\. .*The innermost block that needs to be closed is '(.+)'\.",
        r"‘{% \1 %}’ wordt niet afgesloten; ‘{% end\1 %}’ ontbreekt",
    ),
    (r"No filter named '(.+)'\.?.*", r"het filter ‘\1’ bestaat niet"),
    (r"No test named '(.+)'\.?.*", r"de vraag ‘is \1’ bestaat niet"),
    (r"expected token '(.+)', got '(.+)'", r"hier hoort ‘\1’ te staan, maar er staat ‘\2’"),
    (r"unexpected '(.+)', expected '(.+)'", r"hier hoort ‘\2’ te staan, maar er staat ‘\1’"),
    (r"unexpected '(.+)'", r"‘\1’ hoort hier niet"),
    (r"unexpected char '?\"?(.)'?\"? at \d+", r"het teken \1 hoort hier niet"),
    (r"Expected an expression, got '(.+)'", r"hier ontbreekt een waarde, voor ‘\1’"),
    (r"Missing end of comment tag", r"de opmerking {# … wordt niet afgesloten met #}"),
    (r"Missing end of raw directive", r"‘{% raw %}’ wordt niet afgesloten; ‘{% endraw %}’ ontbreekt"),
)
_NAMES: Final = (
    ("end of print statement", "}}"),
    ("end of statement block", "%}"),
    ("begin of statement block", "{%"),
    ("begin of print statement", "{{"),
    ("end of template", "het einde van het bestand"),
)


def fault_of(error: BaseException) -> Fault:
    """What went wrong as a Dutch clause with its line."""
    if isinstance(error, Fault):
        return Fault(error.clause, error.line or line_of(error))
    if isinstance(error, TemplateSyntaxError):
        return Fault(_said(error.message or ""), error.lineno)
    if isinstance(error, UndefinedError):
        return Fault(_said(error.message or ""), line_of(error))
    return Fault(_of_python(error), line_of(error))


def _said(english: str) -> str:
    for pattern, dutch in _DUTCH:
        if match := re.fullmatch(pattern, english, re.DOTALL):
            said = match.expand(dutch)
            for name, sign in _NAMES:
                said = said.replace(name, sign)
            return said
    return f"zo is het geen goed sjabloon ({english.rstrip('.')})"


def _of_python(error: BaseException) -> str:
    match error:
        case RecursionError() | SyntaxError():
            return "er staat te veel in elkaar"
        case MemoryError():
            return "het sjabloon vraagt te veel geheugen"
        case ZeroDivisionError():
            return "hier wordt door nul gedeeld"
        case _:
            return "hier worden waarden gebruikt die niet bij elkaar passen"


def line_of(error: BaseException) -> int:
    """The line in the template, which Jinja writes into the traceback; 0 when it is not there."""
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == _OURS]
    return lines[-1] if lines else 0
