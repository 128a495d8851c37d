"""A file that is made gets the ending that other programs know it by."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.cli.endings import with_ending
from nvo_desktop.errors import InputProblem


@pytest.mark.parametrize(
    ("given", "made"),
    [("uit", "uit.docx"), ("visie 1.0", "visie 1.0.docx"), ("uit.docx", "uit.docx"), ("UIT.DOCX", "UIT.DOCX")],
)
def test_an_ending_that_is_left_out_is_added(given: str, made: str) -> None:
    assert with_ending(given, ".docx") == Path(made)


@pytest.mark.parametrize("given", ["visie.pdf", "regio.nvo", "visie.ODT", "uit.json"])
def test_the_ending_of_another_kind_is_refused_with_the_right_one(given: str) -> None:
    with pytest.raises(InputProblem, match=r"een Word-document\. Kies een naam die eindigt op \.docx"):
        with_ending(given, ".docx")


def test_a_folder_stays_a_folder(tmp_path: Path) -> None:
    assert with_ending(str(tmp_path), ".docx") == tmp_path
