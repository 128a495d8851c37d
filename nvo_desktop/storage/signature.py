"""Who works on a dossier, and by which clock."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time of this computer, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Signature:
    """What the log and the file say of who wrote them; the clock is for display only and decides nothing."""

    author: str = ""
    device: str = field(default_factory=platform.node)
    clock: Clock = utc_now

    def now(self) -> str:
        """The time as it is stored: ISO text in UTC."""
        return self.clock().astimezone(UTC).isoformat(timespec="seconds")
