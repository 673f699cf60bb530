"""Notices as columns of the Arrow schema, built leaf by leaf."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import pyarrow as pa

from extractor.batch.schema import COUNT, MONEY, OVERSIZED, holds_json, notice_schema
from extractor.batch.utf8 import writable
from extractor.expression import expression
from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from extractor.model import Notice

_EXACT = Context(prec=MONEY.precision, traps=[Inexact, InvalidOperation])
_LAST_PLACE = Decimal(1).scaleb(-MONEY.scale)

#: Where a value is written as JSON, which holds any number.
_HOLDS_JSON = expression(r"/unclaimed/\d+$")

#: What stands below an absent struct, in columns that hold no null.
_NOTHING = {pa.string(): "", pa.bool_(): False}


def batch_of(notices: Iterable[Notice]) -> pa.RecordBatch:
    """Return notices as rows of :func:`notice_schema`; null stands where ``oversized`` holds the number."""
    return records_batch((notice.model_dump(by_alias=True) for notice in notices), notice_schema())


def records_batch(records: Iterable[Mapping[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    """Return records of the schema's names, ``oversized`` aside, as a batch with that column filled in."""
    table = _Table(schema)
    for record in records:
        table.add(record)
    return table.batch()


def oversized(value: Any, pointer: str = "") -> Iterator[dict[str, str]]:
    """Give the numbers below ``value`` that are too long for their column, with their JSON Pointers."""
    match value:
        case dict():
            for name, each in value.items():
                if name != "value" or not _HOLDS_JSON.search(pointer):
                    yield from oversized(each, f"{pointer}/{name}")
        case list() | tuple():
            for place, each in enumerate(value):
                yield from oversized(each, f"{pointer}/{place}")
        case Decimal() if _money(value) is None:
            yield {"pointer": pointer, "number": dumps(value)}
        case int() if _count(value) is None:
            yield {"pointer": pointer, "number": str(value)}


class _Table:
    """Columns of a schema, and the numbers too long for one in the record being added."""

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._misfits: list[Any] = []
        self._columns = {field.name: _column(field, self._misfits) for field in schema}
        self._oversized = self._columns[OVERSIZED.name]

    def add(self, record: Mapping[str, Any]) -> None:
        for name, column in self._columns.items():
            if column is not self._oversized:
                column.add(record[name])
        self._oversized.add(list(oversized(record)) if self._misfits else [])
        self._misfits.clear()

    def batch(self) -> pa.RecordBatch:
        arrays = [column.array() for column in self._columns.values()]
        return pa.RecordBatch.from_arrays(arrays, schema=self._schema)


class _Column(Protocol):
    """Takes values one by one, and gives them as an array."""

    def add(self, value: Any, /) -> None: ...

    def array(self) -> pa.Array: ...


class _Leaf:
    def __init__(self, field: pa.Field, fit: Callable[[Any], Any]) -> None:
        self._kind = field.type
        self._absent = None if field.nullable else _NOTHING[field.type]
        self._fit = fit
        self._values: list[Any] = []

    def add(self, value: Any) -> None:
        self._values.append(self._absent if value is None else self._fit(value))

    def array(self) -> pa.Array:
        return pa.array(self._values, self._kind)


class _List:
    def __init__(self, kind: pa.ListType, inner: _Column) -> None:
        self._kind = kind
        self._inner = inner
        self._ends = [0]

    def add(self, value: Any) -> None:
        members = value or ()
        for member in members:
            self._inner.add(member)
        self._ends.append(self._ends[-1] + len(members))

    def array(self) -> pa.Array:
        ends = pa.array(self._ends, pa.int32())
        return pa.ListArray.from_arrays(ends, self._inner.array(), type=self._kind)


class _Struct:
    def __init__(self, fields: list[pa.Field], inner: list[_Column]) -> None:
        self._fields = fields
        self._inner = inner
        self._adds = [(field.name, column.add) for field, column in zip(fields, inner, strict=True)]
        self._absent: list[bool] = []

    def add(self, value: Any) -> None:
        self._absent.append(value is None)
        for name, add in self._adds:
            add(None if value is None else value[name])

    def array(self) -> pa.Array:
        arrays = [column.array() for column in self._inner]
        return pa.StructArray.from_arrays(
            arrays, fields=self._fields, mask=pa.array(self._absent, pa.bool_())
        )


def _column(field: pa.Field, misfits: list[Any]) -> _Column:
    """Return an empty column; a number that does not fit it is noted among ``misfits``."""
    if pa.types.is_struct(field.type):
        return _Struct(list(field.type), [_column(inner, misfits) for inner in field.type])
    if pa.types.is_list(field.type):
        return _List(field.type, _column(field.type.value_field, misfits))
    return _Leaf(field, _fit(field, misfits))


def _fit(field: pa.Field, misfits: list[Any]) -> Callable[[Any], Any]:
    """Return what makes a value fit the field."""
    if holds_json(field):
        return lambda value: writable(dumps(value))
    fits: dict[pa.DataType, Callable[[Any], Any]] = {
        MONEY: partial(_noted, _money, misfits),
        COUNT: partial(_noted, _count, misfits),
        pa.string(): writable,
        pa.bool_(): bool,
    }
    return fits[field.type]


def _noted(fit: Callable[[Any], Any], misfits: list[Any], value: Any) -> Any:
    fitting = fit(value)
    if fitting is None:
        misfits.append(value)
    return fitting


def _money(value: Decimal) -> Decimal | None:
    """Return a sum at the scale of its column, or None where the column cannot hold it exactly."""
    try:
        return value.quantize(_LAST_PLACE, context=_EXACT)
    except (Inexact, InvalidOperation):
        return None


def _count(value: int) -> int | None:
    """Return a number that 64 bits hold, or None."""
    return value if -(2**63) <= value < 2**63 else None
