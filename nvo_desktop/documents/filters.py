"""The filters that templates have beside Jinja's own."""

from __future__ import annotations

from markupsafe import Markup

from nvo_desktop.prose.reading import BadProse, read

_LOWEST = 3  # level of a heading


def shifted_prose(text: str, by: int = 0) -> Markup:
    """Canonical prose with its headings lowered by that many levels; level 3 is the lowest."""
    for level in (2, 1) if by else ():
        lower = min(_LOWEST, level + by)
        text = text.replace(f"<h{level}>", f"<h{lower}>").replace(f"</h{level}>", f"</h{lower}>")
    return Markup(text)  # noqa: S704 - canonical prose is well-formed; the reader of the section refuses what is not


def doubted_prose(text: str, by: int = 0) -> Markup:
    """The same of a text that others may have written: what is no canonical prose is shown as plain text."""
    try:
        read(text)
    except BadProse:
        return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in text.splitlines() if line.strip())
    return shifted_prose(text, by)


def broken_lines(text: str) -> Markup:
    """Plain text of several lines, with a break for each new line."""
    return Markup("<br/>").join(text.splitlines())


def inside_sentence(label: str) -> str:
    """A label as it stands inside a sentence: a small first letter, but for an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
