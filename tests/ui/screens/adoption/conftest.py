"""A board of three councils with difficult names."""

from __future__ import annotations

from datetime import date

import pytest

from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.adoption.board import Boards
from nvo_desktop.services.adoption.road import Road
from nvo_desktop.services.adoption.versions import Amendments, TextVersions
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.freezing import Freezing
from nvo_desktop.services.made_files import MadeFiles
from nvo_desktop.services.partners import CouncilQuestions
from nvo_desktop.services.proposals import Proposals
from nvo_desktop.services.verifying import Verifying
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.adoption.adoption_screen import AdoptionScreen
from nvo_desktop.ui.screens.adoption.services import AdoptionServices

TODAY = date(2026, 11, 25)


@pytest.fixture
def services(dossier, norm) -> AdoptionServices:
    """What the screen works with."""
    return AdoptionServices(
        Boards(dossier, norm),
        Adoptions(dossier, norm),
        Road(dossier, norm),
        TextVersions(dossier),
        Amendments(dossier),
        CouncilQuestions(dossier),
        Proposals(dossier, norm),
        Choices(dossier, norm),
        {one.key: f"{one.number} {one.tab}" for one in norm.agreements},
        MadeFiles(dossier),
        lambda: Freezing(dossier, norm),
        lambda: Verifying(dossier, norm),
    )


@pytest.fixture
def screen(qtbot, background, services, at_rest) -> AdoptionScreen:
    """The screen as it is first seen."""
    made = AdoptionScreen(
        background,
        services,
        lambda: TODAY,
        lambda: ProseEditor(picture=lambda sha256: None, add_picture=None, targets=[]),
    )
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    at_rest()
    return made
