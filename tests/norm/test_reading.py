"""Whatever is wrong in a norm file is said with its file and its key."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from nvo_desktop.errors import FileProblem, TemplateProblem
from nvo_desktop.norm.reading import load_norm, read_norm
from nvo_desktop.paths import resources

OWN = resources() / "norm" / "nvo-2020"
FOUR = "4-governance.toml"
SEVEN = "7-zorgvuldige-inkoop.toml"

Altered = Callable[[str, str, str], Path]


@pytest.fixture
def altered(tmp_path: Path) -> Altered:
    """Copies the norm and replaces a text in one of its files; the text must be there."""

    def alter(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "nvo-2020"
        shutil.copytree(OWN, folder, dirs_exist_ok=True)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return alter


def test_an_unaltered_copy_reads_as_the_norm_itself(altered: Altered) -> None:
    assert read_norm(altered("norm.toml", "[[term]]", "[[term]]")) == load_norm()


def test_reading_twice_gives_the_same_norm() -> None:
    assert load_norm() is load_norm()


SIGNED = 'key = "signed"\nkind = "date"'
IN_AN_AGREEMENT = [
    ('tab = "Governance"\n', "", "tab", "ontbreekt"),
    ('tab = "Governance"', 'tab = "Governance en aanspreekpunt"', "tab", "niet langer zijn dan 16 tekens"),
    ('tab = "Governance"', "tab = 4", "tab", "moet tekst zijn"),
    ("number = 4", 'number = "4"', "number", "moet een geheel getal zijn"),
    ("number = 4", "number = 5", "number", "‘5’ maar één keer"),
    ("number = 4", 'number = 4\ncolour = "rood"', "colour", "is niet bekend"),
    ('key = "governance"', 'key = "vision"', "key", "‘vision’ maar één keer"),
    ('recognise = [\n  "governance",', "recognise = [\n  4,", "recognise", "een lijst van teksten"),
    ("guidance =", 'guide = "Waarom?"\nguidance =', "guide", "een lijst van tabellen"),
    ('key = "4b"', 'key = "4a"', "requirement.key", "‘4a’ maar één keer"),
    ('key = "4.2"', 'key = "3.2"', "question.key", "‘3.2’ maar één keer"),
    ('key = "4.1"', 'key = "4.1"\nderived = "magic"', "question[4.1].derived", "moet een van deze zijn: adoption"),
]
IN_A_FIELD = [
    (SIGNED, 'key = "signed"\nkind = "day"', "field[signed].kind", "text, prose, ypn"),
    (SIGNED, 'key = "signed"\nkind = "choice"', "field[signed].choices", "hoort bij de soorten choice"),
    (SIGNED, 'key = "signed"\nkind = "table"', "field[signed].columns", "hoort bij de soort table"),
    (SIGNED, f"{SIGNED}\nminimum = 1", "field[signed].minimum", "alleen bij number"),
    ('key = "signed"\n', 'key = "starts"\n', "field.key", "‘starts’ maar één keer"),
    ('label = "Ondertekend op"\n', "", "field[signed].label", "ontbreekt"),
    ('label = "Ondertekend op"', 'label = "Op"\nlabell = "Op"', "field[signed].labell", "is niet bekend"),
    ("required = true", 'required = "ja"', "field[form].required", "true of false"),
    ("personal = true", 'audience = "geheim"', "field[contact_political].audience", "openbaar, intern"),
    ('kind = "choice"', 'kind = "text"', "field[form].choices", "hoort bij de soorten choice"),
    ('  "DVO",', '  "geen",', "field[form].choices", "‘geen’ maar één keer"),
]
IN_A_COLUMN = [
    ('key = "extension", kind = "text"', 'key = "extension", kind = "txt"', "columns[extension].kind", "text, prose"),
    ('key = "extension"', 'key = "indefinite"', "columns.key", "‘indefinite’ maar één keer"),
    ('label = "Verlenging"', 'binds = "region"', "columns[extension].label", "ontbreekt"),
    ('kind = "table"', 'kind = "text"', "columns", "hoort bij de soort table"),
]
IN_THE_NORM = [
    ('title = "Norm voor Opdrachtgeverschap Jeugd"\n', "", "title", "ontbreekt"),
    ('key = "nvo-2020"', 'key = "nvo-2021"', "key", "zoals de map heet"),
    ('part = "front"', 'part = "annex"', "chapter[samenvatting].part", "front, before, after"),
    ('key = "leeswijzer"', 'key = "samenvatting"', "chapter.key", "maar één keer"),
    ('term = "Accounthouder"', 'term = "Aanbieder"', "term.term", "‘Aanbieder’ maar één keer"),
    ('term = "Accounthouder"\n', "", "term[2].term", "ontbreekt"),
    ("number = 2", "number = 1", "roadmap_line.number", "‘1’ maar één keer"),
    ("named_by_norm = true", "named_by_norm = 1", "partner_group[jeugdhulpaanbieders].named_by_norm", "true of false"),
]
FAULTS = [
    *[(FOUR, (old, new), key, what) for old, new, key, what in (*IN_AN_AGREEMENT, *IN_A_FIELD)],
    *[(SEVEN, (old, new), f"field[procurements].{key}", what) for old, new, key, what in IN_A_COLUMN],
    *[("norm.toml", (old, new), key, what) for old, new, key, what in IN_THE_NORM],
]


@pytest.mark.parametrize(("file", "change", "key", "what"), FAULTS)
def test_a_fault_is_said_with_file_and_key(
    altered: Altered, file: str, change: tuple[str, str], key: str, what: str
) -> None:
    folder = altered(file, *change)
    with pytest.raises(TemplateProblem) as raised:
        read_norm(folder)
    assert str(folder) in raised.value.what
    assert f"‘{key}’" in raised.value.what
    assert what in raised.value.what


def test_a_fault_within_one_agreement_names_that_file(altered: Altered) -> None:
    folder = altered(FOUR, "required = true", "required = 1")
    with pytest.raises(TemplateProblem, match=FOUR):
        read_norm(folder)


def test_a_syntax_fault_is_said_with_its_line(altered: Altered) -> None:
    folder = altered(FOUR, "number = 4", "number = = 4")
    with pytest.raises(TemplateProblem, match=rf"{FOUR}’ is geen goed TOML-bestand, regel 3, teken"):
        read_norm(folder)


def test_a_file_that_is_not_utf_8_is_refused(altered: Altered) -> None:
    folder = altered(FOUR, "number = 4", "number = 4")
    (folder / FOUR).write_bytes(b'key = "\xff"')
    with pytest.raises(TemplateProblem, match="UTF-8"):
        read_norm(folder)


def test_a_norm_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match="‘bw-2030’ is niet bekend"):
        load_norm("bw-2030")
    with pytest.raises(FileProblem, match=r"norm\.toml"):
        read_norm(tmp_path)


def test_a_norm_without_agreements_is_refused(tmp_path: Path) -> None:
    shutil.copy(OWN / "norm.toml", tmp_path)
    with pytest.raises(TemplateProblem, match="geen enkele afspraak"):
        read_norm(tmp_path)
