"""What templates of the region use, found without rendering them: fields with a sample, filters, macros, faults."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from jinja2 import nodes

from nvo_desktop.documents.sandbox.environment import GatedEnvironment
from nvo_desktop.documents.sandbox.following import Following, Seen
from nvo_desktop.documents.sandbox.wording import fault_of


def look(sections: list[dict[str, Any]], contexts: list[dict[str, Any]]) -> dict[str, object]:
    """Per file what it uses and its fault, if any; and fields that are there beside those that are used.

    A section has "file", "source" and "each"; contexts are those of some editions, to know what fields there are.
    """
    used: dict[str, dict[str, bool]] = {}
    return {"files": [_file(section, contexts, used) for section in sections], "unused": _unused(used)}


def _file(section: dict[str, Any], contexts: list[dict[str, Any]], used: dict[str, dict[str, bool]]) -> dict[str, Any]:
    found: dict[str, Any] = {"file": section["file"], "fault": None, "fields": [], "unknown": []}
    found |= {"filters": [], "macros": []}
    try:
        environment = GatedEnvironment()
        tree = environment.gated(section["source"])
        following = Following(_names(contexts, str(section["each"])), used)
        following.all(tree.body)
    except Exception as error:  # as in the child: whatever goes wrong is said
        fault = fault_of(error)
        return found | {"fault": {"clause": fault.clause, "line": fault.line}}
    return found | {
        "fields": [{"path": path, "line": line, "sample": said} for path, (line, said) in following.fields.items()],
        "unknown": [
            {"path": path, "line": line, "near": get_close_matches(name, near, 2, 0.7)}
            for path, line, name, near in following.unknown
        ],
        "filters": sorted({one.name for one in tree.find_all(nodes.Filter)}),
        "macros": sorted({one.name for one in tree.find_all(nodes.Macro)}),
    }


def _names(contexts: list[dict[str, Any]], each: str) -> dict[str, Seen]:
    """What a section begins with: the names of the context, and the agreement that it is for."""
    names: dict[str, Seen] = {}
    for context in contexts:
        for name, value in context.items():
            names.setdefault(name, Seen(name)).samples.append(value)
    if each in names:
        names[each.removesuffix("s")] = Seen(each.removesuffix("s"), names[each].items)
    return names


def _unused(used: dict[str, dict[str, bool]]) -> list[dict[str, object]]:
    found = ((path, [key for key, is_used in keys.items() if not is_used]) for path, keys in sorted(used.items()))
    return [{"path": path, "keys": keys} for path, keys in found if keys]
