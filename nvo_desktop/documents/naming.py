"""What stands on a document and what its file is called: the patterns of a template, filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from nvo_desktop.documents.context.build import Context
from nvo_desktop.documents.template import Template
from nvo_desktop.errors import TemplateProblem
from nvo_desktop.prose.cleaning import clean_line

_NAME = re.compile(r"\{([^{}]*)\}")
_LONGEST_NAME = 80  # characters; a file system takes 255 bytes, of which one character may need four
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def heading(template: Template, context: Context) -> str:
    """What stands on the document, "Reactienota bij de Regiovisie jeugd 2027–2030". TemplateProblem as file_name."""
    return _filled(template, template.heading, context)


def file_name(template: Template, context: Context) -> str:
    """The name under which the document is saved: short enough, and with what no file system takes left out.

    TemplateProblem when the pattern names what there is not.
    """
    filled = _FORBIDDEN.sub(" ", clean_line(_filled(template, template.file_name, context)))
    return " ".join(filled.split())[:_LONGEST_NAME].strip(". ") or template.key


def _filled(template: Template, pattern: str, context: Context) -> str:
    """Not by str.format: a pattern that a region wrote could reach into the program with it."""
    names = _names(context)

    def value(match: re.Match[str]) -> str:
        if match[1] not in names:
            known = ", ".join(sorted(names))
            raise TemplateProblem(
                f"Sjabloon ‘{template.key}’ noemt {{{match[1]}}} in ‘{pattern}’, maar dat is er niet.",
                f"Kies uit: {known}.",
            )
        return names[match[1]]

    return " ".join(_NAME.sub(value, pattern).split())


def _names(context: Context) -> Mapping[str, str]:
    """The texts of the cover, and the name of whom the document is for; empty when it is for the whole region."""
    names = {key: value for key, value in context["document"].items() if isinstance(value, str)}
    names["municipality"] = context["municipality"]["name"] if context["municipality"] else ""
    names["group"] = context["group"]["name"] if context["group"] else ""
    return names
