"""A house style of others becomes what our documents begin from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from nvo_desktop.documents.tree import Layout
from nvo_desktop.documents.word.borrowed.cascade import Cascade
from nvo_desktop.documents.word.borrowed.cleaning import cleaned
from nvo_desktop.documents.word.borrowed.lists import TheirLists, fit_ours, loosen, take_over_numbers
from nvo_desktop.documents.word.borrowed.measuring import letters_of, measured
from nvo_desktop.documents.word.borrowed.naming import keep_only, our_ids, rename, styles_named
from nvo_desktop.documents.word.borrowed.pages import Heads, Page, body_name, chosen, number_drawings, pages_of
from nvo_desktop.documents.word.borrowed.pages import relations_of as relations
from nvo_desktop.documents.word.borrowed.styles import Merge
from nvo_desktop.documents.word.borrowed.xml import Element, W, child, made, parsed, written
from nvo_desktop.documents.word.cover import CoverSpace
from nvo_desktop.documents.word.geometry import Geometry
from nvo_desktop.documents.word.house_style import STYLES, Base, pressed_base
from nvo_desktop.documents.word.relations import OFFICE, WORD_TYPE, override
from nvo_desktop.documents.word.styles import INDENTS

NUMBERING, SETTINGS, FONTS, THEME = (
    "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "word/theme/theme1.xml",
)  # fmt: skip
_TYPES, _RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_FIRST: Final = 7  # the relations of our own parts come before
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COVER = CoverSpace(60, 60, long_labels=True)
_MILLIMETRE = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Adopted:
    """What our documents begin from, and what there is to tell of it.

    own: the ids of our styles that they define. upright: their page. heads: what stands in their headers and footers.
    """

    base: Base
    own: frozenset[str]
    cascade: Cascade
    upright: Page
    heads: tuple[Element, ...]


def adopt(parts: Mapping[str, bytes], ours: Mapping[str, bytes], layout: Layout) -> Adopted:
    """parts: of a file that the guard let through; ours: of our own base in that layout. InputProblem."""
    theirs = _Theirs(parts)
    our_styles = parsed(ours[STYLES])
    renamed = our_ids(theirs.styles, our_styles)
    for root in theirs.all_roots:
        rename(root, renamed)
    own = frozenset(renamed.values()) & frozenset(Cascade(our_styles).styles)
    own -= _replaced(theirs)
    _keep(theirs, own)
    lists = TheirLists(theirs.numbering)
    for root in theirs.all_roots[:1] + theirs.all_roots[2:]:
        lists.renumber(root)
    found = measured(Cascade(theirs.styles), theirs.upright.measure)
    numbering = parsed(ours[NUMBERING])
    fit_ours(numbering, found)
    take_over_numbers(numbering, lists, Cascade(theirs.styles))
    styles = Merge(theirs.styles, our_styles, lists, found, layout, own).merged()
    lists.behind(numbering)
    loosen(numbering, styles)
    made_parts = {
        **ours,
        STYLES: written(styles, only_word=True),
        NUMBERING: written(numbering, only_word=True),
        **theirs.more_parts(ours),
    }
    cascade = Cascade(styles)
    geometry = _geometry(theirs, found.left, cascade)
    return Adopted(pressed_base(made_parts, geometry), own, cascade, theirs.upright, tuple(theirs.heads.roots.values()))


def _keep(theirs: _Theirs, own: frozenset[str]) -> None:
    """What no document of ours can use stays behind."""
    named = {name for root in theirs.heads.roots.values() for name in styles_named(root)}
    keep_only(theirs.styles, {*own, *named})


def _replaced(theirs: _Theirs) -> set[str]:
    """Where they have no header or footer, ours is written, in our style: theirs may have other tab stops."""
    gone = {key for key, kind in (("Header", "header"), ("Footer", "footer")) if kind not in theirs.sheet.own}
    for style in theirs.styles.findall(f"{W}style"):
        if style.get(f"{W}styleId") in gone:
            theirs.styles.remove(style)
    return gone


def _geometry(theirs: _Theirs, left: int, cascade: Cascade) -> Geometry:
    measure, lying = theirs.upright.measure / _MILLIMETRE, theirs.lying.measure / _MILLIMETRE
    column = left / _MILLIMETRE
    text = measure - column
    return Geometry(
        measure=measure,
        lying_measure=lying,
        column=column,
        text=text,
        moved=_moved(left, max(0, round((lying - measure) * _MILLIMETRE)), cascade),
        bold=frozenset(key for key in cascade.styles if cascade.is_bold(key)),
        letters=letters_of(cascade),
        cover=_COVER,
        upright=theirs.sheet,
        lying=theirs.lying_sheet,
    )


def _moved(left: int, spare: int, cascade: Cascade) -> dict[str, str]:
    """On a landscape page text begins at the margin, as the tables do, and is no wider than on an upright one."""
    found = {key: cascade.number(key, "pPr", "ind", "left") for key in INDENTS}
    places = {key: f' w:left="{at - left}"' if left and at >= left else "" for key, at in found.items()}
    return {key: f'<w:ind{place} w:right="{spare}"/>' for key, place in places.items()}


class _Theirs:
    """Their parts, read and cleaned."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        name = body_name(parts)
        self._by_kind = {
            relation.kind: relation.target
            for relation in relations(parts, name).values()
            if not relation.external and relation.target in parts
        }
        body = parsed(parts[name])
        self.upright, self.lying = chosen(pages_of(body))
        self._settings = self._read("settings")
        self.heads = Heads(parts, content_types(parts), _FIRST)
        even = self._settings is not None and child(self._settings, "evenAndOddHeaders") is not None
        self.sheet, self.lying_sheet = (self.heads.sheet(page, even=even) for page in (self.upright, self.lying))
        self._even = even
        styles = self._read("styles")
        self.styles = cleaned(made("styles") if styles is None else styles, only_word=True)
        numbering = self._read("numbering")
        self.numbering = None if numbering is None else cleaned(numbering, only_word=True)

    @property
    def all_roots(self) -> list[Element]:
        """Styles, numbering, headers and footers: whatever names a style."""
        numbering = made("numbering") if self.numbering is None else self.numbering
        return [self.styles, numbering, *self.heads.roots.values()]

    def _read(self, kind: str) -> Element | None:
        return parsed(self._parts[self._by_kind[kind]]) if kind in self._by_kind else None

    def more_parts(self, ours: Mapping[str, bytes]) -> dict[str, bytes]:
        """Everything besides styles and numbering."""
        number_drawings(self.heads.roots.values())
        heads = {name: written(root) for name, root in self.heads.roots.items()}
        rows = "".join(
            f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for identity, kind, target in self.heads.rows
        )
        kinds = {f"word/{target}": f"{WORD_TYPE}.{kind}+xml" for _, kind, target in self.heads.rows}
        overrides = "".join(override(name, kind) for name, kind in {**kinds, **self.heads.overrides}.items())
        return {
            **heads,
            **self.heads.files,
            _TYPES: ours[_TYPES].replace(b"</Types>", f"{overrides}</Types>".encode()),
            _RELATIONS: ours[_RELATIONS].replace(b"</Relationships>", f"{rows}</Relationships>".encode()),
            SETTINGS: self._our_settings(ours[SETTINGS]),
            **self._letters(),
        }

    def _our_settings(self, ours: bytes) -> bytes:
        place = b"<w:characterSpacingControl"
        said = b"<w:evenAndOddHeaders/>" if self._even else b""
        settings = ours.replace(place, said + place)
        if self._settings is not None and child(self._settings, "mirrorMargins") is not None:
            settings = re.sub(rb"(<w:zoom [^>]*/>)", rb"\1<w:mirrorMargins/>", settings)
        return settings

    def _letters(self) -> dict[str, bytes]:
        """Their theme and table of fonts, without what those bring along: pictures, and fonts of others."""
        found: dict[str, bytes] = {}
        theme, fonts = self._read("theme"), self._read("fontTable")
        if theme is not None:
            found[THEME] = written(_plain_theme(theme))
        if fonts is not None:
            plain = cleaned(fonts, only_word=True)
            for font in plain:
                for embedded in ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic"):
                    for one in font.findall(f"{W}{embedded}"):
                        font.remove(one)
            found[FONTS] = written(plain, only_word=True)
        return found


def _plain_theme(theme: Element) -> Element:
    for fill in list(theme.iter(f"{_A}blipFill")):
        above = fill.getparent()
        if above is not None:
            plain = etree.Element(f"{_A}solidFill")
            etree.SubElement(plain, f"{_A}schemeClr", {"val": "phClr"})
            above.replace(fill, plain)
    return theme


def content_types(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The content type of each part; empty for one that has none."""
    types = parsed(parts[_TYPES])
    defaults: dict[str, str] = {}
    named: dict[str, str] = {}
    for row in types:
        kind = row.get("ContentType", "")
        if row.get("PartName") is not None:
            named[(row.get("PartName") or "").lstrip("/").casefold()] = kind
        elif row.get("Extension") is not None:
            defaults[(row.get("Extension") or "").casefold()] = kind
    return {name: named.get(name.casefold(), defaults.get(name.rsplit(".", 1)[-1].casefold(), "")) for name in parts}
