"""House styles in a dossier: a municipality's own counts before the region's, and that before ours."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.word.house_style import HouseStyle
from nvo_desktop.documents.word.region_style import RegionStyle
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.sources import AttachmentUse
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.history import History
from nvo_desktop.services.house_styles import HouseStyles
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.dossier_file import OpenDossier

FOLDER = Path(__file__).parents[1] / "documents" / "word" / "house_styles"
REGION_FILE, TOWN_FILE = FOLDER / "libreoffice.dotx", FOLDER / "dutch-ids.docx"


@pytest.fixture
def styles(demo: OpenDossier) -> HouseStyles:
    return HouseStyles(demo)


@pytest.fixture
def region(demo: OpenDossier) -> str:
    return Regions(demo).region().id


@pytest.fixture
def town(demo: OpenDossier) -> str:
    return demo.rows(Municipality)[0].id


def margins(path: Path) -> tuple[int, int]:
    section = docx.Document(str(path)).sections[0]
    return round(section.left_margin.mm), round(section.right_margin.mm)


def test_without_a_choice_ours_counts(styles: HouseStyles, region: str) -> None:
    assert isinstance(styles.style_for(), HouseStyle)
    assert styles.report(region) is None
    assert {owner.counts for owner in styles.owners()} == {""}


def test_the_nearest_house_style_counts(styles: HouseStyles, demo: OpenDossier, region: str, town: str) -> None:
    styles.choose(region, REGION_FILE)
    assert styles.style_for(town) is styles.style_for() is styles.style_for("een partnergroep")
    styles.choose(town, TOWN_FILE)
    assert styles.style_for(town) is not styles.style_for()
    head, first, second = styles.owners()[:3]
    assert (head.file, first.file, second.file) == ("libreoffice.dotx", "dutch-ids.docx", "")
    assert (first.counts, second.counts) == (first.name, head.name)


def test_exports_are_made_in_it(styles: HouseStyles, demo: OpenDossier, region: str, town: str, tmp_path: Path) -> None:
    exports = Exports(demo)
    ours = exports.export(Edition("raadsvoorstel", subject=town), tmp_path / "a.docx").path
    styles.choose(region, REGION_FILE)
    regional = exports.export(Edition("raadsvoorstel", subject=town), tmp_path / "b.docx").path
    styles.choose(town, TOWN_FILE)
    own = exports.export(Edition("raadsvoorstel", subject=town), tmp_path / "c.docx").path
    assert [margins(path) for path in (ours, regional, own)] == [(25, 32), (30, 20), (25, 25)]


def test_it_is_kept_in_the_dossier_and_found_by_another_opening(demo: OpenDossier, region: str) -> None:
    HouseStyles(demo).choose(region, REGION_FILE)
    again = HouseStyles(demo).style_for()
    assert isinstance(again, RegionStyle)
    assert "kop 1" in again.report.found


def test_another_file_takes_its_place_and_removing_goes_back(
    styles: HouseStyles, demo: OpenDossier, region: str
) -> None:
    styles.choose(region, REGION_FILE)
    styles.choose(region, TOWN_FILE)
    assert [head.name for head in demo.attachment_heads()] == ["dutch-ids.docx"]
    with pytest.raises(InputProblem, match="is hier al de huisstijl"):
        styles.choose(region, TOWN_FILE)
    styles.remove(region)
    assert isinstance(styles.style_for(), HouseStyle)
    assert not demo.attachment_heads()
    History(demo).undo()
    assert isinstance(styles.style_for(), RegionStyle)


def test_a_file_that_cannot_be_used_changes_nothing(
    styles: HouseStyles, demo: OpenDossier, region: str, tmp_path: Path
) -> None:
    path = tmp_path / "stijl.docx"
    path.write_bytes(b"gewone tekst")
    with pytest.raises(InputProblem, match="geen Word-document"):
        styles.choose(region, path)
    assert not demo.attachment_heads()


def test_it_goes_with_its_municipality(styles: HouseStyles, demo: OpenDossier, town: str) -> None:
    styles.choose(town, TOWN_FILE)
    Municipalities(demo).remove(town)
    assert not [use for use in demo.rows(AttachmentUse) if use.kind == "house_style"]


def test_a_trial_page_is_written_in_it(styles: HouseStyles, region: str, tmp_path: Path) -> None:
    plain = styles.write_trial(region, tmp_path / "a.docx")
    styles.choose(region, REGION_FILE)
    trial = styles.write_trial(region, tmp_path / "b.docx")
    assert (margins(plain), margins(trial)) == ((25, 32), (30, 20))
    assert "Proef van de huisstijl" in [paragraph.text for paragraph in docx.Document(str(trial)).paragraphs]
