"""The window for the region, from the menu."""

from __future__ import annotations

from nvo_desktop.ui.screens.region.region_dialog import RegionDialog
from nvo_desktop.ui.widgets.label import PlainLabel


def test_another_name_stands_at_once_wherever_it_stood(qtbot, opened, at_rest):
    opened.bench.go("overview")
    opened.window.menus.action("region").trigger()
    at_rest()
    dialog = opened.window.findChild(RegionDialog)
    assert dialog.isVisible()
    dialog.region.form.edited.emit("name", "Regio ’t Proefje")
    dialog.done(0)
    at_rest()
    assert "Regio ’t Proefje" in [label.text() for label in opened.bench._rail.findChildren(PlainLabel)]
    assert opened.window.windowTitle().startswith("Regio ’t Proefje – ")
    assert "Regio ’t Proefje" in [label.text() for label in opened.bench.place("overview").findChildren(PlainLabel)]
