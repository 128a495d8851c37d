"""What the tests of the exchange room share: the norm, and Word files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document

from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.reading import load_norm


@pytest.fixture(scope="session")
def norm() -> Norm:
    """The norm that the program ships."""
    return load_norm()


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
