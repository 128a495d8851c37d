"""Which fields stand together under which title."""

from __future__ import annotations

from nvo_desktop.norm.definitions import Column, FieldDefinition
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.ui.forms.groups import INTERNAL, NEEDED_BY_COUNCIL, ROLE_IS_ENOUGH, groups_of


def field(key: str, group: str = "", kind="text", **named) -> FieldDefinition:
    columns = (Column("x", "text", "X"),) if kind == "table" else ()
    return FieldDefinition(key, kind, key.capitalize(), group=group, columns=columns, **named)


def test_fields_of_one_group_stand_together():
    groups = groups_of([field("a", "Een"), field("b", "Een"), field("c", "Twee")])
    assert [(group.title, [each.key for each in group.fields]) for group in groups] == [
        ("Een", ["a", "b"]),
        ("Twee", ["c"]),
    ]


def test_a_register_is_a_group_of_its_own_under_its_own_title():
    groups = groups_of([field("a", "Een"), field("t", "Een", "table"), field("b", "Een")])
    assert [group.title for group in groups] == ["Een", "T", ""]
    assert groups[1].register is not None
    assert groups[1].fields == ()


def test_the_star_is_explained_once():
    groups = groups_of([field("a", "Een"), field("b", "Twee", required=True), field("c", "Drie", required=True)])
    assert [group.remark for group in groups] == ["", NEEDED_BY_COUNCIL, ""]
    assert groups_of([field("a", required=True)], star="")[0].remark == ""


def test_names_and_internal_fields_are_remarked_on():
    groups = groups_of([field("a", "Een", personal=True), field("b", "Twee", audience="intern")])
    assert [group.remark for group in groups] == [ROLE_IS_ENOUGH, INTERNAL]


def test_no_field_of_the_norm_is_lost():
    for agreement in load_norm().agreements:
        groups = groups_of(agreement.fields)
        shown = [
            key
            for group in groups
            for key in ([group.register.key] if group.register else [f.key for f in group.fields])
        ]
        assert shown == [each.key for each in agreement.fields]
