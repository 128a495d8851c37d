"""What is made when it is first asked for: loading it takes long, and a dossier opens without it.

Its modules are imported in the functions, and by app/loading.py once a dossier is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from nvo_desktop.norm.definitions import Norm
from nvo_desktop.storage.dossier_file import OpenDossier

if TYPE_CHECKING:
    from nvo_desktop.services.exports import Exports
    from nvo_desktop.services.freezing import Freezing
    from nvo_desktop.services.imports import Imports
    from nvo_desktop.services.packages import Packages
    from nvo_desktop.services.verifying import Verifying
    from nvo_desktop.ui.screens.document.document_screen import DocumentServices

T = TypeVar("T")


class Late(Generic[T]):
    """Gives what make makes, the same each time."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: list[T] = []

    def __call__(self) -> T:
        """The thing, made now when it was not yet."""
        if not self._made:
            self._made.append(self._make())
        return self._made[0]


def exports(dossier: OpenDossier) -> Exports:
    """What writes documents."""
    from nvo_desktop.services.exports import Exports

    return Exports(dossier, keeps_log=True)


def freezing(dossier: OpenDossier, norm: Norm) -> Freezing:
    """What freezes versions."""
    from nvo_desktop.services.freezing import Freezing

    return Freezing(dossier, norm)


def verifying(dossier: OpenDossier, norm: Norm) -> Verifying:
    """What knows Word files again."""
    from nvo_desktop.services.verifying import Verifying

    return Verifying(dossier, norm)


def packages(dossier: OpenDossier) -> Packages:
    """What makes all papers for all councils."""
    from nvo_desktop.services.packages import Packages

    return Packages(dossier)


def imports(dossier: OpenDossier, norm: Norm) -> Imports:
    """What brings papers in."""
    from nvo_desktop.services.imports import Imports

    return Imports(dossier, norm)


def document(dossier: OpenDossier, norm: Norm) -> DocumentServices:
    """What shows the document."""
    from nvo_desktop.services.editions import Editions
    from nvo_desktop.services.previews import Previews
    from nvo_desktop.services.readiness import Checks
    from nvo_desktop.ui.screens.document.document_screen import DocumentServices

    return DocumentServices(Previews(dossier, norm), Checks(dossier, norm), Editions(dossier))
