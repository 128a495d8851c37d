"""What we ask of the Qt we ship: PySide6 6.12 on Python 3.11 loses references to None until the process dies."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None never dies from Python 3.12 on")
def test_qt_leaves_the_references_to_none_alone(qapp):
    label, before = QLabel(), sys.getrefcount(None)
    for _ in range(200):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < 20
