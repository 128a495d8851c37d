"""The made-up region with which everybody can try the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.making import Progress, silent
from nvo_desktop.errors import from_os_error
from nvo_desktop.paths import resources
from nvo_desktop.services.exports import Exported, Exports
from nvo_desktop.services.interchanges import fill, read_interchange
from nvo_desktop.storage.dossier_file import OpenDossier, create_dossier, open_dossier

_FILE = "Voorbeeldregio De Vallei.nvo"
_DOCUMENT = "regiovisie.docx"


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the demo lies. is_new: whether the dossier was made just now."""

    dossier: Path
    document: Exported
    is_new: bool


def make_demo(folder: Path, progress: Progress = silent) -> Demo:
    """Put the demo dossier and its regiovisie in a folder. A dossier that stands there is read, never overwritten."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_os_error(error, "gemaakt", folder) from error
    path = folder / _FILE
    is_new = not path.exists()
    with _made(path) if is_new else open_dossier(path) as dossier:
        exported = Exports(dossier).export(Edition("regiovisie"), folder / _DOCUMENT, progress=progress)
    return Demo(path, exported, is_new)


def _made(path: Path) -> OpenDossier:
    interchange = read_interchange(resources() / "demo" / "de-vallei.json")
    dossier = create_dossier(path, interchange.dossier_id)
    try:
        fill(dossier, interchange, "Voorbeeld gemaakt")
        dossier.publish()
    except BaseException:
        dossier.close()
        raise
    return dossier
