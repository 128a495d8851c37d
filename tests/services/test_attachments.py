"""Files inside the dossier."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from nvo_desktop.errors import DossierProblem, FileProblem, InputProblem
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.sources import Attachment, AttachmentUse
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.decisions import Decisions
from nvo_desktop.services.file_names import may_be_opened, safe_name
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import OpenDossier

JPEG = (
    b"\xff\xd8\xff\xe1\x00\x08place!\xff\xc0\x00\x0b\x08\x00\x02\x00\x04\x01\x01\x11\x00\xff\xda\x00\x02picture\xff\xd9"
)


@pytest.fixture
def attachments(demo: OpenDossier) -> Attachments:
    return Attachments(demo)


def file(tmp_path: Path, name: str = "notulen.pdf", data: bytes = b"papier") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def decision(demo: OpenDossier) -> str:
    return demo.rows(Decision)[0].id


def test_a_file_is_kept_at_a_record_and_read_back(attachments: Attachments, demo: OpenDossier, tmp_path: Path) -> None:
    attachments.attach("decision", decision(demo), file(tmp_path))
    (row,) = attachments.attached("decision", decision(demo))
    assert (row.name, row.media_type, row.size, row.opens) == ("notulen.pdf", "application/pdf", 6, True)
    assert attachments.content(row.sha256) == b"papier"
    assert attachments.counts("decision") == {decision(demo): 1}
    attachments.save_as(row.sha256, tmp_path / "uit.pdf")
    assert (tmp_path / "uit.pdf").read_bytes() == b"papier"


def test_the_same_file_is_kept_once(attachments: Attachments, demo: OpenDossier, tmp_path: Path) -> None:
    first, second = (row.id for row in demo.rows(Decision)[:2])
    one = attachments.attach("decision", first, file(tmp_path))
    two = attachments.attach("decision", second, file(tmp_path, "anders.pdf"))
    assert len(demo.attachment_heads()) == 1
    with pytest.raises(InputProblem, match="is hier al een bijlage"):
        attachments.attach("decision", first, file(tmp_path, "weer.pdf"))
    attachments.remove(one.record_id)
    assert len(demo.attachment_heads()) == 1
    attachments.remove(two.record_id)
    assert demo.attachment_heads() == ()


def test_many_files_come_as_one_deed_and_each_is_refused_by_itself(
    attachments: Attachments, demo: OpenDossier, tmp_path: Path
) -> None:
    good = [file(tmp_path, f"stuk {number}.txt", f"{number}".encode()) for number in range(3)]
    bad = [tmp_path / "weg.pdf", file(tmp_path, "leeg.txt", b""), file(tmp_path, "weer.txt", b"1")]
    attached = attachments.attach_all("decision", decision(demo), [bad[0], *good, *bad[1:]])
    assert (attached.changes.label, len(attached.use_ids)) == ("3 bijlagen toegevoegd", 3)
    names = [row.name for row in attachments.attached("decision", decision(demo))]
    assert names == ["stuk 0.txt", "stuk 1.txt", "stuk 2.txt"]
    assert [type(problem) for problem in attached.refused] == [FileProblem, InputProblem, InputProblem]
    assert "‘weer.txt’ is hier al een bijlage" in str(attached.refused[2])
    History(demo).undo()
    assert (attachments.attached("decision", decision(demo)), demo.attachment_heads()) == ((), ())


def test_of_many_files_those_that_still_fit_come_in(
    attachments: Attachments, demo: OpenDossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nvo_desktop.services.attachments._LARGEST_TOGETHER", 10)
    papers = [file(tmp_path, f"{size}.txt", b"x" * size) for size in (6, 5, 4)]
    attached = attachments.attach_all("decision", decision(demo), papers)
    assert [row.name for row in attachments.attached("decision", decision(demo))] == ["6.txt", "4.txt"]
    assert len(attached.refused) == 1
    assert not attachments.attach_all("decision", decision(demo), papers).changes.touched


def test_a_record_that_goes_takes_its_files_along(attachments: Attachments, demo: OpenDossier, tmp_path: Path) -> None:
    attachments.attach("decision", decision(demo), file(tmp_path))
    assert Decisions(demo).uses(decision(demo)).sentence == "Ook worden verwijderd: 1 bijlage."
    Decisions(demo).remove(decision(demo))
    assert demo.rows(AttachmentUse) == []


def test_what_is_too_large_empty_or_no_file_is_refused(
    attachments: Attachments, demo: OpenDossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = demo.record_digest()
    with (tmp_path / "groot.pdf").open("wb") as stream:
        stream.truncate(25_000_001)
    with pytest.raises(InputProblem, match="groter dan 25 MB"):
        attachments.attach("decision", decision(demo), tmp_path / "groot.pdf")
    with pytest.raises(InputProblem, match="is leeg"):
        attachments.attach("decision", decision(demo), file(tmp_path, data=b""))
    with pytest.raises(FileProblem, match="map en geen bestand"):
        attachments.attach("decision", decision(demo), tmp_path)
    with pytest.raises(FileProblem, match="bestaat niet"):
        attachments.attach("decision", decision(demo), tmp_path / "weg.pdf")
    monkeypatch.setattr("nvo_desktop.services.attachments._LARGEST_TOGETHER", 10)
    with pytest.raises(InputProblem, match="samen te groot"):
        attachments.attach("decision", decision(demo), file(tmp_path, data=b"elf tekens!"))
    assert demo.record_digest() == before


def test_a_list_of_files_does_not_read_their_bytes(attachments: Attachments, demo: OpenDossier, tmp_path: Path) -> None:
    attachments.attach("decision", decision(demo), file(tmp_path, data=b"x" * 5_000_000))
    tracemalloc.start()
    attachments.attached("decision", decision(demo))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000


def test_a_picture_is_kept_without_what_it_tells_besides(attachments: Attachments) -> None:
    added = attachments.add_picture_data(JPEG)
    kept = attachments.picture(added.sha256)
    assert kept is not None
    assert b"place" not in kept
    assert (added.width, added.height) == (4, 2)
    assert attachments.picture("0" * 64) is None
    with pytest.raises(DossierProblem, match="staat niet meer in het dossier"):
        attachments.content("0" * 64)


def test_no_picture_is_no_picture(attachments: Attachments, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="geen PNG- of JPEG"):
        attachments.add_picture(file(tmp_path))


def test_a_file_that_a_text_shows_stays_when_it_leaves_a_record(
    attachments: Attachments, demo: OpenDossier, norm: Norm, tmp_path: Path
) -> None:
    plain = JPEG.replace(b"\xff\xe1\x00\x08place!", b"")
    use = attachments.attach("decision", decision(demo), file(tmp_path, "kaart.jpg", plain)).record_id
    sha256 = attachments.add_picture(tmp_path / "kaart.jpg").sha256
    Agreements(demo, norm).record_text("vision", f'<figure src="bijlage:{sha256}" alt="kaart"></figure>')
    attachments.remove(use)
    assert [row.sha256 for row in demo.rows(Attachment)] == [sha256]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Notulen 3 maart.pdf", "Notulen 3 maart.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"D:\map\stuk.docx", "stuk.docx"),
        ("..", "bijlage"),
        ("", "bijlage"),
        ("CON.txt", "_CON.txt"),
        ("nul", "_nul"),
        ("a:b|c?.pdf", "a_b_c_.pdf"),
        ("naam.pdf. . ", "naam.pdf"),
        ("cod\u202efdp.exe", "codfdp.exe"),
        ("e\u0301e\u0301n.pdf", "één.pdf"),
        ("x" * 200 + ".pdf", "x" * 116 + ".pdf"),
        ("x." + "y" * 200, ("x." + "y" * 200)[:120]),
    ],
)
def test_a_name_can_be_a_file_everywhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_only_papers_and_pictures_are_opened() -> None:
    assert may_be_opened("Stuk.PDF")
    assert not may_be_opened("stuk.exe")
    assert not may_be_opened("stuk")


def test_a_copy_to_open_is_read_only_and_goes_with_the_service(demo: OpenDossier, tmp_path: Path) -> None:
    attachments = Attachments(demo)
    attachments.attach("decision", decision(demo), file(tmp_path))
    (row,) = attachments.attached("decision", decision(demo))
    first, second = (attachments.copy_to_open(row.sha256, row.name) for _ in range(2))
    assert (first.name, first.read_bytes(), first.stat().st_mode & 0o222) == ("notulen.pdf", b"papier", 0)
    assert first.parent != second.parent
    del attachments
    gc.collect()
    assert not first.exists()


def test_a_kind_of_file_that_is_not_safe_is_not_copied_to_be_opened(attachments: Attachments) -> None:
    added = attachments.add_picture_data(JPEG, "foto.jpg")
    with pytest.raises(InputProblem, match="wordt niet geopend"):
        attachments.copy_to_open(added.sha256, "foto.jpg.exe")


def test_the_service_knows_what_the_dossier_holds(attachments: Attachments) -> None:
    before = attachments.held()
    added = attachments.add_picture_data(JPEG, "foto.jpg")
    assert attachments.held() - before == {added.sha256}


def png_of(width: int, height: int) -> bytes:
    """The beginning and end of a PNG that says it is so large."""
    head = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x01\x00\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x0d" + head + b"sums" + b"\x00\x00\x00\x00IENDsums"


def jpeg_of(width: int, height: int) -> bytes:
    return JPEG.replace(b"\x00\x02\x00\x04", height.to_bytes(2) + width.to_bytes(2))


@pytest.mark.parametrize("data", [png_of(5000, 5000), jpeg_of(8660, 5774)])
def test_a_picture_of_a_good_camera_is_taken(attachments: Attachments, data: bytes) -> None:
    assert attachments.add_picture_data(data).sha256 in attachments.held()


@pytest.mark.parametrize("data", [png_of(20_000, 20_000), png_of(5001, 5000), jpeg_of(10_000, 6001)])
def test_a_picture_too_large_to_be_shown_is_refused(attachments: Attachments, data: bytes) -> None:
    before = attachments.held()
    with pytest.raises(InputProblem, match="te groot om te tonen"):
        attachments.add_picture_data(data)
    assert attachments.held() == before
