"""Somebody who works with the program in a real window, and who can look in the dossier meanwhile."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from real_screen import RealScreen, eventually
from working_copy import WorkingCopy

PROGRAM = "NvO-werkbank"


@dataclass
class Human:
    """Works at one screen; region is the name of the region whose dossier is on it."""

    screen: RealScreen
    copy: WorkingCopy
    home: Path
    region: str
    _running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def dossier(self) -> Path:
        """The dossier file."""
        return self.home / f"{self.region}.nvo"

    @property
    def window(self) -> str:
        """The title of the window with the dossier."""
        return f"{self.region} – {self.dossier.name} – {PROGRAM}"

    @property
    def complaints(self) -> str:
        """What the program wrote where nobody looks: nothing, when all goes well."""
        return (self.home / "complaints.txt").read_text(encoding="utf-8")

    @property
    def is_running(self) -> bool:
        """Whether the program runs."""
        return bool(self._running) and self._running[-1].poll() is None

    def reopen(self) -> None:
        """Start the program with the dossier, and close what it says about what was recovered."""
        self._run(str(self.dossier))
        eventually(lambda: self.window in self.screen.windows, "the dossier")
        self.screen.wait_until_still()
        if self.screen.active == PROGRAM:
            self.close_with("Return")
        self.screen.wait_for(self.window)

    def start(self) -> None:
        """Start the program, and wait for its window."""
        self._run()
        self.screen.wait_for(PROGRAM)

    def _run(self, *words: str) -> None:
        with (self.home / "complaints.txt").open("ab") as complaints:
            program = subprocess.Popen(
                [sys.executable, "-m", "nvo_desktop", *words],
                env=self.screen.environment,
                cwd=self.home,
                stderr=complaints,
            )
        self._running.append(program)

    def kill(self) -> None:
        """Take the program away without a word, as a power cut does."""
        program = self._running.pop()
        program.kill()
        program.wait(20)

    def kill_now(self) -> None:
        """Kill the program and look no further, as from another thread."""
        self._running[-1].kill()

    def quit(self) -> int:
        """Leave the program. Gives its exit code."""
        self.screen.press("ctrl+q")
        return self._running.pop().wait(20)

    def clear(self) -> None:
        """Let nothing run on."""
        while self._running:
            self.kill()

    def ask_for(self, *keys: str, title: str) -> None:
        """Press keys, and wait for the window that they open."""
        self.screen.press(*keys)
        self.screen.wait_for(title)

    def hear(self) -> None:
        """Wait until the program says something, and close that."""
        eventually(lambda: self.window in self.screen.windows, "the dossier")
        self.screen.wait_for(PROGRAM)
        self.close_with("Return")

    def close_with(self, *keys: str) -> None:
        """Close what stands before the dossier."""
        self.screen.press(*keys)
        self.screen.wait_for(self.window)

    def name_file(self, title: str, path: Path) -> None:
        """Type a path in the window that asks for a file."""
        self.screen.wait_for(title)
        self.screen.press("ctrl+a")
        self.screen.write(str(path))
        self.screen.press("Return")

    def fill_in(self, *fields: str | None) -> None:
        """Type in fields one after another, with Tab between them; None passes one."""
        for text in fields:
            if text:
                self.screen.write(text)
            self.screen.press("Tab")

    def wait_until_kept(self, what: str, question: str, *parameters: object) -> None:
        """Wait until the dossier holds something: then it is safe, and the window says so."""
        eventually(lambda: self.copy.rows(question, *parameters), what)
