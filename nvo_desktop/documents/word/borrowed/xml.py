"""The XML of a Word file of others: read without entities, made plain, and written again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name for it

from nvo_desktop.errors import InputProblem

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W = W[1:-1]


def in_order(names: str) -> tuple[str, ...]:
    """Names that stand in one text."""
    return tuple(names.split())


PARAGRAPH: Final = in_order(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr"
)
"""In which order Word wants what a paragraph says of itself."""
RUN: Final = in_order(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish"
)
"""The same of letters."""
STYLE: Final = in_order(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
"""The same of a style."""


def parsed(part: bytes) -> Element:
    """The root of a part, without its comments. InputProblem when it is no XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise InputProblem(
            "De huisstijl is beschadigd of anders opgebouwd dan Word het doet.",
            "Open het bestand in Word en sla het opnieuw op als Word-document (.docx).",
        ) from error


def written(root: Element, *, only_word: bool = False) -> bytes:
    """The bytes of a part. only_word: it holds nothing but Word's own elements, and gets Word's own prefix."""
    if only_word:
        etree.cleanup_namespaces(root, top_nsmap={"w": _W})
    head = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return head + etree.tostring(root, encoding="UTF-8", xml_declaration=False)


def made(name: str, **attributes: str | int) -> Element:
    """A Word element by its name without prefix."""
    element = etree.Element(f"{W}{name}", nsmap={"w": _W})
    for key, said in attributes.items():
        element.set(f"{W}{key}", str(said))
    return element


def child(above: Element | None, path: str) -> Element | None:
    """The first element at a path of names without prefix."""
    return None if above is None else above.find("/".join(f"{W}{name}" for name in path.split("/")))


def value(above: Element | None, path: str, key: str = "val") -> str | None:
    """What an attribute of the element at a path says; None without one."""
    found = child(above, path)
    return None if found is None else found.get(f"{W}{key}")


def put(above: Element, element: Element, order: tuple[str, ...]) -> None:
    """Give an element its place among the others, instead of one of the same name."""
    name = etree.QName(element).localname
    for old in above.findall(f"{W}{name}"):
        above.remove(old)
    later = set(order[order.index(name) + 1 :])
    place = next((at for at, one in enumerate(above) if etree.QName(one).localname in later), len(above))
    above.insert(place, element)


def group(style: Element, name: str) -> Element:
    """The w:pPr or w:rPr of a style, made when it is not there."""
    found = child(style, name)
    if found is None:
        found = made(name)
        put(style, found, STYLE)
    return found


def all_of(root: Element, *names: str) -> Iterator[Element]:
    """Every element of these names, gathered first: what is done to them does not disturb the walk."""
    yield from list(root.iter(*(f"{W}{name}" for name in names)))
