"""Every deed of every service, once, on the demo dossier; test_undo_of_deeds.py takes each of them back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from nvo_desktop.documents.edition import Edition
from nvo_desktop.model.adoption import Amendment, TextVersion
from nvo_desktop.model.assessment import AssessmentRound
from nvo_desktop.model.codes import ChapterPart, TextStatus
from nvo_desktop.model.decisions import Action, Decision
from nvo_desktop.model.issued import ExportRecord
from nvo_desktop.model.partners import Consultation, Contribution, CouncilQuestion, Partner, PartnerGroup
from nvo_desktop.model.planning import Milestone, RoadmapLine
from nvo_desktop.model.proposal import CouncilProposal
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.sources import SourceDocument, SourcePiece
from nvo_desktop.model.structured import RegisterRow
from nvo_desktop.model.texts import Chapter, DevelopmentGoal
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.adoption.road import Road
from nvo_desktop.services.adoption.versions import Amendments, TextVersions
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.assessments import Assessments, Rounds
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.services.consultations import Consultations, Contributions
from nvo_desktop.services.decisions import Actions, Decisions, Goals
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.freezing import Freezing
from nvo_desktop.services.house_styles import HouseStyles
from nvo_desktop.services.made_files import MadeFiles
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.partners import CouncilQuestions, Groups, Partners
from nvo_desktop.services.placing import Placing
from nvo_desktop.services.planning import Milestones, RoadmapLines
from nvo_desktop.services.proposals import HOLDER, Proposals
from nvo_desktop.services.regions import Regions
from nvo_desktop.services.registers import Registers
from nvo_desktop.services.sources import SourceDocuments, Sources
from nvo_desktop.services.templates import Templates
from nvo_desktop.storage.dossier_file import OpenDossier

TEMPLATE = {
    "template.toml": 'title = "Eigen"\nheading = "Eigen"\naudience = "openbaar"\nper = "dossier"\nfile_name = "Eigen"\n'
    'sections = [{name = "deel", joint = false}]\n',
    "deel.html.j2": "<p>{{ document.region }}</p>\n",
}
Deed: TypeAlias = Callable[[OpenDossier, Norm], object]
HOUSE_STYLES = Path(__file__).parent / "documents" / "word" / "house_styles"


def first(dossier: OpenDossier, kind: type[Record]) -> str:
    """The id of the first record of a kind."""
    return dossier.rows(kind)[0].id


def function_row(dossier: OpenDossier) -> str:
    """The first row of the register of functions."""
    return next(row.id for row in dossier.rows(RegisterRow) if row.key == "functions")


def version(dossier: OpenDossier) -> str:
    """The current version."""
    return dossier.rows(TextVersion)[-1].id


def complete(dossier: OpenDossier, norm: Norm) -> str:
    """The current version, when all is filled in that the councils adopt."""
    Fields(dossier, norm).record("supraregional", "expertise_network", "x")
    return version(dossier)


def last_council(dossier: OpenDossier) -> str:
    """The council that is to decide last."""
    return dossier.rows(Municipality)[-1].id


def piece(dossier: OpenDossier) -> str:
    """The first of two pieces of a paper, made for the deed."""
    with dossier.unit_of_work("Bronstuk gemaakt") as work:
        paper = work.all(SourceDocument)[0].id
        made = work.add(SourcePiece(source_id=paper, heading="Kop", text="<p>y</p>", rank=1))
        work.add(SourcePiece(source_id=paper, heading="Nog een", text="<p>z</p>", rank=2))
        work.commit()
    return made.id


def placed(dossier: OpenDossier, norm: Norm) -> str:
    """A piece that was placed under governance."""
    made = piece(dossier)
    Sources(dossier, norm).place(made, "governance")
    return made


def own_block(dossier: OpenDossier, norm: Norm) -> str:
    """The last of two blocks of the region's own, in which a council wrote too, made for the deed."""
    proposals = Proposals(dossier, norm)
    proposals.add("Eerst")
    proposals.add("Dan")
    proposals.record_local_text(last_council(dossier), "dan", "<p>y</p>")
    proposals.move_heading(last_council(dossier), "dan", -3)
    return "dan"


def first_with_order(dossier: OpenDossier) -> str:
    """The first municipality with an order of its own."""
    return next(row.municipality_id or "" for row in dossier.rows(CouncilProposal) if row.headings)


def with_house_style(dossier: OpenDossier) -> str:
    """The region, which has a house style now."""
    region = first(dossier, Region)
    HouseStyles(dossier).choose(region, HOUSE_STYLES / "libreoffice.dotx")
    return region


