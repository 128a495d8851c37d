"""Make our house style, the Word file whose styles every export starts from.

    python packaging/base_house_style.py [FILE]

writes resources/house_style/base.docx, or FILE, from the table in `house_style_table.py`. Same table, same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from house_style_table import (
    ACCENT,
    BASE_SIZE,
    CALIBRI,
    CAMBRIA,
    CHARACTERS,
    GAP,
    HAIRLINE,
    INK,
    LINK,
    MUTED,
    PANEL,
    STYLES,
    Border,
    Style,
)

from nvo_desktop.documents.word.measures import twips
from nvo_desktop.documents.word.numbering import list_identity
from nvo_desktop.documents.word.package import packed, part
from nvo_desktop.documents.word.relations import HEAD, PACKAGE, WORD_TYPE, Relations, override
from nvo_desktop.documents.word.sections import NAMESPACES, WORD, page_properties
from nvo_desktop.documents.word.styles import INDENTS
from nvo_desktop.paths import resources

WORD_PARTS = ("styles", "numbering", "settings", "fontTable", "footnotes")


def identity(name: str) -> str:
    """The usual style id: the name without spaces, each word with a capital ("heading 1" is Heading1)."""
    return "".join("TOC" if word == "toc" else word[0].upper() + word[1:] for word in name.split())


def paragraph_properties(style: Style) -> str:
    """w:pPr, its elements in the order of the schema."""
    ours = [f"<w:{tag}/>" for sign, tag in (("K", "keepNext"), ("L", "keepLines"), ("P", "pageBreakBefore"))
            if sign in style.keep]  # fmt: skip
    if style.name == "Normal":
        ours.append("<w:widowControl/>")
    if style.number:
        ours.append(f'<w:numPr><w:ilvl w:val="{style.number[1]}"/><w:numId w:val="{style.number[0]}"/></w:numPr>')
    if style.borders:
        ours.append(f"<w:pBdr>{''.join(border.xml for border in style.borders)}</w:pBdr>")
    if style.panel:
        ours.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{style.panel}"/>')
    ours += [tab_stops(style), hyphenation(style), spacing(style)]
    if identity(style.name) in INDENTS:
        ours.append(INDENTS[identity(style.name)].xml)
    if style.align:
        ours.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline is not None:
        ours.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return f"<w:pPr>{''.join(ours)}</w:pPr>"


def tab_stops(style: Style) -> str:
    """w:tabs; the dotted tab waits for whoever has Word fill in the page numbers."""
    if not style.tabs:
        return ""
    stops = (
        f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(place)}"/>'
        if kind == "right-dotted"
        else f'<w:tab w:val="{kind}" w:pos="{twips(place)}"/>'
        for kind, place in style.tabs
    )
    return f"<w:tabs>{''.join(stops)}</w:tabs>"


def hyphenation(style: Style) -> str:
    """Only narrow columns may break words."""
    if style.hyphens is None:
        return ""
    return '<w:suppressAutoHyphens w:val="0"/>' if style.hyphens else "<w:suppressAutoHyphens/>"


def spacing(style: Style) -> str:
    """w:spacing; leading as a multiple, so that it grows with another font."""
    said: list[str] = []
    if style.before is not None:
        said.append(f'w:before="{round(style.before * 20)}"')
    if style.after is not None:
        said.append(f'w:after="{round(style.after * 20)}"')
    if style.leading:
        said.append(f'w:line="{int(style.leading * 240)}" w:lineRule="auto"')
    return f"<w:spacing {' '.join(said)}/>" if said else ""


def fonts(name: str) -> str:
    """w:rFonts by name: a theme attribute would win over it."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def size(points: float) -> str:
    """Word counts in half points."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def run_properties(style: Style) -> str:
    """w:rPr, or nothing."""
    ours = fonts(style.font) if style.font else ""
    if style.bold is not None:
        ours += "<w:b/><w:bCs/>" if style.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    if style.italic:
        ours += "<w:i/><w:iCs/>"
    if style.colour:
        ours += f'<w:color w:val="{style.colour}"/>'
    if style.tracking:
        ours += f'<w:spacing w:val="{round(style.tracking * 20)}"/>'
    if style.size:
        ours += size(style.size)
    return f"<w:rPr>{ours}</w:rPr>" if ours else ""


def opening(kind: str, name: str) -> str:
    """The start of a style up to its name."""
    custom = ' w:customStyle="1"' if name.startswith("NvO") else ""
    default = ' w:default="1"' if name == "Normal" else ""
    return f'<w:style w:type="{kind}"{default}{custom} w:styleId="{identity(name)}"><w:name w:val="{name}"/>'


def paragraph_style(style: Style) -> str:
    """One paragraph style."""
    based = f'<w:basedOn w:val="{identity(style.on)}"/>' if style.on else ""
    following = f'<w:next w:val="{identity(style.next)}"/>' if style.next else ""
    return (
        f"{opening('paragraph', style.name)}{based}{following}<w:qFormat/>{paragraph_properties(style)}"
        f"{run_properties(style)}</w:style>"
    )


def character_style(name: str, properties: str) -> str:
    """One character style."""
    based = '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
    return f"{opening('character', name)}{based}<w:rPr>{properties}</w:rPr></w:style>"


def table_style() -> str:
    """Strong rules above, under the header and at the end, hairlines between rows, nothing else."""
    strong = {side: Border(side, 1, 0, ACCENT).xml for side in ("top", "bottom")}
    borders = strong["top"] + strong["bottom"] + Border("insideH", 0.5, 0, HAIRLINE).xml
    padding = "".join(
        f'<w:{side} w:w="{twips(wide)}" w:type="dxa"/>'
        for side, wide in (("top", 1.5), ("left", 0), ("bottom", 1.5), ("right", 3))
    )
    # The header gets its bold from its paragraph style only: bold twice is regular in Word.
    header = f'<w:tcPr><w:tcBorders>{strong["bottom"]}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>'
    return (
        f'{opening("table", "NvO Table")}<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow">{header}</w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>'
    )


def neutral_styles() -> str:
    """The three that every Word file has."""
    padding = "".join(
        f'<w:{side} w:w="{wide}" w:type="dxa"/>'
        for side, wide in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{padding}</w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
    )


def styles() -> str:
    """word/styles.xml. No colour in the defaults: LibreOffice puts it over the character styles in tables."""
    language = '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(CALIBRI)}{size(BASE_SIZE)}{language}</w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    ours = "".join(map(paragraph_style, STYLES)) + "".join(character_style(*each) for each in CHARACTERS)
    return f"{HEAD}<w:styles {WORD}>{defaults}{neutral_styles()}{ours}{table_style()}</w:styles>"


def level(depth: int, form: str, text: str, style: str, run: str = "") -> str:
    """One level of a list, indented as its style. One without a style is silent and stands where text does."""
    indent = replace(INDENTS[style or "BodyText"], right=0).xml  # a right side here makes LibreOffice lose the left
    tied = f'<w:pStyle w:val="{style}"/>' if style else '<w:suff w:val="nothing"/>'
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{tied}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr>'
        f"{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:lvl>"
    )


def numbering() -> str:
    """word/numbering.xml: headings, bullets, numbers, norm, decisions, and the list without numbers for headings."""
    accent, bold = f'<w:color w:val="{ACCENT}"/>', "<w:b/><w:bCs/>"
    regular = '<w:b w:val="0"/><w:bCs w:val="0"/>'
    lists = (
        level(0, "decimal", "%1", "Heading1") + level(1, "decimal", "%1.%2", "Heading2", regular),
        "".join(level(depth, "bullet", sign, f"ListBullet{depth + 1 if depth else ''}", fonts(CALIBRI) + accent)
                for depth, sign in enumerate("•–•")),
        level(0, "decimal", "%1.", "ListNumber", bold + accent) + level(1, "lowerLetter", "%2.", "ListNumber2")
        + level(2, "lowerRoman", "%3.", "ListNumber3"),
        level(0, "lowerLetter", "%1", "NvONormList", bold + accent),
        level(0, "decimal", "Besluit %1", "NvODecision", bold + accent + size(10)),
        "".join(level(depth, "none", "", "") for depth in range(3)),
    )  # fmt: skip
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{list_identity(number)}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for number, levels in enumerate(lists, 1)
    )
    used = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, len(lists) + 1)
    )
    return f"{HEAD}<w:numbering {WORD}>{abstract}{used}</w:numbering>"


def settings() -> str:
    """word/settings.xml: Dutch, hyphenation where a style allows it, no question about fields at opening."""
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
                            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1))
    )  # fmt: skip
    notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    return (
        f'{HEAD}<w:settings {WORD}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/>'
        f'<w:consecutiveHyphenLimit w:val="2"/><w:characterSpacingControl w:val="doNotCompress"/>{notes}'
        f'<w:compat>{compatible}</w:compat><w:themeFontLang w:val="nl-NL"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table() -> str:
    """word/fontTable.xml: beside each font the free one of the same widths."""
    table = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{free}"/><w:panose1 w:val="{panose}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, free, panose, family in (
            (CALIBRI, "Carlito", "020F0502020204030204", "swiss"),
            (CAMBRIA, "Caladea", "02040503050406030204", "roman"),
        )
    )
    return f"{HEAD}<w:fonts {WORD}>{table}</w:fonts>"


def footnotes() -> str:
    """word/footnotes.xml with the two lines that Word draws above notes."""
    place = f"<w:pPr>{INDENTS['FootnoteText'].xml}</w:pPr>"
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p>{place}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{HEAD}<w:footnotes {NAMESPACES}>{lines}</w:footnotes>"


def theme() -> str:
    """word/theme/theme1.xml: no style refers to it; officials find our accent among the colours that Word offers."""
    colours = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": INK, "lt2": PANEL, "accent1": ACCENT, "accent2": MUTED,
        "accent3": LINK, "accent4": GAP, "accent5": HAIRLINE, "accent6": INK, "hlink": LINK, "folHlink": MUTED,
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    typefaces = "".join(
        f'<a:{name}Font><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{name}Font>'
        for name, font in (("major", CAMBRIA), ("minor", CALIBRI))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="NvO"><a:themeElements>'
        f'<a:clrScheme name="NvO">{scheme}</a:clrScheme><a:fontScheme name="NvO">{typefaces}</a:fontScheme>'
        f'<a:fmtScheme name="NvO"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def relationships(targets: Iterable[tuple[str, str]]) -> str:
    """A relationships part: pairs of type and target."""
    relations = Relations()
    for kind, target in targets:
        relations.add(kind, target)
    return relations.xml


def content_types() -> str:
    """[Content_Types].xml."""
    kinds = {f"word/{name}.xml": f"{WORD_TYPE}.{name}+xml" for name in WORD_PARTS}
    kinds["word/document.xml"] = f"{WORD_TYPE}.document.main+xml"
    kinds["word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    kinds["docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    kinds["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    rows = "".join(override(part, kind) for part, kind in sorted(kinds.items()))
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def properties() -> tuple[str, str]:
    """docProps/app.xml and docProps/core.xml: language, title, and nobody's name."""
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Huisstijl</dc:title>'
        "<dc:language>nl-NL</dc:language></cp:coreProperties>"
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{HEAD}<Properties xmlns="{kind}"><Application>nvo-desktop</Application></Properties>', core


def house_style() -> bytes:
    """The whole file."""
    app, core = properties()
    body = page_properties(landscape=False, references="", title_page=False)
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            [
                ("officeDocument", "word/document.xml"),
                (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ("extended-properties", "docProps/app.xml"),
            ]
        ),
        "docProps/app.xml": app,
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": relationships(
            [*((name, f"{name}.xml") for name in WORD_PARTS), ("theme", "theme/theme1.xml")]
        ),
        "word/document.xml": f"{HEAD}<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/footnotes.xml": footnotes(),
        "word/theme/theme1.xml": theme(),
    }
    return packed({name: part(name, text.encode(), compressed=False) for name, text in parts.items()})


if __name__ == "__main__":
    target = Path(sys.argv[1]) if sys.argv[1:] else resources() / "house_style" / "base.docx"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(house_style())
