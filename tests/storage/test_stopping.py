"""Killed at every file call and at random moments, refused by the disk: nothing acknowledged is gone, no file is half.

The long forms are the figures of the promise; each control shows that the harness sees what it is there to see.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks and signals of POSIX")

SCRIPT = Path(__file__).with_name("stopping.py")
MEMORY = Path("/dev/shm")
SEED = 20260302

Stop = Callable[..., dict[str, Any]]


@pytest.fixture
def stop() -> Iterator[Stop]:
    """Runs the harness, in memory where there is room: these are no tests of the disk’s own speed."""
    where = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=where) as folder:

        def run(way: str, count: int, control: str = "") -> dict[str, Any]:
            words = [sys.executable, str(SCRIPT), way, str(count), str(SEED), folder, *filter(None, [control])]
            done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=3500)
            assert done.returncode == 0, done.stderr
            return json.loads(done.stdout)

        yield run


@pytest.mark.parametrize(("way", "count", "least"), [("each", 13, 14), ("refuse", 15, 12), ("random", 50, 50)])
def test_a_stopped_program_loses_nothing(stop: Stop, way: str, count: int, least: int) -> None:
    result = stop(way, count)
    assert result["failures"] == []
    assert result["schedules"] >= least


@pytest.mark.parametrize("control", ["no-intent", "in-place", "no-recovery"])
def test_without_a_safeguard_the_harness_sees_the_fault(stop: Stop, control: str) -> None:
    assert stop("each", 6, control)["failures"] != []


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(
    ("way", "count", "least"), [("each", 1, 180), ("refuse", 1, 180), ("pairs", 1, 180), ("random", 2000, 2000)]
)
def test_a_program_stopped_everywhere_loses_nothing(stop: Stop, way: str, count: int, least: int) -> None:
    result = stop(way, count)
    assert result["failures"] == []
    assert result["schedules"] >= least
