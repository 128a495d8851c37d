"""The pictures of the document: each file once in the package, however often it is shown."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_desktop.documents.word.pictures import Picture
from nvo_desktop.documents.word.relations import Relations
from nvo_desktop.errors import InputProblem


class Media:
    """Finds the pictures by the key that figures name, and gives them a relation."""

    def __init__(self, pictures: Mapping[str, Picture], relations: Relations) -> None:
        self._pictures = pictures
        self._relations = relations
        self._files: dict[str, tuple[str, Picture]] = {}

    def place(self, image: str) -> tuple[str, Picture]:
        """The relation's id and the picture; InputProblem when the dossier does not hold it."""
        if image not in self._pictures:
            raise InputProblem(
                "Een afbeelding in het document ontbreekt in het dossier.",
                "Voeg de afbeelding opnieuw toe, of haal haar uit de tekst.",
            )
        if image not in self._files:
            picture = self._pictures[image]
            self._files[image] = (f"media/image{len(self._files) + 1}.{picture.extension}", picture)
        file, picture = self._files[image]
        return self._relations.add("image", file), picture

    @property
    def files(self) -> dict[str, bytes]:
        """The parts of the package."""
        return {f"word/{file}": picture.data for file, picture in self._files.values()}

    @property
    def content_types(self) -> str:
        """A Default element for each kind of picture in use."""
        kinds = sorted({(picture.extension, picture.media_type) for _, picture in self._files.values()})
        return "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in kinds)
