"""Which fields stand together under which title, and what is said beside it. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from nvo_desktop.norm.definitions import Column, FieldDefinition

NEEDED_BY_COUNCIL = "* nodig voor de raad"
ROLE_IS_ENOUGH = "Vul de rol in; een naam is niet nodig"
INTERNAL = "Alleen voor intern gebruik"


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one title, or one register, which is a group of its own."""

    title: str
    remark: str
    fields: tuple[Column, ...] = ()
    register: FieldDefinition | None = None


def groups_of(definitions: Sequence[Column], star: str = NEEDED_BY_COUNCIL) -> list[Group]:
    """The groups of a form, in order. star explains the mark of what must be filled in, once; "" leaves it out."""
    groups: list[Group] = []
    starred = not star
    for title, members in _runs(definitions):
        register = members[0] if isinstance(members[0], FieldDefinition) and members[0].kind == "table" else None
        explains = not starred and any(member.required for member in members)
        starred = starred or explains
        remark = " · ".join(part for part in (star if explains else "", _remark(members)) if part)
        fields = () if register else members
        groups.append(Group(register.label if register else title, remark, fields, register))
    return groups


def _runs(definitions: Sequence[Column]) -> list[tuple[str, tuple[Column, ...]]]:
    """Fields that follow each other in one group, each register apart; a group's title stands above it once."""
    runs: list[tuple[str, tuple[Column, ...]]] = []
    titled: set[str] = set()
    for (group, is_table), each in groupby(definitions, key=lambda field: (_group(field), field.kind == "table")):
        members = tuple(each)
        if is_table:
            runs += [("", (member,)) for member in members]
        else:
            runs.append(("" if group in titled else group, members))
            titled.add(group)
    return runs


def _group(definition: Column) -> str:
    return definition.group if isinstance(definition, FieldDefinition) else ""


def _remark(members: Sequence[Column]) -> str:
    if all(member.personal for member in members):
        return ROLE_IS_ENOUGH
    return INTERNAL if all(member.audience == "intern" for member in members) else ""
