"""A stranger adds a field to agreement 7 in a norm file, and nothing else: schema, dossier and document follow."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from docx import Document

REPOSITORY = Path(__file__).resolve().parents[2]
FIELD = """
[[field]]
key = "stranger"
kind = "choice"
label = "Keuze van een vreemde"
help = "Wat een vreemde wil weten."
choices = ["linksom", "rechtsom"]
required = true
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The program as it is checked out, but for one field more in the norm."""
    for part in ("nvo_desktop", "resources", "templates"):
        shutil.copytree(REPOSITORY / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    (agreement,) = (tmp_path / "resources" / "norm" / "nvo-2020").glob("7-*.toml")
    agreement.write_text(agreement.read_text(encoding="utf-8") + FIELD, encoding="utf-8")
    return tmp_path


def call(program: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(program), "XDG_DATA_HOME": str(program), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "nvo_desktop", *words],
        cwd=program, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def paragraph_about_it(document: Path) -> list[str]:
    return [paragraph.text for paragraph in Document(str(document)).paragraphs if "vreemde" in paragraph.text]


def with_value(whole: Path, value: str) -> None:
    """Fill in the new field in a dossier that was dumped."""
    data: dict[str, Any] = json.loads(whole.read_text(encoding="utf-8"))
    data["records"]["field_value"] = [{"owner": "procurement", "key": "stranger", "value": json.dumps(value)}]
    whole.write_text(json.dumps(data), encoding="utf-8")


def test_a_field_that_is_data_alone_stands_in_schema_dossier_and_document(program: Path) -> None:
    rules = json.loads(call(program, "schema").stdout)["$defs"]["field_value"]["allOf"]
    (rule,) = (rule for rule in rules if rule["if"]["properties"]["key"]["const"] == "stranger")
    assert rule["then"]["properties"]["value"]["contentSchema"] == {"enum": ["linksom", "rechtsom"]}

    call(program, "new", "r.nvo", "--region", "R")
    call(program, "export", "r.nvo", "-o", "leeg.docx")
    assert paragraph_about_it(program / "leeg.docx") == ["Keuze van een vreemde:\tnog niet ingevuld"]

    call(program, "dump", "r.nvo", "-o", "r.json")
    with_value(program / "r.json", "achteruit")
    assert "‘achteruit’ past niet bij ‘Keuze van een vreemde’" in call(program, "import", "r.nvo", "r.json").stderr
    with_value(program / "r.json", "rechtsom")
    assert call(program, "import", "r.nvo", "r.json").returncode == 0
    assert '"\\"rechtsom\\""' in call(program, "dump", "r.nvo").stdout
    call(program, "export", "r.nvo", "-o", "gevuld.docx")
    assert paragraph_about_it(program / "gevuld.docx") == ["Keuze van een vreemde:\trechtsom"]
