"""The bytes of a paper that the user points at, and how much one may hold.

Real papers stay far below these bounds; what goes over them would keep the program busy for minutes, or fill memory.
"""

from __future__ import annotations

from pathlib import Path

from nvo_desktop.errors import InputProblem, from_os_error

LARGEST = 50_000_000  # bytes of a file
MOST_CHARACTERS = 5_000_000  # of text: more than 1,500 pages
MOST_TAGS = 1_000_000  # of a webpage
MOST_WORD_TAGS = 2_000_000  # of a Word file, which tells more of its formatting
_MB = 1_000_000
_CUT = "Knip het stuk in delen en lees die een voor een in."


def bytes_of(path: Path, remedy: str) -> bytes:
    """Give the bytes of a file; never of a pipe or a device, which need not end.

    remedy says what can be done when it is larger than 50 MB. Raises FileProblem and InputProblem.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise InputProblem(f"‘{path.name}’ is geen gewoon bestand.", "Kies een bestand.")
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise from_os_error(error, "gelezen", path) from error
    if len(content) > LARGEST:
        raise InputProblem(f"‘{path.name}’ is groter dan {LARGEST // _MB} MB.", remedy)
    return content


def refuse_long_text(characters: int) -> None:
    """Raise InputProblem for more text than a paper has."""
    if characters > MOST_CHARACTERS:
        raise InputProblem(f"Er staat te veel tekst in: meer dan {MOST_CHARACTERS // _MB} miljoen tekens.", _CUT)


def refuse_much_markup(tags: int, most: int) -> None:
    """Raise InputProblem for a paper that is made of more parts than a real one."""
    if tags > most:
        raise InputProblem("Het stuk bestaat uit te veel onderdelen (alinea’s, cellen, opmaak).", _CUT)
