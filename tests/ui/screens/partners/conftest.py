"""The services of a region that spoke with some of its partners."""

from __future__ import annotations

import pytest

from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.consultations import Consultations, Contributions
from nvo_desktop.services.partner_grid import PartnerGrids
from nvo_desktop.services.partners import Groups, Partners
from nvo_desktop.ui.screens.partners.services import PartnerServices


@pytest.fixture
def services(dossier, norm) -> PartnerServices:
    """What the screen works with."""
    return PartnerServices(
        PartnerGrids(dossier, norm),
        Groups(dossier),
        Partners(dossier),
        Consultations(dossier),
        Contributions(dossier),
        Choices(dossier, norm),
        Attachments(dossier),
    )


@pytest.fixture
def group_ids(services, ask) -> dict[str, str]:
    """The id of each group by its name."""
    return {row.name: row.id for row in ask(services.groups.groups)}


@pytest.fixture
def spoken(services, group_ids, ask) -> str:
    """The id of a talk with Veilig Thuis about agreement 4, at which one point was raised."""

    def fill() -> str:
        group = group_ids["Veilig Thuis"]
        talk = {"title": "Werksessie één", "ladder": "advise", "groups": [group], "agreements": ["governance"]}
        made = services.consultations.add({**talk, "date_from": "2026-06-09"}).record_id
        point = {"from_whom": "Veilig Thuis Proef", "summary": "Eén nummer voor crisis", "response": "to_weigh"}
        services.contributions.add({**point, "consultation_id": made, "group_id": group, "agreement": "governance"})
        return made

    return ask(fill)
