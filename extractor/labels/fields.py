"""What can be labelled: every field of the contract whose values stand in the text, and their keys.

All of it is read off the models, so that a new field needs nothing here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from extractor.model import Case, Found, Notice, found_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FLAGS = ("true", "false")


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a field's value, entered in a control of its own; ``choices`` is empty for free words."""

    name: str
    control: str
    choices: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A label: the field, whose it is, how many values it may have, and what a value is made of."""

    name: str
    description: str
    of_case: bool
    many: bool
    found: type[Found[Any]]
    keys: tuple[Key, ...]

    @property
    def kind(self) -> Any:
        """The type of the values."""
        return self.found.model_fields["value"].annotation

    @property
    def is_record(self) -> bool:
        """Whether a value has keys, and is not one bare word or number."""
        return isinstance(self.kind, type) and issubclass(self.kind, BaseModel)


@cache
def fields() -> Mapping[str, Field]:
    """Return every label by its name: those of the notice, then those of its cases."""
    both = (*_fields(Notice, of_case=False), *_fields(Case, of_case=True))
    return {field.name: field for field in both}


@cache
def controls() -> Mapping[str, tuple[Field, Key]]:
    """Return the field and key that each control of a region tells."""
    return {key.control: (field, key) for field in fields().values() for key in field.keys}


def values(model: Notice | Case) -> Iterator[tuple[Field, Found[Any]]]:
    """Give every value of a notice outside its cases, or of a case, with its field."""
    for field in fields().values():
        if field.of_case == isinstance(model, Case):
            held = getattr(model, field.name)
            found = held if isinstance(held, tuple) else (held,)
            yield from ((field, each) for each in found if each is not None)


def said(value: Any) -> str:
    """Return a bare value as a control says it; numbers in plain digits.

    >>> said(Decimal("3E+7")), said(False)
    ('30000000', 'false')
    """
    if isinstance(value, bool):
        return FLAGS[not value]
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _fields(model: type[BaseModel], *, of_case: bool) -> Iterator[Field]:
    for name, (found, many) in found_fields(model).items():
        described = model.model_fields[name].description or ""
        yield Field(name, described, of_case, many, found, tuple(_keys(name, found)))


def _keys(field: str, found: type[Found[Any]]) -> Iterator[Key]:
    kind = found.model_fields["value"].annotation
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        yield Key("value", field, (), required=True)
        return
    for name, about in kind.model_fields.items():
        yield Key(name, f"{field}_{name}", _choices(about.annotation), required=about.is_required())


def _choices(annotation: Any) -> tuple[str, ...]:
    if annotation is bool:
        return FLAGS
    return get_args(annotation) if get_origin(annotation) is Literal else ()
