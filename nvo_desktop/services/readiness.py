"""Whether a document can go to the councils: what is missing in it, what asks attention, and what is in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nvo_desktop.documents.gaps import Gap
from nvo_desktop.documents.remarks import Remark, RemarkKind
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.overview.missing import Misses, Missing
from nvo_desktop.services.overview.places import Where, said, where_of
from nvo_desktop.storage.dossier_file import OpenDossier

_IN_ORDER = {
    "text": "Elke afspraak heeft een tekst",
    "chapter": "Elk hoofdstuk heeft een tekst",
    "question": "Elke toetsvraag is beantwoord",
    "contribution": "Alle inbreng heeft een antwoord",
    "gap": "Over elke afspraak is met alle groepen gesproken",
}

_REMARKS: Mapping[RemarkKind, str] = {
    "email": "In de tekst staat een e-mailadres: {}",
    "phone": "In de tekst staat een telefoonnummer: {}",
    "bsn": "In de tekst lijkt een burgerservicenummer te staan: {}",
    "link": "Een koppeling heeft geen andere woorden dan haar adres: {}",
}
_ALL_FILLED_IN = "Nergens in dit stuk ontbreekt tekst"
_SAYS_MORE = frozenset({"question", "chapter"})  # of what is missing, than the mark in the document


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing: what it is, where it is mended, in words too, and the place in the document; empty where unknown."""

    what: str
    where: Where | None
    place: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Readiness:
    """The verdict, and what it rests on. blocking: missing in what the councils adopt."""

    verdict: str
    blocking: tuple[Finding, ...]
    attention: tuple[Finding, ...]
    in_order: tuple[str, ...]


class Checks:
    """Looks a document of one open dossier through."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._norm = norm
        self._misses = Misses(dossier, norm)

    def readiness(self, gaps: Sequence[Gap], remarks: Sequence[Remark] = ()) -> Readiness:
        """What is found, given the gaps that are marked in the document and the remarks on it."""
        missing = self._misses.missing()
        sentences = {_key(one.where): one.message for one in missing if one.kind in _SAYS_MORE}
        told = _told_once(gaps, has_answers=not _waits(missing))
        marked = [(gap, self._of_gap(gap, sentences)) for gap in told]
        known = {_key(finding.where) for _, finding in marked}
        blocking = tuple(finding for gap, finding in marked if gap.joint)
        attention = [finding for gap, finding in marked if not gap.joint]
        attention += [self._of_missing(one) for one in missing if _key(one.where) not in known]
        attention += dict.fromkeys(self._of_remark(one) for one in remarks)
        kinds = {one.kind for one in missing}
        in_order = tuple(words for kind, words in _IN_ORDER.items() if kind not in kinds)
        return Readiness(_verdict(len(blocking)), blocking, tuple(attention), in_order)

    def readiness_of_paper(self, gaps: Sequence[Gap], remarks: Sequence[Remark] = ()) -> Readiness:
        """What is found of another document: a gap in it is all that keeps it back."""
        blocking = tuple(self._of_gap(gap, {}) for gap in gaps)
        attention = tuple(dict.fromkeys(self._of_remark(one) for one in remarks))
        return Readiness(_paper_verdict(len(blocking)), blocking, attention, () if blocking else (_ALL_FILLED_IN,))

    def _of_gap(self, gap: Gap, sentences: Mapping[tuple[str, ...], str]) -> Finding:
        where = where_of(gap.origin)
        what = sentences.get(_key(where), f"{gap.what[:1].upper()}{gap.what[1:]} ontbreekt")
        place = self._place(where)
        if where is None or not (where.agreement or where.key):
            place = " · ".join(dict.fromkeys(filter(None, (place, gap.chapter))))
        return Finding(what.removesuffix("."), where, place, gap.origin)

    def _of_missing(self, one: Missing) -> Finding:
        return Finding(one.message.removesuffix("."), one.where, self._place(one.where))

    def _of_remark(self, remark: Remark) -> Finding:
        where = where_of(remark.origin)
        what = _REMARKS[remark.kind].format(remark.words)
        return Finding(what, where, self._place(where) or remark.chapter, remark.origin)

    def _place(self, where: Where | None) -> str:
        """The screen or tab alone: what is to be found there the finding says itself."""
        return said(Where(where.part, where.agreement), self._norm) if where else ""


def _told_once(gaps: Sequence[Gap], *, has_answers: bool) -> Iterator[Gap]:
    """Without those that an earlier chapter tells too; answers that are waited for are told by agreement."""
    chapters: dict[str, str] = {}
    for gap in gaps:
        is_told = gap.origin and chapters.setdefault(gap.origin, gap.chapter) != gap.chapter
        if not is_told and (has_answers or not gap.origin.startswith("contributions/")):
            yield gap


def _waits(missing: Sequence[Missing]) -> bool:
    return any(one.kind == "contribution" for one in missing)


def _key(where: Where | None) -> tuple[str, ...]:
    """The same place, however precisely it is said; the partners have a sentence for each agreement."""
    return (where.part, where.agreement, where.key) if where is not None and where.part != "partners" else ()


def _paper_verdict(gaps: int) -> str:
    if gaps == 0:
        return "Ja: alles in dit stuk is ingevuld"
    return f"Nog niet: {'1 plek is' if gaps == 1 else f'{gaps} plekken zijn'} niet ingevuld"


def _verdict(blocking: int) -> str:
    if blocking == 0:
        return "Ja: wat de raden vaststellen is volledig"
    places = "1 plek" if blocking == 1 else f"{blocking} plekken"
    return f"Nog niet: op {places} ontbreekt wat de raden vaststellen"
