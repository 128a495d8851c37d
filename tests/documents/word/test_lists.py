"""Lists: their numbers start anew, and they stay together."""

from __future__ import annotations

import io

import docx
import pytest

from nvo_desktop.documents.tree import Heading, ListItem, Paragraph, Text
from nvo_desktop.documents.word.writer import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _item(kind="number", depth=1, **said):
    return ListItem(kind, (Text("punt"),), depth, **said)


def _text(style="body", text="Tekst."):
    return Paragraph((Text(text),), style)


@pytest.fixture
def numbers(document_of, part_of):
    """The label that a reader sees before each numbered item, counted by Word's rules."""

    def read(*blocks):
        data = write_docx(document_of(*blocks))
        return _labels(part_of(data), part_of(data, "word/numbering.xml"))

    return read


def _labels(body, numbering):
    shapes = {
        each.get(f"{W}numId"): each.find(f"{W}abstractNumId").get(f"{W}val") for each in numbering.iter(f"{W}num")
    }
    patterns = {
        (shape.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): level.find(f"{W}lvlText").get(f"{W}val")
        for shape in numbering.iter(f"{W}abstractNum")
        for level in shape.iter(f"{W}lvl")
    }
    counts, begun, labels = {}, set(), []
    for reference in body.iter(f"{W}numPr"):
        level, number = (reference.find(f"{W}{name}").get(f"{W}val") for name in ("ilvl", "numId"))
        shape = counts.setdefault(shapes[number], {})
        if number not in begun:  # a startOverride counts at the first use of its list
            begun.add(number)
            shape.clear()
        for deeper in [each for each in shape if each > level]:
            del shape[deeper]
        shape[level] = shape.get(level, 0) + 1
        labels.append(patterns[shapes[number], level].replace(f"%{int(level) + 1}", str(shape[level])))
    return labels


def test_a_list_after_other_text_begins_at_one(numbers):
    assert numbers(_item(), _item(), _text(), _item()) == ["1.", "2.", "1."]


def test_a_restart_begins_at_one(numbers):
    assert numbers(_item(), _item(), _item(restart=True), _item()) == ["1.", "2.", "1.", "2."]


def test_a_list_goes_on_after_the_items_inside_it(numbers):
    inside = _item(depth=2), _item(depth=2), _item(depth=3)
    assert numbers(_item(), *inside, _item(), _item(depth=2)) == ["1.", "1.", "2.", "1.", "2.", "1."]


def test_numbers_inside_bullets_begin_at_one_each_time(numbers):
    inside = _item(depth=2), _item(depth=2)
    assert numbers(_item("bullet"), *inside, _item("bullet"), *inside) == ["1.", "2.", "1.", "2."]


def test_bullets_at_the_same_depth_end_a_numbered_list_and_deeper_ones_do_not(numbers):
    assert numbers(_item(), _item("bullet"), _item()) == ["1.", "1."]
    assert numbers(_item(), _item("bullet", 2), _item()) == ["1.", "2."]


def test_norm_items_carry_the_label_of_their_agreement(numbers):
    norm = [_item("norm", label=label) for label in ("4", "4", "5", "")]
    assert numbers(*norm, _text(), _item("norm", label="4")) == ["41", "42", "51", "1", "41"]  # 1 prints as a


def test_no_two_patterns_pass_for_one_list(document_of, part_of):
    items = [_item("norm", label=str(label)) for label in range(1, 9)]
    numbering = part_of(write_docx(document_of(*items)), "word/numbering.xml")
    identities = [each.get(f"{W}val") for each in numbering.iter(f"{W}nsid")]
    assert len(set(identities)) == len(identities) == len(list(numbering.iter(f"{W}abstractNum"))) == 14


def test_norm_labels_are_letters(document_of, part_of):
    numbering = part_of(write_docx(document_of(_item("norm", label="4%<"))), "word/numbering.xml")
    level = next(each for each in numbering.iter(f"{W}lvlText") if each.get(f"{W}val") == "4<%1").getparent()
    assert level.find(f"{W}numFmt").get(f"{W}val") == "lowerLetter"


def test_decisions_go_on_over_their_notes_and_begin_anew_after_other_text(numbers):
    decision, note = _item("decision"), _text("decision-note")
    labels = numbers(decision, note, decision, note, _text(), decision, decision, _item("decision", restart=True))
    assert labels == ["Besluit 1", "Besluit 2", "Besluit 1", "Besluit 2", "Besluit 1"]


def test_python_docx_finds_each_list_in_its_own_number(document_of):
    opened = docx.Document(io.BytesIO(write_docx(document_of(_item(), _text(), _item()))))
    numbers = [each._p.pPr.numPr.numId.val for each in opened.paragraphs if each._p.pPr.numPr is not None]
    assert len(set(numbers)) == 2


@pytest.fixture
def kept(written):
    """For each paragraph whether it stays with the next, by its own word."""

    def read(*blocks):
        return [each.find(f"{W}pPr/{W}keepNext") is not None for each in written(*blocks).iter(f"{W}p")]

    return read


def test_a_list_of_four_stays_whole(kept):
    assert kept(*[_item()] * 4) == [True, True, True, False]


def test_of_a_longer_list_the_first_two_and_the_last_two_stay_together(kept):
    assert kept(*[_item("bullet")] * 6) == [True, False, False, False, True, False]


def test_a_sentence_that_leads_to_a_list_stays_with_it(kept):
    assert kept(_text(text="Dit zijn ze: "), _item()) == [True, False]
    assert kept(_text(text="Dit niet."), _item()) == [False, False]
    assert kept(_text(text="Dit ook niet:"), _text()) == [False, False]


def test_the_last_item_has_more_space_below(written):
    after = [each.find(f"{W}pPr/{W}spacing") for each in written(_item(), _item(), _text()).iter(f"{W}p")]
    assert [None if each is None else each.get(f"{W}after") for each in after] == [None, "160", None]


def test_a_decision_without_a_note_lets_go_of_what_follows(written):
    body = written(_item("decision"), _item("decision"), _text("decision-note"))
    kept = [each.find(f"{W}pPr/{W}keepNext") for each in body.iter(f"{W}p")]
    assert [None if each is None else each.get(f"{W}val") for each in kept] == ["0", None, None]


def test_record_lines_stay_together_but_for_the_last(kept):
    assert kept(_text("record-title"), *[_text("record-line")] * 3, _text()) == [False, True, True, False, False]


def test_of_a_longer_record_the_first_two_and_the_last_two_lines_stay_together(kept):
    lines = [_text("record-line")] * 7
    assert kept(*lines, _text("record-title"), *lines[:2]) == [
        True, False, False, False, False, True, False, False, True, False,
    ]  # fmt: skip


def test_depth_chooses_the_style(written, style_of):
    body = written(*(_item(kind, depth) for kind in ("bullet", "number") for depth in (1, 2, 3)))
    styles = ["ListBullet", "ListBullet2", "ListBullet3", "ListNumber", "ListNumber2", "ListNumber3"]
    assert [style_of(each) for each in body.iter(f"{W}p")] == styles


def test_on_a_page_that_lies_text_stands_at_the_margin_and_numbers_in_their_column(written):
    blocks = Heading(1, (Text("Een"),)), Heading(1, (Text("Bijlage"),), False), _text(), _item("bullet")
    indents = [each.find(f"{W}pPr/{W}ind") for each in written(*blocks, orientation="landscape").iter(f"{W}p")]
    assert [None if each is None else each.get(f"{W}left") for each in indents] == [None, "0", "0", "340"]
