"""A preview is the document of now, with the facts of its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded
from ui.prose.pictures import png

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.preview.pages import Image
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.decisions import Action
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.previews import Preview, Previews
from nvo_desktop.storage.dossier_file import OpenDossier

PUBLIC = Edition("regiovisie", Audience.PUBLIC)


@pytest.fixture
def dossier(tmp_path: Path):
    with founded(tmp_path / "r.nvo") as made:
        yield made


def preview(dossier: OpenDossier, audience: Audience = Audience.PUBLIC) -> Preview:
    return Previews(dossier, load_norm()).preview(Edition("regiovisie", audience))


def test_it_tells_version_fingerprint_and_gaps(dossier):
    made = preview(dossier)
    assert made.version == "0.1"
    assert made.status == "concept"
    assert len(made.fingerprint) == 9
    assert len(made.gaps) > 20


def test_the_agreements_have_their_short_names_in_the_outline(dossier):
    titles = [entry.title for entry in preview(dossier).pages.entries if entry.level == 1]
    assert "Afspraak 4: Governance" in titles


def test_internal_things_are_shown_only_inside(dossier):
    with dossier.unit_of_work("Actie") as work:
        work.add(Action(agreement="governance", text="Bel de griffier"))
        work.commit()
    assert "Bel de griffier" in str(preview(dossier, Audience.INTERNAL).pages)
    assert "Bel de griffier" not in str(preview(dossier).pages)


def test_a_picture_has_its_size_and_a_lost_one_has_none(dossier):
    sha = Attachments(dossier).add_picture_data(png("#c81e1e")).sha256
    with dossier.unit_of_work("Tekst") as work:
        text = f'<figure src="bijlage:{sha}" alt="a"></figure><figure src="bijlage:{"0" * 64}" alt="b"></figure>'
        work.ensure(Elaboration, agreement="governance").text = text
        work.commit()
    made = preview(dossier)
    images = [piece for sheet in made.pages.sheets for piece in sheet.pieces if isinstance(piece, Image)]
    assert made.pictures == (sha,)
    assert [bool(image.width) for image in images] == [True, False]
    assert Previews(dossier, load_norm()).picture("0" * 64) is None


def test_an_unknown_document_is_refused(dossier):
    with pytest.raises(InputProblem):
        Previews(dossier, load_norm()).preview(Edition("roman", Audience.PUBLIC))


def test_every_gap_of_a_new_dossier_knows_where_it_is_filled_in(dossier):
    without = {(gap.chapter, gap.what) for gap in preview(dossier).gaps if not gap.origin}
    assert without <= {("Voorblad", "welke gemeenten samen deze regio vormen"), ("Colofon", "Versie")}


def test_while_nothing_changes_the_same_preview_is_given(dossier):
    previews = Previews(dossier, load_norm())
    first = previews.preview(PUBLIC)
    assert previews.preview(PUBLIC) is first
    with dossier.unit_of_work("Tekst") as work:
        work.ensure(Elaboration, agreement="governance").text = "<p>Iets nieuws.</p>"
        work.commit()
    assert "Iets nieuws" in str(previews.preview(PUBLIC).pages)


def test_one_audience_never_gets_what_was_made_for_the_other(dossier):
    with dossier.unit_of_work("Actie") as work:
        work.add(Action(agreement="governance", text="Bel de griffier"))
        work.commit()
    previews = Previews(dossier, load_norm())
    shown = [
        "Bel de griffier" in str(previews.preview(Edition("regiovisie", audience)).pages)
        for audience in (Audience.INTERNAL, Audience.PUBLIC, Audience.INTERNAL)
    ]
    assert shown == [True, False, True]
