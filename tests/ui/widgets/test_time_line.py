"""The drawn time line."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPointF

from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.widgets.time_line import Mark, Span, TimeLine

TODAY = date(2026, 11, 25)
SPANS = (
    Span("1 Bestuurlijke visie", date(2026, 1, 1), date(2026, 7, 1), "te laat"),
    Span("2 Governancecode", date(2026, 9, 1), None, "bezig"),
    Span("3 Transformatieplan", None, None, "gepland"),
)
MARK = Mark(0, date(2026, 3, 12), "Versie 0.9 voor de raden", "gereed")


@pytest.fixture
def drawn(qtbot) -> TimeLine:
    line = TimeLine("Tijdlijn")
    qtbot.addWidget(line)
    line.show_spans(SPANS, (MARK,), TODAY)
    line.resize(900, line.sizeHint().height())
    return line


def middle(row: int) -> float:
    return 22 + 28 * row + 14


def test_days_stand_in_their_order_from_left_to_right(drawn):
    places = [drawn.at(day) for day in (date(2026, 1, 1), MARK.day, date(2026, 7, 1), TODAY)]
    assert places == sorted(places)
    assert 100 < places[0] < places[-1] < drawn.width()


def test_bars_today_and_what_runs_on_are_drawn(drawn):
    image = drawn.grab().toImage()
    assert image.pixelColor(round(drawn.at(date(2026, 5, 15))), round(middle(0))) == LIGHT.bad_ground
    assert image.pixelColor(round(drawn.at(TODAY)) + 1, 40) == LIGHT.accent
    assert image.pixelColor(round(drawn.at(date(2026, 12, 1))), round(middle(1))) == LIGHT.soft
    assert image.pixelColor(round(drawn.at(date(2026, 5, 15))), round(middle(2))) != LIGHT.mute_ground


def test_what_is_under_the_mouse_is_said(drawn):
    assert drawn.said_at(QPointF(drawn.at(MARK.day), middle(0))) == "12-03-2026: Versie 0.9 voor de raden (gereed)"
    assert drawn.said_at(QPointF(drawn.at(TODAY), middle(1))) == "2 Governancecode: bezig"
    assert drawn.said_at(QPointF(10, 5)) == ""


def test_without_a_day_there_is_nothing_to_draw(drawn):
    drawn.show_spans((SPANS[2],), (), TODAY)
    assert drawn.isHidden()
    drawn.show_spans(SPANS, (), TODAY)
    assert not drawn.isHidden()


def test_names_take_no_more_room_than_they_need_and_more_in_a_wide_window(drawn):
    drawn.show_spans([Span("5 Implementeren, monitoren en sturen", TODAY, None, "gepland")], [], TODAY)
    drawn.resize(700, drawn.height())
    narrow = drawn._names
    drawn.resize(1400, drawn.height())
    assert drawn._names > narrow
