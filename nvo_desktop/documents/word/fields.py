"""Word's fields: what it computes itself, with what it would say now as the text in between."""

from __future__ import annotations

from nvo_desktop.documents.word.characters import attribute, run_text

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field_start(instruction: str) -> str:
    """Up to the text of the field; END closes it."""
    return f'{BEGIN}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{SEPARATE}'


def whole_field(instruction: str, shown: str) -> str:
    """A field inside one paragraph."""
    return f"{field_start(instruction)}<w:r>{run_text(shown)}</w:r>{END}"


def bookmark(number: int, name: str, content: str) -> str:
    """The content with a place in it that links lead to. number is unique in the document."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{attribute(name)}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'
