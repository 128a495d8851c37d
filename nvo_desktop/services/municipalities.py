"""The municipalities of the region, and the lists from which a region starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.municipalities import Municipalities as KnownMunicipalities
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.record_service import NO_VALUES, OrderedService

SOURCE = "Bron: CBS"
"""What stands beside a list that came from the CBS."""


@dataclass(frozen=True, slots=True)
class YouthRegion:
    """A youth region with the names of its municipalities, as a new dossier may start."""

    code: str
    name: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownMunicipality:
    """A municipality of the Netherlands, to be chosen."""

    code: str
    name: str


class Municipalities(OrderedService[Municipality]):
    """The municipalities of one open dossier."""

    kind = Municipality
    noun = "Gemeente"
    title = "name"
    needs = ("name", "Een gemeente heeft een naam nodig.")

    def municipalities(self) -> Sequence[Municipality]:
        """Read-only rows in their order."""
        return self.rows()

    def add(self, values: Mapping[str, object] = NO_VALUES) -> Added:
        """Add one; a name or code that the CBS knows brings the other. InputProblem for one that is there already."""
        values = _completed(values)
        name, code = str(values.get("name", "")), str(values.get("code", ""))
        for row in self.rows():
            if row.name.casefold() == name.casefold() or (code and row.code == code):
                raise InputProblem(f"De gemeente ‘{row.name}’ staat al in het dossier.", "Kies een andere.")
        return super().add(values)


def youth_regions() -> tuple[YouthRegion, ...]:
    """All youth regions by name, each with its municipalities. Print SOURCE beside them."""
    known = KnownMunicipalities.load()
    found = (
        YouthRegion(code, name, tuple(entry.display for entry in known.youth_region(code)))
        for code, name in known.youth_regions()
    )
    return tuple(sorted(found, key=lambda region: region.name.casefold()))


def known_municipalities() -> tuple[KnownMunicipality, ...]:
    """All municipalities of the Netherlands by name."""
    known = KnownMunicipalities.load()
    entries = (entry for code, _ in known.youth_regions() for entry in known.youth_region(code))
    found = (KnownMunicipality(entry.code, entry.display) for entry in entries)
    return tuple(sorted(found, key=lambda entry: entry.name.casefold().lstrip("’")))


def _completed(values: Mapping[str, object]) -> dict[str, object]:
    """The same with name and code as the CBS has them; one that it does not know stays as it is."""
    name, code = str(values.get("name") or ""), str(values.get("code") or "")
    try:
        entry = KnownMunicipalities.load().find(code or name)
    except InputProblem:
        return dict(values)
    return {**values, "code": entry.code, "name": name if code and name else entry.display}
