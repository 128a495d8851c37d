"""What the export still lacks is told chapter by chapter."""

from __future__ import annotations

from nvo_desktop.cli.export import gap_lines
from nvo_desktop.documents.gaps import Gap


def test_each_chapter_has_one_line_with_its_count_and_its_first_gap() -> None:
    gaps = [Gap("Vaststelling", "College bij ‘Dalwijk’"), Gap("De regio", "de tekst"), Gap("Vaststelling", "Raad")]
    assert gap_lines(gaps) == ["  – Vaststelling (2): College bij ‘Dalwijk’, …", "  – De regio: de tekst"]
