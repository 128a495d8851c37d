"""The demo dossier shows all that the program can hold, and its regiovisie is whole for every reader."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import mammoth
import pypandoc
import pytest
from docx import Document as WordFile
from docx.table import Table as WordTable
from openxml_audit import OpenXmlValidator
from reading_order import missing, notes_of, text_of_html

from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import read_template
from nvo_desktop.documents.tree import Document
from nvo_desktop.model.adoption import Adoption
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.codes import Response
from nvo_desktop.model.kinds import PERMANENT_KINDS, RECORD_KINDS
from nvo_desktop.model.partners import Consultation, Contribution, PartnerGroup
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.norm.definitions import KINDS
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import templates
from nvo_desktop.prose.blocks import ListItem, Note, Table
from nvo_desktop.prose.canonical import read
from nvo_desktop.services.demo import Demo, make_demo
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import OpenDossier, read_dossier

REPOSITORY = Path(__file__).resolve().parents[2]
MUNICIPALITIES = {
    "Aldermeer", "Brinkhoven", "Dalwijk", "Eikenrode", "’s-Gravenwoud", "Heuvelbroek", "Lindendaal", "Oud-Weidstede",
}  # fmt: skip


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return make_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def dossier(demo: Demo) -> Iterator[OpenDossier]:
    with read_dossier(demo.dossier) as opened:
        yield opened


@pytest.fixture
def tree(dossier: OpenDossier) -> Document:
    context = Exports(dossier).context(Audience.PUBLIC)
    return make_document(context, read_template(templates() / "regiovisie"), Renderer())


def test_the_demo_is_the_made_up_region_and_says_so_on_its_cover(dossier: OpenDossier, tree: Document) -> None:
    assert {row.name for row in dossier.rows(Municipality)} == MUNICIPALITIES
    assert dossier.rows(Region)[0].name == "Voorbeeldregio De Vallei"
    cover = str(tree.sections[0])
    assert "Voorbeeld" in cover
    assert "verzonnen" in cover


def test_every_kind_of_record_has_one(dossier: OpenDossier) -> None:
    without = [name for name, kind in RECORD_KINDS.items() if not dossier.rows(kind)]
    brought_in, issued = ["attachment", "source_piece", "attachment_use"], [*PERMANENT_KINDS]
    assert set(without) <= {*brought_in, *issued}


def test_every_kind_of_field_is_answered(dossier: OpenDossier) -> None:
    norm = load_norm()
    values = {(row.owner, row.key) for row in dossier.rows(FieldValue)}
    rows = {(row.owner, row.key) for row in dossier.rows(RegisterRow)}
    answered = set[str]()
    for agreement in norm.agreements:
        for field in agreement.fields:
            if field.binds or (agreement.key, field.key) in values:
                answered.add(field.kind)
            if field.kind == "table" and (field.binds or (agreement.key, field.key) in rows):
                answered |= {"table", *(column.kind for column in field.columns)}
    used = {field.kind for agreement in norm.agreements for field in agreement.fields}
    used |= {column.kind for agreement in norm.agreements for field in agreement.fields for column in field.columns}
    assert answered == used
    assert used <= KINDS


def test_every_group_that_the_norm_names_was_heard_and_every_response_occurs(dossier: OpenDossier) -> None:
    heard = {group for row in dossier.rows(Consultation) for group in row.groups}
    assert {group.id for group in dossier.rows(PartnerGroup) if group.named_by_norm} <= heard
    assert {row.response for row in dossier.rows(Contribution)} == set(Response)


def test_councils_are_in_different_states(dossier: OpenDossier) -> None:
    assert len({row.result for row in dossier.rows(Adoption)}) >= 6


def test_the_texts_hold_a_table_a_list_and_a_footnote(dossier: OpenDossier) -> None:
    blocks = [
        block
        for kind in (RECORD_KINDS["chapter"], RECORD_KINDS["elaboration"])
        for row in dossier.rows(kind)
        for block in read(row.text)
    ]  # fmt: skip
    assert any(isinstance(block, Table) for block in blocks)
    assert any(isinstance(block, ListItem) for block in blocks)
    assert any(isinstance(part, Note) for block in blocks for part in getattr(block, "content", ()))


def test_the_word_file_is_valid(demo: Demo) -> None:
    assert list(OpenXmlValidator().validate(str(demo.document.path)).errors) == []


def _by_python_docx(path: Path) -> str:
    lines: list[str] = []
    for block in WordFile(str(path)).iter_inner_content():
        if isinstance(block, WordTable):
            lines += [cell.text for row in block.rows for cell in row.cells]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _by_mammoth(path: Path) -> str:
    with path.open("rb") as file:
        return text_of_html(str(mammoth.convert_to_html(file).value))


def _by_pandoc(path: Path) -> str:
    return text_of_html(str(pypandoc.convert_file(str(path), "html", format="docx")))


def _by_libreoffice(path: Path) -> str:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "html", "--outdir", path.parent, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return text_of_html(path.with_suffix(".html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("reader", [_by_python_docx, _by_mammoth, _by_pandoc, _by_libreoffice])
def test_a_reader_finds_all_words_in_order(reader: object, demo: Demo, tree: Document) -> None:
    assert callable(reader)
    lost = missing(tree, str(reader(demo.document.path)))
    if reader is _by_python_docx:  # it has no footnotes
        lost = [stretch for stretch in lost if tuple(stretch.split()) not in notes_of(tree)]
    assert lost == []


def test_that_check_sees_a_word_that_is_gone_and_a_paragraph_that_moved(demo: Demo, tree: Document) -> None:
    text = _by_mammoth(demo.document.path)
    assert missing(tree, text) == []
    assert missing(tree, text.replace("jeugdhulp", "", 1))
    assert missing(tree, text[len(text) // 2 :] + text[: len(text) // 2])


def _exported_elsewhere(demo: Demo, folder: Path, **environment: str) -> bytes:
    """Export in a process of its own, on another day, in another time zone and folder."""
    folder.mkdir()
    program = (
        "import sys, time, datetime\n"
        "day = float(sys.argv.pop(1))\n"
        "time.time = lambda: day\n"
        "time.localtime = lambda seconds=day, real=time.localtime: real(seconds)\n"
        "from nvo_desktop.__main__ import main\n"
        "main()\n"
    )
    own = {"PYTHONPATH": str(REPOSITORY), "XDG_DATA_HOME": str(folder / "thuis"), **environment}
    words = ["export", str(demo.dossier), "-o", str(folder / "uit.docx")]
    day = environment["DAY"]
    subprocess.run(
        [sys.executable, "-c", program, day, *words],
        check=True,
        capture_output=True,
        env={**os.environ, **own},
        cwd=folder,
    )
    return (folder / "uit.docx").read_bytes()


def test_the_same_dossier_gives_the_same_bytes_everywhere(demo: Demo, tmp_path: Path) -> None:
    first = _exported_elsewhere(demo, tmp_path / "een", DAY="1000000000", TZ="UTC", PYTHONHASHSEED="1")
    second = _exported_elsewhere(demo, tmp_path / "twee", DAY="1900000000", TZ="Pacific/Auckland", PYTHONHASHSEED="2")
    assert first == second == demo.document.path.read_bytes()


def test_a_demo_that_is_there_is_left_as_it_is_and_only_its_document_is_made_anew(tmp_path: Path) -> None:
    made = make_demo(tmp_path)
    before, document = made.dossier.read_bytes(), made.document.path.read_bytes()
    made.document.path.unlink()
    again = make_demo(tmp_path)
    assert (made.is_new, again.is_new) == (True, False)
    assert made.dossier.read_bytes() == before
    assert again.document.path.read_bytes() == document


def test_the_history_of_the_demo_begins_with_its_making(demo: Demo) -> None:
    with read_dossier(demo.dossier) as dossier:
        assert [deed.label for deed in History(dossier).deeds()] == ["Voorbeeld gemaakt"]
