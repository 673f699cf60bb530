"""A notice as JSON: the only place where the output is serialised."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from typing import TYPE_CHECKING, Any

import simplejson
from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.model import Notice


def to_json(notice: Notice, indent: int | None = None) -> str:
    """Return ``notice`` as JSON: ``schema`` first, decimals exact, Chinese as itself."""
    return dumps(notice, indent)


def dumps(value: Any, indent: int | None = None) -> str:
    """Return any value of the model's types as JSON on one line, or indented."""
    return simplejson.dumps(
        plain(value), indent=indent, ensure_ascii=False, use_decimal=True, allow_nan=False
    )


@singledispatch
def plain(value: Any) -> Any:
    """Return ``value`` in JSON's own types; whole decimals become ints, others stay exact.

    >>> plain({"sum": Decimal("3E+7"), "rate": (Decimal("0.50"), None)})
    {'sum': 30000000, 'rate': [Decimal('0.50'), None]}
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


@plain.register
def _(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


@plain.register
def _(value: Enum) -> Any:
    return plain(value.value)


@plain.register
def _(value: BaseModel) -> dict[str, Any]:
    fields = type(value).model_fields.items()
    return {field.alias or name: plain(getattr(value, name)) for name, field in fields}


@plain.register(dict)
def _(value: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): plain(item) for key, item in value.items()}


@plain.register(list)
@plain.register(tuple)
def _(value: Iterable[Any]) -> list[Any]:
    return [plain(item) for item in value]


@plain.register(set)
@plain.register(frozenset)
def _(value: Iterable[Any]) -> list[Any]:
    return sorted(plain(item) for item in value)


@plain.register
def _(value: date) -> str:
    return value.isoformat()
