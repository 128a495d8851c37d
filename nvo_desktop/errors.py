"""What the program says when something goes wrong.

    ProblemForUser            the world is at fault: one sentence what happened, one what can be done
    ├── FileProblem           a file or folder cannot be read or written
    ├── DossierProblem        a dossier that cannot be opened, or not in this state
    │   ├── ChangedOutside    the file is not the one this work began from: nothing is overwritten
    │   └── Gone              what the deed is about is not, or no longer, in the dossier
    ├── InputProblem          a document, name, date or file of the user's that we cannot use
    └── TemplateProblem       a template or norm file with a fault; names file and line

Anything else that is raised is a bug of ours.
"""

from __future__ import annotations

import errno
from pathlib import Path

_REMEDIES = {
    errno.ENOSPC: ("de schijf is vol", "Maak ruimte vrij of kies een andere map, en probeer het opnieuw."),
    errno.EFBIG: ("de schijf of uw opslagruimte is vol", "Maak ruimte vrij of kies een andere map."),
    errno.EDQUOT: ("uw opslagruimte is vol", "Maak ruimte vrij of kies een andere map."),
    errno.EACCES: ("u heeft daar geen rechten voor", "Kies een andere map of vraag de beheerder om toegang."),
    errno.EPERM: ("u heeft daar geen rechten voor", "Kies een andere map of vraag de beheerder om toegang."),
    errno.EROFS: ("die plaats is alleen-lezen", "Kies een andere map."),
    errno.ENOENT: ("het bestand of de map bestaat niet", "Controleer de naam en de map."),
    errno.ENOTDIR: ("een deel van het pad is een bestand en geen map", "Controleer de naam en de map."),
    errno.EISDIR: ("het is een map en geen bestand", "Kies een bestand, of een andere naam."),
    errno.EEXIST: ("er staat al iets onder die naam", "Kies een andere naam."),
    errno.ELOOP: ("het is een koppeling die naar zichzelf leidt", "Verwijder die, of kies een andere naam."),
    errno.ENAMETOOLONG: ("de naam is te lang", "Kies een kortere naam."),
    errno.EBUSY: ("een ander programma houdt het vast", "Sluit dat programma en probeer het opnieuw."),
}
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
_NO_ROOM = ("de schijf van deze computer is vol", "Maak daar ruimte vrij en probeer het opnieuw.")
_NO_RIGHT = ("het programma mag er niet schrijven", "Vraag de beheerder om toegang tot uw map met toepassingsgegevens.")
_REMEDIES_AT_HOME = {
    **dict.fromkeys(_FULL, _NO_ROOM),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), _NO_RIGHT),
}
_HELD = {32, 33}  # WinError: sharing violation, lock violation; Windows gives them the number of a missing right
_ELSE = ("de computer meldt een fout bij lezen of schrijven", "Probeer het opnieuw, of kies een andere map.")


class ProblemForUser(Exception):
    """Something the user can act on: what happened, and what can be done about it, both whole Dutch sentences."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy


class FileProblem(ProblemForUser):
    """A file or folder that cannot be read or written."""


class DossierProblem(ProblemForUser):
    """A dossier that cannot be opened, or that does not allow this deed now."""


class ChangedOutside(DossierProblem):
    """Someone else changed, removed or put the dossier file there. is_gone: nothing stands there now."""

    def __init__(self, what: str, remedy: str, *, is_gone: bool = False) -> None:
        super().__init__(what, remedy)
        self.is_gone = is_gone


class Gone(DossierProblem):
    """What the deed is about was removed, or its adding was undone: trying again is of no use."""


class InputProblem(ProblemForUser):
    """Something the user gave that the program cannot use."""


class TemplateProblem(ProblemForUser):
    """A template, or a norm file, that has a fault; the sentence names file and line."""


class Stopped(ProblemForUser):
    """The user stopped long work; the sentences say that nothing came of it."""


def from_os_error(error: OSError, deed: str, path: Path | str | None) -> FileProblem:
    """Say an operating system's refusal in Dutch. deed is a past participle: "geschreven", "gelezen".

    path is None in the program's own folder: the user did not choose it and does not know its name.
    """
    number = errno.EBUSY if getattr(error, "winerror", None) in _HELD else error.errno or 0
    happened, remedy = _REMEDIES.get(number, _ELSE)
    if path is not None:
        return FileProblem(f"‘{path}’ kon niet worden {deed}: {happened}.", remedy)
    at_home = (happened, "Probeer het opnieuw; lukt het niet, vraag dan de beheerder.")
    happened, remedy = _REMEDIES_AT_HOME.get(number, at_home)
    return FileProblem(f"De werkkopie van het dossier kon niet worden {deed}: {happened}.", remedy)


def is_full(error: OSError) -> bool:
    """Whether the system refused for want of room."""
    return error.errno in _FULL
