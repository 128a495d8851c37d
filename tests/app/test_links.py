"""Links in a text are followed with Ctrl and a click: inside at once, outside after the whole address was seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices

from nvo_desktop.ui.forms.fields.rich import RichField
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.agreements.text_part import TextPart


@pytest.fixture
def editor(opened, at_rest):
    """The editor of agreement 4."""
    opened.bench.place("agreements").go("governance")
    at_rest()
    return next(part for part in opened.window.findChildren(TextPart) if part.isVisible())._editor


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda self, question, more, yes: bool(told.append(more)) or True)
    return told


@pytest.fixture
def gone_to(monkeypatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: told.append(url.toString()))
    return told


def test_a_link_to_another_agreement_shows_it(opened, editor, asked, gone_to, at_rest):
    editor.link_followed.emit("#afspraak-3")
    at_rest()
    assert opened.bench.place("agreements").current == "local_access"
    assert (asked, gone_to) == ([], [])


def test_an_address_is_shown_whole_before_it_is_opened(editor, asked, gone_to):
    editor.link_followed.emit("https://www.voorbeeld.nl/een/lang/adres?met=alles")
    assert asked == gone_to == ["https://www.voorbeeld.nl/een/lang/adres?met=alles"]


def test_a_no_opens_nothing(monkeypatch, editor, gone_to):
    monkeypatch.setattr(Messages, "ask", lambda self, *asked: False)
    editor.link_followed.emit("https://www.voorbeeld.nl/")
    assert gone_to == []


@pytest.mark.parametrize("address", ["file:///etc/passwd", "#nergens", "javascript:alert(1)"])
def test_an_address_that_leads_elsewhere_is_not_followed(editor, asked, gone_to, address):
    editor.link_followed.emit(address)
    assert (asked, gone_to) == ([], [])


def test_a_link_in_a_field_of_a_form_is_followed_too(opened, at_rest, asked, gone_to):
    opened.bench.go_tab("agreements", "governance")
    page = opened.bench.place("agreements").go("governance")
    part = page.go("Gegevens")
    at_rest()
    field = part.findChildren(RichField)[0]
    field.setFocus()
    field._open_editor()
    field._editor.link_followed.emit("https://www.voorbeeld.nl/")
    assert asked == gone_to == ["https://www.voorbeeld.nl/"]


def test_a_link_in_the_document_is_asked_about_and_one_that_is_not_safe_is_not_followed(
    opened, asked, gone_to, at_rest
):
    opened.bench.go("document")
    at_rest()
    preview = opened.bench.place("document").preview
    for address in ("file:///etc/passwd", "https://www.voorbeeld.nl/"):
        preview.link_asked.emit(address)
    assert asked == gone_to == ["https://www.voorbeeld.nl/"]
