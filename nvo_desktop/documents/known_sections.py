"""Sections that need not be read again, because they say what they said in the last document."""

from __future__ import annotations

import hashlib
from typing import TypeAlias

from nvo_desktop.documents.section_reader import read_section
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.documents.tree import Orientation, Section

_Key: TypeAlias = tuple[str, bool, Orientation, bytes]


class KnownSections:
    """Reads the sections of one document after another, and keeps those of the last: an edit changes one or two.

    A section comes from its rendered text and from nothing else, and never changes: equal texts are equal sections.
    """

    def __init__(self) -> None:
        self._before: dict[_Key, Section] = {}
        self._now: dict[_Key, Section] = {}

    def begin_document(self) -> None:
        """Go on with the next document. What the one before the last said is let go of."""
        self._before, self._now = self._now, {}

    def read(self, template: SectionTemplate, xml: str) -> Section:
        """The section as a tree. Raises TemplateProblem as read_section does."""
        text = hashlib.sha256(xml.encode(errors="surrogatepass")).digest()
        key = template.name, template.joint, template.orientation, text
        known = self._before.get(key) or self._now.get(key)
        self._now[key] = section = known or read_section(template, xml)
        return section
