"""Tooltips that show text as it is: Qt takes what looks like markup for markup there, and would load its pictures."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """A text for a tooltip: itself, or written such that Qt shows every sign of what it would take for markup."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<p>{escape(text, quote=False).replace(chr(10), '<br>')}</p>"
