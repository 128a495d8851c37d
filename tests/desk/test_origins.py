"""Every paragraph of the document that comes from a field leads to where that is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest

from nvo_desktop.desk.ways import path_to
from nvo_desktop.documents.context.build import build_context
from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import read_template, template_keys
from nvo_desktop.documents.tree import Block, Contents, Document, Figure, Inlines, ListItem, Paragraph, Table, Text
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import templates
from nvo_desktop.services.demo import make_demo
from nvo_desktop.services.overview.places import Where, where_of
from nvo_desktop.storage.dossier_file import OpenDossier, open_dossier
from nvo_desktop.ui.forms.records.region import REGION


class Said(NamedTuple):
    """A paragraph, or a row of a table."""

    section: str
    kind: str
    words: str
    origin: str


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDossier]:
    with open_dossier(make_demo(tmp_path_factory.mktemp("demo")).dossier) as opened:
        yield opened


def made(dossier: OpenDossier, key: str = "regiovisie") -> Document:
    context = build_context(dossier, load_norm(), Audience.INTERNAL)
    return make_document(context, read_template(templates() / key), Renderer())


def said(document: Document) -> Iterator[Said]:
    for section in document.sections:
        for place, block in enumerate(section.blocks):
            for row, (kind, content) in enumerate(_parts(block)):
                yield Said(section.key, kind, _words(content), section.origin(place, row))


def _parts(block: Block) -> list[tuple[str, Inlines]]:
    match block:
        case Table():
            return [("table", (Text(block.caption),)), *[("row", row[0]) for row in block.rows]]
        case Figure() | Contents():
            return [(type(block).__name__, ())]
        case Paragraph():
            return [(block.style, block.content)]
        case ListItem():
            return [(block.kind, block.content)]
        case _:
            return [("heading", block.content)]


def _words(content: Inlines) -> str:
    return "".join(part.text for part in content if isinstance(part, Text))


def is_there(where: Where, norm: Norm, ids: Mapping[str, set[str]]) -> bool:
    """Whether a place names an agreement, a field, a question and records that there are."""
    if where.part == "region":
        return where.key in {"municipalities", *(field.key for field in REGION.fields)}
    agreement = next((one for one in norm.agreements if one.key == where.agreement), None)
    if where.agreement and agreement is None:
        return False
    if where.part == "fields":
        rows = set().union(*ids.values()) | {""}
        keys = {"", *(one.key for one in agreement.fields)} if agreement else set[str]()
        return where.key in keys and where.row_id in rows
    if where.part == "proposal":
        return where.key in {"", *(one.key for one in norm.proposal_blocks)} and where.row_id in {
            "",
            *ids["municipality"],
        }
    if where.part == "state":  # without an agreement: all of them
        return where.key in {""} if agreement is None else where.key in {"", *(one.key for one in agreement.questions)}
    return where.key in {"", *ids[KIND_OF[where.part]]}


KIND_OF = {
    "text": "elaboration", "decisions": "decision", "consultations": "consultation", "contributions": "contribution",
    "actions": "action", "deviations": "municipality", "chapter": "chapter", "adoption": "municipality",
    "amendments": "amendment", "questions": "council_question", "versions": "text_version", "planning": "milestone",
    "roadmap": "roadmap_line", "goals": "development_goal", "partners": "partner_group",
}  # fmt: skip

NOBODY_FILLS_IN = {  # section and kind: why it leads nowhere
    ("voorblad", "cover-fact", "Vingerafdruk"): "counted",
    ("inhoud", "Contents", ""): "made of the headings",
    ("afspraak", "heading", "Wat"): "says what follows",
    ("afspraak", "norm", "*"): "the norm",
    ("bijlage-registers", "heading", "Bijlage"): "says what follows",
    ("bijlage-besluitvorming", "heading", "Bijlage"): "says what follows",
    ("bijlage-begrippen", "heading", "Bijlage"): "says what follows",
    ("bijlage-begrippen", "heading", "Begrippen"): "the norm",
    ("bijlage-begrippen", "table", "Begrippen"): "the norm",
    ("bijlage-begrippen", "row", "*"): "the norm",
    ("colofon", "heading", "Colofon"): "says what follows",
    ("colofon", "record-line", "Norm"): "the norm",
    ("colofon", "record-line", "Openbaarheid"): "chosen at the export",
    ("colofon", "record-line", "Vingerafdruk"): "counted",
    ("colofon", "body", "De"): "says what the fingerprint is",
}


@pytest.mark.parametrize("key", template_keys())
def test_every_origin_leads_to_what_there_is(dossier: OpenDossier, key: str):
    norm = load_norm()
    ids = {kind: {row.id for row in dossier.rows(record)} for kind, record in RECORD_KINDS.items()}
    origins = {one.origin for one in said(made(dossier, key)) if one.origin}
    assert origins
    for origin in origins:
        where = where_of(origin)
        assert where is not None, origin
        assert is_there(where, norm, ids), origin
        assert where.part == "region" or path_to(where), origin


def test_a_place_that_is_not_there_is_seen(dossier: OpenDossier):
    norm, ids = load_norm(), {kind: set[str]() for kind in RECORD_KINDS}
    for origin in ("fields/governance/nix", "fields/nix/x", "state/governance/9.9", "goals//nix", "region//nix"):
        where = where_of(origin)
        assert where is not None
        assert not is_there(where, norm, ids)
    assert where_of("elsewhere//x") is None


def test_only_what_nobody_fills_in_leads_nowhere(dossier: OpenDossier):
    whole = {(section, kind) for section, kind, word in NOBODY_FILLS_IN if word == "*"}
    nowhere = {
        (one.section, one.kind, "*" if (one.section, one.kind) in whole else re.split("[: ]", one.words)[0])
        for one in said(made(dossier))
        if not one.origin
    }
    assert nowhere == set(NOBODY_FILLS_IN)


def test_a_row_of_a_register_leads_to_that_row(dossier: OpenDossier):
    rows = [one for one in said(made(dossier)) if one.section.startswith("bijlage-registers") and one.kind == "row"]
    assert rows
    assert all(len(one.origin.split("/")) == 4 for one in rows)
    assert len({one.origin for one in rows}) == len(rows)
