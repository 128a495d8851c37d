"""What became of the text since a version of it was frozen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

from nvo_desktop.documents.context.build import joint_fingerprints
from nvo_desktop.documents.kept import damaged
from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.model.issued import FrozenText
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.wording import join_words
from nvo_desktop.storage.dossier_file import OpenDossier

JOINT_KINDS = frozenset(
    {"frozen_text", "elaboration", "deviation", "field_value", "register_row", "chapter", "region", "municipality"}
)
"""The kinds of records by which a text becomes another than what was frozen."""
_SAME, _OTHER = "ongewijzigd", "sindsdien gewijzigd"
_AMENDED = frozenset({AdoptionResult.ADOPTED_AMENDED})


@dataclass(frozen=True, slots=True)
class TextSince:
    """How the text of now differs from a frozen version: keys of agreements, and "" for what is under none.

    words: "ongewijzigd" or "sindsdien gewijzigd: afspraak 4 en 6".
    """

    changed: frozenset[str]
    words: str

    def of(self, agreement: str) -> str:
        """The same of one agreement, without saying which."""
        return _OTHER if agreement in self.changed else _SAME

    def behind(self, result: AdoptionResult) -> str:
        """What is said behind what a council decided; nothing behind another decision than to adopt."""
        if not result.counts_as_adopted:
            return ""
        if self.changed:
            return _OTHER
        return f"sindsdien {_SAME}" if result in _AMENDED else _SAME


def text_since(dossier: OpenDossier, norm: Norm, version_id: str) -> TextSince | None:
    """Compare a frozen version with the text of now; None for one that is not frozen."""
    frozen = next((row for row in dossier.rows(FrozenText) if row.text_version_id == version_id), None)
    if frozen is None:
        return None
    kept, now = _fingerprints(frozen), joint_fingerprints(dossier, norm)
    changed = frozenset(key for key in kept.keys() | now.keys() if kept.get(key) != now.get(key))
    return TextSince(changed, _words(changed, norm))


def _fingerprints(frozen: FrozenText) -> dict[str, str]:
    try:
        return cast("dict[str, str]", dict(json.loads(frozen.fingerprints)))
    except (ValueError, TypeError, RecursionError) as error:
        raise damaged() from error


def _words(changed: frozenset[str], norm: Norm) -> str:
    if not changed:
        return _SAME
    numbers = [str(one.number) for one in norm.agreements if one.key in changed]
    if not numbers:
        return f"{_OTHER} buiten de afspraken"
    named = f"{_OTHER}: afspraak {join_words(numbers)}"
    return f"{named}, en buiten de afspraken" if "" in changed else named
