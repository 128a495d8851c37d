"""The command line explains itself in Dutch and refuses wrong usage with exit code 2."""

from __future__ import annotations

import pytest

from nvo_desktop.cli.parser import make_parser
from nvo_desktop.cli.run import run
from nvo_desktop.services.editions import document_kinds

ENGLISH = ("usage", "optional", "positional", "show this", "required", "expected", "unrecognized", "invalid", "error")


@pytest.mark.parametrize("command", ["", "demo", "new", "import", "dump", "schema", "export", "freeze", "verify"])
def test_help_is_dutch(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser("0.0").parse_args([*command.split(), "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert "gebruik: nvo-desktop" in said
    assert [word for word in ENGLISH if word in said.lower()] == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "er ontbreekt: OPDRACHT"),
        (["export"], "er ontbreekt: BESTAND"),
        (["teken"], "geen keuze voor OPDRACHT"),
        (["export", "a.nvo", "--audience", "geheim"], "kies uit ‘openbaar’, ‘intern’"),
        (["export", "a.nvo", "-o"], "achter -o hoort een waarde"),
        (["dump", "a.nvo", "b.nvo"], "dit is hier niet bekend: b.nvo"),
        (["import", "a", "b", "--dry-run=ja"], "neemt geen waarde"),
    ],
)
def test_wrong_usage_is_said_in_dutch(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser("0.0").parse_args(words)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert says in said
    assert said.endswith("Met --help ziet u wat er kan.\n")
    assert [word for word in ENGLISH if word in said.lower()] == []


def test_the_help_of_export_names_the_documents(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["export", "--help"])
    said = capsys.readouterr().out
    for kind in document_kinds():
        assert f"  {kind.key} " in said
        assert f" {kind.title}\n" in said


def test_no_document_is_read_for_help_about_something_else(capsys: pytest.CaptureFixture[str]) -> None:
    def refused() -> list[tuple[str, str]]:
        raise AssertionError

    with pytest.raises(SystemExit):
        make_parser("0.0", refused).parse_args(["new", "--help"])
    assert "documenten:" not in capsys.readouterr().out
