"""A notice as JSON: the only place where the output is serialised."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import simplejson
from pydantic import BaseModel

if TYPE_CHECKING:
    from extractor.model import Notice


def to_json(notice: Notice, indent: int | None = None) -> str:
    """Return ``notice`` as JSON: ``schema`` first, decimals exact, Chinese as itself."""
    return dumps(notice, indent)


def dumps(value: Any, indent: int | None = None) -> str:
    """Return any value of the model's types as JSON on one line, or indented."""
    return simplejson.dumps(
        plain(value), indent=indent, ensure_ascii=False, use_decimal=True, allow_nan=False
    )


@cache
def _aliases(model: type[BaseModel]) -> dict[str, str]:
    return {name: field.alias for name, field in model.model_fields.items() if field.alias}


def plain(value: Any) -> Any:
    """Return ``value`` in JSON's own types; whole decimals become ints, others stay exact.

    >>> plain({"sum": Decimal("3E+7"), "rate": (Decimal("0.50"), None)})
    {'sum': 30000000, 'rate': [Decimal('0.50'), None]}
    """
    match value:
        case BaseModel():
            aliases = _aliases(type(value))
            return {aliases.get(name, name): plain(item) for name, item in value}
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case Decimal() if value == value.to_integral_value():
            return int(value)
        case _:
            return value
