"""The preview says what the tree says, and so what the Word file says: every word of it, and in its order."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents.word.test_random_documents import documents
from factories import founded
from hypothesis import HealthCheck, given, settings
from ui.screens.document.conftest import document, words_of

from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.preview.paging import pages_of
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.tree import Document, Heading, Paragraph, Text
from nvo_desktop.documents.word.characters import legal
from nvo_desktop.documents.word.outline import outline_of
from nvo_desktop.documents.word.reading import OBJECT
from nvo_desktop.documents.word.wording import told
from nvo_desktop.model.audience import Audience
from nvo_desktop.services.demo import make_demo
from nvo_desktop.services.editions import chosen_template
from nvo_desktop.services.exports import Exports
from nvo_desktop.storage.dossier_file import OpenDossier, read_dossier
from nvo_desktop.ui.screens.document.paper import Paper


def tree_of(dossier: OpenDossier, audience: Audience) -> Document:
    return make_document(Exports(dossier).context(audience), chosen_template("regiovisie"), Renderer())


def words(text: str | bytes) -> list[str]:
    said = text.decode(errors="surrogatepass") if isinstance(text, bytes) else text
    return legal(said.replace(OBJECT, "")).split()


def shown(made: Document) -> tuple[list[str], list[str]]:
    paper = Paper()
    paper.show(pages_of(made, {}))
    body, notes = words_of(paper)
    return words(body), words(notes)


def wanted(made: Document) -> tuple[list[str], list[str]]:
    body, notes = told(made, outline_of(made))
    return words(body), words(notes)


@pytest.mark.parametrize("audience", list(Audience))
def test_the_demo_shows_every_word(qapp, tmp_path: Path, audience: Audience) -> None:
    with read_dossier(make_demo(tmp_path).dossier) as dossier:
        made = tree_of(dossier, audience)
    assert len(wanted(made)[0]) > 5000
    assert shown(made) == wanted(made)


def test_an_empty_dossier_shows_every_word(qapp, tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        made = tree_of(dossier, Audience.PUBLIC)
    assert shown(made) == wanted(made)


@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(made=documents)
def test_any_tree_shows_every_word(qapp, made: Document) -> None:
    assert shown(made) == wanted(made)


def test_a_word_that_is_not_shown_would_be_found(qapp) -> None:
    whole = document(Heading(1, (Text("Een"),)), Paragraph((Text("twee drie"),)))
    less = document(Heading(1, (Text("Een"),)), Paragraph((Text("twee"),)))
    assert shown(less) != wanted(whole)
