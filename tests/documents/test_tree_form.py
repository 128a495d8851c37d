"""A tree that was kept is the same tree again, and what is no tree is refused."""

from __future__ import annotations

import pytest
from any_tree import documents
from hypothesis import given, settings

from nvo_desktop.documents.kept import context_of_text, pressed, unpressed
from nvo_desktop.documents.tree import Document, Origin, Paragraph, Section, Text
from nvo_desktop.documents.tree_form import file_fingerprint, tree_of_text, tree_text
from nvo_desktop.errors import DossierProblem


@settings(max_examples=60)
@given(documents)
def test_a_tree_comes_back_and_gives_the_same_text(document: Document) -> None:
    text = tree_text(document)
    again = tree_of_text(unpressed(pressed(text)))
    assert again == document
    assert tree_text(again) == text


def test_origins_come_back_too() -> None:
    section = Section("a", True, "portrait", (Paragraph((Text("é"),)),), (Origin(0, 0, "text/governance"),))
    document = Document("t", "s", "o", "r", "l", (section,))
    assert tree_of_text(tree_text(document)) == document


def test_another_letter_is_another_fingerprint() -> None:
    one, other = (Document(title, "", "", "", "", ()) for title in ("Visie", "Vizie"))
    assert file_fingerprint(tree_text(one)) != file_fingerprint(tree_text(other))
    assert file_fingerprint(tree_text(one)) == file_fingerprint(tree_text(Document("Visie", "", "", "", "", ())))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"is":"Text","text":"a"}', '{"is":"os"}', '{"is":"Text"}', "[" * 9999]
)
def test_what_is_no_tree_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"tree|JSON|Expecting"):
        tree_of_text(text)


@pytest.mark.parametrize("content", [b"", b"x", pressed("{}")[:-3], pressed("a" * 300_000_000)])
def test_what_is_damaged_or_endless_is_refused(content: bytes) -> None:
    with pytest.raises(DossierProblem, match="beschadigd"):
        unpressed(content)


@pytest.mark.parametrize("text", ["", "[]", "[" * 9999])
def test_what_is_no_context_is_refused(text: str) -> None:
    with pytest.raises(DossierProblem, match="beschadigd"):
        context_of_text(text)
    assert context_of_text("{}") == {}
