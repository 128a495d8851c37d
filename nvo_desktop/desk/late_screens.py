"""Screens, and parts of them, that are made when they are first asked for: a dossier opens sooner without them.

Their modules are imported in the functions, and by app/loading.py once a dossier is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nvo_desktop.desk.services import Services
from nvo_desktop.desk.texts import Texts
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.ui.background import Background

if TYPE_CHECKING:
    from nvo_desktop.desk.other_parts import OtherParts
    from nvo_desktop.desk.other_screens import OtherScreens
    from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
    from nvo_desktop.ui.dialogs.own_templates.dialog import OwnTemplatesDialog
    from nvo_desktop.ui.screens.document.document_screen import DocumentScreen, DocumentServices
    from nvo_desktop.ui.screens.region.region_dialog import RegionDialog


def other_screens(services: Services, background: Background, texts: Texts, today: Callable[[], date]) -> OtherScreens:
    """The screens that a dossier does not open with."""
    from nvo_desktop.desk.other_screens import OtherScreens

    return OtherScreens(services, background, texts, today)


def other_parts(services: Services, background: Background, texts: Texts, today: Callable[[], date]) -> OtherParts:
    """The parts of an agreement but for its text."""
    from nvo_desktop.desk.other_parts import OtherParts

    return OtherParts(services, background, texts, today)


def region_dialog(services: Services, background: Background, presets: Presets, parent: QWidget) -> RegionDialog:
    """The window for the region and its municipalities."""
    from nvo_desktop.services.house_styles import HouseStyles
    from nvo_desktop.ui.screens.region.region_dialog import RegionDialog, RegionServices

    asked = RegionServices(services.regions, services.municipalities, HouseStyles(services.session.dossier))
    return RegionDialog(background, asked, presets, parent)


def show_sources(screen: QWidget, source_ids: tuple[str, ...]) -> None:
    """Show these papers on their screen."""
    from nvo_desktop.ui.screens.sources.sources_screen import SourcesScreen

    if isinstance(screen, SourcesScreen):
        screen.show_sources(source_ids)


def templates_dialog(services: Services, background: Background, parent: QWidget) -> OwnTemplatesDialog:
    """The window for the region's own templates."""
    from nvo_desktop.services.templates import Templates
    from nvo_desktop.ui.dialogs.own_templates.dialog import OwnTemplatesDialog

    return OwnTemplatesDialog(background, Templates(services.session.dossier), parent)


def document_screen(background: Background, services: DocumentServices, norm: Norm) -> DocumentScreen:
    """The screen of the document."""
    from nvo_desktop.ui.screens.document.document_screen import DocumentScreen

    return DocumentScreen(background, services, norm)
