"""What the command line says can be read on every terminal."""

from __future__ import annotations

import io
import sys

import pytest

from nvo_desktop.cli.voice import complain, say


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
