"""The rules of the house, read from the source; each with a negative control on a small package that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import architecture as rules
import pytest
from architecture import Package

LINES_OF_FILE, LINES_OF_FUNCTION, LINES_OF_CLASS = 400, 50, 250
SHARE_WITH_DOCSTRING = 0.8


@pytest.fixture(scope="module")
def ours() -> Package:
    return Package(Path(__file__).parents[1] / "nvo_desktop")


@pytest.fixture
def house(tmp_path: Path) -> Callable[[dict[str, str]], Package]:
    """Builds a package "house" from sources by path; every folder becomes a package."""

    def build(sources: dict[str, str]) -> Package:
        folder = tmp_path / "house"
        for name, source in {"__init__.py": "", **sources}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            (path.parent / "__init__.py").touch()
            path.write_text(dedent(source), encoding="utf-8")
        return Package(folder)

    return build


def test_the_reader_sees_the_whole_program(ours):
    assert {"nvo_desktop", "nvo_desktop.__main__", "nvo_desktop.errors", "nvo_desktop.cli.run"} <= ours.modules.keys()
    assert len(list(ours.own_imports())) > 100


def test_every_room_has_a_floor(ours):
    assert rules.rooms_without_a_floor(ours) == []


def test_a_room_without_a_floor_is_found(house):
    assert rules.rooms_without_a_floor(house({"cellar/wine.py": ""})) == ["house.cellar", "house.cellar.wine"]


def test_imports_run_down_only(ours):
    assert rules.imports_up_or_across(ours) == []


@pytest.mark.parametrize(
    ("module", "line", "target"),
    [
        ("errors.py", "from house.paths import x", "house.paths"),
        ("model/region.py", "import house.prose.blocks", "house.prose.blocks"),
        ("storage/rows.py", "from house.norm.reading import x", "house.norm.reading"),
        ("norm/reading.py", "from house.storage import rows", "house.storage.rows"),
        ("documents/tree.py", "from ..exchange import word", "house.exchange.word"),
        ("exchange/word.py", "from house.documents.tree import x", "house.documents.tree"),
        ("services/demo.py", "def f():\n    from house.cli import run", "house.cli.run"),
        ("ui/shell.py", "from house.desk import x", "house.desk"),
        ("desk.py", "from house.app import x", "house.app"),
        ("app.py", "from .cli.run import x", "house.cli.run"),
        ("cli/run.py", "import house.__main__", "house.__main__"),
    ],
)
def test_an_import_up_or_across_is_found(house, module, line, target):
    rooms = ("errors", "paths", "desk", "app", "__main__")
    inside = ("model/region", "prose/blocks", "storage/rows", "norm/reading", "documents/tree", "exchange/word")
    everything = (*rooms, *inside, "services/demo", "ui/shell", "cli/run")
    package = house({f"{name}.py": "" for name in everything} | {module: line})
    assert [found.split(" imports ")[1] for found in rules.imports_up_or_across(package)] == [target]


def test_imports_down_and_inside_a_room_are_no_finding(house):
    package = house(
        {
            "errors.py": "",
            "model/region.py": "from house.errors import x\nfrom house.model import kinds\nfrom . import kinds",
            "model/kinds.py": "import json",
            "cli/run.py": "from house import __version__\nfrom house.model.region import x",
        }
    )
    assert rules.imports_up_or_across(package) == []
    assert len(list(package.own_imports())) == 5


def test_libraries_stay_in_their_rooms(ours):
    assert rules.libraries_out_of_their_rooms(ours) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("services/demo.py", "from PySide6.QtCore import QObject"),
        ("documents/tree.py", "import shiboken6"),
        ("prose/blocks.py", "from sqlmodel import Field"),
        ("services/demo.py", "import sqlalchemy.orm"),
        ("exchange/word.py", "import docx"),
        ("services/demo.py", "def f():\n    import jinja2"),
        ("documents/tree.py", "import mammoth"),
    ],
)
def test_a_library_in_a_room_of_others_is_found(house, module, line):
    assert len(rules.libraries_out_of_their_rooms(house({module: line}))) == 1


def test_a_library_in_its_own_room_is_no_finding(house):
    sources = {"ui/shell.py": "import PySide6", "model/a.py": "import sqlmodel", "storage/b.py": "import sqlalchemy"}
    sources |= {"documents/c.py": "import docx, jinja2", "exchange/d.py": "import mammoth"}
    assert rules.libraries_out_of_their_rooms(house(sources)) == []


def test_there_are_no_import_circles(ours):
    assert rules.import_circles(ours) == []


def test_an_import_circle_is_found_once(house):
    sources = {"model/a.py": "from house.model.b import x", "model/b.py": "from house.model import c"}
    package = house(sources | {"model/c.py": "def f():\n    import house.model.a", "model/d.py": "from . import a"})
    assert rules.import_circles(package) == ["house.model.a > house.model.b > house.model.c > house.model.a"]


def test_a_module_that_imports_itself_is_a_circle(house):
    assert rules.import_circles(house({"paths.py": "import house.paths"})) == ["house.paths > house.paths"]


def test_own_modules_are_imported_late_by_the_command_line_only(ours):
    assert rules.late_imports(ours) == []


def test_a_late_import_is_found_but_for_the_command_line(house):
    late = "def f():\n    if True:\n        from house.errors import x\n    import json"
    package = house({"errors.py": "", "services/demo.py": late, "cli/run.py": late, "cli/new.py": late})
    assert rules.late_imports(package) == [
        "house.cli.new:3 imports house.errors late",
        "house.services.demo:3 imports house.errors late",
    ]


def test_files_functions_and_classes_stay_short(ours):
    assert rules.too_long(ours, LINES_OF_FILE, LINES_OF_FUNCTION, LINES_OF_CLASS) == []


def test_what_is_one_line_too_long_is_found(house):
    package = house({"errors.py": "class A:\n    async def f(self):\n        pass\n\n    x = 1\n"})
    assert rules.too_long(package, file=5, function=2, class_=5) == []
    assert rules.too_long(package, file=4, function=1, class_=4) == [
        "house.errors has 5 lines",
        "house.errors:1 A has 5 lines",
        "house.errors:2 A.f has 2 lines",
    ]


def test_modules_are_named_for_what_they_hold(ours):
    assert rules.vague_names(ours) == []


@pytest.mark.parametrize("name", ["utils", "common", "helpers", "manager", "misc"])
def test_a_vague_name_is_found(house, name):
    assert rules.vague_names(house({f"ui/{name}.py": ""})) == [f"house.ui.{name}"]
    assert rules.vague_names(house({f"ui/{name}/x.py": ""})) != []


def test_no_function_changes_the_variables_of_its_module(ours):
    assert rules.global_statements(ours) == []


def test_a_global_statement_is_found(house):
    assert rules.global_statements(house({"paths.py": "x = 1\ndef f():\n    global x\n"})) == ["house.paths:3"]


def test_every_module_says_what_lives_in_it(ours):
    assert rules.modules_without_docstring(ours) == []


def test_a_module_without_docstring_is_found(house):
    package = house({"__init__.py": '"""House."""', "paths.py": "# paths", "errors.py": '"""Errors."""'})
    assert rules.modules_without_docstring(package) == ["house.paths"]


def test_most_public_definitions_have_a_docstring(ours):
    documented = rules.public_definitions(ours)
    without = [name for name, described in documented.items() if not described]
    assert 1 - len(without) / len(documented) >= SHARE_WITH_DOCSTRING, without


def test_only_public_definitions_are_counted(house):
    source = '''
        class A:
            """Here."""
            def f(self):
                def inside(): ...
            def _g(self): ...
            def __init__(self): ...
        class _B:
            def f(self): ...
        if True:
            def g():
                """Here."""
    '''
    assert rules.public_definitions(house({"errors.py": source})) == {
        "house.errors:2 A": True,
        "house.errors:4 A.f": False,
        "house.errors:11 g": True,
    }
