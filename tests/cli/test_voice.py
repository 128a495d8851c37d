"""What the command line says can be read on every terminal."""

from __future__ import annotations

import errno
import io
import sys

import pytest

from nvo_desktop.cli.complaint import complain
from nvo_desktop.cli.voice import say, write_out
from nvo_desktop.errors import FileProblem


def terminal(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "  – ‘Ede’…"), ("ascii", "  - 'Ede'..."), ("cp1252", "  – ‘Ede’…"), ("latin-1", "  - 'Ede'...")],
)
def test_a_line_is_shown_in_the_signs_that_the_terminal_knows(
    encoding: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = terminal(encoding)
    monkeypatch.setattr(sys, "stdout", out)
    say("  – ‘Ede’…")
    out.flush()
    assert out.buffer.getvalue().decode(encoding) == f"{shown}\n"  # pyright: ignore[reportAttributeAccessIssue]


def test_a_complaint_names_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    out = terminal("ascii")
    monkeypatch.setattr(sys, "stderr", out)
    complain("‘x’ is er niet, en \u4e2d ook niet.")
    out.flush()
    assert out.buffer.getvalue() == b"nvo-desktop: 'x' is er niet, en ? ook niet.\n"  # pyright: ignore[reportAttributeAccessIssue]


def test_a_complaint_never_steers_the_terminal_and_stays_one_short_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain(f"‘a\n\x1b[31m\u202e{'x' * 10_000}’ is er niet.")
    said = capsys.readouterr().err
    assert said.startswith("nvo-desktop: ‘a [31mxxx")
    assert said.count("\n") == 1
    assert said.endswith("xxx’ is er niet.\n")
    assert len(said) < 400
    assert said.rstrip("\n").isprintable()


def test_without_a_place_to_speak_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    say("klaar")
    complain("mis")
    with pytest.raises(FileProblem, match="geen uitvoer"):
        write_out(lambda out: out.write("x"))


def test_a_full_output_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(FileProblem, match="‘uitvoer’ kon niet worden geschreven: de schijf is vol"):
        say("klaar")
