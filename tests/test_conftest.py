"""Negative controls of conftest.py: small test files are run apart, and must fail as they should."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[1]
RunApart = Callable[..., tuple[int, str]]


@pytest.fixture
def run_apart(tmp_path: Path) -> RunApart:
    """Runs a test file with our conftest.py in a process of its own; gives the exit code and what it printed."""

    def run(test: str, **environment: str) -> tuple[int, str]:
        (tmp_path / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text("utf-8"), "utf-8")
        (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
        (tmp_path / "test_apart.py").write_text(dedent(test), "utf-8")
        kept = {name: value for name, value in os.environ.items() if name not in {"CI", "NVO_SOURCES"}}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", "test_apart.py"],
            cwd=tmp_path,
            env=kept | {"PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"} | environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_a_quiet_test_passes(run_apart: RunApart):
    code, said = run_apart("""
        import logging

        def test_quiet():
            logging.getLogger("nvo_desktop.storage").info("fine")
            logging.getLogger("another").warning("not ours")
    """)
    assert (code, "1 passed" in said) == (0, True), said


def test_an_unexpected_warning_fails_the_test(run_apart: RunApart):
    code, said = run_apart("""
        import logging

        def test_loud():
            logging.getLogger("nvo_desktop.storage").warning("odd")
    """)
    assert code == 1
    assert "unexpected log records: ['WARNING nvo_desktop.storage: odd']" in said


EXPECTING = """
    import logging
    import pytest

    @pytest.fixture
    def expected_warnings():
        return ["odd"]

    def test_loud():
        logging.getLogger("nvo_desktop").error("{message}")
"""


def test_an_expected_warning_does_not(run_apart: RunApart):
    code, said = run_apart(EXPECTING.format(message="how odd"))
    assert code == 0, said


def test_an_expected_warning_that_does_not_come_fails_the_test(run_apart: RunApart):
    code, said = run_apart(EXPECTING.replace("error", "info").format(message="how odd"))
    assert code == 1
    assert "expected log records did not come: ['odd']" in said


OPEN_UNIT = """
    import sys
    from types import SimpleNamespace

    def test_unit():
        sys.modules["nvo_desktop.storage.unit_of_work"] = SimpleNamespace(open_units=lambda: {left})
"""


@pytest.mark.parametrize(("left", "code"), [(0, 0), (1, 1)])
def test_an_open_unit_of_work_fails_the_test(run_apart: RunApart, left: int, code: int):
    outcome, said = run_apart(OPEN_UNIT.format(left=left))
    assert outcome == code
    assert ("units of work left open: 1" in said) == bool(left)


def test_a_real_unit_of_work_is_counted(run_apart: RunApart):
    code, said = run_apart("""
        from types import SimpleNamespace
        from nvo_desktop.storage.unit_of_work import UnitOfWork

        held = []

        def test_unit():
            held.append(UnitOfWork(SimpleNamespace(in_unit=False), None, "", None))
            held[0].__enter__()

        def test_closed_again():
            held[0].__exit__(None, None, None)
    """)
    assert code == 1
    assert "units of work left open: 1" in said
    assert "2 passed, 1 error" in said


CONNECTION = """
    import sqlite3
    import threading

    held = []

    def open_and_keep(name):
        held.append(sqlite3.connect(name, check_same_thread=False))

    def in_a_thread(name):
        thread = threading.Thread(target=open_and_keep, args=(name,))
        thread.start()
        thread.join()

    def test_connection(tmp_path):
        name = tmp_path / "x.db"
        {deed}
"""


@pytest.mark.parametrize(
    "deed",
    [
        "open_and_keep(name)",
        "in_a_thread(name)",
        "sqlite3.connect(name)",
        'open_and_keep(":memory:"), in_a_thread(name)',
    ],
    ids=["kept", "by another thread", "dropped", "after one in memory"],
)
def test_a_database_file_left_open_fails_the_test(run_apart: RunApart, deed: str):
    code, said = run_apart(CONNECTION.format(deed=deed))
    assert code == 1
    assert "databases left open: ['" in said
    assert "x.db" in said


@pytest.mark.parametrize("deed", ["sqlite3.connect(name).close()", 'open_and_keep(":memory:")', "pass"])
def test_a_closed_database_and_one_in_memory_do_not(run_apart: RunApart, deed: str):
    code, said = run_apart(CONNECTION.format(deed=deed))
    assert code == 0, said


def test_a_database_of_a_wider_fixture_may_stay_open(run_apart: RunApart):
    code, said = run_apart("""
        import sqlite3
        import pytest

        @pytest.fixture(scope="module")
        def shared(tmp_path_factory):
            connection = sqlite3.connect(tmp_path_factory.mktemp("x") / "x.db")
            yield connection
            connection.close()

        def test_first(shared): ...

        def test_second(shared): ...
    """)
    assert (code, "2 passed" in said) == (0, True), said


def test_the_work_folder_is_a_temporary_one(run_apart: RunApart):
    code, said = run_apart("""
        from nvo_desktop.paths import work_folder

        def test_apart(work_folder_apart):
            assert work_folder_apart in work_folder().parents
    """)
    assert code == 0, said


SOURCES = """
    def test_sources(sources):
        assert sources.is_dir()
"""


def test_without_documents_from_practice_their_tests_are_skipped(run_apart: RunApart, tmp_path: Path):
    for environment in ({}, {"NVO_SOURCES": str(tmp_path / "gone")}):
        code, said = run_apart(SOURCES, **environment)
        assert (code, "1 skipped" in said, "NVO_SOURCES names no folder" in said) == (0, True, True), said


def test_documents_from_practice_come_from_the_folder_named(run_apart: RunApart, tmp_path: Path):
    code, said = run_apart(SOURCES, NVO_SOURCES=str(tmp_path))
    assert (code, "1 passed" in said) == (0, True), said


@pytest.mark.parametrize("environment", [{}, {"CI": "true"}])
def test_properties_are_tried_on_the_same_examples_in_ci(run_apart: RunApart, environment: dict[str, str]):
    code, said = run_apart(
        f"""
        from hypothesis import settings

        def test_profile():
            ours = settings()
            assert (ours.deadline, ours.database, ours.print_blob) == (None, None, True)
            assert ours.derandomize is {bool(environment)}
        """,
        **environment,
    )
    assert code == 0, said
