"""Styles of others under our ids: found by their English built-in name, also in a file that Dutch Word made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nvo_desktop.documents.word.borrowed.xml import Element, W, all_of, value

_NAMING = ["basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "numStyleLink", "styleLink"]


def names_of(styles: Element) -> dict[tuple[str, str], str]:
    """The id of each style by its type and name, without regard to capitals; of two equal names the first counts."""
    found: dict[tuple[str, str], str] = {}
    for style in styles.findall(f"{W}style"):
        name = (value(style, "name") or "").strip().casefold()
        found.setdefault((style.get(f"{W}type", "paragraph"), name), style.get(f"{W}styleId", ""))
    return found


def our_ids(theirs: Element, ours: Element) -> dict[str, str]:
    """For each id of theirs the one it gets: ours where the name is the same, and no longer ours where it is not."""
    wanted = names_of(ours)
    chosen = {old: wanted[name] for name, old in names_of(theirs).items() if name in wanted}
    taken = {identity.casefold() for identity in wanted.values()}
    renamed: dict[str, str] = {}
    for style in theirs.findall(f"{W}style"):
        old = style.get(f"{W}styleId", "")
        new = chosen.get(old) or old
        if old not in chosen and old.casefold() in taken:
            new = f"{old}Huis"
        renamed.setdefault(old, new)
    return renamed


def rename(root: Element, renamed: Mapping[str, str]) -> None:
    """Let everything in a part that names a style name its new id; what names a style that is not there falls away."""
    for style in root.findall(f"{W}style"):
        style.set(f"{W}styleId", renamed[style.get(f"{W}styleId", "")])
    for element in all_of(root, *_NAMING):
        old, above = element.get(f"{W}val", ""), element.getparent()
        if old in renamed:
            element.set(f"{W}val", renamed[old])
        elif above is not None:
            above.remove(element)


def keep_only(styles: Element, wanted: Iterable[str]) -> None:
    """Take out every style that is not wanted, nor used by one that is."""
    by_id = {style.get(f"{W}styleId", ""): style for style in styles.findall(f"{W}style")}
    defaults = [key for key, style in by_id.items() if style.get(f"{W}default") in {"1", "true", "on"}]
    kept, waiting = set[str](), [*wanted, *defaults]
    while waiting:
        key = waiting.pop()
        if key in by_id and key not in kept:
            kept.add(key)
            waiting += [value(by_id[key], name) or "" for name in ("basedOn", "next", "link")]
    for key, style in by_id.items():
        if key not in kept:
            styles.remove(style)


def styles_named(root: Element) -> set[str]:
    """The ids of the styles that a header, footer or numbering names."""
    return {element.get(f"{W}val", "") for element in all_of(root, "pStyle", "rStyle", "tblStyle")}
