"""The flat form of the Arrow schema: a row a case, the columns of the CSV."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pydantic import BaseModel

from extractor.batch.columns import records_batch
from extractor.batch.schema import COUNT, OVERSIZED, notice_schema
from extractor.view import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.model import Notice

#: Columns that are no field of the contract under their name, or another form of it.
_OWN_KINDS = {
    "path": pa.string(),
    "case": COUNT,
    "case_code": pa.string(),
    "adcodes": pa.list_(pa.string()),
    "warnings": pa.list_(pa.string()),
}


@cache
def flat_schema() -> pa.Schema:
    """Return the columns of the CSV under their types, then ``oversized``."""
    fields = {
        field.name: field for field in (*notice_schema().field("cases").type.value_type, *notice_schema())
    }
    kinds = {name: _OWN_KINDS.get(name) or _told(fields[name].type) for name in sheet.COLUMNS}
    return pa.schema([*(pa.field(name, kind) for name, kind in kinds.items()), OVERSIZED])


def flat_batch(notices: Iterable[Notice]) -> pa.RecordBatch:
    """Return the cases of notices as rows of :func:`flat_schema`."""
    records = (record for notice in notices for record in sheet.records(notice))
    return records_batch(map(_plain, records), flat_schema())


def _told(kind: pa.DataType) -> pa.DataType:
    """Return the type of what a field says, without its words and their place."""
    if pa.types.is_list(kind):
        return pa.list_(_told(kind.value_type))
    if pa.types.is_struct(kind) and kind.get_field_index("value") >= 0:
        return kind.field("value").type
    return kind


def _plain(value: Any) -> Any:
    """Return a record's models as dicts."""
    match value:
        case BaseModel():
            return value.model_dump()
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case tuple():
            return [_plain(each) for each in value]
        case _:
            return value
