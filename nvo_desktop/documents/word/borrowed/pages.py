"""The pages of a house style of others: size, margins, headers and footers with their pictures."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from lxml import etree

from nvo_desktop.documents.word.borrowed.cascade import whole
from nvo_desktop.documents.word.borrowed.cleaning import cleaned, without_bindings, without_odd_fields
from nvo_desktop.documents.word.borrowed.xml import Element, W, child, made, parsed, value
from nvo_desktop.documents.word.geometry import Sheet
from nvo_desktop.documents.word.relations import OFFICE
from nvo_desktop.errors import InputProblem

_R = f"{{{OFFICE}}}"
_KINDS: Final = ("header", "footer")
A4: Final = (11906, 16838)
_MARGIN = 1417
_DRAWINGS = 90_000
_SMALLEST, _NARROWEST = 5000, 3400  # twips: a page of 9 cm, text of 6 cm


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points at: the last word of its kind, and a part by its name or an address."""

    kind: str
    target: str
    external: bool


def relations_of(parts: Mapping[str, bytes], name: str) -> dict[str, Relation]:
    """The relations of a part by their id."""
    folder, file = posixpath.split(name)
    rows = parts.get(f"{folder}/_rels/{file}.rels")
    return {} if rows is None else {row.get("Id", ""): _relation(row, folder) for row in parsed(rows)}


def _relation(row: Element, folder: str) -> Relation:
    external = row.get("TargetMode") == "External"
    target = row.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join(f"/{folder}", unquote(target))).lstrip("/")
    return Relation(row.get("Type", "").rsplit("/", 1)[-1], target, external)


