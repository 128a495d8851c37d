"""What the tests of the exchange room share: the norm, papers from practice, Word files, and LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document

from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import load_norm


@pytest.fixture(scope="session")
def norm() -> Norm:
    """The norm that the program ships."""
    return load_norm()


@pytest.fixture(scope="session")
def source(sources: Path) -> Callable[[str], Path]:
    """Finds a paper from practice by the number that its file name starts with."""
    return lambda number: next(sources.glob(f"{number}_*.txt"))


@pytest.fixture(scope="session")
def converted(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder in which LibreOffice wrote all papers from practice as another kind, such as "html"."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"

    @cache
    def convert(kind: str) -> Path:
        out = tmp_path_factory.mktemp(kind)
        command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", out, *sources.glob("*.txt")]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return out

    return convert


@pytest.fixture
def word() -> Callable[[Callable[[Document], object]], bytes]:
    """Makes the bytes of a Word file from what a function writes in it."""

    def make(write: Callable[[Document], object]) -> bytes:
        document = docx.Document()
        write(document)
        content = io.BytesIO()
        document.save(content)
        return content.getvalue()

    return make


@pytest.fixture
def repacked() -> Callable[[bytes, Callable[[dict[str, bytes]], object]], bytes]:
    """Changes the parts of a Word file."""

    def change(content: bytes, alter: Callable[[dict[str, bytes]], object]) -> bytes:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {entry.filename: package.read(entry) for entry in package.infolist()}
        alter(parts)
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in parts.items():
                package.writestr(name, part)
        return written.getvalue()

    return change
