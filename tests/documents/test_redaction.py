"""Nothing that is left out stands in any part of any Word file: not in its words, its metadata or behind a picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from planted import Planted, marks_in

from nvo_desktop.documents.context.build import build_context
from nvo_desktop.documents.facts import Facts
from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.naming import file_name
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import template_keys
from nvo_desktop.documents.tree import Document, Paragraph, Section, Text
from nvo_desktop.documents.word.package import packed, part, unpacked
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.model.audience import Audience
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.demo import make_demo
from nvo_desktop.services.editions import Editions, chosen_template
from nvo_desktop.services.exports import Exports
from nvo_desktop.storage.dossier_file import OpenDossier, read_dossier


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDossier]:
    with read_dossier(make_demo(tmp_path_factory.mktemp("demo")).dossier) as dossier:
        yield dossier


@pytest.fixture(scope="module")
def planted(demo: OpenDossier) -> Planted:
    return Planted(demo, load_norm())


def found_in(
    demo: OpenDossier, planted: Planted, key: str, audience: Audience = Audience.PUBLIC, *, persons: bool = False
) -> set[str]:
    """What the marks stand in that occur in this document, of the region and of the first for whom it can be made."""
    found: set[str] = set()
    template = chosen_template(key)
    subjects = [one for one, _ in Editions(demo).subjects(template.per)][:1]
    for subject in ["", *subjects]:
        context = build_context(planted, load_norm(), audience, subject, persons=persons)
        tree = make_document(context, template, Renderer())
        found |= marks_in(Exports(demo).word_file(tree))
        found |= {mark for mark in planted.spots if mark in file_name(template, context)}
    return {planted.spots[mark] for mark in found - planted.offices}


@pytest.mark.parametrize("key", template_keys())
def test_no_value_that_is_internal_or_personal_is_in_a_public_document(
    key: str, demo: OpenDossier, planted: Planted
) -> None:
    assert found_in(demo, planted, key) == set()


def test_a_mark_is_in_every_spot_that_is_left_out(planted: Planted) -> None:
    assert set(planted.spots.values()) >= {
        "action.text", "adoption.remarks", "answer.evidence", "contribution.summary", "council_question.question",
        "local_access.instruments.owner", "partner.contact", "region.contact_official", "roadmap_line.note",
        "text_version.note", "municipality.portfolio_holder",
    }  # fmt: skip


def test_without_redaction_the_marks_are_found(
    demo: OpenDossier, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Facts, "_redacted", lambda _facts, _kind, rows: rows)
    monkeypatch.setattr(Facts, "shows", lambda *_anything: True)
    found = set[str]().union(*(found_in(demo, planted, key) for key in template_keys()))
    assert found >= {
        "action.text", "adoption_step.remarks", "contribution.summary", "council_question.question",
        "local_access.instruments.owner", "region.contact_official",
    }  # fmt: skip


def test_an_internal_document_names_no_persons_unless_that_is_asked(demo: OpenDossier, planted: Planted) -> None:
    names = {"region.contact_official", "local_access.instruments.owner", "partner.contact"}
    without = found_in(demo, planted, "regiovisie", Audience.INTERNAL)
    with_names = found_in(demo, planted, "regiovisie", Audience.INTERNAL, persons=True)
    assert without & names == set()
    assert "action.text" in without
    assert with_names - without == {"region.contact_official", "local_access.instruments.owner"}


def test_a_public_document_with_persons_says_nothing_internal(demo: OpenDossier, planted: Planted) -> None:
    found = found_in(demo, planted, "regiovisie", persons=True)
    assert found == {"region.contact_official", "local_access.instruments.owner"}


def test_who_holds_an_office_stands_in_a_council_paper(demo: OpenDossier, planted: Planted) -> None:
    town = Editions(demo).subjects(chosen_template("raadsvoorstel").per)[0][0]
    context = build_context(planted, load_norm(), Audience.PUBLIC, town)
    made = write_docx(make_document(context, chosen_template("raadsvoorstel"), Renderer()))
    shown = {planted.spots[mark] for mark in marks_in(made) & planted.offices}
    assert "municipality.portfolio_holder" in shown


def test_persons_change_no_fingerprint(demo: OpenDossier) -> None:
    exports = Exports(demo)
    prints = [
        exports.context(audience, persons=persons)["fingerprint"] for audience in Audience for persons in (False, True)
    ]
    assert all(one == prints[0] for one in prints)


@pytest.mark.parametrize("name", ["word/document.xml", "docProps/core.xml", "word/styles.xml"])
def test_the_search_finds_a_mark_in_any_part_and_over_two_runs(name: str) -> None:
    section = Section("een", joint=True, orientation="portrait", blocks=(Paragraph((Text("Eén alinea."),)),))
    parts = unpacked(write_docx(Document("Titel", "Titel", "Regio", "", "", (section,))))
    for hidden in ("merk0001z", "<a>MERK</a><b>0001Z</b>", "&#77;ERK0001Z"):
        changed = {**parts, name: parts[name] + hidden.encode()}
        assert marks_in(packed({each: part(each, content) for each, content in changed.items()})) == {"MERK0001Z"}
    assert marks_in(packed({each: part(each, content) for each, content in parts.items()})) == set()
