"""The history is told as a list of deeds."""

from __future__ import annotations

from datetime import UTC, datetime

from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.history import History
from nvo_desktop.storage.dossier_file import OpenDossier


def test_deeds_are_told_newest_first_and_say_whether_they_stand(demo: OpenDossier, norm: Norm) -> None:
    before = len(History(demo).deeds())
    Agreements(demo, norm).record_text("governance", "<p>Eerst.</p>")
    Agreements(demo, norm).record_text("governance", "<p>Daarna.</p>")
    History(demo).undo()
    newest = History(demo).deeds()[: -before or None]
    assert [deed.label for deed in newest] == [
        "Ongedaan gemaakt: Afspraak 4: tekst gewijzigd",
        "Afspraak 4: tekst gewijzigd",
        "Afspraak 4: tekst gewijzigd",
    ]
    assert [deed.is_taken_back for deed in newest] == [False, True, False]
    assert [deed.counter for deed in newest] == sorted((deed.counter for deed in newest), reverse=True)


def test_a_deed_has_the_time_at_which_it_was_done(demo: OpenDossier, norm: Norm) -> None:
    Agreements(demo, norm).record_text("governance", "<p>Nu.</p>")
    newest = History(demo).deeds()[0]
    assert newest.at is not None
    assert abs((datetime.now(UTC) - newest.at).total_seconds()) < 600
