"""A dossier that others made may hold anything in its columns of text; a document is made of it all the same."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from factories import founded

from nvo_desktop.documents.edition import Edition
from nvo_desktop.model.region import Region
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.fields import Fields
from nvo_desktop.storage.dossier_file import OpenDossier

_TEXTS = [
    "",
    "{",
    "[" * 100_000,
    "NaN",
    "9" * 5_000,
    "1e999",
    "5",
    "true",
    '"x"',
    '"\\ud800\\u202e"',
    '[1,{},["a"],null]',
    '{"a":{"b":1}}',
    '{"answer":["yes"]}',
    json.dumps("<p>open"),
]


@pytest.fixture
def dossier(tmp_path: Path) -> OpenDossier:
    return founded(tmp_path / "regio.nvo", "Ede")


@pytest.mark.parametrize("text", _TEXTS, ids=range(len(_TEXTS)))
def test_any_text_in_any_field_and_register_is_shown(dossier: OpenDossier, tmp_path: Path, text: str) -> None:
    norm = load_norm()
    with dossier:
        with dossier.unit_of_work("Proef") as work:
            for agreement in norm.agreements:
                for field in agreement.fields:
                    if field.kind == "table":
                        work.add(RegisterRow(owner=agreement.key, key=field.key, cells=text))
                    elif not field.binds:
                        work.ensure(FieldValue, owner=agreement.key, municipality_id=None, key=field.key).value = text
            work.commit()
        assert Exports(dossier).export(Edition("regiovisie"), tmp_path / "uit.docx").path.is_file()
        for agreement in norm.agreements:
            Fields(dossier, norm).values(agreement.key)


@pytest.mark.parametrize(
    "text",
    [
        "geen <opmaak>",
        "<p>open",
        "<script>x</script>",
        '<p><a href="file:///etc/passwd">x</a></p>',
        '<ul n="9">x</ul>',
        '<table widths="x"><tr><th>x</th></tr></table>',
    ],
)
def test_prose_that_is_none_is_shown_as_the_text_that_it_is(dossier: OpenDossier, tmp_path: Path, text: str) -> None:
    with dossier:
        with dossier.unit_of_work("Proef") as work:
            work.ensure(Elaboration, agreement="governance").text = text
            work.commit()
        made = Exports(dossier).export(Edition("regiovisie"), tmp_path / "uit.docx").path
    assert text in [paragraph.text for paragraph in docx.Document(str(made)).paragraphs]


@pytest.mark.parametrize("name", ["x" * 100_000, "a\x00\u202eb/../c", "...", "CON", "{{ 7 * 7 }}{region}"])
def test_a_document_finds_a_name_whatever_the_region_is_called(dossier: OpenDossier, name: str) -> None:
    with dossier:
        with dossier.unit_of_work("Proef") as work:
            work.all(Region)[0].name = name
            work.ensure(Elaboration, agreement="governance").text = "geen <opmaak>"
            work.commit()
        made = Exports(dossier).export(Edition("regiovisie")).path
        assert made.parent == dossier.path.parent
        assert made.is_file()
        assert made.stem.isprintable()
