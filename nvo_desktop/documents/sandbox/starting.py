"""How the process of the templates is started."""

from __future__ import annotations

import sys
from typing import Final

CHILD_WORD: Final = "--template-process"
"""The word by which the frozen program is asked to be the process of the templates."""

_MODULE = "nvo_desktop.documents.sandbox.child"


def command() -> list[str]:
    """The program and its words; the frozen program has no modules to name."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_WORD]
    return [sys.executable, "-I", "-m", _MODULE]
