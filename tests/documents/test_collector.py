"""The search for garbage rests, and goes on as before."""

from __future__ import annotations

import gc

import pytest

from nvo_desktop.documents.collector import collector_at_rest


@pytest.mark.usefixtures("automatic_collector")
def test_the_search_rests_inside_and_goes_on_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), collector_at_rest():
        1 / gc.isenabled()
    assert gc.isenabled()


@pytest.mark.usefixtures("automatic_collector")
def test_a_search_that_was_off_stays_off() -> None:
    gc.disable()
    with collector_at_rest():
        pass
    assert not gc.isenabled()
