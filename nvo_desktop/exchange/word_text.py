"""What a Word file says, paragraph by paragraph, without its layout: what a document that comes back is compared by."""

from __future__ import annotations

import hashlib
import io
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from lxml import etree

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.papers import MOST_WORD_TAGS, refuse_much_markup
from nvo_desktop.exchange.word_guard import checked_parts

_W = frozenset(
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"}
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SIGNS: Mapping[str, str] = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_REMOVED = frozenset({"del", "moveFrom"})  # by a change that is tracked: no longer text
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_NOTES, _EDGES = ("footnotes", "endnotes"), ("header", "footer")
_ELSEWHERE = ("aFChunk", "subDocument")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".svg", ".tif", ".tiff")
_MOST_PARAGRAPHS = 100_000


@dataclass(frozen=True, slots=True)
class WordText:
    """Each paragraph in which something stands, white space brought back to single spaces; table cells are among them.

    edges: what stands above and below the pages, without page numbers. pictures: the SHA-256 of each.
    """

    body: tuple[str, ...]
    notes: tuple[str, ...]
    edges: tuple[str, ...]
    pictures: frozenset[str]


def one_spaced(text: str) -> str:
    """The text as it is compared: white space is one space, and what is only seen at the end of a line is left out."""
    return " ".join(text.replace("\u00ad", "").split())


def read_word_text(content: bytes) -> WordText:
    """Read the parts that Word shows, wherever they lie. InputProblem for what is no whole, open Word document."""
    parts = checked_parts(content)
    refuse_much_markup(sum(part.count(b"<") for part in parts.values()), MOST_WORD_TAGS)
    try:
        return _read(parts)
    except InputProblem:
        raise
    except Exception as error:  # of mutated files some raise whatever the reader stumbles on
        raise InputProblem(
            "Het Word-document is beschadigd of anders opgebouwd dan Word het doet.",
            "Open het in Word en sla het opnieuw op als Word-document (.docx).",
        ) from error


def _read(parts: Mapping[str, bytes]) -> WordText:
    body = next((target for kind, target in _related(parts, "") if kind == "officeDocument"), "")
    if body not in parts:
        raise InputProblem("Dit is geen Word-document.", "Kies een bestand dat Word opende.")
    beside = list(_related(parts, body))
    if any(kind in _ELSEWHERE for kind, _ in beside):
        raise InputProblem(
            "In het Word-document is een ander document opgenomen; dat kan niet worden nagekeken.",
            "Open het in Word en sla het opnieuw op als Word-document (.docx).",
        )
    said = tuple(_paragraphs(parts[body]))
    refuse_much_markup(len(said), _MOST_PARAGRAPHS)
    return WordText(
        body=said,
        notes=tuple(_of(parts, beside, _NOTES)),
        edges=tuple(dict.fromkeys(_of(parts, beside, _EDGES, with_fields=False))),
        pictures=frozenset(
            hashlib.sha256(part).hexdigest() for name, part in parts.items() if name.lower().endswith(_PICTURES)
        ),
    )


def _of(
    parts: Mapping[str, bytes], beside: list[tuple[str, str]], kinds: tuple[str, ...], *, with_fields: bool = True
) -> Iterator[str]:
    for kind, target in beside:
        if kind in kinds and target in parts:
            yield from _paragraphs(parts[target], with_fields=with_fields)


def _related(parts: Mapping[str, bytes], part: str) -> Iterator[tuple[str, str]]:
    """Kind and name of each part to which one leads; the package itself is "", and leads to the body."""
    folder, name = posixpath.split(part)
    relations = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if relations is None:
        return
    for event, element in _events(relations):
        if event == "end" and element.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", "")))
            yield element.get("Type", "").rpartition("/")[2], target.lstrip("/")


def _events(part: bytes) -> Iterator[tuple[str, Any]]:
    """Each element as it begins and as it ends; nothing outside the part is ever read."""
    return cast(
        "Iterator[tuple[str, Any]]",
        etree.iterparse(
            io.BytesIO(part),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        ),
    )


def _paragraphs(part: bytes, *, with_fields: bool = True) -> Iterator[str]:
    gathering = _Gathering(with_fields=with_fields)
    for event, element in _events(part):
        name = etree.QName(element)
        if event == "start":
            gathering.begin(name, element)
            continue
        said = gathering.end(name, element)
        if said:
            yield said
        if name.localname in ("p", "r", "tc"):
            element.clear(keep_tail=True)


class _Gathering:
    """Holds the paragraphs that are open (a text box stands inside another), and whether what comes is shown."""

    def __init__(self, *, with_fields: bool) -> None:
        self._with_fields = with_fields
        self._open: list[list[str]] = []
        self._hidden = 0
        self._fields = 0

    def begin(self, name: etree.QName, element: Any) -> None:
        """An element begins."""
        if self._hides(name, element):
            self._hidden += 1
        elif name.namespace in _W and name.localname == "p":
            self._open.append([])
        elif name.namespace in _W and name.localname == "fldChar":
            kind = next((value for key, value in element.attrib.items() if key.endswith("}fldCharType")), "")
            self._fields += {"begin": 1, "end": -1}.get(kind, 0)

    def end(self, name: etree.QName, element: Any) -> str:
        """An element ends; gives what a paragraph says."""
        if self._hides(name, element):
            self._hidden -= 1
        elif name.localname == "t" and name.namespace is not None:  # of a text, and of a formula
            self._add("".join(element.itertext()))
        elif name.namespace in _W and name.localname == "p":
            return one_spaced("".join(self._open.pop()))
        elif name.namespace in _W and name.localname in _SIGNS and not _is_tab_stop(element):
            self._add(_SIGNS[name.localname])
        return ""

    def _add(self, text: str) -> None:
        if self._open and not self._hidden and (self._with_fields or self._fields <= 0):
            self._open[-1].append(text)

    def _hides(self, name: etree.QName, element: Any) -> bool:
        if name.namespace == _COMPATIBILITY:
            return name.localname == "Fallback"
        if name.namespace not in _W:
            return False
        if name.localname in _REMOVED:
            return True
        if name.localname == "fldSimple":
            return not self._with_fields
        return name.localname in ("footnote", "endnote") and any(
            key.endswith("}type") and value in _SEPARATORS for key, value in element.attrib.items()
        )


def _is_tab_stop(element: Any) -> bool:
    return element.tag.endswith("}tab") and len(element.attrib) > 0
