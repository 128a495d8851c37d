"""What points at a record is told before it goes, and nothing is left that points at nothing."""

from __future__ import annotations

import pytest

from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.structured import RegisterRow
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.registers import Registers
from nvo_desktop.services.removing import Use, Uses, remove, uses
from nvo_desktop.storage.dossier_file import OpenDossier

REMOVABLE = [kind for kind in RECORD_KINDS.values() if kind is not Region]


def everything(dossier: OpenDossier) -> str:
    """All that the records say, ids included."""
    return repr([dossier.rows(kind) for kind in RECORD_KINDS.values()])


@pytest.mark.parametrize("kind", REMOVABLE, ids=kind_of)
def test_nothing_points_at_what_is_gone(kind: type[Record], demo: OpenDossier) -> None:
    for gone in [row.id for row in demo.rows(kind)[:3]]:
        with demo.unit_of_work("Weg") as work:
            remove(demo, work, work.get(kind, gone))
            work.commit()
        assert gone not in everything(demo)
        assert uses(demo, kind, gone) == Uses()


def test_a_municipality_leaves_the_lists_of_the_registers(demo: OpenDossier, norm: Norm) -> None:
    first, second = (row.id for row in demo.rows(Municipality)[:2])
    registers = Registers(demo, norm)
    both = registers.add("local_access", "deviations", {"municipality": [first, second]}).record_id
    one = registers.add("local_access", "deviations", {"municipality": [first], "text": "Anders"}).record_id
    assert "regels van registers" in Municipalities(demo).uses(first).sentence
    Municipalities(demo).remove(first)
    cells = {row.id: row.cells for row in demo.rows(RegisterRow)}
    assert (cells[both], cells[one]) == (f'{{"municipality":["{second}"]}}', '{"text":"Anders"}')


def test_what_goes_along_is_told_before_what_only_loses_a_reference() -> None:
    told = Uses((Use("adoption", 1, goes_along=True), Use("milestone", 2, goes_along=False)))
    assert told.sentence == "Ook worden verwijderd: 1 vaststelling. De verwijzing vervalt bij 2 mijlpalen."
