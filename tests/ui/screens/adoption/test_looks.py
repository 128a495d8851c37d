"""How the lists beside the board look."""

from __future__ import annotations

import pytest

from nvo_desktop.model.codes import AmendmentResult, TextStatus
from nvo_desktop.ui.screens.adoption.looks import VERSIONS, amendments, questions


@pytest.mark.parametrize(
    ("look", "title", "codes"),
    [(VERSIONS, "Stand", TextStatus), (amendments({}), "Uitkomst", AmendmentResult)],
    ids=lambda one: getattr(one, "name", ""),
)
def test_a_state_is_never_cut(look, title, codes):
    column = next(one for one in look.columns if one.title == title)
    assert all(len(code.label) <= len(column.longest) for code in codes)


@pytest.mark.parametrize(("look", "title"), [(VERSIONS, "Datum"), (questions({}), "Gesteld op")])
def test_a_date_is_never_cut(look, title):
    column = next(one for one in look.columns if one.title == title)
    assert len(column.longest) >= len("30 mrt 2026")
