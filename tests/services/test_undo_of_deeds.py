"""Whatever a service does can be taken back, in one step."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import every_deed
import pytest
from every_deed import DEEDS, FOR_EVER, Deed

from nvo_desktop import services
from nvo_desktop.model.issued import ExportRecord, FrozenText, IssuedFile
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import OpenDossier

_GIVES_CHANGES = {"Changes", "Added", "Frozen", "Issued"}
_BASES = {"RecordService", "OrderedService"}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS.keys())
def test_undo_leads_back_to_where_the_deed_began_and_redo_forth(deed: Deed, demo: OpenDossier, norm: Norm) -> None:
    history = History(demo)
    before = len(demo.change_sets())
    start = demo.record_digest()
    deed(demo, norm)
    end = demo.record_digest()
    done = [change_set.label for change_set in demo.change_sets()[: -before or None]]
    assert done
    assert all(re.fullmatch("[A-ZÉ‘][^_]{5,}", label) for label in done), done
    for _ in done:
        assert not history.undo().in_the_way
    assert demo.record_digest() == start
    for _ in done:
        assert not history.redo().in_the_way
    assert demo.record_digest() == end


@pytest.mark.parametrize("deed", FOR_EVER.values(), ids=FOR_EVER.keys())
def test_undo_goes_by_what_is_for_ever(deed: Deed, demo: OpenDossier, norm: Norm) -> None:
    history = History(demo)
    deed(demo, norm)
    made = [len(demo.rows(kind)) for kind in (FrozenText, IssuedFile, ExportRecord)]
    assert sum(made) > 0
    assert history.undo().label == "Afspraak 5: ‘Expertisenetwerk’ gewijzigd"
    assert [len(demo.rows(kind)) for kind in (FrozenText, IssuedFile, ExportRecord)] == made


def service_deeds() -> Iterator[tuple[str, str]]:
    """Class and method of everything in the services that gives back what it changed."""
    for module in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        for name, kind in inspect.getmembers(import_module(module.name), inspect.isclass):
            if kind.__module__ != module.name or name in _BASES:
                continue
            for method, function in inspect.getmembers(kind, inspect.isfunction):
                if inspect.signature(function).return_annotation in _GIVES_CHANGES and not method.startswith("_"):
                    yield name, method


def test_every_deed_of_every_service_is_taken_back_here() -> None:
    source = Path(every_deed.__file__).read_text(encoding="utf-8")
    deeds = list(service_deeds())
    assert len(deeds) > 15
    missing = [f"{name}.{method}" for name, method in deeds if not re.search(rf"\b{name}\(.*?\)\.{method}\(", source)]
    assert missing == []
