"""How a dossier begins: the region, its municipalities, and the empty places that the norm asks to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.codes import ChapterPart
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.partners import PartnerGroup
from nvo_desktop.model.planning import RoadmapLine
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.texts import Chapter
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.municipalities import Municipalities, MunicipalityEntry
from nvo_desktop.prose.cleaning import clean_line
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

_FIRST_VERSION = "0.1"
_FIGURES = 4  # of a year; Python refuses to read a number of thousands
_YEARS = (2015, 2100)  # the Jeugdwet began in 2015; a later end than 2100 is a slip of the finger
_FOUNDING_KINDS = frozenset({Region, Municipality, TextVersion, Chapter, PartnerGroup, RoadmapLine})


@dataclass(frozen=True, slots=True)
class NewRegion:
    """What is asked for a new dossier. municipalities are names or CBS codes, beside those of the youth region.

    One of these texts may list several, with commas. part_of: the youth region that the region is, or is a part of,
    when its municipalities are not all to be taken.
    """

    name: str
    youth_region: str = ""
    municipalities: tuple[str, ...] = ()
    period: tuple[int, int] | None = None
    part_of: str = ""


class Founding:
    """The first deed in a dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def begin(self, new: NewRegion) -> tuple[str, ...]:
        """Fill an empty dossier; gives the names of its municipalities. InputProblem for an unknown name or code."""
        entries = _entries(new)
        with self._dossier.unit_of_work("Nieuw dossier") as work:
            work.add(self._region(new))
            for rank, entry in enumerate(entries):
                work.add(Municipality(code=entry.code, name=entry.display, rank=rank))
            for record in self._places():
                work.add(record)
            work.commit()
        return tuple(entry.display for entry in entries)

    def _region(self, new: NewRegion) -> Region:
        name = clean_line(new.name)
        if not name:
            raise InputProblem("Een regio heeft een naam nodig.", "Vul een naam in.")
        region = Region(name=name, norm=self._norm.key)
        if new.period:
            first, last = new.period
            region.period_from, region.period_until = date(first, 1, 1), date(last, 12, 31)
        larger = new.youth_region or new.part_of
        if larger:
            entry = Municipalities.load().youth_region(larger)[0]
            region.youth_region_code, region.youth_region_name = entry.youth_region_code, entry.youth_region_name
        return region

    def _places(self) -> Iterator[Record]:
        """The chapters, partner groups and lines of the norm, and a first text version."""
        yield TextVersion(number=_FIRST_VERSION, label="eerste concept")
        for rank, chapter in enumerate(self._norm.chapters):
            yield Chapter(key=chapter.key, title=chapter.title, part=ChapterPart(chapter.part), rank=rank)
        for rank, group in enumerate(self._norm.partner_groups):
            yield PartnerGroup(key=group.key, name=group.name, named_by_norm=group.named_by_norm, rank=rank)
        for rank, line in enumerate(self._norm.roadmap_lines):
            yield RoadmapLine(
                number=line.number,
                title=line.title,
                goal=line.goal,
                result=line.result,
                deciding_body=line.deciding_body,
                note=line.note,
                rank=rank,
            )


def is_untouched(dossier: OpenDossier) -> bool:
    """Whether a dossier holds nothing but its region, its municipalities and the empty places it began with."""
    others = (kind for kind in RECORD_KINDS.values() if kind not in _FOUNDING_KINDS)
    return not any(dossier.rows(kind) for kind in others) and not any(row.text for row in dossier.rows(Chapter))


def clear(work: UnitOfWork) -> None:
    """Take out every record, those that refer to others first."""
    for kind in reversed(tuple(RECORD_KINDS.values())):
        for record in work.all(kind):
            work.delete(record)


def period(text: str) -> tuple[int, int]:
    """The first and last year of "2027-2030". InputProblem for anything else."""
    first, _, last = text.replace("–", "-").partition("-")
    if all(year.strip().isdecimal() and len(year.strip()) == _FIGURES for year in (first, last)):
        years = int(first), int(last)
        if _YEARS[0] <= years[0] <= years[1] <= _YEARS[1]:
            return years
    raise InputProblem(
        f"‘{text}’ is geen looptijd.", "Geef twee jaren, zoals 2027-2030, het eerste niet na het laatste."
    )


def _entries(new: NewRegion) -> list[MunicipalityEntry]:
    """The municipalities of the youth region and those named one by one, each once, in that order."""
    known = Municipalities.load()
    found = list(known.youth_region(new.youth_region)) if new.youth_region else []
    found += [entry for names in new.municipalities for entry in known.find_listed(names)]
    return list({entry.code: entry for entry in found}.values())