def paper(dossier: OpenDossier) -> Path:
    """A file beside the dossier."""
    path = dossier.path.with_name("stuk.pdf")
    path.write_bytes(b"papier")
    return path


TEXTS: dict[str, Deed] = {
    "text of an agreement": lambda d, n: Agreements(d, n).record_text("governance", "<p>x</p>"),
    "summary of an agreement": lambda d, n: Agreements(d, n).record_summary("governance", "x"),
    "status of an agreement": lambda d, n: Agreements(d, n).set_status("governance", TextStatus.WITHDRAWN),
    "deviation": lambda d, n: Agreements(d, n).record_deviation("governance", first(d, Municipality), "<p>x</p>"),
    "text of a chapter": lambda d, n: Chapters(d, n).record_text(first(d, Chapter), "<p>x</p>"),
    "title of a chapter": lambda d, n: Chapters(d, n).rename(first(d, Chapter), "x"),
    "status of a chapter": lambda d, n: Chapters(d, n).set_status(first(d, Chapter), TextStatus.WITHDRAWN),
    "part of a chapter": lambda d, n: Chapters(d, n).set_part(first(d, Chapter), ChapterPart.AFTER),
    "chapter comes": lambda d, n: Chapters(d, n).add("x"),
    "chapter moves": lambda d, n: Chapters(d, n).move(first(d, Chapter), 1),
    "chapter goes": lambda d, n: Chapters(d, n).remove(first(d, Chapter)),
}
FIELDS: dict[str, Deed] = {
    "new value": lambda d, n: Fields(d, n).record("governance", "signed", "2026-06-02"),
    "other value": lambda d, n: Fields(d, n).record("governance", "form", "DVO"),
    "no value": lambda d, n: Fields(d, n).record("governance", "form", None),
    "bound value": lambda d, n: Fields(d, n).record("vision", "title", "x"),
    "forgotten value": lambda d, n: Fields(d, n).forget("availability", "landscape"),
    "row comes": lambda d, n: Registers(d, n).add("availability", "functions", {"function": "x"}),
    "row changes": lambda d, n: Registers(d, n).change(
        "availability", "functions", function_row(d), {"function": "x"}
    ),
    "row moves": lambda d, n: Registers(d, n).move("availability", "functions", function_row(d), 2),
    "row goes": lambda d, n: Registers(d, n).remove("availability", "functions", function_row(d)),
    "member comes": lambda d, n: Registers(d, n).add("vision", "members", {"name": "x"}),
    "member goes": lambda d, n: Registers(d, n).remove("vision", "members", first(d, Municipality)),
}  # fmt: skip
LOG: dict[str, Deed] = {
    "decision comes": lambda d, n: Decisions(d).add({"text": "x", "status": "genomen"}),
    "decision changes": lambda d, n: Decisions(d).change(first(d, Decision), {"vote": "x"}),
    "decision goes": lambda d, n: Decisions(d).remove(first(d, Decision)),
    "action comes": lambda d, n: Actions(d).add({"text": "x", "due": "2026-06-02"}),
    "action changes": lambda d, n: Actions(d).change(first(d, Action), {"status": "done"}),
    "action moves": lambda d, n: Actions(d).move(first(d, Action), 1),
    "action goes": lambda d, n: Actions(d).remove(first(d, Action)),
    "goal comes": lambda d, n: Goals(d).add({"goal": "x"}),
    "goal changes": lambda d, n: Goals(d).change(first(d, DevelopmentGoal), {"owner": "x"}),
    "goal moves": lambda d, n: Goals(d).move(first(d, DevelopmentGoal), 1),
    "goal goes": lambda d, n: Goals(d).remove(first(d, DevelopmentGoal)),
}
TALKS: dict[str, Deed] = {
    "group comes": lambda d, n: Groups(d).add({"name": "x"}),
    "group changes": lambda d, n: Groups(d).change(first(d, PartnerGroup), {"name": "x"}),
    "group moves": lambda d, n: Groups(d).move(first(d, PartnerGroup), 3),
    "group goes": lambda d, n: Groups(d).remove(first(d, PartnerGroup)),
    "partner comes": lambda d, n: Partners(d).add({"name": "x", "group_id": first(d, PartnerGroup)}),
    "partner changes": lambda d, n: Partners(d).change(first(d, Partner), {"note": "x"}),
    "partner moves": lambda d, n: Partners(d).move(first(d, Partner), 1),
    "partner goes": lambda d, n: Partners(d).remove(first(d, Partner)),
    "consultation comes": lambda d, n: Consultations(d).add({"title": "x", "groups": [first(d, PartnerGroup)]}),
    "consultation changes": lambda d, n: Consultations(d).change(first(d, Consultation), {"organisations": "x"}),
    "consultation goes": lambda d, n: Consultations(d).remove(first(d, Consultation)),
    "contribution comes": lambda d, n: Contributions(d).add({"summary": "x"}),
    "contribution changes": lambda d, n: Contributions(d).change(first(d, Contribution), {"response": "noted"}),
    "contribution moves": lambda d, n: Contributions(d).move(d.rows(Contribution)[-1].id, -1),
    "contribution goes": lambda d, n: Contributions(d).remove(first(d, Contribution)),
    "question comes": lambda d, n: CouncilQuestions(d).add({"question": "x"}),
    "question changes": lambda d, n: CouncilQuestions(d).change(first(d, CouncilQuestion), {"public": False}),
    "question moves": lambda d, n: CouncilQuestions(d).move(first(d, CouncilQuestion), 1),
    "question goes": lambda d, n: CouncilQuestions(d).remove(first(d, CouncilQuestion)),
}
COUNCILS: dict[str, Deed] = {
    "step is filled in": lambda d, n: Adoptions(d, n).set_step(
        version(d), last_council(d), "council", {"planned": "2026-07-03"}
    ),
    "result comes": lambda d, n: Adoptions(d, n).set_result(version(d), last_council(d), "adopted", "2026-07-02"),
    "numbers come": lambda d, n: Adoptions(d, n).record(version(d), last_council(d), {"case_number": "x"}),
    "step comes": lambda d, n: Road(d, n).add(version(d), "x"),
    "step is renamed": lambda d, n: Road(d, n).rename(version(d), "clerk", "x"),
    "step moves": lambda d, n: Road(d, n).move(version(d), "clerk", 1),
    "step goes": lambda d, n: Road(d, n).remove(version(d), "clerk"),
    "version comes": lambda d, n: TextVersions(d).add({"number": "1.0"}),
    "version changes": lambda d, n: TextVersions(d).change(version(d), {"status": "adopted"}),
    "version moves": lambda d, n: TextVersions(d).move(version(d), -1),
    "version goes": lambda d, n: TextVersions(d).remove(version(d)),
    "amendment comes": lambda d, n: Amendments(d).add({"title": "x"}),
    "amendment changes": lambda d, n: Amendments(d).change(first(d, Amendment), {"result": "rejected"}),
    "amendment moves": lambda d, n: Amendments(d).move(first(d, Amendment), 1),
    "amendment goes": lambda d, n: Amendments(d).remove(first(d, Amendment)),
}
STATE: dict[str, Deed] = {
    "round comes": lambda d, n: Rounds(d).add({"label": "x"}),
    "round changes": lambda d, n: Rounds(d).change(first(d, AssessmentRound), {"label": "x"}),
    "round moves": lambda d, n: Rounds(d).move(first(d, AssessmentRound), 1),
    "round goes": lambda d, n: Rounds(d).remove(first(d, AssessmentRound)),
    "answer": lambda d, n: Assessments(d, n).record_answer("4.1", {"explanation": "x"}),
    "verdict": lambda d, n: Assessments(d, n).record_verdict("governance", {"explanation": "x"}),
    "line comes": lambda d, n: RoadmapLines(d).add({"title": "x"}),
    "line changes": lambda d, n: RoadmapLines(d).change(first(d, RoadmapLine), {"owner": "x"}),
    "line moves": lambda d, n: RoadmapLines(d).move(first(d, RoadmapLine), 1),
    "line goes": lambda d, n: RoadmapLines(d).remove(first(d, RoadmapLine)),
    "milestone comes": lambda d, n: Milestones(d).add({"title": "x"}),
    "milestone changes": lambda d, n: Milestones(d).change(first(d, Milestone), {"title": "x"}),
    "milestone moves": lambda d, n: Milestones(d).move(first(d, Milestone), 1),
    "milestone goes": lambda d, n: Milestones(d).remove(first(d, Milestone)),
    "region changes": lambda d, n: Regions(d).change({"notice": "x"}),
    "municipality comes": lambda d, n: Municipalities(d).add({"name": "Ede"}),
    "municipality changes": lambda d, n: Municipalities(d).change(first(d, Municipality), {"code": "GM0000"}),
    "municipality moves": lambda d, n: Municipalities(d).move(first(d, Municipality), 2),
    "municipality goes": lambda d, n: Municipalities(d).remove(first(d, Municipality)),
}
PAPERS: dict[str, Deed] = {
    "piece is placed": lambda d, n: Sources(d, n).place(piece(d), "governance"),
    "piece goes elsewhere": lambda d, n: Sources(d, n).move(placed(d, n), "vision"),
    "piece is put back": lambda d, n: Sources(d, n).put_back(placed(d, n)),
    "pieces are joined": lambda d, n: Sources(d, n).join(piece(d)),
    "pieces are placed": lambda d, n: Sources(d, n).place_all({piece(d): "governance"}),
    "pieces are brought": lambda d, n: Sources(d, n).move_all([placed(d, n)], "vision"),
    "pieces change": lambda d, n: Sources(d, n).change_all([piece(d)], {"heading": "x"}),
    "placing places": lambda d, n: Placing(d, n).place({piece(d): "vision"}),
    "placing moves": lambda d, n: Placing(d, n).move([placed(d, n)], "vision", leave_text=False),
    "placing puts back": lambda d, n: Placing(d, n).put_back([placed(d, n)], leave_text=False),
    "piece changes": lambda d, n: Sources(d, n).change(piece(d), {"heading": "x"}),
    "paper comes": lambda d, n: SourceDocuments(d).add({"title": "x"}),
    "paper changes": lambda d, n: SourceDocuments(d).change(first(d, SourceDocument), {"kind": "visie"}),
    "paper moves": lambda d, n: SourceDocuments(d).move(first(d, SourceDocument), 1),
    "paper goes": lambda d, n: SourceDocuments(d).remove(first(d, SourceDocument)),
}
FILES: dict[str, Deed] = {
    "file comes": lambda d, n: Attachments(d).attach("decision", first(d, Decision), paper(d)),
    "file goes": lambda d, n: Attachments(d).remove(
        Attachments(d).attach("decision", first(d, Decision), paper(d)).record_id
    ),
    "template comes": lambda d, n: Templates(d).take_files("eigen", TEMPLATE),
    "template goes": lambda d, n: Templates(d).take_files("eigen", TEMPLATE) and Templates(d).remove("eigen"),
    "house style comes": lambda d, n: HouseStyles(d).choose(first(d, Region), HOUSE_STYLES / "only-normal.docx"),
    "house style goes": lambda d, n: HouseStyles(d).remove(with_house_style(d)),
}
PROPOSALS: dict[str, Deed] = {
    "block is written": lambda d, n: Proposals(d, n).record_text("financien", "<p>x</p>"),
    "block is renamed": lambda d, n: Proposals(d, n).rename("argumenten", "x"),
    "block comes": lambda d, n: Proposals(d, n).add("x"),
    "block goes": lambda d, n: Proposals(d, n).remove(own_block(d, n)),
    "block moves": lambda d, n: Proposals(d, n).move(own_block(d, n), -1),
    "local text": lambda d, n: Proposals(d, n).record_local_text(last_council(d), "argumenten", "<p>x</p>"),
    "local heading": lambda d, n: Proposals(d, n).record_local_title(last_council(d), "argumenten", "x"),
    "heading moves": lambda d, n: Proposals(d, n).move_heading(last_council(d), "argumenten", -2),
    "usual order": lambda d, n: Proposals(d, n).usual_order(first_with_order(d)),
    "facts": lambda d, n: Proposals(d, n).record_facts(last_council(d), {"meeting": "2026-06-02", HOLDER: "x"}),
}
FOR_EVER: dict[str, Deed] = {
    "text is frozen": lambda d, n: Freezing(d, n).freeze(complete(d, n)),
    "text is frozen under a new number": lambda d, n: (
        complete(d, n) and Freezing(d, n).freeze_number("1.0", date(2026, 11, 25))
    ),
    "edition is issued": lambda d, n: Freezing(d, n).issue(
        Freezing(d, n).freeze(complete(d, n)).version_id, Edition("regiovisie", None, first(d, Municipality))
    ),
    "export is noted": lambda d, n: complete(d, n) and MadeFiles(d).record(ExportRecord(title="x")),
}
"""What no undo takes back."""
DEEDS: dict[str, Deed] = {**PROPOSALS, **TEXTS, **FIELDS, **LOG, **TALKS, **COUNCILS, **STATE, **PAPERS, **FILES}
