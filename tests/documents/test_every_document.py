"""Every document that can be made: whole, valid and the same each time, of a full dossier and of an empty one.

A new folder in templates/ is tested here without another word; its golden texts are read before they are accepted.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import founded
from openxml_audit import OpenXmlValidator
from plain_document import assert_golden

from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.rendering import Renderer, assert_plain
from nvo_desktop.documents.template import template_keys
from nvo_desktop.documents.tree import Document
from nvo_desktop.model.region import Region
from nvo_desktop.services.demo import make_demo
from nvo_desktop.services.editions import Editions, chosen_template
from nvo_desktop.services.exports import Exports
from nvo_desktop.storage.dossier_file import OpenDossier, create_dossier, read_dossier

OTHERS = [key for key in template_keys() if key != "regiovisie"]  # that one has a test file of its own


def tree_of(dossier: OpenDossier, key: str) -> Document:
    """The document for the region, or for the first municipality or group that it can be made for."""
    template = chosen_template(key)
    subject = next((one for one, _ in Editions(dossier).subjects(template.per)), "")
    context = Exports(dossier).context(template.audience, subject)
    assert_plain(context)
    return make_document(context, template, Renderer())


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDossier]:
    with read_dossier(make_demo(tmp_path_factory.mktemp("demo")).dossier) as dossier:
        yield dossier


def assert_valid(dossier: OpenDossier, document: Document, tmp_path: Path) -> None:
    made = Exports(dossier).word_file(document)
    assert made == Exports(dossier).word_file(document)
    path = tmp_path / "uit.docx"
    path.write_bytes(made)
    assert list(OpenXmlValidator().validate(str(path)).errors) == []


@pytest.mark.parametrize("key", OTHERS)
def test_the_demo_dossier_fills_it(key: str, demo: OpenDossier, tmp_path: Path) -> None:
    document = tree_of(demo, key)
    assert_golden(document, f"{key}-demo")
    assert_valid(demo, document, tmp_path)


@pytest.mark.parametrize("key", OTHERS)
def test_a_new_dossier_says_what_is_missing(key: str, tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        document = tree_of(dossier, key)
        assert_golden(document, f"{key}-empty")
        assert_valid(dossier, document, tmp_path)


@pytest.mark.parametrize("key", template_keys())
def test_a_dossier_with_nothing_but_a_region_gives_a_valid_document(key: str, tmp_path: Path) -> None:
    with create_dossier(tmp_path / "r.nvo") as dossier:
        with dossier.unit_of_work("Regio") as work:
            work.add(Region(name="Regio Kaal", norm="nvo-2020"))
            work.commit()
        assert_valid(dossier, tree_of(dossier, key), tmp_path)
