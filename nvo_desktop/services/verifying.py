"""Which version a Word file is, and whether it was changed since: told by its text, whatever program saved it last."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, NamedTuple

from nvo_desktop.documents.context.build import joint_whole, short
from nvo_desktop.documents.kept import context_of_text, damaged, unpressed
from nvo_desktop.documents.said import Said, said_in
from nvo_desktop.documents.tree_form import tree_of_text
from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.papers import bytes_of
from nvo_desktop.exchange.word_text import WordText, one_spaced, read_word_text
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.issued import ExportRecord, FrozenText, IssuedFile
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.wording import join_words
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.prose.reading import read
from nvo_desktop.services.comparing import Difference, differences
from nvo_desktop.storage.dossier_file import OpenDossier

Outcome = Literal["unchanged", "layout", "changed", "draft", "foreign"]
_MARK = re.compile(r"[0-9a-f]{4} [0-9a-f]{4}")
_NEAR_MARK = "ingerafdruk"
_LONG = 30  # signs of a paragraph by which a text is known
_MARKED, _UNMARKED = 0.2, 0.5  # how much of its own text must be there, with the fingerprint on it and without
_NAMED = 4  # places in the sentence
_FOREIGN = "Niet van dit dossier."
_EDGE = "de kop of voet van de bladzijden"


@dataclass(frozen=True, slots=True)
class Verified:
    """What came out. sentence says it; more adds to it, or is empty. differences are with the file `name`."""

    outcome: Outcome
    sentence: str
    more: str = ""
    version: str = ""
    name: str = ""
    differences: tuple[Difference, ...] = ()


class _Candidate(NamedTuple):
    version_id: str
    number: str
    is_marked: bool
    share: float


class Verifying:
    """Knows the Word files of one open dossier again."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier, self._norm = dossier, norm

    def verify(self, path: Path) -> Verified:
        """Say which version a Word file is. FileProblem or InputProblem when it cannot be read, or is no Word file."""
        content = bytes_of(path, "Haal er grote afbeeldingen uit.")
        known = self._by_bytes(content)
        if known is not None:
            return known
        try:
            text = read_word_text(content)
        except InputProblem as problem:
            raise InputProblem(f"‘{path.name}’ kan niet worden nagekeken. {problem.what}", problem.remedy) from problem
        return self._by_text(text)

    def bears_our_mark(self, path: Path) -> bool:
        """Whether a fingerprint as ours stands on a Word file: else it is a paper to be read. False when unreadable."""
        try:
            return bool(_marks(read_word_text(bytes_of(path, ""))))
        except InputProblem:
            return False

    def _by_bytes(self, content: bytes) -> Verified | None:
        sha256 = hashlib.sha256(content).hexdigest()
        numbers = self._numbers()
        for row in self._dossier.rows(IssuedFile):
            if row.sha256 == sha256:
                number = numbers.get(row.text_version_id or "", "")
                more = f"Dit is byte voor byte wat is uitgegeven{_for(row.subject_name)}."
                return Verified("unchanged", f"Versie {number}, ongewijzigd.", more, number, row.name)
        for export in self._dossier.rows(ExportRecord):
            if export.sha256 == sha256:
                return _draft(
                    f"zoals het is gemaakt{_for(export.subject_name)}: {export.title}, versie {export.version}"
                )
        return None

    def _by_text(self, text: WordText) -> Verified:
        marks = _marks(text)
        found = self._candidates(text, marks)
        if found and found[0].is_marked:
            return self._compared(text, found[0])
        if self._is_ours(marks):
            draft = _draft("met dit dossier gemaakt: er staat een vingerafdruk van op")
            return _beside(draft, self._compared(text, found[0])) if found else draft
        if found:
            return self._compared(text, found[0])
        return Verified("foreign", _FOREIGN, "De tekst is van geen bevroren versie, en de vingerafdruk ook niet.")

    def _is_ours(self, marks: frozenset[str]) -> bool:
        """Whether a fingerprint on it is of the text of now, of a frozen version or of an earlier export."""
        known = {short(row.fingerprint) for row in self._dossier.rows(FrozenText)}
        known |= {short(row.content_fingerprint) for row in self._dossier.rows(ExportRecord)}
        return not marks.isdisjoint(known | {short(joint_whole(self._dossier, self._norm))})

    def _candidates(self, text: WordText, marks: frozenset[str]) -> list[_Candidate]:
        """The frozen versions whose own text is in it, the likeliest first; of two alike, the newest."""
        numbers, there = self._numbers(), frozenset(text.body)
        found: list[_Candidate] = []
        for row in self._dossier.rows(FrozenText):
            share = _share(_own_text(context_of_text(unpressed(row.context))), there)
            is_marked = short(row.fingerprint) in marks
            if share >= (_MARKED if is_marked else _UNMARKED):
                version = row.text_version_id or ""
                found.append(_Candidate(version, numbers.get(version, ""), is_marked, share))
        order = list(numbers)
        return sorted(found, key=lambda one: (one.is_marked, one.share, order.index(one.version_id)), reverse=True)

    def _compared(self, text: WordText, candidate: _Candidate) -> Verified:
        rows = [row for row in self._dossier.rows(IssuedFile) if row.text_version_id == candidate.version_id]
        there = Counter(text.body)
        issued_files = [(row, *_said(row)) for row in rows]
        row, body, notes = max(issued_files, key=lambda one: _common(one[1], there))
        found = [*differences(body, text.body), *differences(notes, text.notes)]
        issued = read_word_text(row.content)
        found += _edge_differences(issued.edges, text.edges)
        about = Verified("layout", "", "", candidate.number, row.name)
        if not found:
            more = f"Elke alinea{_for(row.subject_name)} is gelijk; het bestand is daarna opnieuw opgeslagen."
            sentence = f"Versie {candidate.number}: zelfde tekst, andere opmaak."
            return replace(about, sentence=sentence, more=more + _of_pictures(issued, text))
        return replace(
            about,
            outcome="changed",
            sentence=_changed(candidate.number, found),
            more="" if any(one.joint for one in found) else "Wat de raden vaststellen, is gelijk.",
            differences=tuple(found),
        )

    def _numbers(self) -> Mapping[str, str]:
        return {row.id: row.number for row in self._dossier.rows(TextVersion)}


