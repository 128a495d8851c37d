"""Documents in the house styles of other programs: theirs where they say something, ours where they do not."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from nvo_desktop.documents.tree import Block, Column, Contents, Document, Heading, ListItem, Paragraph, Tab, Table, Text
from nvo_desktop.documents.word.house_style import HouseStyle
from nvo_desktop.documents.word.package import unpacked
from nvo_desktop.documents.word.region_style import RegionStyle
from nvo_desktop.documents.word.tables import column_widths
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.house_style_guard import checked_house_style

FOLDER = Path(__file__).parent / "house_styles"
FILES = sorted(FOLDER.glob("*.do[ct]x"))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


def style_of(name: str, change: Callable[[dict[str, bytes]], object] = lambda parts: None) -> RegionStyle:
    parts = checked_house_style((FOLDER / name).read_bytes())
    change(parts)
    return RegionStyle(parts)


def said(text: str) -> tuple[Text, ...]:
    return (Text(text),)


BLOCKS: tuple[Block, ...] = (
    Paragraph(said("Regiovisie"), "title"),
    Contents("Inhoud"),
    Heading(1, said("Vaststelling"), anchor="v", numbered=False),
    Paragraph(said("Een alinea."), "body"),
    Heading(1, said("Aanleiding"), anchor="a", numbered=True),
    Heading(2, said("De wet"), anchor="w", numbered=True),
    ListItem("number", said("een"), 1, restart=True),
    ListItem("bullet", said("twee"), 1),
    ListItem("number", said("drie"), 1, restart=True),
    ListItem("decision", said("besluit"), 1),
    Table("Cijfers", "Aantallen", (Column(said("Naam")), Column(said("Aantal"))), ((said("A"), said("1")),)),
)


def styles_in(data: bytes) -> dict[str, str]:
    text = unpacked(data)["word/styles.xml"].decode()
    found = re.findall(r'<w:style [^>]*w:styleId="(\w+)".*?</w:style>', text, flags=re.DOTALL)
    whole = [match[0] for match in re.finditer(r"<w:style .*?</w:style>", text, flags=re.DOTALL)]
    return dict(zip(found, whole, strict=True))


@pytest.fixture
def document(document_of: Callable[..., Document]) -> Document:
    return document_of(*BLOCKS)


@every_file
def test_the_document_is_valid_and_says_all(path: Path, document: Document, tmp_path: Path) -> None:
    data = write_docx(document, house_style=style_of(path.name))
    target = tmp_path / "uit.docx"
    target.write_bytes(data)
    assert list(OpenXmlValidator().validate(str(target)).errors) == []
    texts = [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    assert {"Regiovisie", "Vaststelling", "Aanleiding", "De wet", "besluit"} <= set(texts)
    assert "Vul hier uw tekst in." not in texts


@every_file
def test_the_same_file_gives_the_same_bytes(path: Path, document: Document) -> None:
    first, second = (write_docx(document, house_style=style_of(path.name)) for _ in range(2))
    assert first == second


@every_file
def test_headings_keep_their_levels_and_lists_their_numbers(path: Path, document: Document) -> None:
    styles = styles_in(write_docx(document, house_style=style_of(path.name)))
    for level, key in enumerate(("Heading1", "Heading2", "Heading3")):
        assert f'<w:outlineLvl w:val="{level}"/>' in styles[key]
        assert "<w:keepNext/>" in styles[key]
    for key in ("Heading1", "Heading2", "ListBullet", "ListNumber"):
        assert "<w:numId " in styles[key], key


@every_file
def test_it_is_dutch_and_tells_nothing_of_its_maker(path: Path, document: Document) -> None:
    parts = unpacked(write_docx(document, house_style=style_of(path.name)))
    languages = re.findall(rb'<w:lang [^>]*w:val="([^"]*)"', b"".join(parts.values()))
    assert set(languages) == {b"nl-NL"}
    assert not [name for name in parts if "custom" in name.casefold() or "thumbnail" in name]
    assert b"python-docx" not in b"".join(parts.values())
    assert not re.search(rb" w:rsid\w*=", b"".join(parts.values()))


@every_file
def test_a_paper_has_no_page_for_each_chapter(path: Path) -> None:
    style = style_of(path.name)
    breaks = {
        layout: re.search(r'w:styleId="Heading1".*?<w:pageBreakBefore w:val="(\d)"/>', styles)
        for layout in ("report", "paper")
        if (styles := style.base_of(layout).parts["word/styles.xml"].decode())
    }
    assert [found and found[1] for found in breaks.values()] == ["1", "0"]


def test_styles_are_found_by_their_english_name_also_with_dutch_ids() -> None:
    report = style_of("dutch-ids.docx").report
    assert {"standaardtekst", "kop 1", "kop 2", "lijst met tekens", "bijschrift"} <= set(report.found)
    styles = style_of("dutch-ids.docx").base_of("report").parts["word/styles.xml"].decode()
    assert '"Kop1"' not in styles
    assert "1B5E20" in styles


def test_their_chapter_numbers_stay_and_ours_come_where_there_are_none(document: Document) -> None:
    theirs = styles_in(write_docx(document, house_style=style_of("dutch-ids.docx")))
    ours = styles_in(write_docx(document, house_style=style_of("libreoffice.dotx")))
    assert '<w:numId w:val="1"/>' not in theirs["Heading1"]
    assert '<w:numId w:val="1"/>' in ours["Heading1"]


def test_a_file_with_nothing_but_normal_gets_all_the_rest_from_us(document: Document) -> None:
    style = style_of("only-normal.docx")
    assert style.report.found == ("standaardtekst",)
    styles = styles_in(write_docx(document, house_style=style))
    assert "Calibri" not in "".join(styles.values())
    assert "0E4A5A" not in "".join(styles.values())
    assert 'w:val="Georgia"' not in styles["Title"]
    assert '<w:sz w:val="84"/>' in styles["Title"]  # 44 points, in a house of 11 instead of 11.5


def test_headers_and_their_logo_stay_and_ours_are_not_written(document: Document) -> None:
    parts = unpacked(write_docx(document, house_style=style_of("cover-logo-landscape.docx")))
    assert [name for name in parts if name.startswith("word/media/house")]
    assert not [name for name in parts if re.match(r"word/(header|footer)\d", name)]
    body = parts["word/document.xml"].decode()
    assert 'w:type="first"' in body
    assert "<w:titlePg/>" in body


def test_without_headers_of_their_own_ours_are_written(document: Document) -> None:
    parts = unpacked(write_docx(document, house_style=style_of("only-normal.docx")))
    assert {"word/header1.xml", "word/footer1.xml"} <= parts.keys()


def test_the_text_fills_their_page(document: Document) -> None:
    geometry = style_of("libreoffice.dotx").base_of("report").geometry
    assert (round(geometry.measure), round(geometry.column), round(geometry.text)) == (160, 15, 145)
    data = write_docx(document, house_style=style_of("libreoffice.dotx"))
    section = docx.Document(io.BytesIO(data)).sections[0]
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (30, 20)


def test_landscape_pages_are_those_of_the_file(document_of: Callable[..., Document]) -> None:
    made = write_docx(document_of(*BLOCKS, orientation="landscape"), house_style=style_of("cover-logo-landscape.docx"))
    section = docx.Document(io.BytesIO(made)).sections[0]
    assert section.page_width > section.page_height


def test_the_accent_is_their_heading_when_it_can_be_read() -> None:
    green = style_of("dutch-ids.docx").base_of("report").parts["word/styles.xml"].decode()
    orange = style_of("libreoffice.dotx")
    assert re.search(r'w:styleId="NvOTable".*?w:color="1B5E20"', green)
    assert re.search(
        r'w:styleId="NvOTable".*?w:color="1F2A33"', orange.base_of("report").parts["word/styles.xml"].decode()
    )
    assert any("kop 1 is te licht" in warning for warning in orange.report.warnings)
    assert not any("kop 1 is te licht" in warning for warning in style_of("dutch-ids.docx").report.warnings)


def test_wide_letters_get_wider_columns() -> None:
    names = ("cover-logo-landscape.docx", "only-normal.docx")
    wide, usual = (style_of(name).base_of("report").geometry.letters for name in names)
    assert wide > usual > 1.0
    columns = (Column(said("Nu"), width=20), Column(said("Toelichting")))
    assert column_widths(columns, 160, wide)[0] > column_widths(columns, 160)[0]
    assert sum(column_widths(columns, 160, wide)) == sum(column_widths(columns, 160))


@every_file
def test_a_longer_label_takes_the_place_of_the_tab_of_its_style(
    path: Path, document_of: Callable[..., Document]
) -> None:
    line = Paragraph((Text("Een label van heel erg veel tekens:"), Tab(), Text("waarde")), "record-line")
    parts = unpacked(write_docx(document_of(line), house_style=style_of(path.name)))
    cleared = re.search(rb'<w:tab w:val="clear" w:pos="(\d+)"/>', parts["word/document.xml"])
    own = re.search(rb'w:styleId="NvORecordLine".*?<w:tab w:val="left" w:pos="(\d+)"/>', parts["word/styles.xml"])
    assert cleared
    assert own
    assert cleared[1] == own[1]


def test_landscape_text_begins_at_the_margin() -> None:
    moved = style_of("libreoffice.dotx").base_of("report").geometry.moved
    assert 'w:left="0"' in moved["BodyText"]
    assert "w:left" not in style_of("only-normal.docx").base_of("report").geometry.moved["BodyText"]


def test_a_chapter_head_gets_white_above_it_in_a_paper_when_it_had_none() -> None:
    heads = {
        layout: re.search(r'w:styleId="Heading1".*?w:before="(\d+)"', styles)
        for layout in ("report", "paper")
        if (styles := style_of("libreoffice.dotx").base_of(layout).parts["word/styles.xml"].decode())
    }
    assert [found and found[1] for found in heads.values()] == ["0", "320"]


def test_a_narrow_page_is_told() -> None:
    def narrow(parts: dict[str, bytes]) -> None:
        section = b'<w:sectPr><w:pgSz w:w="8391" w:h="11906"/></w:sectPr>'
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr/>", section)

    warnings = style_of("only-normal.docx", narrow).report.warnings
    assert any("geen A4" in warning for warning in warnings)
    assert any("krap" in warning for warning in warnings)
    assert not any("krap" in warning for warning in style_of("only-normal.docx").report.warnings)


FOOT = "word/footer1.xml"


def with_field(instruction: str) -> Callable[[dict[str, bytes]], None]:
    """A field in the footer of the Dutch file, its instruction cut in two."""
    half = len(instruction) // 2
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    runs = "".join(
        f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in (instruction[:half], instruction[half:])
    )
    field = mark.format("begin") + runs + mark.format("separate") + "<w:r><w:t>WAARDE</w:t></w:r>" + mark.format("end")

    def change(parts: dict[str, bytes]) -> None:
        parts[FOOT] = parts[FOOT].replace(b"</w:p>", field.encode() + b"</w:p>", 1)

    return change


@pytest.mark.parametrize(
    "instruction", ["INCLUDETEXT file.docx", "DDEAUTO c cmd", "INCLUDEPICTURE http://x/y", "LINK a b"]
)
def test_a_field_that_fetches_or_runs_is_refused(instruction: str) -> None:
    with pytest.raises(InputProblem, match="veld"):
        style_of("dutch-ids.docx", with_field(instruction)).base_of("report")


def heads(style: RegionStyle) -> str:
    return "".join(
        part.decode() for name, part in style.base_of("report").parts.items() if name.startswith("word/house")
    )


def test_fields_for_pages_stay_and_those_that_tell_of_people_go() -> None:
    assert "WAARDE" in heads(style_of("dutch-ids.docx", with_field(" NUMPAGES ")))
    gone = heads(style_of("dutch-ids.docx", with_field(" AUTHOR ")))
    assert "WAARDE" not in gone
    assert "AUTHOR" not in gone
    assert "file:" not in heads(style_of("dutch-ids.docx", with_field(' HYPERLINK "file:///x" ')))


def test_old_drawings_lead_nowhere() -> None:
    shape = (
        b'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="vorm" href="file:///C:/x" style="">'
        b'<v:imagedata src="http://example.org/x.png"/></v:shape></w:pict></w:r></w:p>'
    )

    def change(parts: dict[str, bytes]) -> None:
        parts[FOOT] = parts[FOOT].replace(b"</w:p>", shape, 1)

    found = heads(style_of("dutch-ids.docx", change))
    assert 'id="vorm"' in found
    assert not [word for word in ("file:", "example.org") if word in found]


def test_comments_and_tracked_changes_stay_behind() -> None:
    tracked = (
        b'<w:ins w:id="1" w:author="Iemand Verzonnen" w:date="2026-01-01T00:00:00Z"><w:r><w:t>NIEUW</w:t></w:r></w:ins>'
        b'<w:del w:id="2" w:author="Iemand Verzonnen"><w:r><w:delText>OUD</w:delText></w:r></w:del>'
        b'<w:commentRangeStart w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
    )

    def change(parts: dict[str, bytes]) -> None:
        parts[FOOT] = parts[FOOT].replace(b"</w:p>", tracked + b"</w:p>", 1)

    found = heads(style_of("dutch-ids.docx", change))
    assert "NIEUW" in found
    assert not [word for word in ("OUD", "Iemand", "comment") if word in found]


def test_a_damaged_part_is_a_problem_and_no_bug() -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["word/styles.xml"] = b"<w:styles"

    with pytest.raises(InputProblem, match="beschadigd"):
        style_of("only-normal.docx", change).base_of("report")


def test_our_own_house_style_is_no_other_for_it() -> None:
    ours = HouseStyle().base
    style_of("dutch-ids.docx").base_of("report")
    assert HouseStyle().base.parts == ours.parts
    assert ours.geometry.upright is None
