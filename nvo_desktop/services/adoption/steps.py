"""The road to adoption: which steps a version has, in which order, and what they are called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nvo_desktop.model.adoption import AdoptionStep, TextVersion
from nvo_desktop.storage.dossier_file import OpenDossier

EXECUTIVE, COUNCIL = "executive", "council"


@dataclass(frozen=True, slots=True)
class StepColumn:
    """A step as a column of the board. is_common: most councils have it; another belongs to one or a few of them."""

    key: str
    title: str
    is_common: bool = True


DEFAULT_STEPS = (
    StepColumn(EXECUTIVE, "college"),
    StepColumn("clerk", "griffie"),
    StepColumn("committee", "raadscommissie"),
    StepColumn(COUNCIL, "raad"),
)
"""Where the steps of a version start: college, delivery to the clerk, committee, council. All of it can be changed."""

DEFAULT_REGIONAL = (StepColumn("regional_board", "bestuurlijk overleg"),)


def columns(steps: Iterable[AdoptionStep], councils: int, default: Sequence[StepColumn]) -> tuple[StepColumn, ...]:
    """The steps that a version has, in their order; the default ones while it has none."""
    found = sorted(steps, key=lambda step: (step.rank, step.key))
    keys = dict.fromkeys(step.key for step in found)
    if not keys:
        return tuple(default)
    bodies = {key: Counter(step.body for step in found if step.key == key) for key in keys}
    return tuple(StepColumn(key, bodies[key].most_common(1)[0][0], bodies[key].total() * 2 > councils) for key in keys)


def inherited(dossier: OpenDossier, version_id: str, councils: int) -> tuple[StepColumn, ...]:
    """The steps with which a version begins: the common ones of the version before it that has any."""
    versions = [row.id for row in dossier.rows(TextVersion)]
    before = versions[: versions.index(version_id)] if version_id in versions else versions
    steps = [step for step in dossier.rows(AdoptionStep) if step.municipality_id]
    for version in reversed(before):
        own = [step for step in steps if step.text_version_id == version]
        if own:
            return tuple(column for column in columns(own, councils, DEFAULT_STEPS) if column.is_common)
    return DEFAULT_STEPS


def key_of(title: str) -> str:
    """The key of a step from its title: two people who add the same step make the same one."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    return re.sub("[^a-z0-9]+", "_", plain.encode("ascii", "ignore").decode()).strip("_") or "step"
