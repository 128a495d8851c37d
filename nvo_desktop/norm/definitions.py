"""What a norm consists of. Frozen data, read from resources/norm/ by reading.py."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

Kind = Literal[
    "text", "prose", "ypn", "yesno", "choice", "choices", "date", "year", "money", "number", "person",
    "municipalities", "agreements", "link", "table",
]  # fmt: skip
KINDS = frozenset(get_args(Kind))
Audience = Literal["openbaar", "intern"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register, or what a field and a column have in common.

    Choices are stored as their Dutch text. minimum and maximum bound a number, a year, or an amount in cents.
    """

    key: str
    kind: Kind
    label: str
    help: str = ""
    choices: tuple[str, ...] = ()
    unit: str = ""
    required: bool = False
    audience: Audience = "openbaar"
    personal: bool = False
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class FieldDefinition(Column):
    """A field of an agreement. binds: the record that holds the fact ("region.title"); columns: those of a table."""

    group: str = ""
    binds: str = ""
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """A sub-requirement; key is "4a"."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A control question; key is "4.1". derived: "adoption" when the adoption board answers it."""

    key: str
    text: str
    derived: Literal["", "adoption"] = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """A leidraad: a list that the norm or practice gives, with where it comes from."""

    title: str
    origin: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementNorm:
    """One agreement. tab: at most 16 signs; document_title follows "Afspraak 4:"; recognise: older papers' names."""

    key: str
    number: int
    title: str
    document_title: str
    tab: str
    demand: str
    requirements: tuple[Requirement, ...]
    questions: tuple[Question, ...]
    guides: tuple[Guide, ...]
    guidance: str
    recognise: tuple[str, ...]
    fields: tuple[FieldDefinition, ...]

    def field(self, key: str) -> FieldDefinition:
        """The field with that key. Raises KeyError."""
        for field in self.fields:
            if field.key == key:
                return field
        raise KeyError(f"{self.key}.{key}")


@dataclass(frozen=True, slots=True)
class ChapterDefinition:
    """A chapter that a regiovisie usually has; part is "front", "before" or "after" the agreements."""

    key: str
    title: str
    part: Literal["front", "before", "after"]
    help: str
    recognise: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnerGroupDefinition:
    """A group to speak with; named_by_norm when the norm itself asks for it (afspraak 1)."""

    key: str
    name: str
    named_by_norm: bool = False


@dataclass(frozen=True, slots=True)
class LadderStepDefinition:
    """A rung of the participation ladder, lowest first; help says when a consultation stands on it."""

    key: str
    name: str
    help: str


@dataclass(frozen=True, slots=True)
class RoadmapLineDefinition:
    """A line of the routekaart."""

    number: int
    title: str
    goal: str
    result: str
    deciding_body: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProposalBlockDefinition:
    """A block of the proposal to executive and council, which all councils read alike; help says what it asks."""

    key: str
    title: str
    help: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means, for the annex."""

    term: str
    meaning: str


@dataclass(frozen=True)
class Norm:
    """A whole norm. reference is how documents name it."""

    key: str
    title: str
    reference: str
    agreements: tuple[AgreementNorm, ...]
    chapters: tuple[ChapterDefinition, ...]
    partner_groups: tuple[PartnerGroupDefinition, ...]
    roadmap_lines: tuple[RoadmapLineDefinition, ...]
    terms: tuple[Term, ...]
    ladder_steps: tuple[LadderStepDefinition, ...] = ()
    proposal_blocks: tuple[ProposalBlockDefinition, ...] = ()

    @cached_property
    def _by_key(self) -> dict[str, AgreementNorm]:
        return {agreement.key: agreement for agreement in self.agreements}

    def agreement(self, key: str) -> AgreementNorm:
        """The agreement with that key. Raises KeyError."""
        return self._by_key[key]

    def by_number(self, number: int) -> AgreementNorm:
        """The agreement with that number. Raises KeyError."""
        for agreement in self.agreements:
            if agreement.number == number:
                return agreement
        raise KeyError(number)

    def field(self, owner: str, key: str) -> FieldDefinition:
        """The field of an agreement. Raises KeyError for an unknown agreement or field."""
        return self.agreement(owner).field(key)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All control questions in order."""
        return tuple(question for agreement in self.agreements for question in agreement.questions)
