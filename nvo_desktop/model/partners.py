"""Whom the region spoke with, what they said, and what was done with it."""

from datetime import date

from nvo_desktop.model.codes import ConsultationForm, Ladder, Response
from nvo_desktop.model.columns import coded, in_order, key_list, one_line, reference, several_lines
from nvo_desktop.model.record import Record


class PartnerGroup(Record, table=True):
    """A group of partners. named_by_norm: the norm asks to speak with it (NvO, afspraak 1)."""

    key: str = one_line()
    name: str = one_line()
    named_by_norm: bool = False
    rank: int = in_order()


class Partner(Record, table=True):
    """An organisation in a group."""

    group_id: str | None = reference("partner_group")
    name: str = one_line()
    contact: str = one_line(personal=True)
    note: str = several_lines()
    rank: int = in_order()


class Consultation(Record, table=True):
    """One occasion at which partners were heard. groups and partners hold ids; participants is a number of people."""

    title: str = one_line()
    date_from: date | None = None
    date_until: date | None = None
    form: ConsultationForm | None = coded(ConsultationForm)
    ladder: Ladder | None = coded(Ladder)
    groups: tuple[str, ...] = key_list()
    partners: tuple[str, ...] = key_list()
    organisations: str = one_line()
    agreements: tuple[str, ...] = key_list()
    text_version_id: str | None = reference("text_version")
    participants: int | None = None
    summary: str = several_lines()


class Contribution(Record, table=True):
    """A point that was raised. from_whom is a role or organisation; landed_in says where the text took it up."""

    consultation_id: str | None = reference("consultation")
    group_id: str | None = reference("partner_group")
    from_whom: str = one_line()
    agreement: str = one_line()
    paragraph: str = one_line()
    summary: str = several_lines()
    response: Response = coded(Response, Response.TO_WEIGH)
    motivation: str = several_lines()
    landed_in: str = one_line()
    replied: date | None = None
    agrees_with_summary: bool | None = None
    confidential: bool = False
    rank: int = in_order()


class CouncilQuestion(Record, table=True):
    """A question of a council; one list serves all councils."""

    municipality_id: str | None = reference("municipality")
    party: str = one_line()
    asked: date | None = None
    agreement: str = one_line()
    question: str = several_lines()
    answer: str = several_lines()
    public: bool = True
    rank: int = in_order()
