"""Partner group by agreement: how deep the region spoke about what with whom, and where it did not yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nvo_desktop.model.codes import Ladder
from nvo_desktop.model.partners import Consultation, Contribution, PartnerGroup
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.wording import join_words
from nvo_desktop.storage.dossier_file import OpenDossier

_RUNGS = list(Ladder)
_WITH_NOBODY = "nog met geen van de groepen gesproken die de norm noemt"


@dataclass(frozen=True, slots=True)
class GridCell:
    """What was done about one agreement with one group. ladder: the deepest rung, None while nobody chose one.

    is_gap: the norm asks to speak with this group, and nobody did about this agreement.
    """

    agreement: str
    ladder: Ladder | None
    consultations: int
    contributions: int
    is_gap: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    """One group with a cell for each agreement, in the order of the norm."""

    group_id: str
    group: str
    named_by_norm: bool
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class GridGap:
    """What is missing about one agreement, in a sentence. group_id: whose, where it is one group alone, else empty."""

    sentence: str
    agreement: str
    group_id: str = ""


@dataclass(frozen=True, slots=True)
class PartnerGrid:
    """The whole grid. agreements: number and short title of each column."""

    agreements: tuple[tuple[int, str], ...]
    rows: tuple[GridRow, ...]
    gaps: tuple[GridGap, ...]


class PartnerGrids:
    """Reads the grid of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def grid(self) -> PartnerGrid:
        """The grid as it is now."""
        rows = tuple(self._rows())
        heads = tuple((agreement.number, agreement.tab) for agreement in self._norm.agreements)
        return PartnerGrid(heads, rows, tuple(self._gaps(rows)))

    def _rows(self) -> Iterator[GridRow]:
        talks: dict[tuple[str, str], list[Ladder | None]] = {}
        for row in self._dossier.rows(Consultation):
            for group in row.groups:
                for agreement in row.agreements:
                    talks.setdefault((group, agreement), []).append(row.ladder)
        points = Counter((row.group_id, row.agreement) for row in self._dossier.rows(Contribution))
        for group in self._dossier.rows(PartnerGroup):
            cells: list[GridCell] = []
            for norm in self._norm.agreements:
                own = talks.get((group.id, norm.key), [])
                is_gap = group.named_by_norm and not own
                cells.append(GridCell(norm.key, _deepest(own), len(own), points[group.id, norm.key], is_gap))
            yield GridRow(group.id, group.name, group.named_by_norm, tuple(cells))

    def _gaps(self, rows: Sequence[GridRow]) -> Iterator[GridGap]:
        """One for each agreement about which a group that the norm names was not heard."""
        asked = [row for row in rows if row.named_by_norm]
        for place, norm in enumerate(self._norm.agreements):
            missing = [row for row in asked if row.cells[place].is_gap]
            if missing:
                names = join_words([in_a_sentence(row.group) for row in missing])
                whom = f"nog niet gesproken met {names}" if len(missing) < len(asked) else _WITH_NOBODY
                group = missing[0].group_id if len(missing) == 1 else ""
                yield GridGap(f"Over afspraak {norm.number} is {whom}.", norm.key, group)


def in_a_sentence(name: str) -> str:
    """The short name of a group as it stands inside a sentence: "jongeren", "Veilig Thuis"."""
    short = name.partition(" en hun ")[0].partition(" (")[0]
    first, _, rest = short.partition(" ")
    is_own_name = any(word[:1].isupper() for word in rest.split()) or first.isupper()
    return short if is_own_name else short[:1].lower() + short[1:]


def _deepest(rungs: Sequence[Ladder | None]) -> Ladder | None:
    known = [rung for rung in rungs if rung is not None]
    return max(known, key=_RUNGS.index) if known else None
