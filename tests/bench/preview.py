"""The preview: python preview.py [CONTRIBUTIONS] prints {"first": …, "changed": …, "gap": …} in seconds.

first: from showing the screen to the first page, templates compiled. changed: from the commit of an edit to its page.
gap: the longest that the thread of the screen was away, of a tick every 10 ms, from opening to the last edit. The
document is that of the example, 54 pages; with CONTRIBUTIONS so many more rows stand in its reactienota.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nvo_desktop.model.partners import Contribution
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.demo import make_demo
from nvo_desktop.services.editions import Editions
from nvo_desktop.services.previews import Previews
from nvo_desktop.services.readiness import Checks
from nvo_desktop.storage.dossier_file import OpenDossier, open_dossier
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.document.document_screen import DocumentScreen, DocumentServices

_EDITS, _TICK = 9, 0.010
_WORDS = "Een regel tekst zoals die in een lijst staat, van ongeveer honderd tekens, met é en € erin. " * 2


class Ticks(QTimer):
    """Ticks, and remembers the longest that it was kept from that."""

    def __init__(self) -> None:
        super().__init__(interval=round(_TICK * 1000))
        self.longest, self._last = 0.0, time.perf_counter()
        self.timeout.connect(self._tick)
        self.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last - _TICK), now


def main() -> None:
    """Open the screen, edit, and print."""
    app = QApplication([])
    background, norm, rows = Background(app), load_norm(), int(sys.argv[1]) if len(sys.argv) > 1 else 0
    with tempfile.TemporaryDirectory() as folder:
        made: list[tuple[OpenDossier, DocumentServices, Agreements]] = []

        def make() -> tuple[OpenDossier, DocumentServices, Agreements]:
            dossier = _dossier(Path(folder), rows)
            services = DocumentServices(Previews(dossier, norm), Checks(dossier, norm), Editions(dossier))
            return dossier, services, Agreements(dossier, norm)

        background.do(background, make, made.append)
        _wait(lambda: bool(made))
        dossier, services, agreements = made[0]
        screen = DocumentScreen(background, services, norm)
        screen.resize(1100, 700)
        ticks, start = Ticks(), time.perf_counter()
        screen.show()
        _wait(lambda: bool(screen.preview.pages.sheets))
        first = time.perf_counter() - start
        _wait(lambda: screen.preview.is_laid_out)
        changed = [_edited(background, agreements, screen, number) for number in range(_EDITS)]
        print(json.dumps({"first": first, "changed": statistics.median(changed), "gap": ticks.longest}))
        background.do(background, dossier.close)
        _wait(lambda: not background.is_busy)
        background.close()


def _dossier(folder: Path, rows: int) -> OpenDossier:
    dossier = open_dossier(make_demo(folder).dossier)
    with dossier.unit_of_work("Inbreng") as work:
        for _ in range(rows):
            work.add(Contribution(from_whom="Aanbieders", summary=_WORDS, motivation=_WORDS, agreement="tariffs"))
        work.commit()
    return dossier


def _edited(background: Background, agreements: Agreements, screen: DocumentScreen, number: int) -> float:
    """From the commit of an edit until its page is shown."""
    before, committed = screen.preview.pages, list[float]()
    text = f"<p>Zin {number} over samenwerken.</p>"
    background.do(
        background,
        lambda: agreements.record_text("governance", text),
        lambda _: committed.append(time.perf_counter()),
    )
    _wait(lambda: screen.preview.pages is not before)
    shown = time.perf_counter()
    _wait(lambda: not background.is_busy and screen.preview.is_laid_out)
    return shown - committed[0]


def _wait(until: Callable[[], bool]) -> None:
    while not until():
        QTest.qWait(1)


if __name__ == "__main__":
    main()
