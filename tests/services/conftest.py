"""The demo dossier as a test may change it: made once, and copied for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import resources
from nvo_desktop.services.interchanges import fill, read_interchange
from nvo_desktop.storage.dossier_file import OpenDossier, create_dossier, open_dossier


@pytest.fixture
def norm() -> Norm:
    """The norm that the demo answers to."""
    return load_norm()


@pytest.fixture(scope="session")
def made_once() -> list[bytes]:
    """The file of the demo, after the first test that asked for it; made inside a test, where user data are apart."""
    return []


@pytest.fixture
def demo(tmp_path: Path, made_once: list[bytes]) -> Iterator[OpenDossier]:
    """The demo dossier, open to be changed."""
    path = tmp_path / "demo.nvo"
    if not made_once:
        interchange = read_interchange(resources() / "demo" / "de-vallei.json")
        with create_dossier(path, interchange.dossier_id) as made:
            fill(made, interchange)
            made.publish()
        made_once.append(path.read_bytes())
    path.write_bytes(made_once[0])
    with open_dossier(path) as dossier:
        yield dossier