class Page:
    """One section of their body: its size and margins in twips, and which headers and footers count in it."""

    def __init__(self, section: Element, inherited: Mapping[tuple[str, str], str]) -> None:
        self.references = dict(inherited)
        for kind in _KINDS:
            for found in section.findall(f"{W}{kind}Reference"):
                self.references[kind, found.get(f"{W}type", "default")] = found.get(f"{_R}id", "")
        self.title_page = (child(section, "titlePg") is not None) and value(section, "titlePg") not in {"0", "false"}
        size, margin = child(section, "pgSz"), child(section, "pgMar")
        self.width, self.height = (
            (whole(size.get(f"{W}w")) or A4[0], whole(size.get(f"{W}h")) or A4[1]) if size is not None else A4
        )
        sides = ("top", "right", "bottom", "left", "header", "footer", "gutter")
        usual = (_MARGIN, _MARGIN, _MARGIN, _MARGIN, 708, 708, 0)
        self.margins = {
            side: usually if margin is None or margin.get(f"{W}{side}") is None else whole(margin.get(f"{W}{side}"))
            for side, usually in zip(sides, usual, strict=True)
        }
        self._refuse_strange()

    @property
    def lies(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    @property
    def measure(self) -> int:
        """Between the margins."""
        return self.width - self.margins["left"] - self.margins["right"] - self.margins["gutter"]

    def turned(self) -> Page:
        """The same page a quarter round; its margins stay where they are."""
        section, size = made("sectPr"), made("pgSz", w=self.height, h=self.width)
        section.append(size)
        section.append(made("pgMar", **self.margins))
        turned = Page(section, self.references)
        turned.title_page = self.title_page
        return turned

    @property
    def xml(self) -> str:
        """Its size and margins."""
        lying = ' w:orient="landscape"' if self.lies else ""
        said = " ".join(f'w:{side}="{wide}"' for side, wide in self.margins.items())
        return f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{lying}/><w:pgMar {said}/>'

    def _refuse_strange(self) -> None:
        if (
            min(self.width, self.height) < _SMALLEST
            or max(self.width, self.height) > 31680
            or self.measure < _NARROWEST
        ):
            raise InputProblem(
                "De bladzijde van deze huisstijl is te smal voor een document.",
                "Kies een bestand met een bladzijde op A4 en gewone marges.",
            )


def pages_of(body: Element) -> list[Page]:
    """The sections in order; one that names no header has that of the section before."""
    pages: list[Page] = []
    for section in body.iter(f"{W}sectPr"):
        pages.append(Page(section, pages[-1].references if pages else {}))
    return pages or [Page(made("sectPr"), {})]


def chosen(pages: list[Page]) -> tuple[Page, Page]:
    """The upright and the lying page: the last of each kind, or else the other one turned."""
    upright = next((page for page in reversed(pages) if not page.lies), None)
    lying = next((page for page in reversed(pages) if page.lies), None)
    upright = upright or pages[-1].turned()
    upright.title_page = upright.title_page or pages[0].title_page
    return upright, lying or upright.turned()


class Heads:
    """The headers and footers that are taken over, under names of their own, with what they show."""

    def __init__(self, parts: Mapping[str, bytes], types: Mapping[str, str], first_relation: int) -> None:
        self._parts, self._types = parts, types
        self._from_body = relations_of(parts, body_name(parts))
        self._next = first_relation
        self._known: dict[str, tuple[str, str]] = {}
        self.roots: dict[str, Element] = {}
        self.files: dict[str, bytes] = {}
        self.overrides: dict[str, str] = {}
        self.rows: list[tuple[str, str, str]] = []

    def sheet(self, page: Page, *, even: bool) -> Sheet:
        """The page as the writer asks for it."""
        said: dict[str, str] = {"default": "", "first": "", "even": ""}
        own = frozenset(kind for kind, _ in page.references if self._exists(page.references.get((kind, "default"), "")))
        for (kind, which), relation in sorted(page.references.items()):
            if which in said and self._exists(relation) and (which != "even" or even):
                identity = self._taken(kind, relation)
                said[which] += f'<w:{kind}Reference w:type="{which}" r:id="{identity}"/>'
        return Sheet(said["even"] + said["default"], said["first"], page.xml, own, page.title_page)

    def _exists(self, relation: str) -> bool:
        found = self._from_body.get(relation)
        return found is not None and not found.external and found.target in self._parts

    def _taken(self, kind: str, relation: str) -> str:
        source = self._from_body[relation].target
        if source not in self._known:
            number = len(self._known) + 1
            identity, name = f"rId{self._next + number - 1}", f"word/house{number}.xml"
            self._known[source] = identity, name
            root = without_bindings(without_odd_fields(cleaned(parsed(self._parts[source]))))
            self.roots[name] = root
            self.rows.append((identity, kind, f"house{number}.xml"))
            self._relations(root, source, name)
        return self._known[source][0]

    def _relations(self, root: Element, source: str, name: str) -> None:
        """Take along the pictures and links that a header shows, and nothing else."""
        known = relations_of(self._parts, source)
        used = {str(said) for element in root.iter(etree.Element) for key, said in element.attrib.items()
                if str(key).startswith(_R)}  # fmt: skip
        rows = "".join(self._row(identity, known.get(identity)) for identity in sorted(used) if identity)
        if rows:
            file = name.rsplit("/", 1)[-1]
            whole_part = (
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns='
                f'"http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
            )
            self.files[f"word/_rels/{file}.rels"] = whole_part.encode()

    def _row(self, identity: str, relation: Relation | None) -> str:
        if relation is not None and relation.kind == "hyperlink" and relation.external:
            return _row(identity, "hyperlink", relation.target, external=True)
        if relation is not None and relation.kind == "image" and relation.target in self._parts:
            return _row(identity, "image", self._picture(relation.target), external=False)
        raise InputProblem(
            "De kop- of voettekst bevat een onderdeel dat niet kan worden overgenomen, zoals een grafiek.",
            "Vervang het in Word door een afbeelding, sla het bestand op en kies het opnieuw.",
        )

    def _picture(self, source: str) -> str:
        if source not in self._known:
            number, ending = len(self.overrides) + 1, source.rsplit(".", 1)[-1].lower()
            name = f"word/media/house{number}.{ending}"
            self._known[source] = "", name
            self.files[name] = self._parts[source]
            self.overrides[name] = self._types[source]
        return self._known[source][1].removeprefix("word/")


def _row(identity: str, kind: str, target: str, *, external: bool) -> str:
    from_outside = ' TargetMode="External"' if external else ""
    said = target.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{said}"{from_outside}/>'


def body_name(parts: Mapping[str, bytes]) -> str:
    """The name of the part with the body."""
    rows = parts.get("_rels/.rels")
    for row in parsed(rows) if rows is not None else ():
        found = _relation(row, "")
        if found.kind == "officeDocument" and found.target in parts:
            return found.target
    raise InputProblem("Dit is geen Word-document, of het is beschadigd.", "Kies een .docx- of .dotx-bestand.")


def number_drawings(roots: Iterable[Element]) -> None:
    """Give the drawings in headers numbers that no other drawing has."""
    found = (element for root in roots for element in root.iter(etree.Element) if _is_drawing(element))
    for number, element in enumerate(found, _DRAWINGS):
        element.set("id", str(number))


def _is_drawing(element: Element) -> bool:
    return etree.QName(element).localname == "docPr" and element.get("id") is not None
