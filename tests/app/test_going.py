"""From the overview to every place that it names."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from nvo_desktop.app.workbench import Workbench
from nvo_desktop.desk.ways import path_to
from nvo_desktop.model.region import Municipality
from nvo_desktop.prose.canonical import read
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.services.overview.overview import OverviewPage
from nvo_desktop.services.overview.places import Where
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.screens.proposal.proposal_part import ProposalPart


@pytest.fixture
def page(opened, at_rest) -> OverviewPage:
    """What the overview of the example says."""
    services, found = opened.desk._services, []
    opened.background.do(opened, lambda: services.overview.page(date(2026, 11, 25)), found.append)
    at_rest()
    return found[0]


def go(workbench: Workbench, where) -> None:
    workbench.bench.going.go(path_to(where))


def focused(workbench: Workbench) -> QWidget:
    return workbench.window.focusWidget()


def shown_parts(workbench: Workbench) -> set[str]:
    """The names of what is on screen, from the rail inwards."""
    bench = workbench.bench
    names = {bench.current}
    for page in bench.findChildren(AgreementPage):
        if page.isVisible():
            names |= {page._norm.key, page._parts[page._tabs.currentIndex()].name}
    return names


def test_everything_that_the_overview_names_can_be_gone_to(opened, page, at_rest):
    wheres = {one.where for one in (*page.dates, *page.missing)}
    assert len(wheres) > 10
    for where in wheres:
        opened.bench.go("overview")
        go(opened, where)
        at_rest()
        path = path_to(where)
        assert opened.bench.current == path[0]
        assert opened.bench.place(path[0]).isAncestorOf(focused(opened)), where
        if path[0] == "agreements" and where.part not in {"chapter", "state"}:
            assert set(path[:3]) <= shown_parts(opened)


def test_an_action_is_chosen_in_its_list(opened, page, at_rest):
    where = next(one.where for one in page.dates if one.kind == "action")
    go(opened, where)
    at_rest()
    assert focused(opened).current_row.id == where.key


def test_a_council_is_chosen_on_the_board(opened, page, at_rest):
    where = next(one.where for one in page.dates if one.kind == "step")
    go(opened, where)
    at_rest()
    assert focused(opened).current_row.municipality_id == where.key


def test_a_milestone_is_chosen_in_the_planning(opened, page, at_rest):
    where = next(one.where for one in page.dates if one.kind == "milestone")
    go(opened, where)
    at_rest()
    assert focused(opened).current_row.id == where.key


def test_the_overview_goes_there_by_itself(opened, page, at_rest):
    opened.bench.go("overview")
    at_rest()
    field = next(one for one in page.missing if one.kind == "field")
    opened.bench.place("overview").asked.emit(field.where)
    at_rest()
    assert {"agreements", field.where.agreement, "Gegevens"} <= shown_parts(opened)


def test_the_first_agreement_and_the_chapters_are_two_tabs(opened, at_rest):
    opened.bench.going.go(("agreements", "around"))
    at_rest()
    opened.bench.going.go(("agreements", "vision"))
    at_rest()
    assert "vision" in shown_parts(opened)


def test_the_keyboard_comes_to_the_work_when_a_dossier_opens(opened):
    assert opened.bench.place(opened.bench.current).isAncestorOf(focused(opened))


def test_a_chapter_is_gone_to_with_the_keyboard_in_its_text(opened, at_rest):
    services, found = opened.desk._services, []
    opened.background.do(opened, services.chapters.chapters, found.append)
    at_rest()
    last = found[0][-1]
    opened.bench.going.go(("agreements", "around", last.id))
    at_rest()
    assert focused(opened).toPlainText().split() == plain_text(read(last.text)).split()


def test_a_block_of_the_council_proposal_is_gone_to_with_its_municipality(opened, at_rest):
    dossier, found = opened.desk._services.session.dossier, []
    opened.background.do(opened, lambda: dossier.rows(Municipality)[0].id, found.append)
    at_rest()
    council = found[0]
    go(opened, Where("proposal", key="argumenten", row_id=council))
    at_rest()
    part = opened.window.findChild(ProposalPart)
    assert (part.list.current, part.whose.key()) == ("argumenten", council)
    assert part.texts.isAncestorOf(focused(opened))
