"""What others wrote is text everywhere: no screen, and no tooltip, loads a picture of this computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import founded
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTabBar, QToolTip, QWidget
from ui.prose.pictures import png
from ui.prose.test_safety import with_image

from nvo_desktop.app.workbench import Workbench
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.adoption.versions import TextVersions
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.assessments import Assessments, Rounds
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.services.consultations import Consultations, Contributions
from nvo_desktop.services.decisions import Actions, Decisions
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.partners import Groups, Partners
from nvo_desktop.services.planning import Milestones, RoadmapLines
from nvo_desktop.services.sources import SourceDocuments
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.screens.agreements.question_card import QuestionCard


@pytest.fixture
def picture(tmp_path: Path) -> str:
    """The address of a picture on this computer, in a colour that nothing of ours has."""
    file = tmp_path / "hard.png"
    file.write_bytes(png("#ff00ff"))
    return file.as_uri()


def loud_pixels(widget: QWidget) -> int:
    image = widget.grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(is_loud(image.pixelColor(*place)) for place in places)


def is_loud(colour: QColor) -> bool:
    return colour.red() > 180 and colour.green() < 80 and colour.blue() > 180


def fill(dossier: OpenDossier, evil: str) -> None:
    """Write markup in every record that a screen shows."""
    norm = load_norm()
    key = norm.agreements[0].key
    for one in Municipalities(dossier).rows():
        Municipalities(dossier).change(one.id, {"name": f"{evil} {one.name}"})
    version = TextVersions(dossier).rows()
    for row in version:
        TextVersions(dossier).change(row.id, {"label": evil, "number": evil})
    group = Groups(dossier).add({"name": evil}).record_id
    Partners(dossier).add({"name": evil, "group_id": group})
    talk = Consultations(dossier).add({"title": evil, "agreements": [key], "groups": [group], "summary": evil})
    Contributions(dossier).add(
        {"summary": evil, "from_whom": evil, "agreement": key, "consultation_id": talk.record_id, "group_id": group}
    )
    Decisions(dossier).add({"body": evil, "text": evil, "number": evil, "agreements": [key]})
    Actions(dossier).add({"text": evil, "owner": evil, "agreement": key})
    Chapters(dossier, norm).add(evil)
    Agreements(dossier, norm).record_summary(key, evil)
    Rounds(dossier).add({"label": evil})
    Assessments(dossier, norm).record_answer("1.1", {"now": "yes", "explanation": evil, "evidence": evil})
    Milestones(dossier).add({"title": evil})
    RoadmapLines(dossier).add({"title": evil, "number": 1})
    SourceDocuments(dossier).add({"title": evil, "body": evil})


@pytest.fixture
def evil_file(tmp_path: Path, picture: str) -> Path:
    path = tmp_path / "boos.nvo"
    with founded(path, name=with_image(picture)) as dossier:
        fill(dossier, with_image(picture))
        dossier.publish()
    return path


@pytest.fixture
def evil(qtbot, workbench: Workbench, evil_file: Path, at_rest) -> Workbench:
    workbench.begin(evil_file)
    qtbot.waitUntil(lambda: workbench.bench is not None, timeout=20_000)
    at_rest()
    return workbench


def screens(workbench: Workbench, at_rest) -> Iterator[str]:
    """Show every screen, every tab and every part of the first agreement, one after another."""
    bench = workbench.bench
    for key, _ in bench.titles:
        bench.go(key)
        at_rest()
        yield key
    bench.go("agreements")
    screen = bench.place("agreements")
    for tab in range(2):
        screen._tabs.setCurrentIndex(tab)
        at_rest()
        yield f"tab {tab}"
    page = screen._stack.currentWidget()
    assert isinstance(page, AgreementPage)
    for part in page._parts:
        page.go(part.name)
        at_rest()
        for card in page.findChildren(QuestionCard):
            card.set_open(is_open=True)
        at_rest()
        yield part.name


def tips(window: QWidget) -> Iterator[str]:
    """Every tooltip in a window, of cells and tabs too."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QTabBar):
            yield from (widget.tabToolTip(at) for at in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model, role = widget.model(), Qt.ItemDataRole.ToolTipRole
            root = widget.rootIndex()
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
            for column in range(columns):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
                for row in range(model.rowCount(root)):
                    yield str(model.index(row, column).data(role) or "")


def test_no_screen_shows_a_picture_that_a_text_names(evil, at_rest):
    seen = {name: loud_pixels(evil.window) for name in screens(evil, at_rest)}
    assert len(seen) > 12
    assert {name: count for name, count in seen.items() if count} == {}


def test_no_tooltip_is_markup_that_names_a_picture(evil, picture, at_rest):
    heard = {tip for _ in screens(evil, at_rest) for tip in tips(evil.window) if picture in tip}
    assert heard
    assert [tip for tip in heard if "<img" in tip] == []


def test_a_label_that_takes_markup_does_show_it(qtbot, picture):
    """The negative control: what the first test looks for can be seen."""
    label = QLabel(with_image(picture))
    qtbot.addWidget(label)
    label.show()
    assert loud_pixels(label) > 100


def test_a_tooltip_that_is_not_guarded_does_load_it(qtbot, picture):
    """The other: why every tooltip is guarded."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(widget.mapToGlobal(widget.rect().center()), with_image(picture), widget)
    tip = next(one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "QTipLabel")
    assert loud_pixels(tip) > 100
    QToolTip.hideText()
    tip.hide()
