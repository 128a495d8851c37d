"""Contexts to try a template on: of the demo dossier in each kind of edition, and of one that is still empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar, cast

from nvo_desktop.documents.context.build import Context, build_context
from nvo_desktop.documents.template import Per
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.partners import PartnerGroup
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import resources
from nvo_desktop.services.interchanges import read_interchange

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Sample:
    """A context, and what it is of: "het voorbeelddossier"."""

    name: str
    context: Context


class _Records:
    """Records that are in no dossier."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records

    def rows(self, kind: type[R]) -> Sequence[R]:
        """Those of a kind, in their order."""
        found = [one for one in self._records if type(one) is kind]
        by = attrgetter("rank", "id") if hasattr(kind, "rank") else attrgetter("id")
        return cast("Sequence[R]", sorted(found, key=by))


def samples(audience: Audience, per: Per) -> tuple[Sample, ...]:
    """The demo and an empty dossier as the template is made for, then the demo in its other editions."""
    records = read_interchange(resources() / "demo" / "de-vallei.json").records
    bare = [one for one in records if isinstance(one, (Region, Municipality, PartnerGroup))]
    norm, demo = load_norm(), _Records(records)
    town, group = demo.rows(Municipality)[0], demo.rows(PartnerGroup)[0]
    subject = {Per.MUNICIPALITY: town.id, Per.GROUP: group.id}.get(per, "")
    made = [
        Sample("het voorbeelddossier", build_context(demo, norm, audience, subject)),
        Sample("een leeg dossier", build_context(_Records(bare), norm, audience, subject)),
    ]
    for name, other in ((town.name, town.id), (group.name, group.id), ("de hele regio", "")):
        if other != subject:
            made.append(Sample(f"het voorbeelddossier, voor {name}", build_context(demo, norm, audience, other)))
    return tuple(made)


def is_tried(per: Per, place: int) -> bool:
    """Whether a template is rendered with that sample; the others only tell which fields there are."""
    return place < 2 or (place == 2 and per is Per.EITHER)
