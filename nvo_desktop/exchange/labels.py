"""Sets labels such as "Toelichting:" apart from the text that stands in the same paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nvo_desktop.exchange.headings import is_side_label
from nvo_desktop.prose.blocks import Block, Break, Heading, Inlines, Paragraph, Prose, Text

_DEEPEST = 3
_LONGEST = 60  # characters of a label


def labels_apart(prose: Prose) -> Prose:
    """Give the text in which each label that announces the norm's words or the region's is a heading of its own."""
    return tuple(part for block in prose for part in _parts(block))


def text_of(content: Inlines) -> str:
    """The words of a line, without its notes; a break is a space."""
    pieces = (run.text if isinstance(run, Text) else " " if isinstance(run, Break) else "" for run in content)
    return " ".join("".join(pieces).split())


def is_bold(content: Inlines) -> bool:
    """Whether all words of a line are bold."""
    runs = [run for run in content if isinstance(run, Text) and run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def _parts(block: Block) -> Iterator[Block]:
    if not isinstance(block, Paragraph) or not block.content:
        yield block
        return
    label, rest = _cut_off(block.content)
    words = text_of(label)
    if not is_side_label(words) or not (words.endswith(":") or is_bold(label)):
        yield block
        return
    yield Heading(_DEEPEST, label)
    if rest:
        yield Paragraph(rest)


def _cut_off(content: Inlines) -> tuple[Inlines, Inlines]:
    """Part a paragraph after its first colon, its first bold words or its first line, whichever comes first."""
    label: list[Text] = []
    for place, run in enumerate(content):
        if not isinstance(run, Text) or (label and run.bold != label[0].bold):
            rest = content[place + 1 :] if isinstance(run, Break) else content[place:]
            return tuple(label), _without_space(rest)
        before, colon, after = run.text.partition(":")
        if colon and len(before) < _LONGEST:
            rest = (replace(run, text=after), *content[place + 1 :]) if after.strip() else content[place + 1 :]
            return (*label, replace(run, text=before + colon)), _without_space(rest)
        label.append(run)
    return tuple(label), ()


def _without_space(content: Inlines) -> Inlines:
    first = content[0] if content else None
    if isinstance(first, Break):
        return content[1:]
    return (replace(first, text=first.text.lstrip()), *content[1:]) if isinstance(first, Text) else content
