"""What changed: by block and by word, with nothing lost between the two versions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.prose import matching
from nvo_desktop.prose.canonical import normal, read
from nvo_desktop.prose.differences import by_block, by_word

WORDS = st.lists(st.sampled_from(["de", "raad", "besluit", " ", "  ", "\n", ".", ",", "é", "‘x’"]), max_size=30).map(
    "".join
)


def shown(old: str, new: str) -> str:
    """By word, as [-removed-] and {+added+}."""
    look = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(look[change.kind].format(change.text) for change in by_word(old, new))


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("", "", ""),
        ("a", "a", "a"),
        ("", "a", "{+a+}"),
        ("De raad besluit.", "De gemeenteraad besluit.", "De [-raad-]{+gemeenteraad+} besluit."),
        ("De raad besluit nu.", "De raad nu.", "De raad [-besluit -]nu."),
        ("een twee drie", "vier vijf drie", "[-een twee-]{+vier vijf+} drie"),
        ("a, b", "a; b", "a[-,-]{+;+} b"),
    ],
)
def test_words_that_changed_are_shown(old, new, seen):
    assert shown(old, new) == seen


@given(WORDS, WORDS)
@settings(deadline=None, max_examples=300)
def test_the_stretches_make_up_both_texts(old, new):
    changes = by_word(old, new)
    assert "".join(change.text for change in changes if change.kind != "added") == old
    assert "".join(change.text for change in changes if change.kind != "removed") == new
    assert all(change.text for change in changes)
    assert all(one.kind != other.kind for one, other in pairwise(changes))


@given(WORDS, WORDS)
@settings(deadline=None, max_examples=200)
def test_they_do_so_too_where_the_text_is_too_large_to_compare_at_once(old, new):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "_MOST_PAIRS", 2)
        changes = by_word(old, new)
    assert "".join(change.text for change in changes if change.kind != "added") == old
    assert "".join(change.text for change in changes if change.kind != "removed") == new


def test_a_large_text_is_cut_at_what_occurs_once():
    old = " ".join(f"woord{number} de de de" for number in range(5_000))
    new = old.replace("woord7 ", "anders ").replace("woord4990 ", "anders ")
    changed = [change.text for change in by_word(old, new) if change.kind == "removed"]
    assert changed == ["woord7", "woord4990"]


def test_a_hundred_thousand_equal_words_are_not_compared_pair_by_pair():
    changes = by_word("a " * 50_000, "a b " * 25_000)
    assert "".join(change.text for change in changes if change.kind != "added") == "a " * 50_000


def test_blocks_are_kept_changed_added_and_removed():
    old = read("<p>Blijft.</p>\n<p>De raad besluit in maart over de visie.</p>\n<p>Gaat weg.</p>\n<p>Slot.</p>")
    new = read("<p>Blijft.</p>\n<p>De raad besluit in april over de visie.</p>\n<p>Slot.</p>\n<h1>Iets nieuws</h1>")
    assert [change.kind for change in by_block(old, new)] == ["kept", "changed", "removed", "kept", "added"]
    assert by_block(old, new)[1].old == old[1]
    assert by_block(old, new)[1].new == new[1]


def test_a_block_that_shares_too_few_words_is_replaced():
    old, new = read("<p>Over wonen en werken.</p>"), read("<p>Iets heel anders dan dat.</p>")
    assert [change.kind for change in by_block(old, new)] == ["removed", "added"]


def test_only_a_new_format_is_a_change_too():
    assert [change.kind for change in by_block(read("<p>een</p>"), read("<p><b>een</b></p>"))] == ["changed"]


def test_what_is_most_alike_is_coupled():
    old = read("<p>a b c d</p>\n<p>e f g h</p>")
    new = read("<p>e f g i</p>")
    assert [change.kind for change in by_block(old, new)] == ["removed", "changed"]


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_each_block_is_in_one_change(any_prose, data):
    old, new = normal(data.draw(any_prose)), normal(data.draw(any_prose))
    new = (*old[:2], *new, *old[2:])
    changes = by_block(old, new)
    assert tuple(change.old for change in changes if change.old is not None) == old
    assert tuple(change.new for change in changes if change.new is not None) == new
    assert all((change.old is None, change.new is None) == sides(change.kind) for change in changes)


def sides(kind: str) -> tuple[bool, bool]:
    """Whether old and new are missing in a change of this kind."""
    return kind == "added", kind == "removed"


def test_many_new_blocks_are_coupled_in_order():
    old = read("\n".join(f"<p>Regel {number} van de tekst.</p>" for number in range(80)))
    new = read("\n".join(f"<p>Regel {number} van deze tekst.</p>" for number in range(80)))
    assert {change.kind for change in by_block(old, new)} == {"changed"}
