"""A house style in which something runs or fetches is refused; the same file without it is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.house_style_guard import checked_house_style

Word = Callable[[Callable[..., object]], bytes]
Repacked = Callable[[bytes, Callable[[dict[str, bytes]], object]], bytes]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
STYLES = Path(__file__).parents[1] / "documents" / "word" / "house_styles"


@pytest.fixture
def plain(word: Word) -> bytes:
    return word(lambda document: document.add_paragraph("Een alinea."))


def with_relation(kind: str, target: str, *, external: bool = False) -> Callable[[dict[str, bytes]], None]:
    mode = ' TargetMode="External"' if external else ""
    whole = kind if ":" in kind else f"{OFFICE}/{kind}"
    row = f'<Relationship Id="rId900" Type="{whole}" Target="{target}"{mode}/></Relationships>'.encode()

    def change(parts: dict[str, bytes]) -> None:
        parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", row)

    return change


def with_type(kind: str, name: str = "word/erbij.xml") -> Callable[[dict[str, bytes]], None]:
    row = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()

    def change(parts: dict[str, bytes]) -> None:
        parts[TYPES] = parts[TYPES].replace(b"</Types>", row)
        parts[name] = b"<w/>"

    return change


def refusal(content: bytes) -> InputProblem:
    with pytest.raises(InputProblem) as caught:
        checked_house_style(content)
    assert caught.value.what.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.do[ct]x")), ids=lambda path: path.name)
def test_house_styles_of_other_programs_pass(path: Path) -> None:
    assert b"template.main+xml" not in checked_house_style(path.read_bytes())[TYPES]


def test_what_harms_nobody_passes(plain: bytes, repacked: Repacked) -> None:
    for change in (
        with_relation("hyperlink", "https://example.org/", external=True),
        with_relation("hyperlink", "mailto:iemand@example.org", external=True),
        with_relation("image", "media/logo.png"),
        with_type("application/vnd.openxmlformats-officedocument.theme+xml"),
    ):
        assert checked_house_style(repacked(plain, change))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("attachedTemplate", "sjabloon"),
        ("aFChunk", "ingesloten bestand"),
        ("subDocument", "ander document"),
        ("frame", "pagina van buiten"),
        ("package", "ingesloten bestand"),
        ("control", "besturingselement"),
        ("oleObject", "OLE"),
        ("mailMergeSource", "samenvoegen"),
        ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "macro"),
    ],
)
def test_a_part_that_fetches_or_runs_is_refused(kind: str, words: str, plain: bytes, repacked: Repacked) -> None:
    assert words in refusal(repacked(plain, with_relation(kind, "erbij.xml"))).what


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://example.org/logo.png"),
        ("hyperlink", "file:///C:/geheim.docx"),
        ("hyperlink", "javascript:alert(1)"),
        ("styles", "https://example.org/styles.xml"),
    ],
)
def test_what_lies_outside_the_file_is_refused(kind: str, target: str, plain: bytes, repacked: Repacked) -> None:
    assert "van buiten" in refusal(repacked(plain, with_relation(kind, target, external=True))).what


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "macro"),
        ("application/vnd.ms-office.vbaProject", "macro"),
        ("application/vnd.ms-office.activeX+xml", "ActiveX"),
        ("application/vnd.openxmlformats-officedocument.oleObject", "OLE"),
        ("application/vnd.openxmlformats-officedocument.package", "ingesloten bestanden"),
    ],
)
def test_active_content_is_told_by_its_type(kind: str, words: str, plain: bytes, repacked: Repacked) -> None:
    assert words in refusal(repacked(plain, with_type(kind))).what


@pytest.mark.parametrize("name", ["word/erbij.bin", "word/erbij.PNG", "word/erbij"])
def test_a_type_that_belies_the_name_is_refused(name: str, plain: bytes, repacked: Repacked) -> None:
    kind = "application/vnd.openxmlformats-officedocument.theme+xml"
    assert "andere soort" in refusal(repacked(plain, with_type(kind, name))).what


def test_a_macro_file_under_another_name_is_refused(plain: bytes, repacked: Repacked) -> None:
    def change(parts: dict[str, bytes]) -> None:
        main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        parts[TYPES] = parts[TYPES].replace(main, b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml")

    assert "macro" in refusal(repacked(plain, change)).what


def test_strict_open_xml_is_refused_with_what_to_do(plain: bytes, repacked: Repacked) -> None:
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/theme"
    problem = refusal(repacked(plain, with_relation(kind, "theme2.xml")))
    assert "Strict" in problem.what
    assert "(.docx)" in problem.remedy


def test_the_checks_of_every_word_file_hold_too(plain: bytes, repacked: Repacked) -> None:
    hostile = b'<!DOCTYPE d [<!ENTITY e "x">]><d>&e;</d>'
    assert "documenttypedefinitie" in refusal(repacked(plain, lambda parts: parts.update({"a.xml": hostile}))).what
    assert "onveilige naam" in refusal(repacked(plain, lambda parts: parts.update({"../a.xml": b"<x/>"}))).what


def test_relations_that_are_no_xml_are_refused(plain: bytes, repacked: Repacked) -> None:
    assert "beschadigd" in refusal(repacked(plain, lambda parts: parts.update({RELATIONS: b"<kapot"}))).what
