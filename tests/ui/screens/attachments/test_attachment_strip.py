"""The files at a record: added, opened, saved elsewhere and removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.decisions import Decisions
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.forms.records.decisions import DECISION
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.attachments.attachment_strip import AttachmentStrip
from nvo_desktop.ui.screens.attachments.file_row import size_words

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


@pytest.fixture
def attachments(dossier) -> Attachments:
    return Attachments(dossier)


@pytest.fixture
def decision(dossier, ask) -> str:
    return ask(lambda: Decisions(dossier).add({"body": "Overleg", "text": "Besluit"})).record_id


@pytest.fixture
def strip_of(qtbot, background, attachments, at_rest):
    kept = []

    def make(record_id: str) -> AttachmentStrip:
        strip = AttachmentStrip(background, attachments, "decision", record_id)
        kept.append(strip)
        qtbot.addWidget(strip)
        strip.resize(600, 200)
        strip.show()
        at_rest()
        return strip

    yield make
    kept.clear()


@pytest.fixture
def paper(tmp_path) -> Path:
    file = tmp_path / "Brief é €.pdf"
    file.write_bytes(b"%PDF-1.7 " + b"x" * 2000)
    return file


def drop_of(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def test_a_chosen_file_is_kept_at_once_and_shown_with_its_size(monkeypatch, strip_of, decision, paper, ask):
    strip = strip_of(decision)
    assert strip._hint.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(paper)], ""))
    strip._add.click()
    ask(lambda: None)
    assert [row.name for row in strip._rows] == ["Brief é €.pdf"]
    assert not strip._hint.isVisible()


def test_a_dropped_file_is_attached_and_text_is_not_taken(strip_of, decision, paper, ask):
    strip = strip_of(decision)
    mime, words = drop_of(paper), QMimeData()
    words.setText("geen bestand")
    enter = QDragEnterEvent(QPoint(5, 5), COPY, words, LEFT, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    strip.dragEnterEvent(enter)
    assert not enter.isAccepted()
    strip.dropEvent(QDropEvent(QPointF(5, 5), COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier))
    ask(lambda: None)
    assert strip.count == 1


def test_a_file_of_a_safe_kind_is_opened_from_a_copy_that_cannot_be_written(
    monkeypatch, strip_of, decision, paper, ask
):
    strip = strip_of(decision)
    strip.take([paper])
    ask(lambda: None)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    strip._rows[0].title.click()
    ask(lambda: None)
    assert opened[0].name == "Brief é €.pdf"
    assert opened[0].read_bytes() == paper.read_bytes()
    assert opened[0].stat().st_mode & 0o222 == 0
    assert opened[0] != paper


def test_a_file_of_another_kind_is_only_saved_elsewhere(monkeypatch, strip_of, decision, tmp_path, ask):
    strip = strip_of(decision)
    program, target = tmp_path / "hulp.exe", tmp_path / "elders.exe"
    program.write_bytes(b"MZ")
    strip.take([program])
    ask(lambda: None)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(target), ""))
    strip._rows[0].title.click()
    ask(lambda: None)
    assert (opened, target.read_bytes()) == ([], b"MZ")


@pytest.mark.parametrize("is_sure", [True, False])
def test_a_file_is_removed_after_a_question(monkeypatch, strip_of, decision, paper, ask, is_sure):  # noqa: PLR0917
    strip = strip_of(decision)
    strip.take([paper])
    ask(lambda: None)
    monkeypatch.setattr(Messages, "ask", lambda self, *asked: is_sure)
    strip._rows[0].remove.click()
    ask(lambda: None)
    assert strip.count == (0 if is_sure else 1)


def test_a_file_that_is_there_already_is_told(background, strip_of, decision, paper, ask):
    strip, problems = strip_of(decision), []
    background.problem.connect(problems.append)
    strip.take([paper])
    strip.take([paper])
    ask(lambda: None)
    assert (strip.count, len(problems)) == (1, 1)


def test_many_files_at_once_are_one_deed_one_reading_and_one_refusal(background, strip_of, decision, tmp_path, ask):
    strip, problems, reads, deeds = strip_of(decision), [], [], []
    background.problem.connect(problems.append)
    background.changed.connect(lambda changes, _: deeds.append(changes.label))
    strip._show = lambda rows, show=strip._show: (reads.append(len(rows)), show(rows))
    papers = [tmp_path / f"stuk {number}.txt" for number in range(40)]
    for paper in papers:
        paper.write_text(paper.name, encoding="utf-8")
    strip.take(papers)
    for _ in range(4):
        ask(lambda: None)
    assert (strip.count, problems) == (40, [])
    assert (reads, deeds) == ([40], ["40 bijlagen toegevoegd"])
    strip.take(papers)
    ask(lambda: None)
    (problem,) = problems
    assert problem.what == "40 van de 40 bestanden zijn geen bijlage geworden."
    assert "‘stuk 0.txt’ is hier al een bijlage" in problem.remedy
    assert (strip.count, len(deeds)) == (40, 1)


def test_of_many_files_the_first_are_shown_until_all_are_asked_for(strip_of, decision, tmp_path, ask):
    strip = strip_of(decision)
    papers = [tmp_path / f"stuk {number}.txt" for number in range(40)]
    for paper in papers:
        paper.write_text(paper.name, encoding="utf-8")
    strip.take(papers[:25])
    ask(lambda: None)
    ask(lambda: None)
    assert (len(strip._rows), strip._all.isVisible()) == (25, False)
    strip.take(papers[25:])
    ask(lambda: None)
    ask(lambda: None)
    assert (strip.count, len(strip._rows), strip._all.text()) == (40, 25, "Alle 40 bestanden tonen")
    assert strip._all.isVisible()
    strip._all.click()
    ask(lambda: None)
    assert (len(strip._rows), strip._all.isVisible(), strip.focusWidget()) == (40, False, strip._add)


def test_files_of_a_record_that_is_not_made_yet_wait_for_it(strip_of, attachments, decision, paper, ask):
    strip = strip_of("")
    strip.take([paper])
    strip.take([paper])
    assert (strip.pending, strip.count) == ([paper], 1)
    strip._rows[0].remove.click()
    assert (strip.pending, strip.count) == ([], 0)
    strip.take([paper])
    strip.attach_to(decision, strip.pending)
    ask(lambda: None)
    assert [row.name for row in ask(lambda: attachments.attached("decision", decision))] == ["Brief é €.pdf"]


def test_every_button_says_which_file_it_is_for(strip_of, decision, paper, ask):
    strip = strip_of(decision)
    strip.take([paper])
    ask(lambda: None)
    row = strip._rows[0]
    names = [row.title.accessibleName(), row.save.accessibleName(), row.remove.accessibleName()]
    assert names == ["Brief é €.pdf openen", "Brief é €.pdf opslaan als", "Brief é €.pdf verwijderen"]


@pytest.mark.parametrize(
    ("size", "words"), [(999, "999 bytes"), (1000, "1 kB"), (1_440_000, "1,4 MB"), (25_000_000, "25,0 MB")]
)
def test_sizes_are_said_as_people_do(size, words):
    assert size_words(size) == words


def test_in_a_form_files_stand_below_the_fields_and_are_added_there(strip_of, decision, paper, ask):
    strip = strip_of(decision)
    dialog = RecordDialog(None, "Besluit", DECISION.fields, {}, {}, strip)
    dialog.show()
    strip.take([paper])
    ask(lambda: None)
    assert (dialog.isAncestorOf(strip), strip.count) == (True, 1)
    assert strip._rows[0].isVisible()
    dialog.accept()
    dialog.deleteLater()
