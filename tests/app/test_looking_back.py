"""Earlier versions of the file are put back as new files, and any deed is taken back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from nvo_desktop.model.texts import Elaboration
from nvo_desktop.storage.dossier_file import read_dossier
from nvo_desktop.ui.dialogs.looking_back.deeds import DeedsDialog
from nvo_desktop.ui.dialogs.looking_back.versions import VersionsDialog
from nvo_desktop.ui.messages import MessageDialog, Messages


def text_of(path):
    with read_dossier(path) as found:
        return next(row.text for row in found.rows(Elaboration) if row.agreement == "governance")


@pytest.fixture
def write(opened, at_rest):
    """Writes at agreement 4, and brings the file up to date."""

    def record(text):
        deed = opened.desk._services.agreements
        opened.background.do(opened, lambda: deed.record_text("governance", text))
        opened.open_work.publish()
        at_rest()

    return record


@pytest.fixture
def dialog(opened, at_rest):
    """Asks for a window from the menu, and closes it at the end."""
    made = []

    def ask(deed, kind):
        opened.window.menus.action(deed).trigger()
        at_rest()
        made.extend(opened.window.findChildren(kind))
        return made[-1]

    yield ask
    for one in made:
        if isValid(one):
            one.close()


@pytest.fixture
def target(dossier, monkeypatch):
    """Where it is put back, without a further question."""
    path = dossier.with_name("terug.nvo")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path.with_suffix("")), ""))
    monkeypatch.setattr(Messages, "ask", lambda *args: False)
    return path


def test_an_earlier_version_becomes_a_new_file(dossier, at_rest, write, dialog, target):
    before = text_of(dossier)
    write("<p>Nieuw.</p>")
    shown = dialog("versions", VersionsDialog)
    shown.deed.click()
    at_rest()
    assert (text_of(target), text_of(dossier)) == (before, "<p>Nieuw.</p>")


def test_a_deed_of_before_is_taken_back(opened, at_rest, write, dialog, dossier):
    before = text_of(dossier)
    write("<p>Nieuw.</p>")
    shown = dialog("history", DeedsDialog)
    assert shown.table.current_row.label == "Afspraak 4: tekst gewijzigd"
    shown.deed.click()
    at_rest()
    opened.open_work.publish()
    at_rest()
    assert text_of(dossier) == before
    assert shown.table.current_row.is_taken_back


def test_what_was_changed_again_since_is_not_taken_back_and_said(opened, at_rest, write, dialog, dossier):
    write("<p>Eerst.</p>")
    write("<p>Daarna.</p>")
    shown = dialog("history", DeedsDialog)
    shown.table.choose(shown.table.model().row_at(1).id)
    shown.deed.click()
    at_rest()
    (said,) = [one for one in opened.window.findChildren(MessageDialog) if one.isVisible()]
    assert "kan niet ongedaan worden gemaakt" in said.what
    said.close()
    assert text_of(dossier) == "<p>Daarna.</p>"
