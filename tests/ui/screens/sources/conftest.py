"""The screen of papers, on a real dossier with two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from factories import founded
from pytestqt.qtbot import QtBot

from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.history import History
from nvo_desktop.services.imports import Imports
from nvo_desktop.services.sources import PieceRow, SourceDocuments, Sources
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import MessageDialog, Messages
from nvo_desktop.ui.screens.sources.services import SourcesServices
from nvo_desktop.ui.screens.sources.sources_screen import SourcesScreen
from nvo_desktop.ui.screens.sources.tree import SourceTree

FIRST = """<h1>Regiovisie van toen</h1><p>Waarom wij dit schrijven.</p>
<h1>Governance</h1><p>Wij besluiten samen.</p><p>Met meerderheid.</p>
<h1>Lokale toegang</h1><p>Eén loket in ’s-Gravenwoud.</p>
<h1>Iets heel anders</h1><p>Over het weer.</p><h2>Regen</h2><p>Veel regen.</p><h1>Lege kop</h1>"""
SECOND = "<h1>Een tweede stuk</h1><p>Kort.</p>"


@dataclass
class Desk:
    """A dossier with its papers, the screen that shows them, and ways to look behind it."""

    background: Background
    wait: Callable[[], None]
    qtbot: QtBot
    dossier: OpenDossier
    services: SourcesServices
    screen: SourcesScreen

    def run(self, deed: Callable[[], Any]) -> Any:
        """Do something on the database thread, and wait for all that comes of it."""
        results: list[Any] = []
        self.background.do(self.background, deed, results.append)
        self.wait()
        return results[0] if results else None

    @property
    def tree(self) -> SourceTree:
        """The tree on the screen."""
        return self.screen._side.tree

    def piece(self, heading: str) -> PieceRow:
        """The piece with that heading, as the dossier has it."""
        page = self.run(self.services.sources.page)
        return next(one for pieces in page.pieces.values() for one in pieces if one.heading == heading)

    def choose(self, *headings: str) -> None:
        """Choose pieces in the tree."""
        assert self.tree.choose([self.piece(heading).id for heading in headings])

    def texts(self) -> dict[str, str]:
        """The texts of the agreements that have one."""
        rows = self.run(lambda: self.dossier.rows(Elaboration))
        return {row.agreement: row.text for row in rows if row.text}

    def write(self, agreement: str, text: str) -> None:
        """Change what stands at an agreement, as somebody who writes there."""
        self.run(lambda: Agreements(self.dossier, load_norm()).record_text(agreement, text))

    def undo(self) -> str:
        """Take back the newest deed; gives its name."""
        return self.run(History(self.dossier).undo).label


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, ...]:
    """Two papers as files."""
    made = []
    for name, text in (("eerste.html", FIRST), ("tweede.html", SECOND)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return tuple(made)


@pytest.fixture
def opened(background: Background, at_rest: Callable[[], None], tmp_path: Path) -> Iterator[OpenDossier]:
    """An empty dossier, made on the database thread."""
    made: list[OpenDossier] = []
    background.do(background, lambda: founded(tmp_path / "r.nvo"), made.append)
    at_rest()
    yield made[0]
    background.do(background, made[0].close)
    at_rest()


@pytest.fixture
def empty(qtbot: QtBot, background: Background, at_rest: Callable[[], None], opened: OpenDossier) -> Desk:
    """The screen of a dossier without papers."""
    norm = load_norm()
    services = SourcesServices(
        Sources(opened, norm), SourceDocuments(opened), Choices(opened, norm), Attachments(opened)
    )
    screen = SourcesScreen(background, services)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    at_rest()
    return Desk(background, at_rest, qtbot, opened, services, screen)


@pytest.fixture
def desk(empty: Desk, papers: tuple[Path, ...]) -> Desk:
    """The screen of a dossier with two papers, of which nothing is placed."""
    imports = Imports(empty.dossier, load_norm())
    for paper in papers:
        empty.run(lambda paper=paper: imports.bring_in(paper, place=False))
    return empty


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were asked; each is answered with yes. With "no" put in first, the next one is not."""
    questions: list[str] = []

    def ask(self: Messages, question: str, more: str, yes: str, no: str = "Annuleren") -> bool:
        questions.append(f"{question} {more}")
        return "no" not in questions

    monkeypatch.setattr(Messages, "ask", ask)
    return questions


@pytest.fixture
def told(desk: Desk) -> Callable[[], list[str]]:
    """What is said in windows over the screen; they are closed."""

    def read() -> list[str]:
        dialogs = [one for one in desk.screen.findChildren(MessageDialog) if one.isVisible()]
        for dialog in dialogs:
            dialog.close()
        return [dialog.what for dialog in dialogs]

    return read
