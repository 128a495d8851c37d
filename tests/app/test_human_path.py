"""One person's way through the whole program, by keys and clicks in a real window, with a power cut in the middle."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from human import PROGRAM, Human
from real_screen import missing, real_screen
from working_copy import WorkingCopy

REGION = "Regio Café ’t Noorden"
COUNCILS = ("Pijnacker-Nootdorp", "’s-Hertogenbosch", "Súdwest-Fryslân")  # as they stand on the board
SENTENCE = "Eén aanspreekpunt spreekt namens ’t hele gebied, voor € 25.000 per jaar."
BEFORE_THE_CUT = "Dit stond er net voor de stroom uitviel, één tel."
BODY, DECISION = "Bestuurlijk overleg ’t Noorden", "Eén aanspreekpunt wordt aangewezen, voor € 5."
STUDY, BUREAU = "Ambulant, één gezin", "Bureau ’t Proefje"
TALK = "Werksessie over één loket"
SAID = ("Aanbieders willen één loket, voor € 0.", "Ouders vragen ’s avonds bereikbaarheid.")
RESULTS = ((17, "vastgesteld"), (15, "aangehouden"), (10, "gewijzigd"))

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.fixture
def human(tmp_path: Path) -> Iterator[Human]:
    """Somebody at a screen of this test's own."""
    folder = tmp_path / "screen"
    with real_screen(folder) as screen:
        someone = Human(screen, WorkingCopy(folder / "data", folder / "peek"), folder / "home", REGION)
        yield someone
        screen.save(tmp_path / "last-seen.png")
        someone.clear()


