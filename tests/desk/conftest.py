"""What tests of the desk share with those of the window."""

from __future__ import annotations

from tests.ui.conftest import at_rest, background

__all__ = ["at_rest", "background"]
