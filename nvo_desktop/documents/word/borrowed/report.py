"""What is told of a house style: which styles are theirs, which ours, and what will not look well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from nvo_desktop.documents.word.borrowed.adopting import Adopted
from nvo_desktop.documents.word.borrowed.pages import A4
from nvo_desktop.documents.word.borrowed.xml import W, all_of
from nvo_desktop.documents.word.colours import ENOUGH, contrast, is_colour

WORDS: Final = {
    "Normal": "standaardtekst", "BodyText": "platte tekst", "Title": "titel", "Subtitle": "ondertitel",
    "Heading1": "kop 1", "Heading2": "kop 2", "Heading3": "kop 3", "ListBullet": "lijst met tekens",
    "ListNumber": "genummerde lijst", "Quote": "citaat", "Caption": "bijschrift", "TOCHeading": "kop van de inhoud",
    "TOC1": "inhoud", "Header": "koptekst", "Footer": "voettekst", "FootnoteText": "voetnoot",
    "Hyperlink": "koppeling", "Strong": "vet", "Emphasis": "cursief",
}  # fmt: skip
"""The styles that people know, by our ids."""
_NARROW = 120  # mm
_MILLIMETRE = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class StyleReport:
    """Names of styles in Dutch, and sentences."""

    found: tuple[str, ...]
    ours: tuple[str, ...]
    warnings: tuple[str, ...]


def report_of(adopted: Adopted) -> StyleReport:
    """What there is to tell before a house style is chosen."""
    found = tuple(word for key, word in WORDS.items() if key in adopted.own)
    ours = tuple(word for key, word in WORDS.items() if key not in adopted.own)
    return StyleReport(found, ours, (*_page(adopted), *_heads(adopted), *_colours(adopted)))


def _page(adopted: Adopted) -> list[str]:
    page = adopted.upright
    said: list[str] = []
    if abs(page.width - A4[0]) > 60 or abs(page.height - A4[1]) > 60:
        size = f"{round(page.width / _MILLIMETRE)} bij {round(page.height / _MILLIMETRE)} mm"
        said.append(f"De bladzijde is geen A4, maar {size}.")
    if adopted.base.geometry.text < _NARROW:
        wide = round(adopted.base.geometry.text)
        said.append(f"De tekst wordt maar {wide} mm breed: tabellen met veel kolommen worden krap.")
    return said


def _heads(adopted: Adopted) -> list[str]:
    own = adopted.base.geometry.own(landscape=False)
    if not own:
        return ["Het bestand heeft geen kop- of voettekst: die van ons komen op de bladzijden."]
    said = " ".join(
        [element.text or "" for root in adopted.heads for element in all_of(root, "instrText")]
        + [element.get(f"{W}instr", "") for root in adopted.heads for element in all_of(root, "fldSimple")]
    )
    if "PAGE" not in said and "footer" in own:
        return ["In de kop- en voettekst staat geen bladzijdenummer."]
    return []


def _colours(adopted: Adopted) -> list[str]:
    said: list[str] = []
    for key, word in WORDS.items():
        colour = adopted.cascade.said(key, "rPr", "color")
        if key not in adopted.own or colour is None or not is_colour(colour):
            continue
        found = contrast(colour, "FFFFFF")
        if found < ENOUGH:
            shown = f"{int(found * 10) / 10:.1f}".replace(".", ",")
            said.append(f"De kleur van {word} is te licht om goed te lezen: contrast {shown}, nodig is 4,5.")
    return said
