"""Headings: levels without gaps, and the numbers that Word will give."""

from __future__ import annotations

from nvo_desktop.documents.tree import Heading, Text
from nvo_desktop.documents.word.outline import outline_of


def _headings(*said):
    return [Heading(level, (Text("Kop"),), numbered) for level, numbered in said]


def test_numbered_chapters_count_and_the_others_do_not(document_of):
    headings = _headings((1, False), (1, True), (2, True), (1, True), (1, False))
    assert [entry.number for entry in outline_of(document_of(*headings)).entries] == ["", "1", "", "2", ""]


def test_a_paragraph_of_a_chapter_without_number_has_none_either(document_of):
    headings = _headings((1, True), (2, True), (1, False), (2, True))
    assert [entry.numbered for entry in outline_of(document_of(*headings)).entries] == [True, True, False, False]


def test_a_level_that_is_skipped_is_closed_up(document_of):
    headings = _headings((2, True), (3, True), (3, True), (1, True), (3, True))
    assert [entry.level for entry in outline_of(document_of(*headings)).entries] == [1, 2, 3, 1, 2]


def test_a_heading_in_which_nothing_stands_does_not_count(document_of):
    assert not outline_of(document_of(Heading(1, (Text(" "),)))).entries
