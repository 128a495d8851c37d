"""The documents that can be made of a dossier, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.template import Per, Template, is_template, read_template, template_keys
from nvo_desktop.errors import InputProblem
from nvo_desktop.model.audience import Audience
from nvo_desktop.model.partners import PartnerGroup
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.municipalities import folded
from nvo_desktop.paths import templates
from nvo_desktop.services.templates import Templates
from nvo_desktop.storage.dossier_file import OpenDossier

FIRST = "regiovisie"
_WHOLE = ("", "Hele regio")


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document that can be chosen: its key, what it is called, its usual audience and for whom it is made."""

    key: str
    title: str
    audience: Audience
    per: Per
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A document, and for whom it can be made by id and name; the whole region comes first, under ""."""

    kind: DocumentKind
    subjects: tuple[tuple[str, str], ...]

    def name_for(self, subject: str) -> str:
        """What the document is called with for whom it is: "Raadsvoorstel voor Dalwijk"."""
        name = dict(self.subjects).get(subject, "")
        return f"{self.kind.title} voor {name}" if subject and name else self.kind.title


def settled(offers: Sequence[Offer], wanted: Edition) -> tuple[Edition, Offer]:
    """The edition that is wanted or, where it cannot be made any more, the one that comes nearest."""
    offer = next((one for one in offers if one.kind.key == wanted.document), offers[0])
    subject = wanted.subject if wanted.subject in dict(offer.subjects) else offer.subjects[0][0]
    audience = wanted.audience or offer.kind.audience
    return Edition(offer.kind.key, audience, subject, wanted.persons), offer


def document_kinds(dossier: OpenDossier | None = None) -> tuple[DocumentKind, ...]:
    """All documents, the regiovisie first and the others by name, then those of a dossier's own templates.

    TemplateProblem when a template of the program's cannot be read.
    """
    read = [read_template(templates() / key) for key in template_keys()]
    kinds = [DocumentKind(one.key, one.title, one.audience, one.per) for one in read]
    shipped = sorted(kinds, key=lambda kind: (kind.key != FIRST, kind.title))
    return (*shipped, *(_own_kinds(Templates(dossier)) if dossier else ()))


def _own_kinds(own: Templates) -> Iterator[DocumentKind]:
    for row in own.own():
        found = None if row.fault else own.template(row.key)
        if found is not None:
            title = f"{found.title} (eigen sjabloon)"
            yield DocumentKind(found.key, title, found.audience, found.per, is_own=True)


def chosen_template(document: str, dossier: OpenDossier | None = None) -> Template:
    """The template of that name, in whatever letters: ours, or the dossier's own. InputProblem lists what there is.

    TemplateProblem for one of the dossier's that is damaged.
    """
    document = document.strip().lower()
    if not is_template(document):
        own = Templates(dossier) if dossier else None
        found = own.template(document) if own else None
        if found is not None:
            return found
        known = ", ".join((*template_keys(), *(one.key for one in (own.own() if own else ()))))
        raise InputProblem(f"Een document ‘{document}’ bestaat niet.", f"Kies uit: {known}.")
    return read_template(templates() / document)


class Editions:
    """The editions of the documents of one open dossier."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def subjects(self, per: Per) -> tuple[tuple[str, str], ...]:
        """Id and name of each for whom such a document can be made; none where it is for the whole region alone."""
        rows: Sequence[Municipality] | Sequence[PartnerGroup] = ()
        if per in (Per.MUNICIPALITY, Per.EITHER):
            rows = self._dossier.rows(Municipality)
        elif per is Per.GROUP:
            rows = self._dossier.rows(PartnerGroup)
        return tuple((row.id, row.name) for row in rows)

    def offers(self) -> tuple[Offer, ...]:
        """The documents that can be made now: without those that are for somebody of whom there is none yet."""
        offers = (Offer(kind, self._offered_for(kind.per)) for kind in document_kinds(self._dossier))
        return tuple(offer for offer in offers if offer.subjects)

    def _offered_for(self, per: Per) -> tuple[tuple[str, str], ...]:
        whole = (_WHOLE,) if per in (Per.DOSSIER, Per.EITHER) else ()
        return (*whole, *self.subjects(per))

    def edition(
        self, document: str, audience: Audience | None = None, subject: str = "", *, persons: bool = False
    ) -> Edition:
        """The edition for a municipality or group, given by its name or a municipality's code; "" for the region.

        Raises InputProblem for an unknown document or name, and for one who is missing or too many.
        """
        template = chosen_template(document, self._dossier)
        if not subject:
            if template.per in (Per.DOSSIER, Per.EITHER):
                return Edition(template.key, audience, persons=persons)
            raise InputProblem(
                f"‘{template.title}’ wordt gemaakt voor {template.per.label}.", f"Noem {self._offered(template.per)}."
            )
        if template.per is Per.DOSSIER:
            raise InputProblem(f"‘{template.title}’ wordt gemaakt voor de hele regio.", "Laat de gemeente weg.")
        return Edition(template.key, audience, self._found(template.per, subject), persons)

    def _found(self, per: Per, subject: str) -> str:
        wanted = folded(subject)
        named = {folded(name): key for key, name in self.subjects(per)}
        if per is not Per.GROUP:
            named |= {folded(row.code): row.id for row in self._dossier.rows(Municipality) if row.code}
        if wanted not in named:
            what = "partnergroep" if per is Per.GROUP else "gemeente"
            raise InputProblem(f"De {what} ‘{subject}’ staat niet in dit dossier.", f"Kies uit {self._offered(per)}.")
        return named[wanted]

    def _offered(self, per: Per) -> str:
        names = [name for _, name in self.subjects(per)]
        return ", ".join(names) or "een gemeente die u eerst aan het dossier toevoegt"
