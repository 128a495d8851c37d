"""The aanbiedingspakket: all papers for all councils, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from nvo_desktop.documents.making import Progress
from nvo_desktop.errors import FileProblem, InputProblem, Stopped
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.package_contents import CONTENTS, is_ours
from nvo_desktop.services.packages import FOR_COUNCIL, REGION, Packages
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def small(demo: OpenDossier) -> OpenDossier:
    """The demo with two municipalities, one of which has the name of the folder of the region."""
    with demo.unit_of_work("Klein") as work:
        for place, row in enumerate(work.all(Municipality)):
            row.name = ("’s-Gravenwoud", "Regio")[place] if place < 2 else row.name
        work.commit()
    return demo


def stop_after(papers: int) -> Progress:
    """A progress by which somebody stops."""

    def tell(_doing: str, done: int, _total: int) -> None:
        if done >= papers:
            raise Stopped("Gestopt.", "Er is niets veranderd.")

    return tell


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.docx")}


def test_every_council_has_its_papers_and_the_region_its_own(small: OpenDossier, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def tell(_doing: str, done: int, total: int) -> None:
        told.append((done, total))

    made = Packages(small).make(tmp_path / "pakket", tell)
    folders = {path.name for path in made.folder.iterdir() if path.is_dir()}
    assert folders >= {"’s-Gravenwoud", "Regio", "Regio (2)", "Dalwijk"}
    assert len(names(made.folder / "Dalwijk")) == len(FOR_COUNCIL)
    assert any(name.startswith("Reactienota") for name in names(made.folder / REGION))
    assert made.papers == len(names(made.folder)) == told[-1][1]
    paper = next(path for path in (made.folder / "Dalwijk").iterdir() if path.name.startswith("Raadsvoorstel"))
    assert "Gemeente Dalwijk" in [one.text for one in Document(str(paper)).paragraphs]
    assert is_ours(made.folder)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []

    changed = made.folder / "Dalwijk" / paper.name
    Packages(small).make(made.folder)  # an unchanged one is replaced
    changed.write_bytes(b"bewerkt in Word")
    with pytest.raises(FileProblem, match="wordt niet vervangen"):
        Packages(small).make(made.folder)
    assert changed.read_bytes() == b"bewerkt in Word"


def test_who_stops_has_nothing(small: OpenDossier, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(Stopped):
        Packages(small).make(tmp_path / "pakket", stop_after(1))
    assert set(tmp_path.iterdir()) == before


def test_what_is_typed_meanwhile_is_in_none_of_the_papers(small: OpenDossier, tmp_path: Path) -> None:
    work = Packages(small).begin(tmp_path / "pakket")
    work.step()
    with small.unit_of_work("Naam") as deed:
        deed.all(Region)[0].title = "Anders"
        deed.commit()
    work.step()
    assert len(names(work.finish().folder)) == 2
    assert not any("Anders" in name for name in names(tmp_path))
    inside = Packages(small).begin_inside(tmp_path)
    assert [path for path in tmp_path.iterdir() if path.name.startswith("Aanbiedingspakket Anders")]
    inside.abandon()


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_stands_there_stays(kind: str, small: OpenDossier, tmp_path: Path) -> None:
    place = tmp_path / "pakket"
    if kind == "file":
        place.write_text("van mij")
    elif kind == "folder":
        place.mkdir()
        (place / "brief.txt").write_text("van mij")
    else:
        place.symlink_to(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FileProblem, match="wordt niet vervangen"):
        Packages(small).begin(place)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_came_meanwhile_stays(small: OpenDossier, tmp_path: Path) -> None:
    work = Packages(small).begin(tmp_path / "pakket")
    work.step()
    (tmp_path / "pakket").mkdir()
    (tmp_path / "pakket" / "brief.txt").write_text("van mij")
    with pytest.raises(FileProblem, match="wordt niet vervangen"):
        work.finish()
    assert [path.name for path in (tmp_path / "pakket").iterdir()] == ["brief.txt"]
    assert not list(tmp_path.glob("*.tmp"))


def test_a_place_that_is_not_there_is_said(small: OpenDossier, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        Packages(small).begin(tmp_path / "nergens" / "pakket")


def test_without_municipalities_there_is_nobody_to_offer_to(demo: OpenDossier, tmp_path: Path) -> None:
    municipalities = Municipalities(demo)
    for row in demo.rows(Municipality):
        municipalities.remove(row.id)
    with pytest.raises(InputProblem, match="nog geen gemeenten"):
        Packages(demo).begin(tmp_path / "pakket")


def test_a_folder_is_ours_only_with_its_list_and_nothing_besides(tmp_path: Path) -> None:
    assert is_ours(tmp_path)
    (tmp_path / "leeg").mkdir()
    assert not is_ours(tmp_path)
    (tmp_path / CONTENTS).write_text("Iets anders\n", encoding="utf-8")
    assert not is_ours(tmp_path)
    (tmp_path / CONTENTS).write_text(f"Aanbiedingspakket regiovisie\n{'0' * 64}  a.docx\n", encoding="utf-8")
    assert is_ours(tmp_path)
    (tmp_path / "a.docx").write_bytes(b"x")
    assert not is_ours(tmp_path)
    assert not is_ours(tmp_path / "a.docx")
