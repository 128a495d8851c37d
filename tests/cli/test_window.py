"""When the command line means the window."""

from __future__ import annotations

import pytest

from nvo_desktop.cli.parser import WINDOW, make_parser, with_window
from nvo_desktop.cli.window import has_screen, window
from nvo_desktop.errors import InputProblem


@pytest.mark.parametrize(
    ("words", "file"), [([], None), (["regio.nvo"], "regio.nvo"), (["Regio.NVO"], "Regio.NVO"), ([WINDOW], None)]
)
def test_no_command_or_only_a_dossier_means_the_window(words, file):
    chosen = make_parser("1").parse_args(with_window(words))
    assert (chosen.command, chosen.file) == (WINDOW, file)


@pytest.mark.parametrize("words", [["demo"], ["--version"], ["exprot", "regio.nvo"], ["regio.docx"]])
def test_anything_else_does_not(words):
    assert with_window(words) == words


@pytest.mark.parametrize(
    ("display", "platform", "seen"), [(":0", "", True), ("", "", False), (":0", "offscreen", False)]
)
def test_a_screen_is_where_somebody_sees_it(monkeypatch, display, platform, seen):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert has_screen() is seen


def test_without_a_screen_the_window_is_refused_in_one_sentence(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(InputProblem, match="geen scherm"):
        window(make_parser("1").parse_args([WINDOW]))
