"""From which services the lists of partners come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from nvo_desktop.model.codes import Response
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.agreements.data_part import lists_of
from nvo_desktop.ui.screens.attachments.files import Files
from nvo_desktop.ui.screens.lists.record_list import ListSource
from nvo_desktop.ui.screens.partners.grid_words import Choice
from nvo_desktop.ui.screens.partners.services import PartnerServices


def talks(background: Background, services: PartnerServices, choice: Callable[[], Choice]) -> ListSource:
    """The consultations of a choice in the grid; a new one begins with it."""
    files = Files(background, services.attachments, "consultation")

    def rows() -> Sequence[Any]:
        return services.consultations.consultations(choice().agreement or None, choice().group_id or None)

    def start() -> Mapping[str, Any]:
        return {"agreements": _several(choice().agreement), "groups": _several(choice().group_id)}

    return ListSource(rows, services.consultations, lambda: lists_of(services.choices), start, files=files)


def points(services: PartnerServices, choice: Callable[[], Choice], talk: Callable[[], str] = str) -> ListSource:
    """The contributions of a choice in the grid; a new one begins with it, or with a consultation when one is given."""

    def rows() -> Sequence[Any]:
        return services.contributions.contributions(choice().agreement or None, None, choice().group_id or None)

    def start() -> Mapping[str, Any]:
        if talk():
            return _point_of(services, talk())
        return _new_point(group_id=choice().group_id or None, agreement=choice().agreement)

    return ListSource(rows, services.contributions, lambda: lists_of(services.choices), start)


def points_of_talk(services: PartnerServices, talk: Callable[[], str]) -> ListSource:
    """The contributions of one consultation; a new one has its group and agreement, where it has just one."""

    def rows() -> Sequence[Any]:
        return services.contributions.contributions(consultation_id=talk()) if talk() else ()

    def start() -> Mapping[str, Any]:
        return _point_of(services, talk())

    return ListSource(
        rows, services.contributions, lambda: lists_of(services.choices), start, services.contributions.move
    )


def groups(services: PartnerServices) -> ListSource:
    """The groups of partners."""
    return ListSource(services.groups.groups, services.groups, dict, _not_named, services.groups.move)


def partners(services: PartnerServices, group: Callable[[], str]) -> ListSource:
    """The partners, of one group when one is chosen."""

    def rows() -> Sequence[Any]:
        return services.partners.partners(group() or None)

    def start() -> Mapping[str, Any]:
        return {"group_id": group() or None}

    return ListSource(rows, services.partners, lambda: lists_of(services.choices), start, services.partners.move)


def _not_named() -> Mapping[str, Any]:
    return {"named_by_norm": False}


def _point_of(services: PartnerServices, talk: str) -> Mapping[str, Any]:
    of_talk = services.consultations.values(talk)
    group, agreement = _only(of_talk["groups"]), _only(of_talk["agreements"])
    return _new_point(consultation_id=talk, group_id=group or None, agreement=agreement)


def _new_point(**values: object) -> Mapping[str, Any]:
    return {"response": Response.TO_WEIGH.value, **values}


def _several(key: str) -> list[str]:
    return [key] if key else []


def _only(keys: Sequence[str]) -> str:
    return keys[0] if len(keys) == 1 else ""