def _draft(what: str) -> Verified:
    sentence = "Van dit dossier, maar geen uitgave van een bevroren versie."
    return Verified("draft", sentence, f"Het document is {what}.")


def _beside(draft: Verified, compared: Verified) -> Verified:
    """A document that is no issued file, with how it differs from the nearest that is."""
    more = f"{draft.more} Hieronder staat wat anders is dan in versie {compared.version}."
    return replace(compared, outcome="draft", sentence=draft.sentence, more=more)


def _marks(text: WordText) -> frozenset[str]:
    """The fingerprints that stand on the pages."""
    near = (said for said in (*text.edges, *text.body) if _NEAR_MARK in said.casefold())
    return frozenset(mark for said in near for mark in _MARK.findall(said))


def _own_text(kept: Mapping[str, Any]) -> frozenset[str]:
    """The long lines that the region wrote itself: the text of the norm is in every dossier."""
    try:
        proses = [chapter["text"] for part in kept["chapters"].values() for chapter in part]
        proses += [agreement["text"] for agreement in kept["agreements"]]
        lines = [line for prose in proses for line in plain_text(read(prose)).splitlines()]
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise damaged() from error
    spaced = map(one_spaced, lines)
    return frozenset(line for line in spaced if len(line) >= _LONG)


def _share(own: frozenset[str], there: frozenset[str]) -> float:
    return len(own & there) / len(own) if own else 0.0


def _said(row: IssuedFile) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    try:
        body, notes = said_in(tree_of_text(unpressed(row.tree)))
    except (ValueError, TypeError, AttributeError) as error:  # a dossier of another's may hold anything
        raise damaged() from error
    return _spaced(body), _spaced(notes)


def _common(body: Iterable[Said], there: Counter[str]) -> int:
    return (Counter(said.text for said in body) & there).total()


def _spaced(said: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(replace(one, text=text) for one in said if (text := one_spaced(one.text)))


def _edge_differences(issued: Sequence[str], edges: Sequence[str]) -> list[Difference]:
    """What stands above and below the pages and did not, and the other way round."""
    lost, come = [one for one in issued if one not in edges], [one for one in edges if one not in issued]
    return [Difference(_EDGE, old, new, joint=False) for old, new in zip_longest(lost, come, fillvalue="")]


def _of_pictures(issued: WordText, text: WordText) -> str:
    if issued.pictures <= text.pictures:
        return ""
    return " Let op: afbeeldingen zijn vervangen of opnieuw bewaard; kijk die na."


def _changed(number: str, found: Sequence[Difference]) -> str:
    places = list(dict.fromkeys(one.place for one in found))
    named = places[:_NAMED]
    rest = len(places) - len(named)
    if rest:
        named = [*named, "nog 1 plaats" if rest == 1 else f"nog {rest} plaatsen"]
    where = join_words(named)
    if len(found) == 1:
        return f"Versie {number}, maar een alinea in {where} is gewijzigd."
    return f"Versie {number}, maar alinea’s in {where} zijn gewijzigd."


def _for(subject: str) -> str:
    return f" voor {subject}" if subject else ""
