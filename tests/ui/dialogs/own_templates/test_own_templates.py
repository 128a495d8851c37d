"""The window for own templates lists, copies and takes in, and shows what is wrong before anything comes in."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.services.template_doctor import Examined, FieldUse, TemplateFinding
from nvo_desktop.services.templates import OwnTemplate, Templates, copy_template
from nvo_desktop.ui.dialogs.own_templates import dialog as module
from nvo_desktop.ui.dialogs.own_templates.copy_dialog import CopyDialog
from nvo_desktop.ui.dialogs.own_templates.dialog import OwnTemplatesDialog


class Kept(Templates):
    """Templates that are in no dossier."""

    def __init__(self) -> None:
        self.rows = [OwnTemplate("proef", "Proef", 2), OwnTemplate("stuk", "Stuk", 0, "beschadigd")]
        self.deeds: list[object] = []

    def own(self):
        """The rows."""
        return tuple(self.rows)

    def take_files(self, key, files):
        """Note it."""
        self.deeds.append(("take", key, sorted(files)))
        self.rows.append(OwnTemplate(key, key.title(), len(files) - 1))

    def remove(self, key):
        """Note it."""
        self.deeds.append(("remove", key))
        self.rows = [one for one in self.rows if one.key != key]

    def write(self, key, folder):
        """Note it."""
        self.deeds.append(("write", key))
        return folder / key


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def dialog(qtbot, background, kept):
    made = OwnTemplatesDialog(background, kept)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.table.model().rowCount() == 2)
    return made


def shown(table) -> list[list[str]]:
    model = table.model()
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = TemplateFinding("deel.html.j2", 12, "‘document.regio’ bestaat niet; bedoelt u ‘region’?")
    use = FieldUse("document.region", "deel.html.j2", 3, "De Vallei")
    found = Examined("eigen", "Eigen", (finding,), (use,), ("prose",), ())
    monkeypatch.setattr(module, "examine", lambda key, files: found)


def test_the_templates_of_the_dossier_are_listed(dialog) -> None:
    assert shown(dialog.table) == [["Proef", "proef", "2", "in orde"], ["Stuk", "stuk", "–", "beschadigd"]]
    assert not dialog.take.isEnabled()


def test_a_template_is_shown_before_it_is_taken_in(qtbot, dialog, kept, examined, tmp_path: Path) -> None:
    dialog.look_at(copy_template("raadssamenvatting", "Eigen", tmp_path))
    qtbot.waitUntil(dialog.take.isEnabled)
    assert kept.deeds == []
    assert shown(dialog.examined.findings) == [
        ["deel.html.j2", "12", "‘document.regio’ bestaat niet; bedoelt u ‘region’?"]
    ]
    assert shown(dialog.examined.uses) == [["document.region", "De Vallei", "deel.html.j2:3"]]
    assert dialog.said.text().startswith("Er klopt nog iets niet: 1 punt.")
    dialog.take.click()
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 3)
    assert kept.deeds[0][:2] == ("take", "eigen")
    assert not dialog.take.isEnabled()


def test_a_template_is_removed_and_written(qtbot, dialog, kept, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dialog, "_asked_folder", lambda title: tmp_path)
    dialog.table.choose("proef")
    dialog.write.click()
    qtbot.waitUntil(lambda: str(tmp_path / "proef") in dialog.said.text())
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 1)
    assert kept.deeds == [("write", "proef"), ("remove", "proef")]


def test_a_copy_is_made_in_a_folder(qtbot, dialog, tmp_path: Path) -> None:
    dialog.copy_to("raadssamenvatting", "Onze eigen", tmp_path)
    qtbot.waitUntil(lambda: "onze-eigen" in dialog.said.text())
    assert (tmp_path / "onze-eigen" / "template.toml").is_file()


def test_a_copy_needs_a_name(qtbot) -> None:
    asked = CopyDialog((("regiovisie", "Regiovisie"), ("reactienota", "Reactienota")))
    qtbot.addWidget(asked)
    assert not asked._make.isEnabled()
    asked.name.setText("…")
    assert not asked._make.isEnabled()
    asked.name.setText("Onze visie ")
    assert asked._make.isEnabled()
    assert (asked.source, asked.title) == ("regiovisie", "Onze visie")
