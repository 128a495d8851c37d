"""Reads the source of a package with ast: what each module imports, and how long and how well described things are.

No module is imported, so that what is read is what stands there. A finding is a string that begins with the place.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITIONS = (*FUNCTIONS, ast.ClassDef)
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

# Who stands where: imports go to a lower floor only, and two rooms on one floor do not see each other.
FLOORS = (
    ("",),  # the package itself holds no more than its version
    ("errors",),
    ("paths",),
    ("model",),
    ("prose",),
    ("storage", "norm"),
    ("documents", "exchange"),
    ("services",),
    ("ui",),
    ("desk",),
    ("app",),
    ("cli",),
    ("__main__",),
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

ROOMS_OF_LIBRARY = {
    "PySide6": {"ui", "desk", "app"},
    "shiboken6": {"ui", "desk", "app"},
    "sqlmodel": {"model", "storage"},
    "sqlalchemy": {"model", "storage"},
    "docx": {"documents"},
    "jinja2": {"documents"},
    "mammoth": {"exchange"},
}
VAGUE_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}
LATE_IMPORTS_IN = {"cli.run", "cli.window", "app.loading", "desk.late", "desk.late_screens"}


@dataclass(frozen=True)
class Import:
    """One imported module by its full name; names are what is taken from it, late means inside a function."""

    module: str
    names: tuple[str, ...]
    line: int
    late: bool


@dataclass(frozen=True)
class Module:
    """A source file; name is dotted and without the package, "" for the package's own __init__."""

    package: str
    name: str
    path: Path

    @cached_property
    def text(self) -> str:
        """The source."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The source as a tree."""
        return ast.parse(self.text, str(self.path))

    @property
    def room(self) -> str:
        """The first part of the name: the folder or file right under the package."""
        return self.name.partition(".")[0]

    @property
    def full_name(self) -> str:
        """The name with which others import it."""
        return f"{self.package}.{self.name}" if self.name else self.package

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """All imports, wherever they stand; relative ones by their full name."""
        return tuple(self._imports(self.tree, late=False))

    def _imports(self, node: ast.AST, *, late: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                for alias in child.names:
                    yield Import(alias.name, (), child.lineno, late)
            elif isinstance(child, ast.ImportFrom):
                names = tuple(alias.name for alias in child.names)
                yield Import(self._absolute(child), names, child.lineno, late)
            else:
                yield from self._imports(child, late=late or isinstance(child, FUNCTIONS))

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.full_name.split(".")
        ups = node.level - (self.path.name == "__init__.py")
        base = package[: len(package) - ups]
        return ".".join([*base, *([node.module] if node.module else [])])

    def definitions(self) -> Iterator[tuple[str, Definition]]:
        """Every class and function with its dotted name inside the module, nested ones included."""
        yield from _definitions(self.tree, "")

    def at(self, line: int) -> str:
        """A place as findings name it."""
        return f"{self.full_name}:{line}"


def _definitions(node: ast.AST, prefix: str) -> Iterator[tuple[str, Definition]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, DEFINITIONS):
            yield prefix + child.name, child
            yield from _definitions(child, f"{prefix}{child.name}.")
        else:
            yield from _definitions(child, prefix)


@dataclass(frozen=True)
class Package:
    """All modules of a package, read from its folder."""

    folder: Path

    @cached_property
    def modules(self) -> dict[str, Module]:
        """Modules by their full name."""
        found = {}
        for path in sorted(self.folder.rglob("*.py")):
            parts = path.relative_to(self.folder).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            module = Module(self.folder.name, name, path)
            found[module.full_name] = module
        return found

    def targets(self, one: Import) -> set[str]:
        """The own modules that an import reaches; `from package import module` reaches the module."""
        reached = {one.module, *(f"{one.module}.{name}" for name in one.names)} & self.modules.keys()
        return reached - {one.module} if len(reached) > 1 and self._is_package(one.module) else reached

    def _is_package(self, name: str) -> bool:
        return self.modules[name].path.name == "__init__.py"

    def own_imports(self) -> Iterator[tuple[Module, Import, Module]]:
        """Who imports whom inside the package, late and for types only included."""
        for module in self.modules.values():
            for one in module.imports:
                for target in sorted(self.targets(one)):
                    yield module, one, self.modules[target]


def rooms_without_a_floor(package: Package) -> list[str]:
    """Modules in a room that FLOORS does not name."""
    return [name for name, module in package.modules.items() if module.room not in FLOOR]


def imports_up_or_across(package: Package) -> list[str]:
    """Imports of another room on the same floor or higher."""
    return [
        f"{module.at(one.line)} imports {target.full_name}"
        for module, one, target in package.own_imports()
        if module.room != target.room and FLOOR.get(target.room, 99) >= FLOOR.get(module.room, -1)
    ]


def libraries_out_of_their_rooms(package: Package) -> list[str]:
    """Imports of a library that another room is there for."""
    return [
        f"{module.at(one.line)} imports {one.module}"
        for module in package.modules.values()
        for one in module.imports
        if module.room not in ROOMS_OF_LIBRARY.get(one.module.partition(".")[0], {module.room})
    ]


def late_imports(package: Package) -> list[str]:
    """Imports of own modules inside functions, but for the one place that may."""
    return [
        f"{module.at(one.line)} imports {target.full_name} late"
        for module, one, target in package.own_imports()
        if one.late and module.name not in LATE_IMPORTS_IN
    ]


def import_circles(package: Package) -> list[str]:
    """Circles of imports among single modules; each is named once, from its first module in the alphabet."""
    edges: dict[str, set[str]] = {name: set() for name in package.modules}
    for module, _, target in package.own_imports():
        edges[module.full_name].add(target.full_name)
    circles = []
    for start in edges:
        way = _way_back(start, edges)
        if way and start == min(way):
            circles.append(" > ".join([*way, start]))
    return circles


def _way_back(start: str, edges: dict[str, set[str]]) -> list[str]:
    """The shortest way from a module back to itself, or nothing."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:  # grows while we walk it: short ways come first
        for target in sorted(edges[way[-1]]):
            if target == start:
                return way
            if target not in seen:
                seen.add(target)
                ways.append([*way, target])
    return []


def too_long(package: Package, file: int, function: int, class_: int) -> list[str]:
    """Files, functions and classes of more lines than that."""
    found = []
    for name, module in package.modules.items():
        if (lines := len(module.text.splitlines())) > file:
            found.append(f"{name} has {lines} lines")
        for inner, node in module.definitions():
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > (class_ if isinstance(node, ast.ClassDef) else function):
                found.append(f"{module.at(node.lineno)} {inner} has {length} lines")
    return found


def vague_names(package: Package) -> list[str]:
    """Modules and folders whose name says nothing."""
    return [name for name in package.modules if VAGUE_NAMES & set(name.split("."))]


def global_statements(package: Package) -> list[str]:
    """Places where a function changes the variables of its module."""
    return [
        module.at(node.lineno)
        for module in package.modules.values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Global)
    ]


def modules_without_docstring(package: Package) -> list[str]:
    """Modules that do not say what lives in them."""
    return [name for name, module in package.modules.items() if not ast.get_docstring(module.tree)]


def public_definitions(package: Package) -> dict[str, bool]:
    """Public classes, functions and methods, and whether they have a docstring; what is inside functions is private."""
    found = {}
    for module in package.modules.values():
        functions = {name for name, node in module.definitions() if isinstance(node, FUNCTIONS)}
        for name, node in module.definitions():
            parts = name.split(".")
            outer = {".".join(parts[:length]) for length in range(1, len(parts))}
            if not any(part.startswith("_") for part in parts) and not outer & functions:
                found[f"{module.at(node.lineno)} {name}"] = bool(ast.get_docstring(node))
    return found
