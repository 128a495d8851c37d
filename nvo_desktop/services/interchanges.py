"""A whole dossier in its interchange form takes the place of one that is still empty."""

from __future__ import annotations

from pathlib import Path

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.exchange.interchange import Interchange
from nvo_desktop.exchange.interchange import parse as read
from nvo_desktop.exchange.papers import bytes_of
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.model.region import Region
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import DEFAULT_NORM, load_norm
from nvo_desktop.norm.values import canonical, canonical_cells, parse, parse_cells
from nvo_desktop.services.founding import clear, is_untouched
from nvo_desktop.storage.dossier_file import OpenDossier


class Interchanges:
    """Takes whole dossiers into one open dossier."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def check(self, path: Path) -> int:
        """How many records the file holds. InputProblem for a faulty one, DossierProblem when it would not fit."""
        self._refuse_filled()
        return len(read_interchange(path).records)

    def take(self, path: Path) -> int:
        """Put the file's records and identity in the place of what the dossier began with; gives their number."""
        self._refuse_filled()
        interchange = read_interchange(path)
        fill(self._dossier, interchange)
        return len(interchange.records)

    def _refuse_filled(self) -> None:
        if not is_untouched(self._dossier):
            raise DossierProblem(
                "Dit dossier bevat al gegevens; een heel dossier inlezen zou die vervangen.",
                "Maak eerst een nieuw dossier (nvo-desktop new) en lees het JSON-bestand daar in.",
            )


def read_interchange(path: Path) -> Interchange:
    """Read and check a JSON file. FileProblem or InputProblem, which names the file."""
    content = bytes_of(path, "Een dossier is kleiner; misschien is dit een ander bestand.")
    try:
        return checked(read(content.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise InputProblem(
            f"‘{path.name}’ is geen tekst in UTF-8.", "Sla het bestand op als UTF-8 en probeer het opnieuw."
        ) from error
    except InputProblem as problem:
        raise InputProblem(f"‘{path.name}’ is niet ingelezen. {problem.what}", problem.remedy) from problem


def checked(interchange: Interchange) -> Interchange:
    """The same with field values and register rows in canonical form. InputProblem for one that the norm refuses.

    A value whose field is not in the norm, or no longer, is kept as it is.
    """
    region = next((record for record in interchange.records if isinstance(record, Region)), None)
    if region is None:
        raise InputProblem("Onder ‘region’ moet de regio staan; een dossier zonder regio bestaat niet.", "Vul die aan.")
    norm = load_norm(region.norm or DEFAULT_NORM)
    for record in interchange.records:
        try:
            _make_canonical(record, norm)
        except InputProblem as problem:
            raise InputProblem(f"In ‘{kind_of(type(record))}’ {record.id}: {problem.what}", problem.remedy) from problem
    return interchange


def _make_canonical(record: Record, norm: Norm) -> None:
    if not isinstance(record, FieldValue | RegisterRow):
        return
    try:
        field = norm.field(record.owner, record.key)
    except KeyError:
        return
    if isinstance(record, FieldValue):
        record.value = canonical(field, parse(field, record.value))
    else:
        record.cells = canonical_cells(field.columns, parse_cells(field.columns, record.cells))


def fill(dossier: OpenDossier, interchange: Interchange, label: str = "Ingelezen uit JSON") -> None:
    """Make the dossier hold these records and nothing else, under their own identity."""
    with dossier.unit_of_work(label) as work:
        clear(work)
        for record in interchange.records:
            work.add(record)
        work.commit()
    dossier.take_identity(interchange.dossier_id)
