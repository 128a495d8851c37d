"""Opening, writing, saving and closing, as the window does it."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit
from shiboken6 import isValid

from nvo_desktop.app.saving import said
from nvo_desktop.app.workbench import Workbench
from nvo_desktop.desk.founding import found
from nvo_desktop.errors import FileProblem
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.session import SavedState
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import read_dossier
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.dialogs.manual.dialog import ManualDialog
from nvo_desktop.ui.dialogs.new_dossier.answers import NewDossier
from nvo_desktop.ui.messages import MessageDialog
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.prose.shelf import PictureShelf
from nvo_desktop.ui.screens.agreements.text_part import TextPart

AT = datetime(2026, 11, 18, 13, 2, tzinfo=UTC)
HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "jinja2", "docx", "lxml", "difflib", "nvo_desktop.prose.cleaning")


def type_into(editor: QTextEdit, text: str) -> None:
    for sign in text:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(editor, event)


def text_of(path: Path, agreement: str) -> str:
    with read_dossier(path) as dossier:
        return next(row.text for row in dossier.rows(Elaboration) if row.agreement == agreement)


def editor_of(workbench: Workbench, agreement: str) -> QTextEdit:
    """The editor of an agreement, on screen."""
    assert workbench.bench is not None
    screen = workbench.bench.place("agreements")
    screen.go(agreement)
    part = next(part for part in screen.findChildren(TextPart) if part.isVisible())
    return part.findChild(ProseEdit)


def test_a_named_dossier_opens_on_the_agreements(opened, dossier):
    assert opened.bench.current == "agreements"
    assert opened.window.windowTitle().startswith("Voorbeeldregio De Vallei")
    assert opened._starting._recents.all()[0].path == dossier


def test_the_title_bar_says_in_which_file_one_works(opened, dossier, at_rest):
    assert f" – {dossier.name} – " in opened.window.windowTitle()
    opened.open_work.publish_as(dossier.with_name("onder een andere naam.nvo"))
    at_rest()
    assert " – onder een andere naam.nvo – " in opened.window.windowTitle()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SavedState(None, None, is_changed=False, problem=""), "Alles staat in het dossierbestand"),
        (SavedState(AT, None, is_changed=True, problem=""), "Bewaard {} · dossierbestand volgt"),
        (SavedState(AT, AT, is_changed=False, problem=""), "Bewaard {0} · dossierbestand bijgewerkt {0}"),
    ],
)
def test_the_phrase_about_saving(state, words):
    assert said(state) == words.format(f"{AT.astimezone():%H.%M}")


def test_what_is_typed_is_in_the_file_after_saving(opened, dossier, at_rest):
    editor = editor_of(opened, "governance")
    at_rest()
    type_into(editor, "Eén € voor ’s-Gravenwoud. ")
    opened.open_work.publish()
    at_rest()
    assert "Eén € voor ’s-Gravenwoud. " in text_of(dossier, "governance")


def test_what_could_not_be_saved_is_said_until_it_is(monkeypatch, opened, dossier, at_rest, qtbot):
    editor = editor_of(opened, "governance")
    at_rest()
    with monkeypatch.context() as full:
        full.setattr(Agreements, "record_text", refuse)
        type_into(editor, "Eén zin. ")
        opened.open_work.save_typing()
        qtbot.waitUntil(lambda: "nog niet bewaard" in opened.window.status.saved)
    opened.open_work.publish()
    qtbot.waitUntil(lambda: "nog niet bewaard" not in opened.window.status.saved)
    at_rest()
    assert "Eén zin. " in text_of(dossier, "governance")
    for dialog in opened.window.findChildren(MessageDialog):
        dialog.accept()


def refuse(*_: object) -> None:
    raise FileProblem("De schijf is vol.", "Maak ruimte.")


def test_what_is_typed_is_in_the_file_after_closing_at_once(opened, dossier, at_rest):
    editor = editor_of(opened, "governance")
    at_rest()
    type_into(editor, "Nog één zin. ")
    opened.leave(opened.window.show_start)
    at_rest()
    assert opened.desk is None
    assert "Nog één zin. " in text_of(dossier, "governance")


def test_undo_takes_back_what_was_typed_and_the_editor_shows_it(opened, at_rest):
    editor = editor_of(opened, "governance")
    at_rest()
    before = editor.toPlainText()
    type_into(editor, "Weg ermee. ")
    opened.open_work.take_back(is_redo=False)
    at_rest()
    assert editor.toPlainText() == before
    assert opened.window.menus.action("redo").isEnabled()
    opened.open_work.take_back(is_redo=True)
    at_rest()
    assert editor.toPlainText().startswith("Weg ermee. ")


def test_a_file_that_is_no_dossier_is_refused_in_a_sentence(qtbot, workbench, tmp_path, at_rest):
    path = tmp_path / "geen.nvo"
    path.write_text("geen dossier", encoding="utf-8")
    workbench.begin(path)
    qtbot.waitUntil(lambda: bool(workbench.window.findChildren(MessageDialog)), timeout=20_000)
    at_rest()
    (dialog,) = workbench.window.findChildren(MessageDialog)
    assert "geen.nvo" in dialog.what
    dialog.close()
    assert workbench.desk is None


def test_a_new_dossier_is_made_with_its_papers(tmp_path):
    paper, broken = tmp_path / "visie.txt", tmp_path / "stuk.docx"
    paper.write_text("2.4. Governance\n\nUitwerking regio:\nWij besluiten samen.\n", encoding="utf-8")
    broken.write_text("geen Word", encoding="utf-8")
    new = NewDossier("Regio Proef", "JZ08", ("GM0034",), (2027, 2030), tmp_path / "proef.nvo", (paper, broken))
    made = found(new, lambda: AT)
    assert "Wij besluiten samen." in text_of(made.path, "governance")
    assert made.papers[0].startswith("visie.txt: ")
    assert made.papers[1].startswith("stuk.docx: ")


def test_a_new_dossier_never_takes_the_place_of_a_file(tmp_path):
    path = tmp_path / "vol.nvo"
    path.write_text("van iemand anders", encoding="utf-8")
    with pytest.raises(Exception, match=r"vol\.nvo"):
        found(NewDossier("Regio", "", ("GM0034",), (2027, 2030), path, ()), lambda: AT)
    assert path.read_text(encoding="utf-8") == "van iemand anders"


def test_the_first_paint_needs_none_of_the_heavy_libraries():
    code = (
        "import sys, nvo_desktop.cli.run, nvo_desktop.app.run as run\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from nvo_desktop.app.workbench import Workbench\n"
        "from nvo_desktop.storage.recents import Recents\n"
        "from nvo_desktop.storage.settings import Settings\n"
        "app = QApplication([]); run.dress(app); bench = Workbench(Recents(), Settings())\n"
        "bench.window.show(); bench.window.repaint(); bench.end()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "[]"


def test_a_dossier_opens_on_the_first_agreement_and_then_on_the_tab_last_used(opened, dossier, at_rest):
    screen = opened.bench.place("agreements")
    assert screen.current == opened.desk._services.norm.agreements[0].key
    screen.go("tariffs")
    at_rest()
    opened.open(dossier)
    at_rest()
    assert opened.bench.place("agreements").current == "tariffs"


def test_the_manual_opens_beside_the_work_and_only_once(qtbot, workbench, at_rest):
    for _ in range(2):
        workbench.window.menus.action("manual").trigger()
        at_rest()
    (manual,) = workbench.window.findChildren(ManualDialog)
    assert manual.isVisible()
    assert not manual.isModal()
    manual.close()


def test_a_second_click_on_the_cross_while_a_dossier_is_closing_changes_nothing(opened, qtbot):
    left = []
    opened.leave(lambda: left.append("first"))
    opened.leave(lambda: left.append("second"))
    qtbot.waitUntil(lambda: opened.desk is None)
    qtbot.waitUntil(lambda: not opened.background.is_busy)
    assert left == ["first"]
    assert opened.window.isEnabled()


@pytest.mark.parametrize("other", [False, True])
def test_two_clicks_open_one_dossier(qtbot, workbench, dossier, at_rest, other):
    second = dossier.with_name("ander.nvo") if other else dossier
    second.write_bytes(dossier.read_bytes())
    workbench.begin()
    qtbot.waitUntil(lambda: not workbench.background.is_busy, timeout=20_000)
    workbench.open(dossier)
    workbench.open(second)
    at_rest()
    at_rest()
    assert workbench.desk.path == dossier
    assert isValid(workbench.bench)
    assert workbench.bench.isVisible()
    assert workbench.window.findChildren(MessageDialog) == []


def test_after_a_refusal_another_dossier_opens(qtbot, workbench, dossier, at_rest):
    workbench.begin()
    workbench.open(dossier.with_name("weg.nvo"))
    qtbot.waitUntil(lambda: bool(workbench.window.findChildren(MessageDialog)), timeout=20_000)
    workbench.window.findChildren(MessageDialog)[0].close()
    workbench.open(dossier)
    at_rest()
    assert workbench.desk.path == dossier


def test_a_timer_that_fires_while_a_dossier_closes_or_another_opens_disturbs_nothing(opened, dossier, qtbot):
    bench, session = opened.bench, opened.desk._services.session
    opened.open(dossier)
    qtbot.waitUntil(lambda: opened.background._last is not None or opened.desk is None)
    opened.background.do(bench, session.state)
    qtbot.waitUntil(lambda: opened.bench is not None and opened.bench is not bench, timeout=20_000)
    assert not isValid(bench)


@pytest.mark.parametrize(("answer", "stays"), [("Openhouden", True), ("Toch sluiten", False)])
def test_what_could_not_be_kept_is_not_lost_without_a_question(opened, monkeypatch, at_rest, answer, stays):
    asked, is_full = [], [True]

    def refuse(*_: object) -> None:
        if is_full[0]:
            raise FileProblem("De schijf is vol.", "Maak ruimte.")

    editor = editor_of(opened, "governance")
    at_rest()
    type_into(editor, "Eén zin.")
    for autosave in opened.window.findChildren(Autosave):
        if autosave.is_waiting:
            monkeypatch.setattr(autosave, "_save", refuse)
    monkeypatch.setattr(opened.messages, "choose", lambda *words: asked.append(words[:2]) or answer)
    left = []
    opened.leave(lambda: left.append(1))
    at_rest()
    why = "De schijf is vol. Maak ruimte. Sluit u nu, dan gaat dat verloren."
    assert asked == [("Wat u het laatst hebt getypt, kon niet worden bewaard.", why)]
    assert (bool(left), opened.desk is not None, opened.window.isEnabled()) == (not stays, stays, True)
    monkeypatch.undo()
    for dialog in opened.window.findChildren(MessageDialog):
        dialog.close()


def test_the_pictures_of_a_dossier_go_with_it(opened, qtbot):
    opened.bench.place("agreements")
    (shelf,) = opened.bench.findChildren(PictureShelf)
    opened.leave(opened.window.show_start)
    qtbot.waitUntil(lambda: not isValid(shelf))
    touched = Changes("set", "Bijlage toegevoegd", frozenset({("attachment", "1")}))
    opened.background.changed.emit(touched, None)  # of the next dossier
    qtbot.waitUntil(lambda: not opened.background.is_busy)
