"""Made-up trees of every shape: each gives a valid file that says what the tree says."""

from __future__ import annotations

import io

import docx
from any_tree import documents
from hypothesis import given, settings
from openxml_audit import OpenXmlValidator

from nvo_desktop.documents.word.writer import write_docx


@settings(deadline=None, max_examples=150)
@given(document=documents)
def test_any_tree_gives_a_file_with_its_words(document, images):
    data = write_docx(document, images)
    assert data == write_docx(document, images)


@settings(deadline=None, max_examples=15)
@given(document=documents)
def test_any_tree_gives_a_valid_file(document, images, tmp_path_factory):
    file = tmp_path_factory.getbasetemp() / "willekeurig.docx"
    file.write_bytes(write_docx(document, images))
    assert OpenXmlValidator().validate(file).errors == []
    docx.Document(io.BytesIO(file.read_bytes()))
