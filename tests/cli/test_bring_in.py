"""The report of an import says what went where, and says it in whole sentences."""

from __future__ import annotations

from nvo_desktop.cli.bring_in import report_lines
from nvo_desktop.model.codes import Side
from nvo_desktop.services.imports import Line, Report

PLACED = Line("Governance", "afspraak 4", Side.REGION, 1, placed=True)
KEPT = Line("1. Bestuurlijke visie", "routekaartlijn 1", Side.REGION, 12, placed=False)


def test_what_is_placed_and_what_is_kept_have_a_sign_that_is_explained() -> None:
    first, legend, _, placed, kept, _, total = report_lines(
        Report("Stuk", (PLACED, KEPT), ()), dry_run=False, place=True
    )
    assert first == "‘Stuk’"
    assert "→" in legend
    assert "·" in legend
    assert placed == "  → afspraak 4, uitwerking van de regio: Governance (1 woord)"
    assert kept.startswith("  · routekaartlijn 1")
    assert total == "Geplaatst: 1 woord. Alleen bewaard als bronstuk: 12 woorden. Samen: 13."


def test_when_nothing_has_a_place_that_is_said_but_not_when_nobody_asked() -> None:
    report = Report("Stuk", (KEPT,), ("Plaatjes zijn weggelaten.",))
    asked = report_lines(report, dry_run=False, place=True)
    assert asked[-2].startswith("Let op: Er is niets geplaatst.")
    assert asked[-1] == "Let op: Plaatjes zijn weggelaten."
    assert [line for line in report_lines(report, dry_run=True, place=False) if "niets geplaatst" in line] == []
