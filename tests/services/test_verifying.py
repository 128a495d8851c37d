"""A Word file that comes back is known again, and one letter that was changed is found."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from factories import founded

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.kept import pressed
from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.exchange.word_text import read_word_text
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.issued import FrozenText, IssuedFile
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services import verifying
from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.freezing import Freezing
from nvo_desktop.services.verifying import Verified, Verifying
from nvo_desktop.storage.dossier_file import OpenDossier

BODY = "word/document.xml"


@pytest.fixture
def issued(demo: OpenDossier, norm: Norm, tmp_path: Path) -> Path:
    """The regiovisie of the frozen version, as a file."""
    Fields(demo, norm).record("supraregional", "expertise_network", "Expertisenetwerk Jeugd Oost")
    freezing = Freezing(demo, norm)
    frozen = freezing.freeze(demo.rows(TextVersion)[-1].id)
    path = tmp_path / "uitgegeven.docx"
    path.write_bytes(freezing.file(frozen.issued_id))
    return path


@pytest.fixture
def verify(demo: OpenDossier, norm: Norm) -> Callable[[Path], Verified]:
    return Verifying(demo, norm).verify


def changed(path: Path, part: str, old: str, new: str) -> Path:
    """The same file, in which the first of these words stands otherwise."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    return packed(parts, path.with_name("gewijzigd.docx"))


