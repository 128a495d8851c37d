"""What a style of others says in the end: its own words, those of what it is based on, and those of the document."""

from __future__ import annotations

from nvo_desktop.documents.word.borrowed.xml import Element, W, child, value

_OFF = frozenset({"0", "false", "off"})


class Cascade:
    """The styles of one file."""

    def __init__(self, styles: Element) -> None:
        self.styles = {style.get(f"{W}styleId", ""): style for style in styles.findall(f"{W}style")}
        self._defaults = {
            "pPr": child(styles, "docDefaults/pPrDefault/pPr"),
            "rPr": child(styles, "docDefaults/rPrDefault/rPr"),
        }

    def said(self, style: str, group: str, path: str, key: str = "val") -> str | None:
        """The attribute of the nearest style that says it; None when nobody does."""
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            found = value(child(self.styles[style], group), path, key)
            if found is not None:
                return found
            style = value(self.styles[style], "basedOn") or ""
        return value(self._defaults[group], path, key)

    def number(self, style: str, group: str, path: str, key: str = "val") -> int:
        """The same as a whole number, 0 for what is none."""
        return whole(self.said(style, group, path, key))

    def is_bold(self, style: str) -> bool:
        """Whether its letters are bold."""
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            found = child(self.styles[style], "rPr/b")
            if found is not None:
                return found.get(f"{W}val", "1") not in _OFF
            style = value(self.styles[style], "basedOn") or ""
        return False


def whole(said: str | None) -> int:
    """A length as a whole number of its unit; 0 for what is none."""
    try:
        return round(float(said or "0"))
    except (ValueError, OverflowError):
        return 0