@pytest.fixture
def annex(tmp_path: Path) -> Path:
    """The annex of paper 001 as a Word file; where papers from practice are not there, a small one of our own."""
    found = sorted(Path(os.environ.get("NVO_SOURCES", "nowhere")).glob("001_*.txt"))
    soffice = shutil.which("soffice")
    if not found or soffice is None:
        return own_annex(tmp_path / "bijlage.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "docx", "--outdir", tmp_path, found[0]]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return tmp_path / f"{found[0].stem}.docx"


def own_annex(path: Path) -> Path:
    paper = Document()
    paper.add_heading("Governance", 1)
    paper.add_paragraph("De gemeenten leggen hun samenwerking vast in een regeling die hen bindt.")
    paper.save(str(path))
    return path


def test_a_region_makes_its_vision_and_nothing_that_was_kept_is_lost(human: Human, tmp_path: Path, annex: Path):
    human.start()
    make_dossier(human)
    bring_in(human, annex)
    write(human, SENTENCE)
    record_study(human)
    record_decision(human)
    lose_power(human)
    record_talk(human)
    record_councils(human)
    text = exported(human, tmp_path / "Regiovisie.docx")
    expected = (
        *(REGION, SENTENCE, BEFORE_THE_CUT, STUDY, BUREAU, BODY, DECISION, TALK, *SAID, *COUNCILS),
        *(f"{day} december 2026" for day, _ in RESULTS),
    )
    assert [words for words in expected if words not in text] == []
    assert human.quit() == 0
    assert human.complaints == ""


def make_dossier(human: Human) -> None:
    """A dossier in three steps; each municipality is typed in another way."""
    human.ask_for("ctrl+n", title="Nieuw dossier, stap 1 van 3")
    human.fill_in(REGION, None, None)
    for typed in ("'s-hertog", COUNCILS[0], "sudwest"):
        human.screen.write(typed)
        human.screen.press("Return")
    human.ask_for("Return", title="Nieuw dossier, stap 2 van 3")
    human.ask_for("Return", title="Nieuw dossier, stap 3 van 3")
    human.ask_for("Return", title=human.window)
    human.wait_until_kept("three municipalities", "SELECT 1 WHERE (SELECT count(*) FROM municipality) = 3")


def bring_in(human: Human, paper: Path) -> None:
    """What would become of it is seen, and wanted."""
    human.screen.press("ctrl+shift+i")
    human.name_file("Stukken inlezen", paper)
    human.screen.wait_for("Stukken inlezen: wat waarheen gaat")
    human.close_with("Return")
    human.wait_until_kept("the paper", "SELECT 1 FROM source_document")


def write(human: Human, sentence: str) -> None:
    """A sentence below the text of agreement 4, which is there already; the mouse puts the cursor in it."""
    human.screen.press("ctrl+shift+4")
    human.screen.wait_until_still()
    human.screen.click(*human.screen.inside(0.4, 0.8))
    human.screen.press("ctrl+End", "Return")
    human.screen.write(sentence)
    human.wait_until_kept(f"‘{sentence}’", "SELECT 1 FROM elaboration WHERE text LIKE ?", f"%{sentence}%")


def record_study(human: Human) -> None:
    """A row in the first register of agreement 8."""
    human.screen.press("ctrl+shift+8", "ctrl+Next")
    human.screen.wait_until_still()
    human.screen.press("Insert")
    human.wait_until_kept("the row", "SELECT 1 FROM register_row")
    human.screen.wait_until_still()
    human.fill_in(STUDY, BUREAU)
    human.wait_until_kept("the study", "SELECT 1 FROM register_row WHERE cells LIKE ?", f"%{BUREAU}%")


def record_decision(human: Human) -> None:
    """A decision under agreement 4."""
    human.screen.press("ctrl+shift+4", *("ctrl+Next",) * 3)
    human.ask_for("Insert", title="Besluit vastleggen")
    human.fill_in(None, "3-11-2026", BODY, None, DECISION)
    human.close_with("ctrl+Return")
    human.wait_until_kept("the decision", "SELECT 1 FROM decision WHERE text = ?", DECISION)


def lose_power(human: Human) -> None:
    """In the middle of a sentence, after one that was kept; opened again, everything that was kept is there."""
    human.screen.press(*("ctrl+Prior",) * 3)
    write(human, BEFORE_THE_CUT)
    human.screen.write("Dit is niet meer bewaa")
    human.kill()
    human.start()
    human.screen.press("ctrl+o")
    human.name_file("Dossier openen", human.dossier)
    human.hear()
    for sentence in (SENTENCE, BEFORE_THE_CUT):
        human.wait_until_kept(f"‘{sentence}’", "SELECT 1 FROM elaboration WHERE text LIKE ?", f"%{sentence}%")
    human.wait_until_kept("the decision", "SELECT 1 FROM decision WHERE text = ?", DECISION)
    human.wait_until_kept("the study", "SELECT 1 FROM register_row WHERE cells LIKE ?", f"%{BUREAU}%")


def record_talk(human: Human) -> None:
    """A talk under agreement 4, and what two partners brought in there."""
    human.screen.press("ctrl+shift+4", *("ctrl+Next",) * 4)
    human.ask_for("Insert", title="Overleg vastleggen")
    human.fill_in(TALK, "10-6-2026")
    human.close_with("ctrl+Return")
    human.wait_until_kept("the talk", "SELECT 1 FROM consultation WHERE title = ?", TALK)
    human.screen.press("ctrl+Next")
    for who, said in zip(("Aanbieders", "Ouders"), SAID, strict=True):
        human.ask_for("Insert", title="Inbreng vastleggen")
        human.fill_in(who, None)
        human.screen.press("Down")
        human.fill_in(None, said)
        human.close_with("ctrl+Return")
        question = "SELECT 1 FROM contribution WHERE summary = ? AND consultation_id IS NOT NULL"
        human.wait_until_kept(f"‘{said}’", question, said)


def record_councils(human: Human) -> None:
    """What each of three councils decided, and when."""
    human.screen.press("alt+4")
    human.screen.wait_until_still()
    for place, (council, (day, result)) in enumerate(zip(COUNCILS, RESULTS, strict=True)):
        human.ask_for(*(("Down",) if place else ()), "Return", title=f"Besluit van de raad van {council}")
        human.fill_in(f"{day}-12-2026", result)
        human.close_with("ctrl+Return")
        human.wait_until_kept(council, "SELECT 1 WHERE (SELECT count(decided) FROM adoption) = ?", place + 1)


def exported(human: Human, path: Path) -> str:
    """The text of the Word file that comes out."""
    human.screen.press("ctrl+e")
    human.name_file("Regiovisie exporteren naar Word", path)
    human.screen.wait_for(PROGRAM)
    human.close_with("Escape")
    return text_of(path)


def text_of(path: Path) -> str:
    """Every paragraph of a Word file, in tables too; a space that keeps words together reads as any other."""
    paragraphs = Document(str(path)).element.body.iter(qn("w:p"))
    whole = "\n".join("".join(run.text or "" for run in paragraph.iter(qn("w:t"))) for paragraph in paragraphs)
    return whole.replace("\u00a0", " ")
