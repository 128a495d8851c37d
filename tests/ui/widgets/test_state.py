"""Chips and marks of states."""

from __future__ import annotations

from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.widgets.state import StateChip, StateMark


def test_a_chip_says_its_word(qtbot):
    chip = StateChip("aangeboden")
    qtbot.addWidget(chip)
    assert (chip.text(), chip.word, chip.sizeHint().height()) == ("Aangeboden", "aangeboden", 22)


def test_a_chip_grows_with_its_word(qtbot):
    chip = StateChip("concept")
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    chip.set_state("gewijzigd vastgesteld")
    assert chip.sizeHint().width() > narrow


def test_a_chip_has_the_ground_of_its_tone(qtbot):
    chip = StateChip("aangehouden")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 2) == LIGHT.warn_ground


def test_a_mark_may_say_more_than_its_word(qtbot):
    mark = StateMark("vastgesteld", "4 vastgesteld")
    qtbot.addWidget(mark)
    assert (mark.text(), mark.word) == ("4 vastgesteld", "vastgesteld")


def test_a_mark_without_other_words_says_its_own(qtbot):
    mark = StateMark("ja")
    qtbot.addWidget(mark)
    mark.grab()
    assert mark.text() == "Ja"
