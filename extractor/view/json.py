"""A notice as JSON: the only place where the output is serialised."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import simplejson
from pydantic import BaseModel

if TYPE_CHECKING:
    from extractor.model import Notice

#: Types that JSON knows itself: most values are of these.
_PLAIN = frozenset((str, int, bool, float, type(None)))


def to_json(notice: Notice, indent: int | None = None) -> str:
    """Return ``notice`` as JSON: ``schema`` first, decimals exact, Chinese as itself."""
    return dumps(notice, indent)


def dumps(value: Any, indent: int | None = None) -> str:
    """Return any value of the model's types as JSON on one line, or indented."""
    return _encoder(indent).encode(plain(value))


@cache
def _encoder(indent: int | None) -> simplejson.JSONEncoder:
    """Return the encoder of plain values, which hold no tuples of either kind."""
    return simplejson.JSONEncoder(
        indent=indent,
        ensure_ascii=False,
        use_decimal=True,
        allow_nan=False,
        namedtuple_as_object=False,
        tuple_as_array=False,
    )


@cache
def _aliases(model: type[BaseModel]) -> dict[str, str]:
    return {name: field.alias for name, field in model.model_fields.items() if field.alias}


def plain(value: Any) -> Any:
    """Return ``value`` in JSON's own types; whole decimals become ints, others stay exact.

    >>> plain({"sum": Decimal("3E+7"), "rate": (Decimal("0.50"), None)})
    {'sum': 30000000, 'rate': [Decimal('0.50'), None]}
    """
    if value.__class__ in _PLAIN:
        return value
    match value:
        case BaseModel():
            aliases = _aliases(value.__class__)
            return {aliases.get(name, name): plain(item) for name, item in value.__dict__.items()}
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case Decimal() if value == value.to_integral_value():
            return int(value)
        case _:
            return value
