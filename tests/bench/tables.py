"""A table of ten thousand rows, shown and filtered, beside a QTableWidget filled cell by cell (goal U1).

python tables.py [ROWS] prints the median milliseconds of each, their ratio, and the slowest key in the filter.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem, QWidget

from nvo_desktop.ui.look.theme import apply_theme
from nvo_desktop.ui.tables.columns import TableColumn
from nvo_desktop.ui.tables.model import RowTableModel
from nvo_desktop.ui.tables.view import Table

ROUNDS = 7


@dataclass(frozen=True)
class Row:
    """A row of six texts."""

    cells: tuple[str, ...]


def rows(count: int) -> list[Row]:
    """Rows as in a long list of contributions."""
    states = ("overgenomen", "te wegen", "niet overgenomen")
    return [
        Row(
            (
                f"{1 + at % 28} jun 2026",
                f"Gemeente {at % 30}",
                f"Afspraak {at % 8}",
                states[at % 3],
                "",
                f"Coördinatie {at}",
            )
        )
        for at in range(count)
    ]


def ours(data: list[Row]) -> tuple[QWidget, RowTableModel[Row]]:
    """Our table with those rows."""
    columns = [TableColumn[Row](str(at), lambda row, at=at: row.cells[at], 130) for at in range(6)]
    model = RowTableModel(columns)
    model.set_rows(data)
    table = Table(model, "Inbreng")
    model.setParent(table)
    return table, model


def anchor(data: list[Row]) -> QWidget:
    """Qt's own, cell by cell."""
    table = QTableWidget(len(data), 6)
    for at, row in enumerate(data):
        for column, text in enumerate(row.cells):
            table.setItem(at, column, QTableWidgetItem(text))
    return table


def shown(app: QApplication, make: Callable[[], QWidget]) -> float:
    """Milliseconds from nothing to a painted table."""
    start = time.perf_counter()
    table = make()
    table.resize(1000, 700)
    table.show()
    app.processEvents()
    table.grab()
    taken = (time.perf_counter() - start) * 1e3
    table.close()
    table.deleteLater()
    app.processEvents()
    return taken


def slowest_key(app: QApplication, data: list[Row]) -> float:
    """Milliseconds of the slowest key while words are typed in the filter, once the searched text is there."""
    table, model = ours(data)
    table.resize(1000, 700)
    table.show()
    model.set_filter("begin")
    model.set_filter("")
    app.processEvents()
    taken = []
    for end in range(1, len("coordinatie 12 gem") + 1):
        start = time.perf_counter()
        model.set_filter("coordinatie 12 gem"[:end])
        app.processEvents()
        taken.append((time.perf_counter() - start) * 1e3)
    table.close()
    return max(taken)


def main() -> None:
    """Print the figures."""
    app = QApplication([])
    apply_theme(app)
    data = rows(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    pairs = [(shown(app, lambda: ours(data)[0]), shown(app, lambda: anchor(data))) for _ in range(ROUNDS)]
    print(
        json.dumps(
            {
                "shown_ms": statistics.median(mine for mine, _ in pairs),
                "anchor_ms": statistics.median(theirs for _, theirs in pairs),
                "ratio": statistics.median(mine / theirs for mine, theirs in pairs),
                "slowest_key_ms": statistics.median(slowest_key(app, data) for _ in range(ROUNDS)),
            }
        )
    )


if __name__ == "__main__":
    main()
