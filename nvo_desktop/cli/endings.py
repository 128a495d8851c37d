"""The ending of a file that is about to be made: added where the user left it out."""

from __future__ import annotations

from pathlib import Path

from nvo_desktop.errors import InputProblem, from_os_error

_KINDS = {".nvo": "een dossier", ".docx": "een Word-document", ".json": "JSON"}
_OTHERS = frozenset({".doc", ".htm", ".html", ".odt", ".pdf", ".rtf", ".txt"})


def with_ending(name: str, ending: str) -> Path:
    """The path with this ending, added to a name like "visie 1.0".

    InputProblem for the ending of another kind: no program would open such a file. FileProblem for a name too long.
    """
    path = Path(name)
    given = path.suffix.lower()
    if given == ending or _is_folder(path):  # a folder is said to be one by whoever writes
        return path
    if given in _KINDS or given in _OTHERS:
        raise InputProblem(
            f"‘{path.name}’ is niet gemaakt: wat u vraagt wordt {_KINDS[ending]}.",
            f"Kies een naam die eindigt op {ending}.",
        )
    return path.with_name(path.name + ending)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as error:
        raise from_os_error(error, "gemaakt", path) from error
