"""What a public document may not show never reaches the template."""

from __future__ import annotations

from held import facts_of

from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.adoption import Adoption
from nvo_desktop.model.audience import INTERNAL_COLUMNS, INTERNAL_KINDS, INTERNAL_WHERE, Audience
from nvo_desktop.model.decisions import Action
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.partners import Contribution


def facts(audience: Audience) -> Facts:
    records = (
        Action(text="bellen"),
        Contribution(summary="open", confidential=False),
        Contribution(summary="geheim", confidential=True),
        Adoption(remarks="lastig", case_number="Z-1"),
    )
    return facts_of(*records, audience=audience)


def test_the_public_sees_no_actions_no_confidential_contribution_and_no_remarks() -> None:
    public = facts(Audience.PUBLIC)
    assert public.rows(Action) == ()
    assert [row.summary for row in public.rows(Contribution)] == ["open"]
    assert [(row.remarks, row.case_number) for row in public.rows(Adoption)] == [("", "Z-1")]


def test_the_region_itself_sees_everything() -> None:
    own = facts(Audience.INTERNAL)
    assert len(own.rows(Action)) == 1
    assert [row.summary for row in own.rows(Contribution)] == ["open", "geheim"]
    assert own.rows(Adoption)[0].remarks == "lastig"


def test_every_rule_names_a_kind_and_a_column_that_exist() -> None:
    assert set(RECORD_KINDS) >= INTERNAL_KINDS
    for kind, columns in INTERNAL_COLUMNS.items():
        assert columns <= set(RECORD_KINDS[kind].model_fields)
    for kind, (column, _) in INTERNAL_WHERE.items():
        assert column in RECORD_KINDS[kind].model_fields
