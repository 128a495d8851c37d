"""Links: out to the web by a relation of the part, inside the document by a bookmark, and otherwise not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from nvo_desktop.documents.word.characters import attribute, legal
from nvo_desktop.documents.word.relations import Relations

_SCHEMES = frozenset({"http", "https", "mailto"})
_KEPT = ":/?#[]@!$&'()*+,;=%-._~"  # RFC 3986, besides letters and digits


@dataclass(slots=True)
class Links:
    """The links of one part. bookmarks gives the bookmark's name for each anchor of the tree."""

    bookmarks: Mapping[str, str]
    relations: Relations
    _opened: dict[str, str] = field(default_factory=dict[str, str])

    def opening(self, link: str) -> str:
        """The start tag of w:hyperlink, or nothing when the link leads nowhere that we let a reader go."""
        if link not in self._opened:
            self._opened[link] = self._open(link)
        return self._opened[link]

    def _open(self, link: str) -> str:
        if link.startswith("#"):
            name = self.bookmarks.get(link[1:], "")
            return f'<w:hyperlink w:anchor="{attribute(name)}" w:history="1">' if name else ""
        address = web_address(link)
        if not address:
            return ""
        return f'<w:hyperlink r:id="{self.relations.add("hyperlink", address, external=True)}" w:history="1">'


def web_address(link: str) -> str:
    """The address with every odd character as %xx; empty when it is no address of a web page or of e-mail."""
    address = quote(legal(link).strip(), safe=_KEPT)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in _SCHEMES:
        return ""
    return address if parts.netloc or (parts.scheme.lower() == "mailto" and parts.path) else ""
