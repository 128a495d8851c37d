"""What a Word file must be before its styles and headers go into our documents: nothing in it runs or fetches.

Stricter than for a paper that is only read, because what stands in a house style is passed on with every document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.word_guard import checked_parts
from nvo_desktop.prose.markup import Element, NotWellFormed, parse_xml

_TYPES: Final = "[Content_Types].xml"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_ACTIVE = (
    ("macroenabled", "macro’s"),
    ("vbaproject", "macro’s"),
    ("vbadata", "macro’s"),
    ("keymapcustomizations", "macro’s"),
    ("activex", "ActiveX-onderdelen"),
    ("oleobject", "ingesloten objecten (OLE)"),
    ("officedocument.package", "ingesloten bestanden"),
)
_REFUSED_RELATIONS = {
    "attachedtemplate": "een sjabloon op een andere plaats",
    "afchunk": "een ingesloten bestand in een andere vorm",
    "subdocument": "een ander document",
    "frame": "een pagina van buiten",
    "package": "een ingesloten bestand",
    "control": "een besturingselement",
    "oleobject": "een ingesloten object (OLE)",
    "activexcontrolbinary": "een ActiveX-onderdeel",
    "vbaproject": "macro’s",
    "mailmergesource": "een gegevensbron voor samenvoegen",
    "mailmergeheadersource": "een gegevensbron voor samenvoegen",
    "mailmerge": "een gegevensbron voor samenvoegen",
    "recipientdata": "een gegevensbron voor samenvoegen",
}
_XML = ("xml", "rels")
_PICTURES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "emf": "image/x-emf",
    "wmf": "image/x-wmf", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff", "bmp": "image/bmp",
}  # fmt: skip
_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_STRICT = "purl.oclc.org/ooxml"
_SAVE_AS = "Sla het in Word op als gewoon Word-document (.docx) en kies het opnieuw."
_TAKE_OUT = "Haal dat in Word uit het bestand, sla het op als Word-document (.docx) en kies het opnieuw."


def checked_house_style(content: bytes) -> dict[str, bytes]:
    """Give the parts of a .docx or .dotx by name, with the type of a document. InputProblem, one sentence each."""
    parts = checked_parts(content)
    defaults, named = _types(parts)
    for name in parts:
        _check_type(name, _type_of(name, defaults, named))
    for name, kind in ((name, _type_of(name, defaults, named)) for name in parts):
        if name.casefold().endswith(".rels") or kind == _RELATIONS_TYPE:
            for relation in _read(parts[name]):
                _check_relation(relation)
    return {**parts, _TYPES: parts[_TYPES].replace(_TEMPLATE.encode(), _DOCUMENT.encode())}


def _read(part: bytes) -> Element:
    try:
        return parse_xml(part.decode("utf-8-sig"))
    except (NotWellFormed, UnicodeDecodeError) as error:
        raise InputProblem("Het Word-document is beschadigd.", _SAVE_AS) from error


def _types(parts: Mapping[str, bytes]) -> tuple[dict[str, str], dict[str, str]]:
    """The content type by ending and by name."""
    defaults: dict[str, str] = {}
    named: dict[str, str] = {}
    for row in _read(parts[_TYPES]):
        kind = (row.get("ContentType") or "").strip()
        _refuse_active(kind)
        if (ending := row.get("Extension")) is not None:
            defaults[ending.casefold()] = kind
        elif (name := row.get("PartName")) is not None:
            named[name.lstrip("/").casefold()] = kind
    main = [kind for kind in named.values() if kind in {_DOCUMENT, _TEMPLATE}]
    if len(main) != 1:
        raise InputProblem("Dit is geen gewoon Word-document of Word-sjabloon.", _SAVE_AS)
    return defaults, named


def _type_of(name: str, defaults: Mapping[str, str], named: Mapping[str, str]) -> str:
    return named.get(name.casefold()) or defaults.get(_ending(name), "")


def _ending(name: str) -> str:
    return name.rsplit(".", 1)[-1].casefold() if "." in name else ""


def _refuse_active(kind: str) -> None:
    for sign, what in _ACTIVE:
        if sign in kind.casefold():
            raise InputProblem(f"Het Word-document bevat {what}.", _TAKE_OUT)


def _check_type(name: str, kind: str) -> None:
    """Type and ending agree: a reader goes by the one or by the other."""
    if name == _TYPES or name.endswith("/"):
        return
    is_xml = kind.casefold().endswith(("+xml", "/xml")) and kind != _PICTURES["svg"]
    wanted = _PICTURES.get(_ending(name))
    is_picture = kind.casefold().startswith("image/")
    if is_xml != (_ending(name) in _XML) or is_picture != (wanted is not None):
        raise InputProblem("Een onderdeel van het Word-document is van een andere soort dan zijn naam zegt.", _SAVE_AS)


def _check_relation(relation: Element) -> None:
    kind, target = relation.get("Type") or "", relation.get("Target") or ""
    if _STRICT in kind:
        raise InputProblem(
            "Dit bestand is opgeslagen als ‘Strict Open XML-document’.",
            "Sla het in Word op als Word-document (.docx), niet als Strict Open XML, en kies het opnieuw.",
        )
    last = kind.rsplit("/", 1)[-1].casefold()
    if last in _REFUSED_RELATIONS:
        raise InputProblem(f"Het Word-document verwijst naar {_REFUSED_RELATIONS[last]}.", _TAKE_OUT)
    if (relation.get("TargetMode") or "").casefold() == "external":
        if last != "hyperlink" or not _LINK.match(target):
            raise InputProblem("Het Word-document haalt iets op van buiten het bestand.", _TAKE_OUT)
    elif ":" in target or "\\" in target:
        raise InputProblem("Het Word-document bevat een verwijzing die niet klopt.", _SAVE_AS)
