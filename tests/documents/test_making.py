"""What every page of a document says above and below its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import read_template
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.region import Region
from nvo_desktop.paths import templates
from nvo_desktop.services.exports import Exports

_FITS = 86


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        ("", "Regio Proef", "Regiovisie jeugd 2027–2030, Regio Proef"),
        ("", "Samenwerkingsverband " * 5, "Regiovisie jeugd 2027–2030"),
        ("Samen voor wie het nodig heeft, " * 4, "Regio Proef", "Samen voor wie het nodig heeft, Samen voor wie het"),
    ],
)
def test_the_head_of_a_page_keeps_to_one_line(tmp_path: Path, title: str, name: str, said: str) -> None:
    with founded(tmp_path / "r.nvo", name=name) as dossier:
        with dossier.unit_of_work("Titel") as work:
            work.all(Region)[0].title = title
            work.commit()
        context = Exports(dossier).context(Audience.PUBLIC)
        document = make_document(context, read_template(templates() / "regiovisie"), Renderer())
    assert document.short_title.startswith(said)
    assert len(document.short_title) + len(document.header_right) <= _FITS
    assert document.short_title == said or document.short_title.endswith("…")
