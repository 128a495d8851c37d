"""What the screens of the councils read and write with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.adoption.board import Board, Boards
from nvo_desktop.services.adoption.road import Road
from nvo_desktop.services.adoption.versions import AmendmentRow, Amendments, TextVersions, VersionRow
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.made_files import MadeFiles
from nvo_desktop.services.partners import CouncilQuestions
from nvo_desktop.services.proposals import Proposals

if TYPE_CHECKING:
    from nvo_desktop.services.freezing import Freezing
    from nvo_desktop.services.verifying import Verifying


@dataclass(frozen=True, slots=True)
class AdoptionServices:
    """The services of one open dossier; agreements: "4 Governance" by key.

    What writes and reads documents is made when it is first asked for.
    """

    boards: Boards
    adoptions: Adoptions
    road: Road
    versions: TextVersions
    amendments: Amendments
    questions: CouncilQuestions
    proposals: Proposals
    choices: Choices
    agreements: Mapping[str, str]
    made: MadeFiles
    freezing: Callable[[], Freezing]
    verifying: Callable[[], Verifying]

    def read(self, wanted: str, today: date) -> BoardRead:
        """The versions, and the board of the one that is wanted or else of the last; on the database thread."""
        versions = self.versions.versions()
        known = {version.id for version in versions}
        board = self.boards.board(wanted if wanted in known else None, today)
        found = self.amendments.amendments(board.version.id) if board is not None else ()
        return BoardRead(versions, board, found)

    def counts(self) -> tuple[int, int, int]:
        """How many amendments, questions and versions there are; on the database thread."""
        return len(self.amendments.rows()), len(self.questions.rows()), len(self.versions.rows())


@dataclass(frozen=True, slots=True)
class BoardRead:
    """What the board shows."""

    versions: tuple[VersionRow, ...]
    board: Board | None
    amendments: tuple[AmendmentRow, ...]
