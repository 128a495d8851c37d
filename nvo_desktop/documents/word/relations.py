"""What a part of the package points at, and what kind each part is."""

from __future__ import annotations

from dataclasses import dataclass, field

from nvo_desktop.documents.word.characters import attribute

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MODE = ' TargetMode="External"'


@dataclass(slots=True)
class Relations:
    """The relations of one part, each target once. start is the first number that is free."""

    start: int = 1
    _rows: dict[tuple[str, str, bool], str] = field(default_factory=dict[tuple[str, str, bool], str])

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of this target. kind is the last word of an office relationship ("hyperlink"), or a whole one."""
        whole = kind if "/" in kind else f"{OFFICE}/{kind}"
        return self._rows.setdefault((whole, target, external), f"rId{self.start + len(self._rows)}")

    def __bool__(self) -> bool:
        """Whether the part needs a file of relations."""
        return bool(self._rows)

    @property
    def rows(self) -> str:
        """The Relationship elements."""
        return "".join(
            f'<Relationship Id="{identity}" Type="{kind}" Target="{attribute(target)}"{_MODE if external else ""}/>'
            for (kind, target, external), identity in self._rows.items()
        )

    @property
    def xml(self) -> str:
        """A whole part of relations."""
        return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{self.rows}</Relationships>'


def override(part: str, kind: str) -> str:
    """What [Content_Types].xml says of one part, by its path in the package."""
    return f'<Override PartName="/{part}" ContentType="{kind}"/>'
