"""What the program says of itself when it is asked."""

from __future__ import annotations

from collections.abc import Iterable

from nvo_desktop import __version__
from nvo_desktop.ui.messages import Messages


def tell_keys(messages: Messages, entries: Iterable[tuple[str, str]]) -> None:
    """Say which keys do what; an entry is the words of a deed and its keys."""
    messages.tell("Toetsen", "\n".join(f"{keys}   {words}" for words, keys in entries))


def tell_about(messages: Messages) -> None:
    """Say what this program is."""
    messages.tell(
        f"NvO-werkbank {__version__}",
        "Werkbank voor de regiovisie jeugd volgens de Norm voor Opdrachtgeverschap. Licentie: EUPL-1.2.",
    )
