"""All kinds of records, by name; what reads or writes a whole dossier goes through this list."""

from collections.abc import Mapping
from types import MappingProxyType

from nvo_desktop.model.adoption import Adoption, AdoptionStep, Amendment, TextVersion
from nvo_desktop.model.assessment import Answer, Assessment, AssessmentRound
from nvo_desktop.model.decisions import Action, Decision
from nvo_desktop.model.issued import ExportRecord, FrozenText, IssuedFile
from nvo_desktop.model.partners import Consultation, Contribution, CouncilQuestion, Partner, PartnerGroup
from nvo_desktop.model.planning import Milestone, RoadmapLine
from nvo_desktop.model.proposal import CouncilProposal, LocalBlock, ProposalBlock
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.sources import Attachment, AttachmentUse, SourceDocument, SourcePiece
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.model.texts import Chapter, DevelopmentGoal, Deviation, Elaboration

_IN_ORDER_OF_REFERENCE: tuple[type[Record], ...] = (
    Region, Municipality, TextVersion, Attachment, Chapter, Elaboration, Deviation, DevelopmentGoal,
    FieldValue, RegisterRow, AssessmentRound, Answer, Assessment, Decision, Action,
    PartnerGroup, Partner, Consultation, Contribution, CouncilQuestion, RoadmapLine, Milestone,
    Adoption, AdoptionStep, Amendment, ProposalBlock, CouncilProposal, LocalBlock,
    SourceDocument, SourcePiece, AttachmentUse, FrozenText, IssuedFile, ExportRecord,
)  # fmt: skip

RECORD_KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {kind_of(record): record for record in _IN_ORDER_OF_REFERENCE}
)
"""Kind to class; a kind comes after the kinds it refers to, so that rows can be inserted in this order."""

PERMANENT_KINDS: frozenset[str] = frozenset(map(kind_of, (FrozenText, IssuedFile, ExportRecord)))
"""Kinds whose rows are added and never changed or taken out."""


def prose_columns(record: type[Record]) -> frozenset[str]:
    """The names of the columns that hold rich text."""
    return _marked(record, "prose")


def personal_columns(record: type[Record]) -> frozenset[str]:
    """The names of the columns that hold a natural person's name or address."""
    return _marked(record, "personal")


def private_columns(record: type[Record]) -> frozenset[str]:
    """The names of the personal columns that are not about the holder of an office."""
    return _marked(record, "personal") - _marked(record, "office")


def office_columns(record: type[Record]) -> frozenset[str]:
    """The names of the columns that name who holds a political office or signs for a council or executive."""
    return _marked(record, "office")


def _marked(record: type[Record], mark: str) -> frozenset[str]:
    table = record.metadata.tables[kind_of(record)]
    return frozenset(column.name for column in table.columns if column.info.get(mark))
