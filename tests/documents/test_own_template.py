"""The files of a template of the region: what is read of a folder, and what is refused with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.documents.own_template import is_key, own_template, packed, read_files, unpacked
from nvo_desktop.errors import FileProblem, TemplateProblem

DESCRIPTION = """title = "Proef"
heading = "Proef"
audience = "openbaar"
per = "dossier"
file_name = "Proef"

[[sections]]
name = "deel"
joint = false
"""
FILES = {"template.toml": DESCRIPTION, "deel.html.j2": "<p>{{ document.region }}</p>\n"}


def test_a_folder_becomes_a_template_whose_sections_bring_their_text(tmp_path: Path) -> None:
    for name, text in {**FILES, "lees mij.txt": "x", "Deel.html.j2": "x"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = read_files(tmp_path)
    assert files == FILES
    found = own_template("proef", files)
    assert found.is_own
    assert [(one.source, one.path) for one in found.sections] == [(FILES["deel.html.j2"], Path("proef/deel.html.j2"))]


def test_a_byte_order_mark_of_windows_is_no_part_of_it(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8-sig")
    assert read_files(tmp_path) == FILES


def test_the_files_come_out_of_the_dossier_as_they_went_in() -> None:
    assert unpacked(packed(FILES)) == FILES
    assert packed(FILES) == packed(dict(reversed(FILES.items())))


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{", b'{"../x": "a"}', b'{"template.toml": 1}', b"[" * 100_000, b'{"a/b.html.j2": "x"}']
)
def test_a_damaged_file_in_the_dossier_is_said(data: bytes) -> None:
    with pytest.raises(TemplateProblem, match="beschadigd"):
        unpacked(data)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("[[sections]]", "[[sections]"), "regel 7, is geen goede TOML"),
        (('title = "Proef"', "title = Proef"), "regel 1, is geen goede TOML"),
        (('name = "deel"', 'name = "../../geheim"'), "‘../../geheim.html.j2’ is er niet"),
        (('name = "deel"', 'name = "weg"'), "‘weg.html.j2’ is er niet"),
        (("joint", "joined"), "kent sectie ‘deel’ de sleutel"),
        (('per = "dossier"', 'per = "wereld"'), "een onbekende waarde"),
        (('title = "Proef"', ""), "ontbreekt ‘title’"),
        (('[[sections]]\nname = "deel"\njoint = false', "sections = [1]"), "een onbekende waarde"),
        (('[[sections]]\nname = "deel"\njoint = false', "sections = []"), "geen enkele sectie"),
        (('[[sections]]\nname = "deel"\njoint = false', "sections = " + "[" * 5000), "TOML|te veel"),
    ],
)  # fmt: skip
def test_a_wrong_description_is_refused(change: tuple[str, str], said: str) -> None:
    with pytest.raises(TemplateProblem, match=said):
        own_template("proef", {**FILES, "template.toml": DESCRIPTION.replace(*change)})


@pytest.mark.parametrize("key", ["", "..", "a/b", "A", "-a", "a" * 61, "a b"])
def test_a_name_that_is_more_than_a_name_is_refused(key: str) -> None:
    assert not is_key(key)
    with pytest.raises(TemplateProblem, match="heten"):
        own_template(key, FILES)


def test_a_folder_without_a_description_is_none(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match=r"geen ‘template\.toml’"):
        read_files(tmp_path)
    with pytest.raises(FileProblem):
        read_files(tmp_path / "weg")


def test_a_folder_that_is_too_large_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "template.toml").write_text(DESCRIPTION, encoding="utf-8")
    (tmp_path / "deel.html.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateProblem, match="UTF-8"):
        read_files(tmp_path)
    (tmp_path / "deel.html.j2").write_bytes(b"x" * 1_000_000)
    with pytest.raises(TemplateProblem, match="te groot"):
        read_files(tmp_path)
