"""The paths to what is to be mended."""

from __future__ import annotations

import pytest

from nvo_desktop.desk.ways import path_to
from nvo_desktop.services.overview.places import Where

PATHS = {
    Where("text", "tariffs"): ("agreements", "tariffs", "Tekst"),
    Where("fields", "governance", "contact_deputy"): ("agreements", "governance", "Gegevens", "contact_deputy"),
    Where("fields", "governance", "means"): ("agreements", "governance", "Gegevens", "means"),
    Where("fields", "tariffs", "tariffs", "row"): ("agreements", "tariffs", "Gegevens", "tariffs", "row"),
    Where("decisions", "governance", "id"): ("agreements", "governance", "Besluiten", "id"),
    Where("consultations", "vision"): ("agreements", "vision", "Overleg"),
    Where("contributions", "vision"): ("agreements", "vision", "Inbreng"),
    Where("contributions"): ("partners", "Inbreng"),
    Where("actions", "tariffs", "id"): ("agreements", "tariffs", "Acties", "id"),
    Where("actions", key="id"): ("planning", "Acties", "id"),
    Where("state", "supraregional", "5.3"): ("agreements", "supraregional", "Stand van zaken", "5.3"),
    Where("chapter", key="id"): ("agreements", "around", "id"),
    Where("adoption", key="council", column="clerk"): ("adoption", "council"),
    Where("proposal", key="argumenten", row_id="council"): ("adoption", "Raadsvoorstel", "argumenten/council"),
    Where("proposal", row_id="council"): ("adoption", "Raadsvoorstel", "/council"),
    Where("planning", key="id"): ("planning", "Mijlpalen", "id"),
    Where("planning"): ("planning",),
    Where("partners"): ("partners",),
    Where("partners", key="governance", row_id="group"): ("partners", "governance", "group"),
    Where("deviations", "tariffs", "council"): ("agreements", "tariffs", "Afwijkingen", "council"),
    Where("amendments", key="id"): ("adoption", "Amendementen", "id"),
    Where("questions", key="id"): ("adoption", "Raadsvragen", "id"),
    Where("versions", key="id"): ("adoption", "Tekstversies", "id"),
    Where("roadmap", key="id"): ("planning", "Routekaart", "id"),
    Where("goals", key="id"): ("planning", "Ontwikkeldoelen", "id"),
}


@pytest.mark.parametrize(("where", "path"), PATHS.items(), ids=lambda one: str(getattr(one, "part", "")))
def test_every_place_has_a_path(where, path):
    assert path_to(where) == path
