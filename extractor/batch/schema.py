"""The one Arrow schema of notices, derived from the models: what Parquet, SQLite and frames stand on."""

from __future__ import annotations

import types
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from extractor.model import SCHEMA, Notice

#: 30 digits before the point and 8 after it; a longer number goes to :data:`OVERSIZED`.
MONEY = pa.decimal128(38, 8)
COUNT = pa.int64()

#: Numbers too long for their column, which holds null: where in the JSON (RFC 6901), and the digits.
OVERSIZED = pa.field(
    "oversized",
    pa.list_(pa.struct({"pointer": pa.string(), "number": pa.string()})),
    nullable=False,
    metadata={"description": "Numbers too long for their column: JSON Pointer to each, and its digits."},
)

_SCALARS = {str: pa.string(), bool: pa.bool_(), int: COUNT, Decimal: MONEY, Any: pa.string()}
_EMPTY = type(None)


@cache
def notice_schema() -> pa.Schema:
    """Return the schema of a row a notice: every name of the contract, then ``oversized``."""
    return pa.schema([*struct_of(Notice), OVERSIZED], metadata={"duban.schema": SCHEMA})


@cache
def struct_of(model: type[BaseModel]) -> pa.StructType:
    """Return a model as a struct; a field's metadata are its ``description``, ``json``, ``choices``."""
    return pa.struct(
        [
            pa.field(
                about.alias or name,
                arrow_type(about.annotation),
                nullable=_may_be_null(about.annotation),
                metadata=_notes(about.description, about.annotation),
            )
            for name, about in model.model_fields.items()
        ]
    )


def arrow_type(annotation: Any) -> pa.DataType:
    """Return the Arrow type of what a model's annotation allows."""
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return struct_of(annotation)
    first, *_ = (each for each in get_args(annotation) if each is not _EMPTY)
    match get_origin(annotation):
        case origin if origin is Literal:
            return pa.string()
        case origin if origin is tuple:
            return pa.list_(pa.field("element", arrow_type(first), nullable=False))
        case origin if origin in (Annotated, Union, types.UnionType):
            return arrow_type(first)
    raise TypeError(f"no Arrow type stands for {annotation}")


def holds_json(field: pa.Field) -> bool:
    """Return whether a string field holds JSON: a value of more than one type."""
    return b"json" in (field.metadata or {})


def choices(field: pa.Field) -> list[str]:
    """Return the values that a string field may have, none where they are not a closed list."""
    metadata: dict[bytes, bytes] = field.metadata or {}
    return metadata.get(b"choices", b"").decode().split()


def _may_be_null(annotation: Any) -> bool:
    return annotation is Any or _EMPTY in get_args(annotation) or _is_number(annotation)


def _is_number(annotation: Any) -> bool:
    """Return whether a field holds a number, which is null where it is oversized."""
    return annotation in (int, Decimal)


def _notes(description: str | None, annotation: Any) -> dict[str, str]:
    """Return a field's metadata."""
    notes = {"description": description or ""}
    if annotation is Any:
        notes["json"] = "true"
    if get_origin(annotation) is Literal:
        notes["choices"] = " ".join(get_args(annotation))
    return notes
