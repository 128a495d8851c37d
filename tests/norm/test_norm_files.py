"""Every norm in its folder is complete, and the Norm voor Opdrachtgeverschap says all that it asks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pytest

from nvo_desktop.model.codes import ChapterPart, Ladder, SourceKind
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.norm.definitions import AgreementNorm, Column, FieldDefinition, Norm
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.paths import resources

NORMS = [load_norm(folder.parent.name) for folder in sorted((resources() / "norm").glob("*/norm.toml"))]
AGREEMENTS = [pytest.param(each, id=f"{norm.key}-{each.key}") for norm in NORMS for each in norm.agreements]
NVO = load_norm()
SENTENCE = re.compile(r"[A-ZÉ’0-9].*[.?!]", re.DOTALL)
STRAIGHT = re.compile(r"[\"'`]|\.\.\.| - ")

# Keys of the fields as the structured data of a region knows them: a renamed key loses what people filled in.
FIELDS = {
    "vision": "title period_from period_until members source_documents",
    "availability": "landscape functions",
    "local_access": "basic_functions deviations escalation instruments",
    "governance": "form signed starts ends indefinite body decision_rule mandates means joining_leaving"
    " reporting_to_councils contact_political contact_deputy contact_official",
    "supraregional": "cooperations expertise_network link accounts",
    "administrative_burden": "segments",
    "procurement": "procurements",
    "tariffs": "cost_studies tariffs disputes",
}
COLUMNS = {
    "vision.members": "name member_from member_until",
    "vision.source_documents": "title kind date body agreements",
    "availability.functions": "function scale bought_by providers safeguard risk direction",
    "local_access.basic_functions": "function agreement answer",
    "local_access.deviations": "municipality function text",
    "local_access.instruments": "kind description owner",
    "supraregional.cooperations": "function partner_regions form document ends",
    "supraregional.accounts": "provider is_gi account_region ours co_holders first_contact last_check finding"
    " next_check",
    "administrative_burden.segments": "segment ambition contract_form funding access_management variant"
    " equal_conditions contract_management deviating reason",
    "procurement.procurements": "name functions procedure contract_year start_due start_actual finish_due finish_actual"
    " contract_start contract_end indefinite extension continuity_clause transition_months emergency_power",
    "tariffs.cost_studies": "segment bureau providers date status document",
    "tariffs.tariffs": "function unit year tariff band_min band_max indexation elements open_build_up",
    "tariffs.disputes": "year count note",
}
INTERNAL = {"availability.functions.risk", "supraregional.accounts.finding", "tariffs.disputes"}


def columns(agreement: AgreementNorm) -> Iterator[tuple[str, Column]]:
    """Every field and every column of an agreement with its place."""
    for field in agreement.fields:
        yield f"{agreement.key}.{field.key}", field
        for column in field.columns:
            yield f"{agreement.key}.{field.key}.{column.key}", column


def texts(norm: Norm) -> Iterator[str]:
    """Every sentence that a norm puts before the user, without the words by which older papers are recognised."""
    yield from (norm.title, norm.reference)
    yield from (chapter.help for chapter in norm.chapters)
    yield from (step.help for step in norm.ladder_steps)
    yield from (text for line in norm.roadmap_lines for text in (line.title, line.goal, line.result, line.note))
    yield from (term.meaning for term in norm.terms)
    for each in norm.agreements:
        yield from (each.title, each.document_title, each.tab, each.demand, each.guidance)
        yield from (requirement.text for requirement in each.requirements)
        yield from (question.text for question in each.questions)
        yield from (text for guide in each.guides for text in (guide.title, guide.origin, *guide.items))
        yield from (text for _, column in columns(each) for text in (column.label, column.help, *column.choices))


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_an_agreement_has_all_that_a_writer_needs(agreement: AgreementNorm) -> None:
    assert agreement.requirements
    assert agreement.questions
    assert agreement.recognise
    assert agreement.fields
    assert 1 <= len(agreement.tab) <= 16
    assert SENTENCE.fullmatch(agreement.demand)
    assert 3 <= len(re.findall(r"[.?](?= |$)", agreement.guidance)) <= 7
    assert agreement.document_title == agreement.document_title.strip(" .")


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_requirements_and_questions_carry_the_number_of_their_agreement(agreement: AgreementNorm) -> None:
    letters = [f"{agreement.number}{letter}" for letter, _ in zip("abcdefgh", agreement.requirements, strict=False)]
    assert [requirement.key for requirement in agreement.requirements] == letters
    numbers = [f"{agreement.number}.{place}" for place, _ in enumerate(agreement.questions, start=1)]
    assert [question.key for question in agreement.questions] == numbers
    assert all(question.text.endswith("?") for question in agreement.questions)


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_every_field_and_column_has_a_label_and_help_in_whole_sentences(agreement: AgreementNorm) -> None:
    for place, column in columns(agreement):
        assert column.label[:1].isupper(), place
        assert SENTENCE.fullmatch(column.help), place
        assert len(set(column.choices)) == len(column.choices), place


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_the_groups_of_a_form_stand_together(agreement: AgreementNorm) -> None:
    order = [field.group for field in agreement.fields]
    changes = [group for place, group in enumerate(order) if place == 0 or order[place - 1] != group]
    assert len(changes) == len(set(changes))
    assert all(order)


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_what_is_bound_is_a_column_of_a_record_that_exists(agreement: AgreementNorm) -> None:
    for field in agreement.fields:
        if not field.binds:
            continue
        kind, _, name = field.binds.partition(".")
        known = set(RECORD_KINDS[kind].model_fields)
        asked = {column.key for column in field.columns} if field.kind == "table" else {name}
        assert asked <= known, field.key


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_a_person_is_marked_as_personal(agreement: AgreementNorm) -> None:
    unmarked = [place for place, column in columns(agreement) if column.kind == "person" and not column.personal]
    assert unmarked == []


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_older_names_are_small_letters_and_differ(agreement: AgreementNorm) -> None:
    assert all(name == name.lower().strip() for name in agreement.recognise)
    assert len(set(agreement.recognise)) == len(agreement.recognise)


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: norm.key)
def test_no_two_agreements_or_chapters_claim_the_same_older_name(norm: Norm) -> None:
    claimed = Counter(name for each in (*norm.agreements, *norm.chapters) for name in each.recognise)
    assert [name for name, count in claimed.items() if count > 1] == []


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: norm.key)
def test_the_texts_are_set_in_dutch_typography(norm: Norm) -> None:
    assert [text for text in texts(norm) if STRAIGHT.search(text)] == []
    assert [text for text in texts(norm) if text != text.strip() or "  " in text] == []


def test_the_typography_check_sees_a_straight_quote() -> None:
    assert STRAIGHT.search("de regio's")
    assert not STRAIGHT.search("de regio’s – samen")


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: norm.key)
def test_chapters_ladder_and_roadmap_fit_the_records_that_they_start(norm: Norm) -> None:
    assert {chapter.part for chapter in norm.chapters} <= {part.value for part in ChapterPart}
    assert [(step.key, step.name.lower()) for step in norm.ladder_steps] == [
        (step.value, step.label) for step in Ladder
    ]
    assert [line.number for line in norm.roadmap_lines] == list(range(1, len(norm.roadmap_lines) + 1))
    assert all(SENTENCE.fullmatch(chapter.help) for chapter in norm.chapters)
    assert all(SENTENCE.fullmatch(term.meaning) for term in norm.terms)


def test_there_are_eight_agreements_and_twenty_two_questions() -> None:
    assert [agreement.number for agreement in NVO.agreements] == list(range(1, 9))
    assert [agreement.key for agreement in NVO.agreements] == list(FIELDS)
    assert [len(agreement.questions) for agreement in NVO.agreements] == [4, 2, 2, 2, 3, 3, 4, 2]
    assert len(NVO.questions) == 22
    assert [len(agreement.requirements) for agreement in NVO.agreements] == [4, 2, 2, 2, 2, 3, 4, 2]


def test_the_tabs_read_as_the_screens_show_them() -> None:
    assert [agreement.tab for agreement in NVO.agreements] == [
        "Regiovisie", "Beschikbaarheid", "Lokale toegang", "Governance",
        "Bovenregionaal", "Adm. lasten", "Inkoopeisen", "Reële tarieven",
    ]  # fmt: skip


def test_only_the_question_about_the_councils_is_answered_by_the_board() -> None:
    assert [(question.key, question.derived) for question in NVO.questions if question.derived] == [("1.4", "adoption")]


def test_the_keys_of_fields_and_columns_stay_what_they_are() -> None:
    fields = {agreement.key: " ".join(field.key for field in agreement.fields) for agreement in NVO.agreements}
    assert fields == FIELDS
    made = {
        f"{agreement.key}.{field.key}": " ".join(column.key for column in field.columns)
        for agreement in NVO.agreements
        for field in agreement.fields
        if field.columns
    }
    assert made == COLUMNS


def test_the_public_sees_no_risks_findings_or_disputes() -> None:
    internal = {
        place for agreement in NVO.agreements for place, column in columns(agreement) if column.audience == "intern"
    }
    assert {place for place in internal if not place.startswith("tariffs.disputes.")} == INTERNAL


def test_what_a_person_and_a_paper_already_hold_is_bound() -> None:
    bound = {f"{agreement.key}.{field.key}": field.binds for agreement in NVO.agreements for field in agreement.fields}
    assert {place: binds for place, binds in bound.items() if binds} == {
        "vision.title": "region.title",
        "vision.period_from": "region.period_from",
        "vision.period_until": "region.period_until",
        "vision.members": "municipality",
        "vision.source_documents": "source_document",
        "governance.contact_political": "region.contact_political",
        "governance.contact_deputy": "region.contact_deputy",
        "governance.contact_official": "region.contact_official",
    }


def test_a_source_document_has_the_kinds_that_its_record_knows() -> None:
    kinds = next(column for column in NVO.field("vision", "source_documents").columns if column.key == "kind")
    assert kinds.choices == tuple(kind.label for kind in SourceKind)


def test_the_five_basic_functions_are_the_same_in_guide_and_form() -> None:
    agreement = NVO.agreement("local_access")
    tables = [agreement.field("basic_functions"), agreement.field("deviations")]
    offered = [column.choices for table in tables for column in table.columns if column.key == "function"]
    assert offered == [agreement.guides[0].items] * 2


def test_the_norm_never_gives_a_day_for_its_own_date() -> None:
    assert NVO.reference == "resolutie Norm voor Opdrachtgeverschap (VNG, juni 2020)"
    assert not any(re.search(r"\d+\s+juni\s+2020", text) for text in texts(NVO))


def test_the_fourth_line_of_the_roadmap_says_that_it_is_our_own() -> None:
    line = NVO.roadmap_lines[3]
    assert line.title == "Inkoopstrategie en contractering"
    assert "ontbreekt" in line.note
    assert "geen citaat" in line.note


def test_the_norm_names_the_groups_to_speak_with() -> None:
    assert [group.key for group in NVO.partner_groups if group.named_by_norm] == [
        "jeugdhulpaanbieders", "gecertificeerde_instellingen", "veilig_thuis", "professionals",
        "jongeren", "ouders", "ketenpartijen",
    ]  # fmt: skip
    assert len(NVO.partner_groups) == 15


def test_there_are_terms_enough_in_the_order_of_the_alphabet() -> None:
    terms = [unicodedata.normalize("NFD", term.term.lower()).replace("\u0308", "") for term in NVO.terms]
    assert len(terms) >= 25
    assert terms == sorted(terms)


def test_agreements_and_fields_are_found_by_key_and_number() -> None:
    assert NVO.by_number(4) is NVO.agreement("governance")
    assert isinstance(NVO.field("governance", "form"), FieldDefinition)
    for wrong in (lambda: NVO.by_number(9), lambda: NVO.agreement("x"), lambda: NVO.field("vision", "x")):
        with pytest.raises(KeyError):
            wrong()
