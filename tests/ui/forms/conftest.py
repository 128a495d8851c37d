"""Definitions, fields and forms to try."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nvo_desktop.norm.definitions import Column
from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.fields.registry import make_field
from nvo_desktop.ui.forms.options import Option

LISTS = {
    "municipalities": [Option("m1", "Dalwijk"), Option("m2", "’s-Gravenwoud")],
    "agreements": [Option("vision", "1 Regiovisie"), Option("governance", "4 Governance")],
}

MakeField = Callable[..., Field]


@pytest.fixture
def field(qtbot: QtBot) -> MakeField:
    """Makes a field of a kind that is on screen and notes what it emits, in field.heard."""

    def make(kind: str, **named) -> Field:
        made = make_field(Column("key", kind, "Label", **named), LISTS)
        made.heard = []
        made.edited.connect(made.heard.append)
        qtbot.addWidget(made)
        made.resize(500, 40)
        made.show()
        return made

    return make


def line_of(widget: QWidget) -> QLineEdit:
    """The line in which is typed."""
    return widget.findChild(QLineEdit)
