"""Dossiers for timing: the block tree of a document dealt over chapters and agreements, and long lists."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.partners import Consultation, Contribution
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.municipalities import Municipalities
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.prose import canonical
from nvo_desktop.prose.blocks import Block, Heading, Inlines, ListItem, Paragraph, Table, Text
from nvo_desktop.services.founding import Founding, NewRegion
from nvo_desktop.storage.dossier_file import OpenDossier, create_dossier

_LINK = "https://example.org/stuk"


def document_dossier(blocks_file: Path, path: Path) -> OpenDossier:
    """A dossier whose chapters and elaborations hold the blocks, in equal parts and in order."""
    blocks = [block for item in json.loads(blocks_file.read_text(encoding="utf-8")) for block in _blocks(item)]
    dossier = create_dossier(path)
    norm = load_norm()
    Founding(dossier, norm).begin(NewRegion("Regio Proef", municipalities=("Almere",)))
    with dossier.unit_of_work("Tekst") as work:
        places: list[Chapter | Elaboration] = list(work.all(Chapter))
        places += [work.ensure(Elaboration, agreement=agreement.key) for agreement in norm.agreements]
        share = -(-len(blocks) // len(places))
        for index, place in enumerate(places):
            place.text = canonical.write(tuple(blocks[index * share : (index + 1) * share]))
        work.commit()
    dossier.publish()
    return dossier


def list_dossier(path: Path, rows: int) -> OpenDossier:
    """A dossier with so many decisions, consultations and contributions together."""
    dossier = create_dossier(path)
    Founding(dossier, load_norm()).begin(NewRegion("Regio Proef", municipalities=("Almere",)))
    text = "Een regel tekst zoals die in een lijst staat, van ongeveer honderd tekens, met é en € erin. " * 2
    with dossier.unit_of_work("Lijsten") as work:
        for number in range(rows // 3):
            work.add(Decision(number=str(number), text=text, body="Bestuurlijk overleg", agreements=("governance",)))
            work.add(Consultation(title=f"Overleg {number}", summary=text, agreements=("tariffs",)))
            work.add(Contribution(from_whom="Aanbieders", summary=text, motivation=text, agreement="tariffs"))
        work.commit()
    dossier.publish()
    return dossier


def largest_dossier(path: Path) -> OpenDossier:
    """A dossier of 30 municipalities with 2,000 contributions, 1,000 decisions and 60 pages of text."""
    dossier = create_dossier(path)
    norm = load_norm()
    known = Municipalities.load()
    names = [entry.display for code, _ in known.youth_regions() for entry in known.youth_region(code)]
    Founding(dossier, norm).begin(NewRegion("Regio Proef", municipalities=tuple(names[:30]), period=(2027, 2030)))
    keys = [agreement.key for agreement in norm.agreements]
    text = "Een regel tekst zoals die in een lijst staat, van ongeveer honderd tekens, met é en € erin. " * 2
    page = tuple(
        Paragraph((Text("Een zin in een regiovisie, van gewone lengte, met é en € erin. " * 5),)) for _ in range(7)
    )
    with dossier.unit_of_work("Alles") as work:
        for number in range(1000):
            key = keys[number % len(keys)]
            work.add(Decision(number=f"2026-{number}", text=text, body="Bestuurlijk overleg", agreements=(key,)))
        for number in range(2000):
            key = keys[number % len(keys)]
            work.add(Contribution(from_whom=f"Aanbieder {number % 70}", summary=text, motivation=text, agreement=key))
        for number in range(60):
            work.add(Consultation(title=f"Overleg {number}", summary=text, agreements=(keys[number % len(keys)],)))
        for key in keys:
            work.ensure(Elaboration, agreement=key).text = canonical.write(
                tuple(block for _ in range(7) for block in (Heading(2, (Text("Wat wij doen"),)), *page))
            )
        work.commit()
    dossier.publish()
    return dossier


def _blocks(item: dict[str, Any]) -> Iterable[Block]:
    match item["t"]:
        case "h":
            return [Heading(item["level"], _runs(item["runs"]))]
        case "p":
            return [Paragraph(_runs(item["runs"]))]
        case "table":
            header = tuple((Text(text),) for text in item["head"])
            return [Table(header, tuple(tuple(_runs(cell) for cell in row) for row in item["rows"]))]
        case _:
            kind = "bullet" if item["t"] == "ul" else "number"
            return [ListItem(kind, 1, _runs(runs)) for runs in item["items"]]


def _runs(runs: list[list[str]]) -> Inlines:
    return tuple(
        Text(text, bold="b" in flags, italic="i" in flags, link=_LINK if flags == "l" else "") for text, flags in runs
    )
