"""What holds for every widget that takes the keyboard: it has a name, and it shows a ring."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nvo_desktop.ui.look.theme import dress
from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.widgets.agreement_tabs import AgreementTab, AgreementTabs
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.dropdown import Dropdown, StateChoice
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs
from nvo_desktop.ui.widgets.rail import Rail
from nvo_desktop.ui.widgets.search_field import SearchField
from nvo_desktop.ui.widgets.tile import Tile


def rail_item() -> QWidget:
    rail = Rail()
    rail.add_item("overview", "overview", "Overzicht")
    item = rail.item("overview")
    item.setParent(None)
    return item


def agreement_tabs() -> QWidget:
    tabs = AgreementTabs()
    tabs.set_tabs([AgreementTab("1", "Regiovisie", "concept")])
    return tabs


MAKERS: dict[str, Callable[[], QWidget]] = {
    "rail item": rail_item,
    "agreement tabs": agreement_tabs,
    "inner tabs": lambda: InnerTabs(["Tekst", "Gegevens"]),
    "tile": lambda: Tile("1", "Regiovisie"),
    "link": lambda: Button("Bekijk", "link"),
    "button": lambda: Button("Bekijk"),
    "icon button": lambda: IconButton("x", "Sluiten"),
    "dropdown": lambda: Dropdown("Versie", [("1", "1.0")]),
    "state choice": lambda: StateChoice("Stand", [("concept", "concept")]),
    "search": lambda: SearchField("Zoeken"),
}


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_every_widget_has_a_name(qtbot, maker):
    widget = maker()
    qtbot.addWidget(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    names = [interface.text(QAccessible.Text.Name)] + [
        interface.child(index).text(QAccessible.Text.Name) for index in range(interface.childCount())
    ]
    assert any(names)


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_every_widget_shows_that_it_has_the_keyboard(app, qtbot, maker):
    dress(app, LIGHT)
    window, other, widget = QWidget(), QLineEdit(), maker()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(widget)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    without = widget.grab().toImage()
    assert widget.grab().toImage() == without
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    assert widget.grab().toImage() != without


def test_the_pieces_of_the_shell_bring_no_heavy_library():
    modules = "agreement_tabs rail header inner_tabs side_panel empty_state tile saved_line dropdown adoption_summary"
    imports = "; ".join(f"import nvo_desktop.ui.widgets.{name}" for name in modules.split())
    heavy = "{'sqlmodel', 'sqlalchemy', 'pydantic', 'jinja2', 'docx', 'lxml', 'PySide6.QtSvg', 'nvo_desktop.model'}"
    code = f"import sys, nvo_desktop.ui.look.theme; {imports}; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
