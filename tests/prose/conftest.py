"""What the tests of prose share."""

from __future__ import annotations

import pytest
from any_prose import PROSE
from hypothesis.strategies import SearchStrategy

from nvo_desktop.prose.blocks import Prose


@pytest.fixture(scope="session")
def any_prose() -> SearchStrategy[Prose]:
    return PROSE
