"""The code lists of the field: English codes that are stored, Dutch words that are shown."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A stored code with the Dutch words for it in label."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        """Make the member whose value is the code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member


class TextStatus(Code):
    """How far a text is."""

    CONCEPT = "concept", "concept"
    IN_CONSULTATION = "in_consultation", "in consultatie"
    OFFERED = "offered", "aangeboden"
    ADOPTED = "adopted", "vastgesteld"
    REPLACED = "replaced", "vervangen"
    WITHDRAWN = "withdrawn", "ingetrokken"


class ChapterPart(Code):
    """Where a chapter stands in the regiovisie: unnumbered in front, before the agreements or after them."""

    FRONT = "front", "vooraan"
    BEFORE = "before", "voor de afspraken"
    AFTER = "after", "na de afspraken"


class AnswerValue(Code):
    """Answer to a control question. An unanswered question has none of these: that differs from onbekend."""

    YES = "yes", "ja"
    PARTLY = "partly", "gedeeltelijk"
    NO = "no", "nee"
    UNKNOWN = "unknown", "onbekend"
    NOT_APPLICABLE = "not_applicable", "n.v.t."


class Verdict(Code):
    """Verdict on a whole agreement."""

    MET = "met", "voldoet"
    PARTLY_MET = "partly_met", "voldoet gedeeltelijk"
    NOT_MET = "not_met", "voldoet niet"
    UNKNOWN = "unknown", "onbekend"


class DecisionStatus(Code):
    """How far a decision in the log is."""

    PROPOSED = "proposed", "voorgesteld"
    TAKEN = "taken", "genomen"
    DEFERRED = "deferred", "aangehouden"
    REJECTED = "rejected", "verworpen"
    REPLACED = "replaced", "vervangen"
    WITHDRAWN = "withdrawn", "ingetrokken"


class ActionStatus(Code):
    """How far an action is."""

    OPEN = "open", "open"
    BUSY = "busy", "bezig"
    DONE = "done", "gereed"
    LAPSED = "lapsed", "vervallen"


class ConsultationForm(Code):
    """In what form partners were heard."""

    WORK_SESSION = "work_session", "werksessie"
    WEBINAR = "webinar", "webinar"
    SURVEY = "survey", "enquête"
    CONVERSATION = "conversation", "gesprek"
    WRITTEN_RESPONSE = "written_response", "schriftelijke reactie"
    ADVICE = "advice", "advies"


class Ladder(Code):
    """The rung of the participation ladder, from hearing to deciding together."""

    INFORM = "inform", "informeren"
    CONSULT = "consult", "raadplegen"
    ADVISE = "advise", "adviseren"
    COPRODUCE = "coproduce", "coproduceren"
    DECIDE_TOGETHER = "decide_together", "meebeslissen"


class Response(Code):
    """What the region did with a contribution."""

    TO_WEIGH = "to_weigh", "te wegen"
    ADOPTED = "adopted", "overgenomen"
    PARTLY_ADOPTED = "partly_adopted", "gedeeltelijk overgenomen"
    NOT_ADOPTED = "not_adopted", "niet overgenomen"
    NOTED = "noted", "ter kennisgeving"


class AdoptionResult(Code):
    """What a council did: besluitResultaat of the VNG model imORI, and our own words for what precedes it."""

    PLANNED = "planned", "gepland"
    IN_PROGRESS = "in_progress", "in behandeling"
    ADOPTED_UNANIMOUSLY = "adopted_unanimously", "vastgesteld, unaniem"
    ADOPTED = "adopted", "vastgesteld"
    ADOPTED_AMENDED = "adopted_amended", "gewijzigd vastgesteld"
    ADOPTED_WITH_RESERVATION = "adopted_with_reservation", "onder voorbehoud vastgesteld"
    REJECTED = "rejected", "verworpen"
    DEFERRED = "deferred", "aangehouden"
    WITHDRAWN = "withdrawn", "ingetrokken"
    FOR_INFORMATION = "for_information", "ter kennisname"
    OPINION_SUBMITTED = "opinion_submitted", "zienswijze ingediend"

    @property
    def counts_as_adopted(self) -> bool:
        """Whether this makes the council one of those that adopted: UA, A and GA do, a reservation does not yet."""
        return self in {self.ADOPTED_UNANIMOUSLY, self.ADOPTED, self.ADOPTED_AMENDED}

    @property
    def is_final(self) -> bool:
        """Whether the council has decided, whatever it decided."""
        return self.counts_as_adopted or self in {self.ADOPTED_WITH_RESERVATION, self.REJECTED, self.OPINION_SUBMITTED}


class AmendmentRoute(Code):
    """What the region does after an amendment."""

    LOCAL_ADDENDUM = "local_addendum", "lokaal addendum; de gezamenlijke tekst blijft gelijk"
    NEW_VERSION = "new_version", "nieuwe gezamenlijke versie"
    OPINION_ROUND = "opinion_round", "zienswijzeronde voor de definitieve tekst"


class AmendmentResult(Code):
    """What became of an amendment."""

    SUBMITTED = "submitted", "ingediend"
    ADOPTED = "adopted", "aangenomen"
    REJECTED = "rejected", "verworpen"
    WITHDRAWN = "withdrawn", "ingetrokken"


class MilestoneKind(Code):
    """What a milestone marks."""

    CONCEPT = "concept", "concept"
    CONSULTATION = "consultation", "consultatie"
    EXECUTIVE = "executive", "college"
    COMMITTEE = "committee", "commissie"
    COUNCIL = "council", "raad"
    CONTRACT_START = "contract_start", "contractstart"
    ELECTION = "election", "verkiezing"
    OTHER = "other", "anders"


class SourceKind(Code):
    """What kind of earlier paper a source document is."""

    POLICY = "policy", "beleidskader"
    PROCUREMENT_STRATEGY = "procurement_strategy", "inkoopstrategie"
    PROGRAMME = "programme", "programmaplan"
    VISION = "vision", "visie"
    OTHER = "other", "anders"


class Side(Code):
    """Whose words a source piece holds: the norm's explanation, the region's own text, or not recognised."""

    NORM = "norm", "toelichting op de norm"
    REGION = "region", "uitwerking van de regio"
    UNKNOWN = "unknown", "niet herkend"


class HolidayRegion(Code):
    """School holiday region."""

    NORTH = "north", "noord"
    MIDDLE = "middle", "midden"
    SOUTH = "south", "zuid"
