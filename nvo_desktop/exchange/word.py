"""Reads a Word document: guarded, through mammoth to HTML, and from there to prose."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.html import read_markup
from nvo_desktop.exchange.mammoth_html import Conversion, convert
from nvo_desktop.exchange.papers import MOST_WORD_TAGS, refuse_much_markup
from nvo_desktop.exchange.word_guard import checked_parts
from nvo_desktop.prose.blocks import Prose

_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[\s>]")
_COMMENT = re.compile(rb"<w:commentReference[\s/>]")
_FORMULA = re.compile(rb"<m:oMath[\s>]")
_CONTENTS = re.compile(rb"""<w:pStyle\s+w:val=["'](?:toc|inhopg|inhoud|contents)\d""", re.IGNORECASE)
_ELSEWHERE = re.compile(rb"/(?:aFChunk|subDocument)[\"']")
_SIGNS = (
    (_TRACKED, "Het document bevat bijgehouden wijzigingen: ingevoegde tekst is gelezen, verwijderde tekst niet."),
    (_COMMENT, "Opmerkingen in de kantlijn zijn niet meegenomen."),
    (_FORMULA, "Formules zijn niet meegenomen."),
    (_CONTENTS, "De inhoudsopgave is weggelaten."),
    (_ELSEWHERE, "Een ander document dat hierin is opgenomen, is niet meegelezen."),
)


def read_word(content: bytes) -> tuple[Prose, tuple[str, ...]]:
    """Give the blocks of a .docx, and warnings of what did not come along.

    Raises InputProblem for a file that is damaged, protected, hostile, of an older kind or larger than a paper.
    """
    parts = checked_parts(content)
    refuse_much_markup(sum(part.count(b"<") for part in parts.values()), MOST_WORD_TAGS)
    try:
        conversion = convert(io.BytesIO(content))
    except Exception as error:  # of mutated files some raise whatever the reader stumbles on
        raise InputProblem(
            "Het Word-document is beschadigd of anders opgebouwd dan Word het doet.",
            "Open het in Word en sla het opnieuw op als Word-document (.docx).",
        ) from error
    prose, warnings = read_markup(conversion.html)
    return prose, (*warnings, *_warnings(parts, conversion))


def _warnings(parts: Mapping[str, bytes], conversion: Conversion) -> list[str]:
    body = b"".join(
        part for name, part in parts.items() if name.startswith("word/") and name.endswith((".xml", ".rels"))
    )
    found = [warning for sign, warning in _SIGNS if sign.search(body)]
    if conversion.images == 1:
        found.append("Eén afbeelding is niet meegenomen.")
    elif conversion.images:
        found.append(f"{conversion.images} afbeeldingen zijn niet meegenomen.")
    return found
