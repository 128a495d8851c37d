"""A screen of a test's own, with a window manager and a keyboard, and the hands of somebody who works at it.

Xvfb, openbox and xdotool; what is typed and clicked goes through the X server, as from a real keyboard and mouse.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QImage

NEEDED = ("Xvfb", "openbox", "xdotool", "setxkbmap", "xkbcomp")
PATIENCE = 20.0  # seconds: for a state that comes in a fraction of one
_SIZE = "1280x800x24"
_LOOK_AGAIN = 0.02
_STILL = 6  # looks in which nothing moved

# Keys of their own for the signs that an American keyboard lacks: xdotool would change the keyboard while it types,
# and a program that hears of that a moment later loses the sign.
_SIGNS = {"é": "eacute", "ú": "uacute", "€": "EuroSign", "’": "rightsinglequotemark", "–": "endash"}
_FIRST_SPARE_KEY = 224

_NO_KEYS_OF_ITS_OWN = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>
"""

T = TypeVar("T")


def missing() -> str:
    """Which of the programs that this needs are not here, as a sentence; empty when all are."""
    absent = [name for name in NEEDED if shutil.which(name) is None]
    return f"not installed: {', '.join(absent)}" if absent else ""


def eventually(look: Callable[[], T], what: str, patience: float = PATIENCE) -> T:
    """Look until something is there, and give it. AssertionError with what was expected when it does not come."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        seen = look()
        if seen:
            return seen
        time.sleep(_LOOK_AGAIN)
    raise AssertionError(f"did not come: {what}")


class RealScreen:
    """What stands on the screen, and the keyboard and mouse before it."""

    def __init__(self, display: str, folder: Path) -> None:
        self._display, self._folder = display, folder

    @property
    def environment(self) -> Mapping[str, str]:
        """In which a program shows its window here, with a home of its own and nothing of the user's."""
        places = {name: str(self._folder / name) for name in ("home", "data", "config", "cache", "run")}
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "DISPLAY": self._display,
            "HOME": places["home"],
            "XDG_DATA_HOME": places["data"],
            "XDG_CONFIG_HOME": places["config"],
            "XDG_CACHE_HOME": places["cache"],
            "XDG_RUNTIME_DIR": places["run"],
        }

    @property
    def desktop(self) -> str:
        """The number of the desktop; empty while there is no window manager."""
        return self._ask("get_desktop")

    @property
    def windows(self) -> list[str]:
        """The titles of all windows."""
        return self._ask("search", "--onlyvisible", "--name", ".", "getwindowname", "%@").splitlines()

    @property
    def active(self) -> str:
        """The title of the window that the keys go to."""
        return self._ask("getwindowfocus", "getwindowname").strip()

    def wait_for(self, title: str) -> None:
        """Wait until the window with this title has the keyboard and has been drawn."""
        eventually(lambda: self.active == title, f"the window ‘{title}’; there are {self.windows}")
        self.wait_until_still()

    def wait_until_still(self) -> None:
        """Wait until nothing moves on the screen; a text cursor that blinks stands still for longer than this."""
        seen, times = b"", 0

        def is_still() -> bool:
            nonlocal seen, times
            now = self._pixels()
            seen, times = now, times + 1 if now == seen else 0
            return times >= _STILL

        eventually(is_still, "a screen on which nothing moves")

    def press(self, *keys: str) -> None:
        """Press keys one after another, such as ctrl+n and Return."""
        self._hand("key", "--delay", "10", *keys)

    def write(self, text: str) -> None:
        """Type a text, sign by sign; beside those of an American keyboard the signs that have a key here."""
        strange = {sign for sign in text if not sign.isascii() and sign not in _SIGNS}
        assert not strange, f"no key for {strange}"
        self._hand("type", "--delay", "4", "--", text)

    def click(self, x: int, y: int) -> None:
        """Click with the left button there on the screen."""
        self._hand("mousemove", str(x), str(y), "click", "1")

    def inside(self, across: float, down: float) -> tuple[int, int]:
        """A place in the window that the keys go to, as shares of its width and height."""
        told = self._ask("getwindowfocus", "getwindowgeometry", "--shell")
        at = {name: int(number) for name, _, number in (line.partition("=") for line in told.split())}
        return round(at["X"] + across * at["WIDTH"]), round(at["Y"] + down * at["HEIGHT"])

    def save(self, path: Path) -> None:
        """Keep what is on the screen as a picture."""
        header = struct.unpack(">25I", self._file.read_bytes()[:100])
        width, height, line = header[4], header[5], header[12]
        QImage(self._pixels(), width, height, line, QImage.Format.Format_RGB32).save(str(path))

    @property
    def _file(self) -> Path:
        return self._folder / "Xvfb_screen0"

    def _pixels(self) -> bytes:
        whole = self._file.read_bytes()
        header = struct.unpack(">25I", whole[:100])
        start = header[0] + header[19] * 12  # after the table of colours
        return whole[start : start + header[12] * header[5]]

    def _hand(self, *words: str) -> None:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=30, check=False
        )
        assert done.returncode == 0, f"xdotool {words}: {done.stderr}"

    def _ask(self, *words: str) -> str:
        """What xdotool answers; nothing while no window fits, or while one just went."""
        command = ["xdotool", *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=False)
        return done.stdout if done.returncode == 0 else ""


@contextmanager
def real_screen(folder: Path) -> Iterator[RealScreen]:
    """A screen with window manager and keyboard, until the end of the block."""
    for name in ("home", "run"):
        (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "openbox.xml").write_text(_NO_KEYS_OF_ITS_OWN, encoding="utf-8")
    with ExitStack() as stack:
        screen = RealScreen(_start_server(stack, folder), folder)
        _set_keyboard(screen.environment)
        manager = ["openbox", "--sm-disable", "--config-file", str(folder / "openbox.xml")]
        _start(stack, manager, screen.environment)
        eventually(lambda: screen.desktop, "the window manager")
        yield screen


def _start_server(stack: ExitStack, folder: Path) -> str:
    """Start a screen under a number that is free, and give that as programs name it."""
    reading, writing = os.pipe()
    with os.fdopen(reading) as told:
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            _SIZE,
            "-nolisten",
            "tcp",
            "-noreset",
            "-fbdir",
            str(folder),
        ]
        _start(stack, command, os.environ, writing)
        os.close(writing)
        return f":{told.readline().strip()}"


def _start(stack: ExitStack, command: list[str], environment: Mapping[str, str], *files: int) -> None:
    process = subprocess.Popen(
        command, env=environment, pass_fds=files, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(process.wait, 20)
    stack.callback(process.terminate)


def _set_keyboard(environment: Mapping[str, str]) -> None:
    asked = subprocess.run(["setxkbmap", "us", "-print"], env=environment, capture_output=True, text=True, check=True)
    keys = (f"replace key <I{_FIRST_SPARE_KEY + at}> {{ [ {name} ] }};" for at, name in enumerate(_SIGNS.values()))
    symbols = f'xkb_symbols {{ include "pc+us+inet(evdev)" {" ".join(keys)} }};'
    keymap = "\n".join(symbols if "xkb_symbols" in line else line for line in asked.stdout.splitlines())
    command = ["xkbcomp", "-w", "0", "-", environment["DISPLAY"]]
    subprocess.run(command, input=keymap, env=environment, capture_output=True, text=True, check=True, timeout=30)
