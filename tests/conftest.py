"""What holds for every test: the user's own data stay out of reach, and a test leaves no warnings or open work."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from hypothesis import settings

# Without a database of earlier finds the same checkout gives the same outcome on every machine.
settings.register_profile("nvo", deadline=None, database=None, print_blob=True, derandomize=bool(os.environ.get("CI")))
settings.load_profile("nvo")

LOGGER = "nvo_desktop"
UNIT_OF_WORK = "nvo_desktop.storage.unit_of_work"


class Warnings(logging.Handler):
    """Gathers what the program logs from warning upwards."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line of the record, in a form that a failing test can show."""
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


class OpenedFiles:
    """Gathers every connection to a database file, whoever makes it: Python announces each to its audit hooks.

    A database in memory is left out: it holds no file and keeps nobody waiting.
    """

    def __init__(self) -> None:
        self._announced: dict[int, str] = {}  # by thread: the name comes first, the connection right after it
        self._connections: list[tuple[str, sqlite3.Connection]] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, details: tuple[object, ...]) -> None:
        if event == "sqlite3.connect":
            self._announced[threading.get_ident()] = str(details[0])
        elif event == "sqlite3.connect/handle":
            name = self._announced.pop(threading.get_ident(), "")
            if name and ":memory:" not in name:
                self._connections.append((name, cast("sqlite3.Connection", details[0])))

    def forget(self) -> list[str]:
        """Let all connections go. Gives the files of those that nobody closed, dropped ones included."""
        heard, self._connections = self._connections, []
        return [name for name, connection in heard if _is_open(connection)]


def _is_open(connection: sqlite3.Connection) -> bool:
    try:
        return connection.total_changes >= 0  # may be asked from any thread
    except sqlite3.ProgrammingError:
        return False


@pytest.fixture(autouse=True)
def work_folder_apart(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Working copies land in a temporary folder, on every system; a test may still choose another."""
    folder = tmp_path_factory.mktemp("user-data")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(folder))  # Windows asks the shell before LOCALAPPDATA
    return folder


@pytest.fixture
def expected_warnings() -> list[str]:
    """Parts of log lines that this test means to cause; each must come."""
    return []


@pytest.fixture(autouse=True)
def no_unexpected_warnings(expected_warnings: list[str]) -> Iterator[None]:
    """Fail a test during which the program logged a warning or worse that the test did not expect."""
    handler, logger = Warnings(), logging.getLogger(LOGGER)
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    unexpected = [line for line in handler.lines if not any(part in line for part in expected_warnings)]
    missing = [part for part in expected_warnings if not any(part in line for line in handler.lines)]
    assert not unexpected, f"unexpected log records: {unexpected}"
    assert not missing, f"expected log records did not come: {missing}"


@pytest.fixture(autouse=True)
def no_open_units_of_work() -> Iterator[None]:
    """Fail a test that leaves a unit of work open; without storage there is nothing to look at."""
    yield
    module = sys.modules.get(UNIT_OF_WORK)
    if module is not None:
        left = cast("Callable[[], int]", module.open_units)()
        assert left == 0, f"units of work left open: {left}"


@pytest.fixture(autouse=True, scope="session")
def no_collector_of_its_own() -> Iterator[None]:
    """As in the window, garbage is collected on this thread alone: a widget that dies on another crashes the run."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_collected_here() -> Iterator[None]:
    """Collect what is due after each test."""
    yield
    limits, counts = gc.get_threshold(), gc.get_count()
    due = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation]]
    if due:
        gc.collect(due[0])


@pytest.fixture
def automatic_collector() -> Iterator[None]:
    """Python's own collector, as it is when a program begins."""
    gc.enable()
    yield
    gc.disable()


@pytest.fixture(scope="session")
def opened_files() -> OpenedFiles:
    """The connections of this process; an audit hook stays until its end."""
    return OpenedFiles()


@pytest.fixture(autouse=True)
def no_open_connections(opened_files: OpenedFiles) -> Iterator[None]:
    """Fail a test that leaves a database file open; what fixtures of a wider scope opened before it is theirs."""
    opened_files.forget()
    yield
    left = opened_files.forget()
    assert not left, f"databases left open: {left}"


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder with documents from practice that NVO_SOURCES names; they are no part of the checkout."""
    folder = os.environ.get("NVO_SOURCES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("NVO_SOURCES names no folder with documents from practice")
    return Path(folder)


@pytest.fixture(scope="session")
def source(sources: Path) -> Callable[[str], Path]:
    """Finds a paper from practice by the number that its file name starts with."""
    return lambda number: next(sources.glob(f"{number}_*.txt"))


@pytest.fixture(scope="session")
def converted(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder in which LibreOffice wrote all papers from practice as another kind, such as "html"."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"

    @cache
    def convert(kind: str) -> Path:
        out = tmp_path_factory.mktemp(kind)
        command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", out, *sources.glob("*.txt")]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return out

    return convert
