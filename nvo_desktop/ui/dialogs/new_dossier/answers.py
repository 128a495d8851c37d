"""What a new dossier needs to know, and what it can be started from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Presets:
    """What there is to choose from. Source: CBS.

    youth_regions: code to name; members: code of a youth region to its municipalities; municipalities: code to name.
    also: other names of municipalities, such as Den Haag, to their code.
    """

    youth_regions: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    municipalities: Mapping[str, str]
    also: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class NewDossier:
    """The answers of all three steps; municipalities are CBS codes, papers are brought in after the dossier is made."""

    name: str
    youth_region: str
    municipalities: tuple[str, ...]
    period: tuple[int, int]
    path: Path
    papers: tuple[Path, ...]
