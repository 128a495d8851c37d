"""The program is killed at random moments while somebody writes and saves: what was kept is there again each time."""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import founded
from human import Human
from real_screen import missing, real_screen
from working_copy import WorkingCopy

from nvo_desktop.model.texts import Elaboration
from nvo_desktop.storage.dossier_file import read_dossier

REGION = "Regio Proef"
LATEST = 2.5  # seconds after somebody began to write
QUESTION = "SELECT text FROM elaboration WHERE agreement = 'governance'"

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.fixture
def human(tmp_path: Path) -> Iterator[Human]:
    """Somebody at a screen, with a dossier in a file."""
    folder = tmp_path / "screen"
    with real_screen(folder) as screen:
        someone = Human(screen, WorkingCopy(folder / "data", folder / "peek"), folder / "home", REGION)
        dossier = founded(someone.dossier, name=REGION)
        dossier.publish()
        dossier.close()
        yield someone
        screen.save(tmp_path / "last-seen.png")
        someone.clear()


@pytest.mark.timeout(900)
@pytest.mark.parametrize("kills", [2, pytest.param(30, marks=pytest.mark.long)])
def test_what_was_kept_survives_a_kill_at_any_moment(human: Human, kills: int):
    seed = random.SystemRandom().randrange(10**6)
    chance, kept = random.Random(seed), set[int]()
    for number in range(kills):
        human.reopen()
        human.screen.press("ctrl+shift+4")
        human.screen.wait_until_still()
        assert kept <= written(human), f"seed {seed}, lost after kill {number}: {kept - written(human)}"
        kept |= write_until_killed(human, chance, 1000 * (number + 1))
        assert in_file(human.dossier) <= kept
    human.reopen()
    assert kept
    assert kept <= written(human), f"seed {seed}"
    assert human.quit() == 0
    assert kept <= in_file(human.dossier)
    assert sorted(path.name for path in human.home.glob("*.tmp")) == []
    assert human.complaints == ""


def write_until_killed(human: Human, chance: random.Random, first: int) -> set[int]:
    """Write sentence after sentence, saving now and then, until the program is gone. Gives those that were kept."""
    killer = threading.Timer(chance.uniform(0.1, LATEST), human.kill_now)
    killer.start()
    human.screen.press("ctrl+End")
    number = first
    while human.is_running:
        human.screen.write(f" Zin {number}.")
        if chance.random() < 0.5:
            human.screen.press("ctrl+s")
        number += 1
    killer.join()
    human.clear()
    return written(human)


def written(human: Human) -> set[int]:
    """The numbers of the sentences that the working copy holds."""
    return numbers(str(human.copy.rows(QUESTION)))


def in_file(path: Path) -> set[int]:
    """The numbers of the sentences in the dossier file, which must be whole."""
    with read_dossier(path) as dossier:
        return numbers(" ".join(row.text for row in dossier.rows(Elaboration)))


def numbers(text: str) -> set[int]:
    """The numbers of the sentences in a text."""
    return {int(number) for number in re.findall(r"Zin (\d+)\.", text)}
