"""What tests of screens share: a small real dossier on the thread of the background, and a way to ask it things."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from factories import founded

from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.ui.background import Background

Ask = Callable[[Callable[[], Any]], Any]


@pytest.fixture(scope="session")
def norm() -> Norm:
    """The norm of 2020."""
    return load_norm()


@pytest.fixture
def ask(background: Background, at_rest: Callable[[], None]) -> Ask:
    """Runs a deed where the dossier lives, and gives what came of it."""

    def asked(deed: Callable[[], Any]) -> Any:
        told: list[Any] = []
        background.do(background, deed, told.append)
        at_rest()
        return told[0]

    return asked


@pytest.fixture
def dossier(ask: Ask, tmp_path: Path) -> Iterator[OpenDossier]:
    """An open dossier of three municipalities in which nothing is written."""
    made = ask(lambda: founded(tmp_path / "r.nvo"))
    yield made
    ask(made.close)
