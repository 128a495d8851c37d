"""Which class makes the field of which kind. A new kind is a class, a row here, and a test."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from nvo_desktop.norm.definitions import Column, FieldDefinition, Kind
from nvo_desktop.ui.forms.fields.amounts import MoneyField, NumberField, YearField
from nvo_desktop.ui.forms.fields.answer import AnswerField
from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.fields.checks import ChecksField
from nvo_desktop.ui.forms.fields.choice import ChoiceField, YesNoField
from nvo_desktop.ui.forms.fields.dates import DateField
from nvo_desktop.ui.forms.fields.line import LinkField, TextField
from nvo_desktop.ui.forms.fields.lines import LinesField
from nvo_desktop.ui.forms.fields.rich import ProseMeans, RichField
from nvo_desktop.ui.forms.options import NO_LISTS, Lists, options_of

FIELDS: Mapping[Kind, type[Field]] = MappingProxyType(
    {
        "text": TextField,
        "person": TextField,
        "link": LinkField,
        "prose": LinesField,
        "ypn": AnswerField,
        "yesno": YesNoField,
        "choice": ChoiceField,
        "choices": ChecksField,
        "municipalities": ChecksField,
        "agreements": ChecksField,
        "date": DateField,
        "year": YearField,
        "money": MoneyField,
        "number": NumberField,
    }
)
"""Kind to class. A table is no field but a register: register.py."""


def make_field(
    definition: Column, lists: Lists = NO_LISTS, parent: QWidget | None = None, means: ProseMeans | None = None
) -> Field:
    """The field of a definition, with what it can be chosen from. KeyError for a table.

    Prose of an agreement's own field has structure; in a column, and in a record, it is plain lines.
    """
    if definition.kind == "prose" and type(definition) is FieldDefinition:
        return RichField(definition, (), parent, means=means)
    return FIELDS[definition.kind](definition, options_of(definition, lists), parent)
