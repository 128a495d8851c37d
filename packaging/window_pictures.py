"""Make the pictures of the window that the README shows, of the example dossier.

    QT_QPA_PLATFORM=offscreen python packaging/window_pictures.py [FOLDER]

writes them to resources/pictures, or FOLDER. They show this machine's letters: on the offscreen platform a sans-serif
family such as Open Sans comes nearest to what Windows shows.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nvo_desktop.app.run import dress
from nvo_desktop.app.workbench import Workbench
from nvo_desktop.paths import resources
from nvo_desktop.services.demo import make_demo
from nvo_desktop.storage.recents import Recents
from nvo_desktop.storage.settings import Settings

_SIZE = (1280, 800)
_A_MOMENT = 300  # ms in which the window paints
_SHOTS = {
    "venster-overzicht": ("overview",),
    "venster-afspraak": ("agreements", "governance"),
    "venster-vaststelling": ("adoption",),
    "venster-document": ("document",),
}


def take(folder: Path, shots: Iterable[tuple[str, tuple[str, ...]]]) -> None:
    """Open the example and save a picture of each place, by its path in the window."""
    with TemporaryDirectory() as apart:
        os.environ["XDG_DATA_HOME"] = apart  # recent files and working copies of the user stay out of it
        workbench = Workbench(Recents(), Settings())
        workbench.begin(make_demo(Path(apart)).dossier)
        _wait(lambda: workbench.bench is not None)
        workbench.window.resize(*_SIZE)
        for name, path in shots:
            _show(workbench, path)
            workbench.window.grab().save(str(folder / f"{name}.png"))
        workbench.leave(workbench.window.allow_close)
        _wait(lambda: workbench.desk is None)
        workbench.end()


def _show(workbench: Workbench, path: tuple[str, ...]) -> None:
    if workbench.bench is not None:
        workbench.bench.going.go(path)
    _wait(lambda: not workbench.background.is_busy)
    QTest.qWait(_A_MOMENT)


def _wait(until: Callable[[], bool]) -> None:
    while not until():
        QTest.qWait(20)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    dress(app)
    take(Path(sys.argv[1]) if sys.argv[1:] else resources() / "pictures", _SHOTS.items())
