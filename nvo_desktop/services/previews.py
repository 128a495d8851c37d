"""The document as the screen shows it, made of the same tree as the Word file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from nvo_desktop.documents.collector import collector_at_rest
from nvo_desktop.documents.context.build import build_context
from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.gaps import Gap, gaps_of
from nvo_desktop.documents.known_sections import KnownSections
from nvo_desktop.documents.making import make_document
from nvo_desktop.documents.preview.kept_grids import KeptGrids
from nvo_desktop.documents.preview.pages import Pages
from nvo_desktop.documents.preview.paging import pages_of
from nvo_desktop.documents.remarks import Remark, remarks_of
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import Template
from nvo_desktop.documents.tree import Document, Figure
from nvo_desktop.documents.word.pictures import read_picture
from nvo_desktop.errors import InputProblem
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.editions import chosen_template
from nvo_desktop.storage.dossier_file import OpenDossier

_MOST_KEPT = 3  # editions


@dataclass(frozen=True, slots=True)
class Preview:
    """A document to look at: its pages, the pictures in it, the facts of the text, and what is marked as missing.

    remarks: what to look at once more before it goes out.
    """

    pages: Pages
    pictures: tuple[str, ...]
    version: str
    status: str
    fingerprint: str
    gaps: tuple[Gap, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class _Kept:
    """What is kept of one edition, and of which state of dossier and template it was made."""

    sections: KnownSections = field(default_factory=KnownSections)
    grids: KeptGrids = field(default_factory=KeptGrids)
    made: Preview | None = None
    state: tuple[tuple[Path, int], Template] | None = None


class Previews:
    """Makes previews of one open dossier.

    Holds the compiled templates and the sections as they were last made, so that the next one is quick.
    """

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier, self._norm = dossier, norm
        self._renderer = Renderer()
        self._kept: dict[Edition, _Kept] = {}
        self._sizes: dict[str, tuple[int, int]] = {}

    def preview(self, edition: Edition) -> Preview:
        """The document as it would be exported now; the same as before while nothing changed since.

        Problems as Exports.export gives them.
        """
        kept, template = self._kept_of(edition), chosen_template(edition.document, self._dossier)
        state = self._dossier.state, template
        if kept.made is None or kept.state != state or not all(section.seen for section in template.sections):
            kept.made, kept.state = self._made(edition, template, kept), state
        return kept.made

    def _kept_of(self, edition: Edition) -> _Kept:
        """What is kept of an edition, of the few that were asked for last."""
        kept = self._kept.pop(edition, None) or _Kept()
        self._kept[edition] = kept
        if len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return kept

    def _made(self, edition: Edition, template: Template, kept: _Kept) -> Preview:
        with collector_at_rest():
            audience = edition.audience or template.audience
            context = build_context(self._dossier, self._norm, audience, edition.subject, persons=edition.persons)
            tree = make_document(context, template, self._renderer, known=kept.sections)
            wanted = _pictures(tree)
            sizes = {sha: size for sha in wanted if (size := self._size(sha))}
            facts = context["document"]
            return Preview(
                pages=self._named(pages_of(tree, sizes, kept.grids)),
                pictures=tuple(sizes),
                version=str(facts["version"]),
                status=str(facts["status"]),
                fingerprint=str(context["fingerprint"]["short"]),
                gaps=gaps_of(tree),
                remarks=remarks_of(tree),
            )

    def picture(self, sha256: str) -> bytes | None:
        """The bytes of a picture; None when the dossier does not hold it."""
        return self._dossier.attachment_content(sha256)

    def _named(self, pages: Pages) -> Pages:
        """The chapters of the agreements under the short names that their tabs have."""
        entries = list(pages.entries)
        for one in self._norm.agreements:
            place = pages.bookmarks.get(f"#afspraak-{one.number}")
            if place is not None:
                entries[place] = entries[place]._replace(title=f"Afspraak {one.number}: {one.tab}")
        return replace(pages, entries=tuple(entries))

    def _size(self, sha256: str) -> tuple[int, int] | None:
        """Width and height in pixels; None for what is no picture or is not there. A file never changes."""
        if sha256 not in self._sizes:
            data = self.picture(sha256)
            if data is None:
                return None
            try:
                picture = read_picture(data)
            except InputProblem:
                return None
            self._sizes[sha256] = picture.width_px, picture.height_px
        return self._sizes[sha256]


def _pictures(tree: Document) -> list[str]:
    blocks = (block for section in tree.sections for block in section.blocks)
    return list(dict.fromkeys(block.image for block in blocks if isinstance(block, Figure)))
