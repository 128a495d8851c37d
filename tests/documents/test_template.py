"""A template folder is read, or the sentence says which file and which key."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop import paths
from nvo_desktop.documents.rendering import Renderer
from nvo_desktop.documents.template import is_template, read_template, template_keys
from nvo_desktop.errors import ProblemForUser, TemplateProblem

GOOD = 'title = "Proef"\nheading = "{full_title}"\naudience = "openbaar"\nper = "dossier"\nfile_name = "{title}"\n'


def folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "deel.html.j2").write_text("<p>x</p>", encoding="utf-8")
    made = tmp_path / "proef"
    made.mkdir()
    (made / "template.toml").write_text(text, encoding="utf-8")
    return made


@pytest.mark.parametrize("key", template_keys())
def test_every_shipped_template_is_read(key: str) -> None:
    template = read_template(paths.templates() / key)
    assert template.sections
    assert all(section.path.is_file() for section in template.sections)


def test_every_section_that_lies_in_a_shipped_folder_is_used() -> None:
    for key in template_keys():
        lying = {path.name.removesuffix(".html.j2") for path in (paths.templates() / key).glob("*.html.j2")}
        assert lying <= {section.name for section in read_template(paths.templates() / key).sections}


def test_a_section_that_documents_share_is_found_beside_the_folder(tmp_path: Path) -> None:
    template = read_template(folder(tmp_path, GOOD + '[[sections]]\nname = "deel"\njoint = true\n'))
    assert template.sections[0].path == tmp_path / "deel.html.j2"


def test_reading_again_sees_that_a_section_has_changed(tmp_path: Path) -> None:
    made = folder(tmp_path, GOOD + '[[sections]]\nname = "deel"\njoint = true\n')
    before = read_template(made).sections
    assert read_template(made).sections == before
    (tmp_path / "deel.html.j2").write_text("<p>anders</p>", encoding="utf-8")
    after = read_template(made).sections
    renderer = Renderer()
    assert [renderer.render(section, {}) for section in (*before, *after)][1] == "<p>anders</p>"
    assert after != before


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace("title =", "titel ="), "titel"),
        (GOOD, "sections"),
        (GOOD.replace("openbaar", "geheim"), "geheim"),
        (GOOD.replace("dossier", "raadslid"), "raadslid"),
        ('layout = "krant"\n' + GOOD, "krant"),
        (GOOD + '[[sections]]\nname = "weg"\njoint = true\n', "weg.html.j2"),
        (GOOD + '[[sections]]\nname = "deel"\njoint = true\nkleur = 1\n', "kleur"),
        (GOOD + '[[sections]]\nname = "deel"\njoint = true\norientation = "schuin"\n', "schuin"),
        (GOOD + '[[sections]]\nname = "deel"\njoint = true\neach = "raad"\n', "raad"),
        ("dit is geen toml", "TOML"),
    ],
)
def test_a_fault_in_template_toml_is_named(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(TemplateProblem, match=says):
        read_template(folder(tmp_path, text))


def test_a_folder_without_description_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProblemForUser, match="bestaat niet"):
        read_template(tmp_path)


@pytest.mark.parametrize("key", ["", ".", "..", "../templates/regiovisie", "regiovisie/", "weg", "/"])
def test_a_name_that_is_none_of_a_document_leads_nowhere(key: str) -> None:
    assert is_template("regiovisie")
    assert not is_template(key)


def test_a_section_of_its_own_goes_before_one_that_is_shared_from_then_on(tmp_path: Path) -> None:
    made = folder(tmp_path, GOOD + '[[sections]]\nname = "deel"\njoint = true\n')
    assert read_template(made).sections[0].path == tmp_path / "deel.html.j2"
    (made / "deel.html.j2").write_text("<p>eigen</p>", encoding="utf-8")
    assert read_template(made).sections[0].path == made / "deel.html.j2"
    (made / "deel.html.j2").unlink()
    assert read_template(made).sections[0].path == tmp_path / "deel.html.j2"
