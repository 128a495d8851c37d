"""The fonts: sizes in points and two weights, in the family of the application."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from nvo_desktop.ui.look.type import font


@pytest.mark.parametrize(
    ("kind", "points", "weight"),
    [
        *(("start", 21, 600), ("title", 15, 600), ("group", 11, 600), ("strong", 10, 600), ("label", 9, 600)),
        *(("body", 10, 400), ("small", 9, 400), ("prose", 11, 400)),
    ],
)
def test_every_kind_has_its_size_and_weight(qapp, kind, points, weight):
    assert (font(kind).pointSize(), font(kind).weight().value) == (points, weight)


def test_the_family_is_that_of_the_application(qapp):
    before = qapp.font()
    qapp.setFont(QFont("Carlito"))
    family = font("title").family()
    qapp.setFont(before)
    assert family == "Carlito"
