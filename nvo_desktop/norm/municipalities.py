"""The municipalities of the Netherlands and the youth regions that start a dossier. Source: CBS, CC BY 4.0."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Final, Self

from nvo_desktop.errors import InputProblem
from nvo_desktop.paths import resources

_EVERYDAY: Final[Mapping[str, str]] = MappingProxyType(
    {"Den Haag": "’s-Gravenhage", "Den Bosch": "’s-Hertogenbosch"}
)  # what people say: the name of the CBS
_NEAR = 0.6  # how alike a name must be to be offered
_MOST = 3  # names that are offered


@dataclass(frozen=True, slots=True)
class MunicipalityEntry:
    """One municipality. name is the CBS's, "'s-Gravenhage (gemeente)"; display how documents write it."""

    code: str
    name: str
    display: str
    youth_region_code: str
    youth_region_name: str


class Municipalities:
    """All municipalities, found by name or code."""

    def __init__(self, entries: Iterable[MunicipalityEntry]) -> None:
        self._entries = tuple(entries)
        self._by_name = {spelled: entry for entry in self._entries for spelled in _codes(entry.code)}
        self._by_name |= {folded(entry.name): entry for entry in self._entries}
        self._by_name |= {folded(entry.display): entry for entry in self._entries}
        for said, name in _EVERYDAY.items():
            if folded(name) in self._by_name:
                self._by_name[folded(said)] = self._by_name[folded(name)]

    @classmethod
    def load(cls) -> Self:
        """The list that comes with the program."""
        return cls(_read())

    def find(self, name_or_code: str) -> MunicipalityEntry:
        """The municipality of that name or code, however spelled. InputProblem with the nearest names for another."""
        entry = self._known(name_or_code)
        if entry is None:
            wanted = folded(name_or_code)
            names = {folded(each.display): each.display for each in self._entries}
            raise InputProblem(f"De gemeente ‘{name_or_code}’ is niet bekend.", _nearest(wanted, names, "GM0344"))
        return entry

    def find_listed(self, names: str) -> tuple[MunicipalityEntry, ...]:
        """The municipality of that name, or those of a list with commas: "Nuenen, Gerwen en Nederwetten" is one.

        InputProblem as find().
        """
        listed = [self._known(name) for name in names.split(",")]
        if self._known(names) is not None or None in listed:
            return (self.find(names),)
        return tuple(entry for entry in listed if entry is not None)

    def _known(self, name_or_code: str) -> MunicipalityEntry | None:
        return self._by_name.get(folded(name_or_code))

    def youth_region(self, code_or_name: str) -> tuple[MunicipalityEntry, ...]:
        """The municipalities of a youth region by name. InputProblem with the nearest names for an unknown one."""
        said = folded(code_or_name)
        wanted = {
            entry.youth_region_code
            for entry in self._entries
            if said in (folded(entry.youth_region_code), folded(entry.youth_region_name))
        }
        if not wanted:
            names = {folded(name): f"{name} ({code})" for code, name in self.youth_regions()}
            raise InputProblem(f"De jeugdregio ‘{code_or_name}’ is niet bekend.", _nearest(said, names, "JZ21"))
        found = [entry for entry in self._entries if entry.youth_region_code in wanted]
        return tuple(sorted(found, key=lambda entry: folded(entry.display)))

    def youth_regions(self) -> tuple[tuple[str, str], ...]:
        """Code and name of every youth region, by code."""
        return tuple(sorted({(entry.youth_region_code, entry.youth_region_name) for entry in self._entries}))

    def everyday_names(self) -> tuple[tuple[str, str], ...]:
        """The names that people use for a municipality beside its own, each with its code."""
        return tuple((said, self.find(said).code) for said in _EVERYDAY)


@cache
def _read() -> tuple[MunicipalityEntry, ...]:
    path = resources() / "municipalities" / "gemeenten.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(MunicipalityEntry(**row) for row in csv.DictReader(file, delimiter=";"))


def folded(name: str) -> str:
    """The name's letters and figures in lower case, without accents: one form for all spellings."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if sign.isalnum())


def _codes(code: str) -> tuple[str, ...]:
    """A code of the CBS as people type it: GM0344, 0344, 344."""
    figures = code.removeprefix("GM")
    return folded(code), figures, figures.lstrip("0")


def _nearest(wanted: str, names: Mapping[str, str], code: str) -> str:
    """What can be done: the names that are meant perhaps, or else where to look. code is an example of one."""
    begun = sorted((name for name in names if wanted and name.startswith(wanted)), key=len)
    near = dict.fromkeys(begun + get_close_matches(wanted, names, n=_MOST, cutoff=_NEAR))
    found = [names[name] for name in list(near)[:_MOST]]
    *first, last = found or [""]
    offered = f"{', '.join(first)} of {last}" if first else last
    return f"Bedoelt u {offered}?" if found else f"Controleer de naam, of gebruik de code van het CBS, zoals {code}."
