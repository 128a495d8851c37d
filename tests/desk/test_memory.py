"""What the window remembers of a dossier."""

from __future__ import annotations

import threading
from pathlib import Path

from nvo_desktop.desk.memory import Memory
from nvo_desktop.storage.settings import Settings


class Noting(Settings):
    """Notes on which thread something is kept."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self.threads: list[int] = []

    def keep_of_dossier(self, dossier_id: str, key: str, word: str) -> None:
        """Keep it, and note where."""
        self.threads.append(threading.get_ident())
        super().keep_of_dossier(dossier_id, key, word)


def test_each_dossier_has_its_own_words(background, at_rest, tmp_path):
    settings = Settings(tmp_path / "vensters.json")
    one, other = Memory(settings, "1", background), Memory(settings, "2", background)
    one.keep("tab", "governance")
    other.keep("tab", "visie")
    one.keep("place", "partners")
    at_rest()
    assert [one.word("tab"), one.word("place"), other.word("tab"), other.word("place")] == [
        "governance", "partners", "visie", "",
    ]  # fmt: skip


def test_the_window_does_not_wait_for_the_disk(background, at_rest, tmp_path):
    settings = Noting(tmp_path / "vensters.json")
    Memory(settings, "1", background).keep("tab", "visie")
    at_rest()
    assert settings.threads != [threading.get_ident()]
    assert len(settings.threads) == 1
