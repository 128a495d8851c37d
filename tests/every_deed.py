"""Every deed of every service, once, on the demo dossier; test_undo_of_deeds.py takes each of them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from nvo_desktop.model.codes import ChapterPart, TextStatus
from nvo_desktop.model.record import Record
from nvo_desktop.model.region import Municipality
from nvo_desktop.model.structured import RegisterRow
from nvo_desktop.model.texts import Chapter
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.registers import Registers
from nvo_desktop.storage.dossier_file import OpenDossier

Deed: TypeAlias = Callable[[OpenDossier, Norm], object]


def first(dossier: OpenDossier, kind: type[Record]) -> str:
    """The id of the first record of a kind."""
    return dossier.rows(kind)[0].id


def function_row(dossier: OpenDossier) -> str:
    """The first row of the register of functions."""
    return next(row.id for row in dossier.rows(RegisterRow) if row.key == "functions")


TEXTS: dict[str, Deed] = {
    "text of an agreement": lambda d, n: Agreements(d, n).record_text("governance", "<p>x</p>"),
    "summary of an agreement": lambda d, n: Agreements(d, n).record_summary("governance", "x"),
    "status of an agreement": lambda d, n: Agreements(d, n).set_status("governance", TextStatus.WITHDRAWN),
    "deviation": lambda d, n: Agreements(d, n).record_deviation("governance", first(d, Municipality), "<p>x</p>"),
    "text of a chapter": lambda d, n: Chapters(d, n).record_text(first(d, Chapter), "<p>x</p>"),
    "title of a chapter": lambda d, n: Chapters(d, n).rename(first(d, Chapter), "x"),
    "status of a chapter": lambda d, n: Chapters(d, n).set_status(first(d, Chapter), TextStatus.WITHDRAWN),
    "part of a chapter": lambda d, n: Chapters(d, n).set_part(first(d, Chapter), ChapterPart.AFTER),
    "chapter comes": lambda d, n: Chapters(d, n).add("x"),
    "chapter moves": lambda d, n: Chapters(d, n).move(first(d, Chapter), 1),
    "chapter goes": lambda d, n: Chapters(d, n).remove(first(d, Chapter)),
}
FIELDS: dict[str, Deed] = {
    "new value": lambda d, n: Fields(d, n).record("governance", "signed", "2026-06-02"),
    "other value": lambda d, n: Fields(d, n).record("governance", "form", "DVO"),
    "no value": lambda d, n: Fields(d, n).record("governance", "form", None),
    "bound value": lambda d, n: Fields(d, n).record("vision", "title", "x"),
    "forgotten value": lambda d, n: Fields(d, n).forget("availability", "landscape"),
    "row comes": lambda d, n: Registers(d, n).add("availability", "functions", {"function": "x"}),
    "row changes": lambda d, n: Registers(d, n).change(
        "availability", "functions", function_row(d), {"function": "x"}
    ),
    "row moves": lambda d, n: Registers(d, n).move("availability", "functions", function_row(d), 2),
    "row goes": lambda d, n: Registers(d, n).remove("availability", "functions", function_row(d)),
    "member comes": lambda d, n: Registers(d, n).add("vision", "members", {"name": "x"}),
    "member goes": lambda d, n: Registers(d, n).remove("vision", "members", first(d, Municipality)),
}  # fmt: skip
DEEDS: dict[str, Deed] = {**TEXTS, **FIELDS}
