"""The window without a dossier."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from nvo_desktop.ui.shell.bench import Bench, Place
from nvo_desktop.ui.shell.window import Window


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made, before_close_func=lambda window: window.allow_close())
    made.show_start()
    return made


def test_the_start_screen_asks_for_what_is_clicked(qtbot, window):
    window.show()
    with qtbot.waitSignal(window.start.demo_requested):
        qtbot.mouseClick(window.start._demo, Qt.MouseButton.LeftButton)


def test_the_window_tells_once_that_it_is_painted(qtbot, window):
    with qtbot.waitSignal(window.painted):
        window.show()
    told = []
    window.painted.connect(lambda: told.append(True))
    window.repaint()
    assert told == []


def test_the_window_asks_before_it_closes(qtbot, window):
    window.show()
    with qtbot.waitSignal(window.close_asked):
        window.close()
    assert window.isVisible()
    window.allow_close()
    assert not window.isVisible()


def test_an_open_dossier_takes_the_place_of_the_start_screen(window):
    bench = QWidget()
    window.show_bench(bench, "De Vallei")
    assert window.windowTitle() == "De Vallei – NvO-werkbank"
    window.show_file("kopie.nvo")
    assert window.windowTitle() == "De Vallei – kopie.nvo – NvO-werkbank"
    assert window.menus.action("publish").isEnabled()
    window.show_start()
    assert window.windowTitle() == "NvO-werkbank"
    assert not window.menus.action("publish").isEnabled()


def test_a_screen_is_built_when_it_is_first_chosen(qtbot, background):
    built = []

    def build(key: str) -> QWidget:
        built.append(key)
        return QWidget()

    places = [Place(key, key.title(), "doc", lambda key=key: build(key)) for key in ("een", "twee")]
    bench = Bench(places, background)
    qtbot.addWidget(bench)
    bench.go("twee")
    bench.go("twee")
    assert (built, bench.current) == (["twee"], "twee")
    assert bench.titles == (("een", "Een"), ("twee", "Twee"))


def test_a_tab_of_a_screen_and_its_parts_are_reached_through_the_bench(qtbot, background):
    heard: list[object] = []

    class Tabbed(QWidget):
        def go(self, key: str) -> None:
            heard.append(key)

        def step(self, by: int) -> None:
            heard.append(by)

    places = [Place("een", "Een", "doc", QWidget), Place("twee", "Twee", "doc", Tabbed, (("a", "1 A"),))]
    bench = Bench(places, background)
    qtbot.addWidget(bench)
    bench.go("een")
    bench.step(1)
    assert heard == []
    bench.go_tab("twee", "a")
    bench.step(-1)
    assert (bench.current, heard) == ("twee", ["a", -1])
    assert [place.key for place in bench.tabs] == ["twee"]


@pytest.mark.parametrize(("width", "height", "fits"), [(1920, 1080, True), (1280, 800, False), (1366, 768, False)])
def test_a_window_that_does_not_fit_the_screen_says_so(window, width, height, fits):
    assert window.fits(QSize(width, height)) is fits


@pytest.fixture
def fields(qtbot, background) -> Bench:
    """Two screens that are a field each, with the keyboard in the first."""
    bench = Bench([Place(key, key.title(), "doc", QLineEdit) for key in ("een", "twee")], background)
    qtbot.addWidget(bench)
    bench.show()
    bench.activateWindow()
    bench.go("een")
    qtbot.waitUntil(lambda: bench.place("een").hasFocus())
    return bench


def test_a_click_in_the_rail_brings_the_keyboard_to_the_work(fields):
    fields._rail.item("twee").click()
    assert fields.place("twee").hasFocus()


def test_who_goes_through_the_rail_by_keyboard_stays_there(qtbot, fields):
    fields._rail.item("een").setFocus()
    qtbot.keyClick(fields._rail.item("een"), Qt.Key.Key_Down)
    assert fields.current == "twee"
    assert fields._rail.item("twee").hasFocus()