def packed(parts: dict[str, bytes], path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def test_an_issued_file_is_unchanged(issued: Path, verify: Callable[[Path], Verified]) -> None:
    found = verify(issued)
    assert (found.outcome, found.sentence) == ("unchanged", "Versie 0.9, ongewijzigd.")
    assert not found.differences


@pytest.mark.parametrize(("old", "new"), [("gemeenten", "gemeentem"), ("€\u00a0140", "€\u00a0149"), (">10<", ">11<")])
def test_one_letter_or_figure_that_was_changed_is_found(
    issued: Path, verify: Callable[[Path], Verified], old: str, new: str
) -> None:
    found = verify(changed(issued, BODY, old, new))
    assert found.outcome == "changed"
    assert found.sentence.startswith("Versie 0.9, maar een alinea in ")
    [one] = found.differences
    assert " ".join(new.strip("<>").split()) in one.new
    assert one.old != one.new


def test_the_place_is_the_number_that_word_prints(
    demo: OpenDossier, norm: Norm, issued: Path, verify: Callable[[Path], Verified]
) -> None:
    number = norm.agreement("governance").number
    words = Agreements(demo, norm).elaboration("governance").text.partition("<p>")[2][:30]
    found = verify(changed(issued, BODY, words, f"x{words}"))
    [one] = found.differences
    assert re.fullmatch(r"\d+\.\d", one.place)
    assert found.sentence == f"Versie 0.9, maar een alinea in {one.place} is gewijzigd."
    chapter = one.place.partition(".")[0]
    assert f"{chapter} Afspraak {number}" in " ".join(read_word_text(issued.read_bytes()).body)
    assert one.joint


def changed_behind(path: Path, behind: str, old: str, new: str) -> Path:
    """Changed the last time that it stands there, so in the body of the text and not in its contents."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before, mark, after = parts[BODY].rpartition(old.encode())
    assert mark
    assert behind.encode() in before
    parts[BODY] = before + new.encode() + after
    return packed(parts, path.with_name("gewijzigd.docx"))


def test_packed_anew_it_is_the_same_text_in_another_layout(issued: Path, verify: Callable[[Path], Verified]) -> None:
    found = verify(changed(issued, BODY, "<w:body>", "<w:body><w:p/>"))
    assert (found.outcome, found.sentence) == ("layout", "Versie 0.9: zelfde tekst, andere opmaak.")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_resaved_in_libreoffice_it_is_the_same_text_in_another_layout(
    issued: Path, verify: Callable[[Path], Verified], tmp_path: Path
) -> None:
    out = tmp_path / "opnieuw"
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(out), str(issued)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    resaved = out / issued.name
    found = verify(resaved)
    assert [one.shortened() for one in found.differences] == []
    assert found.outcome == "layout"
    again = verify(changed_behind(resaved, "Governance", "gemeenten", "gemeentem"))  # the control
    assert again.outcome == "changed"


def test_what_came_and_what_went_is_shown(issued: Path, verify: Callable[[Path], Verified]) -> None:
    more = "<w:p><w:r><w:t>Een alinea die er niet stond.</w:t></w:r></w:p><w:sectPr"
    with zipfile.ZipFile(issued) as package:
        last = package.read(BODY).decode().rindex("<w:sectPr")
        body = package.read(BODY).decode()
        parts = {name: package.read(name) for name in package.namelist()}
    parts[BODY] = (body[:last] + more + body[last + len("<w:sectPr") :]).encode()
    [one] = verify(packed(parts, issued.with_name("erbij.docx"))).differences
    assert (one.old, one.new) == ("", "Een alinea die er niet stond.")
    removed = "<w:del><w:r><w:t>weg</w:t></w:r></w:del>"
    hidden = verify(changed(issued, BODY, "<w:body>", f"<w:body><w:p>{removed}</w:p>"))
    assert hidden.outcome == "layout"


def test_a_header_that_was_changed_is_found(issued: Path, verify: Callable[[Path], Verified]) -> None:
    found = verify(changed(issued, "word/header1.xml", "0.9", "1.9"))
    assert found.outcome == "changed"
    assert "de kop of voet van de bladzijden" in found.sentence
    assert found.more == "Wat de raden vaststellen, is gelijk."


def test_what_word_shows_is_read_wherever_it_lies(issued: Path, verify: Callable[[Path], Verified]) -> None:
    """A package may hold one body under the usual name, and show another."""
    with zipfile.ZipFile(issued) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/echt.xml"] = parts[BODY].replace(b"gemeenten", b"gemeentem")
    parts["word/_rels/echt.xml.rels"] = parts["word/_rels/document.xml.rels"]
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"document.xml", b"echt.xml")
    assert verify(packed(parts, issued.with_name("dubbel.docx"))).outcome == "changed"


def test_the_edition_of_a_council_is_compared_with_its_own(
    demo: OpenDossier, norm: Norm, issued: Path, verify: Callable[[Path], Verified]
) -> None:
    town = demo.rows(Municipality)[2]
    freezing = Freezing(demo, norm)
    version = freezing.version("0.9")
    issued.write_bytes(freezing.issue(version, Edition("regiovisie", None, town.id)).content)
    assert f"voor {town.name}" in verify(issued).more
    found = verify(changed_behind(issued, "Governance", "gemeenten", "gemeentem"))
    assert len(found.differences) == 1
    assert town.name in found.name or found.name.endswith(".docx")


def test_a_document_of_now_is_of_this_dossier_but_no_issued_file(
    demo: OpenDossier, norm: Norm, issued: Path, verify: Callable[[Path], Verified], tmp_path: Path
) -> None:
    Agreements(demo, norm).record_text("governance", "<p>Een heel andere tekst.</p>")
    made = Exports(demo).export(Edition("regiovisie"), tmp_path / "nu.docx").path
    assert verify(made).outcome == "draft"


def test_only_what_lives_on_is_said_to_be_so(
    demo: OpenDossier, norm: Norm, issued: Path, verify: Callable[[Path], Verified], tmp_path: Path
) -> None:
    version, town = demo.rows(TextVersion)[-1].id, demo.rows(Municipality)[-1].id
    Adoptions(demo, norm).set_result(version, town, "adopted", "2026-07-02")
    found = verify(Exports(demo).export(Edition("regiovisie"), tmp_path / "nu.docx").path)
    assert found.outcome == "changed"
    assert found.more == "Wat de raden vaststellen, is gelijk."


def test_a_file_of_another_dossier_is_not_ours(
    issued: Path, verify: Callable[[Path], Verified], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with founded(tmp_path / "ander.nvo") as other:
        path = Exports(other).export(Edition("regiovisie"), tmp_path / "ander.docx").path
    found = verify(path)
    assert (found.outcome, found.sentence) == ("foreign", "Niet van dit dossier.")

    def enough(_own: frozenset[str], _there: frozenset[str]) -> float:
        return 1.0

    monkeypatch.setattr(verifying, "_share", enough)
    assert verify(path).outcome == "changed", "the control: without asking for own text it would be"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "geen Word-document"),
        (b"een brief", "geen Word-document"),
        (b"PK\x03\x04 en dan niets", "beschadigd"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oude soort"),
        (b"x" * 50_000_001, "groter dan 50 MB"),
    ],
    ids=["empty", "text", "broken", "old", "huge"],
)
def test_what_cannot_be_read_is_said(
    issued: Path, verify: Callable[[Path], Verified], content: bytes, said: str
) -> None:
    issued.write_bytes(content)
    with pytest.raises(InputProblem, match=said):
        verify(issued)


def test_a_part_that_unpacks_without_end_is_refused(issued: Path, verify: Callable[[Path], Verified]) -> None:
    with zipfile.ZipFile(BytesIO(issued.read_bytes())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/bom.xml"] = b" " * 45_000_000
    with pytest.raises(InputProblem, match=r"te groot|samengeperst"):
        verify(packed(parts, issued.with_name("bom.docx")))


HOSTILE = (
    (FrozenText, "context", "{}"),
    (FrozenText, "context", '{"chapters":{"a":[{"text":"<os>"}]},"agreements":[]}'),
    (IssuedFile, "tree", "{}"),
    (IssuedFile, "tree", '{"is":"Document"}'),
    (IssuedFile, "tree", "[]"),
)


@pytest.mark.parametrize("held", HOSTILE, ids=str)
def test_a_frozen_text_that_a_hostile_dossier_holds_is_said_to_be_damaged(
    demo: OpenDossier, norm: Norm, issued: Path, held: tuple[type[Record], str, str]
) -> None:
    kind, column, text = held
    rows = [SimpleNamespace(**cast("Any", row)._asdict()) for row in demo.rows(kind)]
    for row in rows:
        setattr(row, column, pressed(text))
        row.sha256 = ""

    class Hostile:
        def rows(self, wanted: type[Record]) -> object:
            return rows if wanted is kind else demo.rows(wanted)

    with pytest.raises(DossierProblem, match="beschadigd"):
        Verifying(cast("OpenDossier", Hostile()), norm).verify(changed(issued, BODY, "gemeenten", "gemeentem"))


def test_our_mark_tells_a_document_of_ours_from_a_paper(
    demo: OpenDossier, norm: Norm, issued: Path, tmp_path: Path
) -> None:
    verifying = Verifying(demo, norm)
    assert verifying.bears_our_mark(issued)
    bare = changed(issued, BODY, "<w:body>", "<w:body><w:p/>")
    with zipfile.ZipFile(bare) as package:
        parts = {name: package.read(name).replace(b"ingerafdruk", b"ingerwijzing") for name in package.namelist()}
    assert not verifying.bears_our_mark(packed(parts, tmp_path / "brief.docx"))
    (tmp_path / "geen.docx").write_bytes(b"niets")
    assert not verifying.bears_our_mark(tmp_path / "geen.docx")
