"""Starts the program."""

from __future__ import annotations

import sys

from nvo_desktop.cli.run import run


def main() -> None:
    """Run the command line with the words of this call and end with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
