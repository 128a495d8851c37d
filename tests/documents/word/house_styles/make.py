"""Makes the house styles of this folder, as README.md tells; needs LibreOffice for the first two.

python tests/documents/word/house_styles/make.py
"""

from __future__ import annotations

import io
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile
import zlib
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

HERE = Path(__file__).parent
DUTCH_IDS = {
    "Heading1": "Kop1", "Heading2": "Kop2", "Heading3": "Kop3", "Normal": "Standaard", "Title": "Titel",
    "ListBullet": "Lijstopsomteken", "ListNumber": "Lijstnummering", "Caption": "Bijschrift", "Quote": "Citaat",
    "Header": "Koptekst", "Footer": "Voettekst", "TOCHeading": "Kopvaninhoudsopgave", "BodyText": "Plattetekst",
}  # fmt: skip


def logo(red: int, green: int, blue: int, wide: int = 120, high: int = 40) -> bytes:
    """A PNG of one colour with a white bar: a made-up logo."""
    colour, white = bytes((red, green, blue)), b"\xff\xff\xff"
    rows = b"".join(
        b"\0" + b"".join(white if high * 0.6 < row < high * 0.7 else colour for _ in range(wide)) for row in range(high)
    )

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def field(paragraph, instruction: str) -> None:
    """A simple field."""
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    simple.append(run)
    paragraph._p.append(simple)


def colour(document, style: str, font: str, size: float, rgb: str) -> None:
    """Give a style its letters, and no theme font that would win over them."""
    letters = document.styles[style].font
    letters.name, letters.size, letters.color.rgb = font, Pt(size), RGBColor.from_string(rgb)
    fonts = document.styles[style].element.rPr.rFonts
    for key in list(fonts.attrib):
        if "Theme" in key:
            del fonts.attrib[key]


def usual(font: str, size: float, rgb: str) -> docx.document.Document:
    """A document of python-docx on A4 in other letters."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    colour(document, "Normal", font, size, "000000")
    for style, larger in (("Heading 1", 8), ("Heading 2", 3), ("Heading 3", 1), ("Title", 16)):
        colour(document, style, font, size + larger, rgb)
    document.add_paragraph("Vul hier uw tekst in.")
    return document


def saved(document) -> bytes:
    """The bytes of a document."""
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def changed(content: bytes, change) -> bytes:
    """The same file with each part that is XML changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if "thumbnail" in name or "stylesWithEffects" in name or "customXml" in name:
                continue
            data = old.read(name)
            if name.endswith((".xml", ".rels")):
                data = change(name, data.decode()).encode()
            new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def slim(name: str, text: str) -> str:
    """Without what python-docx’s own template brings along and nobody uses."""
    if name == "word/styles.xml":
        text = re.sub(r'<w:style w:type="table" (?!w:default).*?</w:style>', "", text, flags=re.DOTALL)
    return re.sub(r'<(?:Override|Default|Relationship) [^>]*(?:thumbnail|stylesWithEffects|customXml|jpeg)[^>]*/>',
                  "", text)  # fmt: skip


def libre_office(source: Path, ending: str, target: Path) -> None:
    """Let LibreOffice make a file of another."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, capture_output=True)
        shutil.copy(next(Path(folder).glob(f"*.{ending.split(':', 1)[0]}")), target)


def libre_office_docx(folder: Path) -> None:
    document = usual("Liberation Sans", 10, "7A1F2B")
    document.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeldstad"
    foot = document.sections[0].footer.paragraphs[0]
    foot.text = "Bladzijde "
    field(foot, "PAGE")
    source = folder / "bron.docx"
    source.write_bytes(changed(saved(document), slim))
    libre_office(source, "docx:MS Word 2007 XML", HERE / "libreoffice.docx")


def dutch_ids() -> None:
    document = usual("Arial", 10.5, "1B5E20")
    document.sections[0].header.paragraphs[0].text = "Gemeente Groenerveld"
    foot = document.sections[0].footer.paragraphs[0]
    foot.text = "pagina "
    field(foot, "PAGE")

    def change(name: str, text: str) -> str:
        text = slim(name, text)
        for old, new in DUTCH_IDS.items():
            named = r"w:styleId=|<w:(?:basedOn|next|link|pStyle|rStyle) w:val="
            text = re.sub(rf'({named})"{old}"', rf'\1"{new}"', text)
        if name == "word/styles.xml":  # heading 1 and 2 have numbers of their own
            for depth in (0, 1):
                text = re.sub(rf'(w:styleId="Kop{depth + 1}".*?)<w:spacing', rf'\1<w:numPr><w:ilvl w:val="{depth}"/>'
                              r'<w:numId w:val="77"/></w:numPr><w:spacing', text, count=1, flags=re.DOTALL)  # fmt: skip
        if name == "word/numbering.xml":
            levels = "".join(
                f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
                f'<w:pStyle w:val="Kop{depth + 1}"/>'
                f'<w:lvlText w:val="{said}"/><w:lvlJc w:val="left"/>'
                '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
                for depth, said in enumerate(("%1.", "%1.%2"))
            )
            shape = (
                f'<w:abstractNum w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            )
            text = text.replace("<w:num ", f"{shape}<w:num ", 1)
            lists = '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
            text = text.replace("</w:numbering>", f"{lists}</w:numbering>")
        return text

    (HERE / "dutch-ids.docx").write_bytes(changed(saved(document), change))


def cover_and_logo() -> None:
    document = usual("Verdana", 9, "0B3D91")
    document.add_heading("Rapport", 0)
    section = document.sections[0]
    section.top_margin, section.header_distance = Mm(40), Mm(12)
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].add_run().add_picture(io.BytesIO(logo(11, 61, 145)), width=Mm(60))
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(logo(11, 61, 145)), width=Mm(30))
    foot = section.footer.paragraphs[0]
    foot.text = "Regio Blauwoever | "
    field(foot, "PAGE")
    lying = document.add_section(WD_SECTION.NEW_PAGE)
    lying.orientation, lying.page_width, lying.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    lying.different_first_page_header_footer = False
    document.add_paragraph("Een liggende bladzijde.")
    last = document.add_section(WD_SECTION.NEW_PAGE)
    last.orientation, last.page_width, last.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
    (HERE / "cover-logo-landscape.docx").write_bytes(changed(saved(document), slim))


def only_normal() -> None:
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="'
        f'application/xml"/><Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{kind}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f"<w:document {word}><w:body><w:p/><w:sectPr/></w:body></w:document>",
        "word/styles.xml": f'<w:styles {word}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name '
        'w:val="Normal"/><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/></w:rPr></w:style>'
        "</w:styles>",
    }
    with zipfile.ZipFile(HERE / "only-normal.docx", "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, text in parts.items():
            package_file.writestr(zipfile.ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8"?>{text}')


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        libre_office_docx(Path(folder))
    libre_office(HERE / "template.fodt", "dotx:MS Word 2007 XML Template", HERE / "libreoffice.dotx")
    dutch_ids()
    cover_and_logo()
    only_normal()


if __name__ == "__main__":
    main()
