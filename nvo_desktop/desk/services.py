"""The services of one open dossier, made where its connection lives: on the database thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nvo_desktop.desk.late import Late, document, exports, freezing, imports, packages, verifying
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import DEFAULT_NORM, load_norm
from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.adoption.board import Boards
from nvo_desktop.services.adoption.road import Road
from nvo_desktop.services.adoption.versions import Amendments, TextVersions
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.assessments import Assessments, Rounds
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.consultations import Consultations, Contributions
from nvo_desktop.services.decisions import Actions, Decisions, Goals
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.history import History
from nvo_desktop.services.made_files import MadeFiles
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.overview.overview import Overview
from nvo_desktop.services.partner_grid import PartnerGrids
from nvo_desktop.services.partners import CouncilQuestions, Groups, Partners
from nvo_desktop.services.planning import Milestones, RoadmapLines
from nvo_desktop.services.proposals import Proposals
from nvo_desktop.services.regions import Regions
from nvo_desktop.services.registers import Registers
from nvo_desktop.services.session import Session
from nvo_desktop.services.sources import SourceDocuments, Sources
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.ui.screens.adoption.services import AdoptionServices
from nvo_desktop.ui.screens.agreements.services import StateServices
from nvo_desktop.ui.screens.partners.services import PartnerServices
from nvo_desktop.ui.screens.sources.services import SourcesServices

if TYPE_CHECKING:
    from nvo_desktop.services.exports import Exports
    from nvo_desktop.services.imports import Imports
    from nvo_desktop.services.packages import Packages
    from nvo_desktop.ui.screens.document.document_screen import DocumentServices

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class RegionHead:
    """Whose dossier it is: the region's name, and the term of its vision, empty when that is not filled in."""

    name: str
    period: str


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that the screens of one dossier need."""

    session: Session
    norm: Norm
    region: RegionHead
    agreements: Agreements
    chapters: Chapters
    fields: Fields
    registers: Registers
    choices: Choices
    decisions: Decisions
    actions: Actions
    consultations: Consultations
    contributions: Contributions
    partners: PartnerServices
    adoption: AdoptionServices
    overview: Overview
    roadmap_lines: RoadmapLines
    milestones: Milestones
    goals: Goals
    state: StateServices
    sources: SourcesServices
    attachments: Attachments
    regions: Regions
    municipalities: Municipalities
    history: History
    exports: Late[Exports]
    packages: Late[Packages]
    document: Late[DocumentServices]
    imports: Late[Imports]


def open_services(path: Path, clock: Clock) -> Services:
    """Open a dossier and its services. DossierProblem or FileProblem as opening gives them."""
    session = Session.open(path, clock)
    try:
        return services_of(session)
    except BaseException:
        session.close()
        raise


def services_of(session: Session) -> Services:
    """The services of an open session. DossierProblem for a dossier that holds no region."""
    dossier = session.dossier
    regions = Regions(dossier)
    region = regions.region()
    norm = load_norm(region.norm or DEFAULT_NORM)
    choices, attachments = Choices(dossier, norm), Attachments(dossier)
    partners = _partners(dossier, norm, choices, attachments)
    return Services(
        session=session,
        norm=norm,
        region=RegionHead(region.name, region.period),
        agreements=Agreements(dossier, norm),
        chapters=Chapters(dossier, norm),
        fields=Fields(dossier, norm),
        registers=Registers(dossier, norm),
        choices=choices,
        decisions=Decisions(dossier),
        actions=Actions(dossier),
        consultations=partners.consultations,
        contributions=partners.contributions,
        partners=partners,
        adoption=_adoption(dossier, norm, choices),
        state=StateServices(Rounds(dossier), Assessments(dossier, norm), attachments),
        sources=SourcesServices(Sources(dossier, norm), SourceDocuments(dossier), choices, attachments),
        attachments=attachments,
        overview=Overview(dossier, norm),
        roadmap_lines=RoadmapLines(dossier),
        milestones=Milestones(dossier),
        goals=Goals(dossier),
        regions=regions,
        municipalities=Municipalities(dossier),
        history=History(dossier),
        exports=Late(lambda: exports(dossier)),
        packages=Late(lambda: packages(dossier)),
        document=Late(lambda: document(dossier, norm)),
        imports=Late(lambda: imports(dossier, norm)),
    )


def _partners(dossier: OpenDossier, norm: Norm, choices: Choices, attachments: Attachments) -> PartnerServices:
    return PartnerServices(
        PartnerGrids(dossier, norm),
        Groups(dossier),
        Partners(dossier),
        Consultations(dossier),
        Contributions(dossier),
        choices,
        attachments,
    )


def _adoption(dossier: OpenDossier, norm: Norm, choices: Choices) -> AdoptionServices:
    return AdoptionServices(
        Boards(dossier, norm),
        Adoptions(dossier, norm),
        Road(dossier, norm),
        TextVersions(dossier),
        Amendments(dossier),
        CouncilQuestions(dossier),
        Proposals(dossier, norm),
        choices,
        {one.key: f"{one.number} {one.tab}" for one in norm.agreements},
        MadeFiles(dossier),
        Late(lambda: freezing(dossier, norm)),
        Late(lambda: verifying(dossier, norm)),
    )
