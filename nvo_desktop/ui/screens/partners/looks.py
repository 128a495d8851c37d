"""How the lists of partners and of what they said look: their columns and their words."""

from __future__ import annotations

from typing import Any

from nvo_desktop.ui.forms.records.partners import CONTRIBUTION, PARTNER, PARTNER_GROUP
from nvo_desktop.ui.screens.lists.looks import CONSULTATIONS, RESPONSE, dated
from nvo_desktop.ui.screens.lists.record_list import ListLook
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.widgets.wrapping import one_line

TALKS = CONSULTATIONS
"""The consultations, as an agreement shows them too."""

_VAN = TableColumn[Any]("Van", lambda row: row.from_whom or row.group, 172, empty="onbekend", grows=True)
_WHAT = TableColumn[Any]("Wat is ingebracht", lambda row: one_line(row.summary))
_PARAGRAPH = TableColumn[Any]("Paragraaf", lambda row: row.paragraph, 150, empty="geen", grows=True)
_REPLIED = dated("Teruggemeld", lambda row: row.replied, "nog niet")
_DATE = dated("Datum", lambda row: row.date)
_NUMBER = TableColumn[Any]("Nr.", lambda row: str(row.number), 56, sort=lambda row: row.number)
_KINDS = frozenset({"contribution", "consultation", "partner_group"})
_NO_POINTS = ("Nog geen inbreng", "Leg vast wat partners inbrachten, en wat de regio daarmee deed.")
_ADD_POINT = "Inbreng vastleggen"

POINTS = ListLook(
    "Inbreng", _ADD_POINT, CONTRIBUTION, (_DATE, _VAN, _WHAT, _PARAGRAPH, RESPONSE, _REPLIED), _KINDS, _NO_POINTS
)
ALL_POINTS = ListLook(
    "Inbreng",
    _ADD_POINT,
    CONTRIBUTION,
    (
        _NUMBER,
        _DATE,
        _VAN,
        _WHAT,
        TableColumn("Bij overleg", lambda row: row.consultation, 180, empty="geen", grows=True),
        RESPONSE,
        _REPLIED,
    ),
    _KINDS,
    _NO_POINTS,
)
POINTS_OF_TALK = ListLook(
    "Inbreng bij dit overleg",
    _ADD_POINT,
    CONTRIBUTION,
    (_NUMBER, _VAN, _WHAT, _PARAGRAPH, RESPONSE, _REPLIED),
    _KINDS,
    ("Nog geen inbreng bij dit overleg", "Leg de punten die genoemd zijn na elkaar vast, elk met de reactie erop."),
)
GROUPS = ListLook(
    "Partnergroepen",
    "Partnergroep",
    PARTNER_GROUP,
    (
        TableColumn("Partnergroep", lambda row: row.name),
        TableColumn("In de norm", lambda row: "ja" if row.named_by_norm else "", 92, empty="nee"),
        TableColumn("Partners", lambda row: str(row.partners or ""), 80, align_right=True, empty="geen"),
    ),
    frozenset({"partner_group", "partner"}),
    ("Nog geen partnergroepen", "De norm noemt zeven groepen om te betrekken, zoals jongeren en ouders."),
)
PARTNERS = ListLook(
    "Partners",
    "Partner",
    PARTNER,
    (
        TableColumn("Partner", lambda row: row.name),
        TableColumn("Groep", lambda row: row.group, 160, empty="geen", grows=True),
        TableColumn("Contact", lambda row: row.contact, 150, empty="geen", grows=True),
        TableColumn("Overleg", lambda row: str(row.consultations or ""), 80, align_right=True, empty="geen"),
    ),
    frozenset({"partner", "partner_group", "consultation"}),
    ("Nog geen partners", "Zet hier de organisaties waarmee de regio spreekt, elk in haar groep."),
)
