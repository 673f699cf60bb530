"""The SQLite tables, derived from the Arrow schema."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from extractor.batch.schema import COUNT, MONEY, OVERSIZED, holds_json, notice_schema
from extractor.batch.utf8 import writable
from extractor.model import json_number
from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from decimal import Decimal

NOTICES, CASES = "notices", "cases"

#: Names that differ from the contract's: those that SQL keeps for itself, and one that is long.
_RENAMED = {"index": "case_index", "case": "case_index", "overseas_bases": "bases"}

#: Parts of a path that its column's name leaves out.
_IMPLIED = ("document", "value")


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and the path to its value from the notice, the case or the member of a list."""

    name: str
    path: tuple[str, ...]
    kind: str
    convert: Callable[[Any], Any]

    def cell(self, owner: Mapping[str, Any]) -> Any:
        """Return the value as SQLite stores it, None where any step of the path is null."""
        value: Any = owner
        for step in self.path:
            if value is None:
                return None
            value = value[step]
        return None if value is None else self.convert(value)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: which list of a notice or a case it holds, and whether its rows may belong to cases."""

    name: str
    field: str
    columns: tuple[Column, ...]
    of_cases: bool

    def cells(self, owner: Mapping[str, Any]) -> Iterator[Any]:
        """Give the cells after those of the keys."""
        return (column.cell(owner) for column in self.columns)

    @property
    def definition(self) -> str:
        """The statement that makes the table."""
        keys = ["id INTEGER PRIMARY KEY", *(f"{name} REFERENCES {to}(id)" for name, to in self._owners())]
        return f"CREATE TABLE {self.name} ({', '.join([*keys, *map(_declared, self.columns)])})"

    @property
    def insertion(self) -> str:
        """The statement that adds a row: its id, the ids of its owners, its cells."""
        places = ", ".join("?" * (1 + len(self.keys) + len(self.columns)))
        return f"INSERT INTO {self.name} VALUES ({places})"  # noqa: S608 - the names are the contract's

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that name the owners of a row."""
        return tuple(name.split()[0] for name, _ in self._owners())

    @property
    def indexes(self) -> Iterator[str]:
        """The statements that make the rows of an owner quick to find."""
        return (f"CREATE INDEX {self.name}_{key} ON {self.name}({key})" for key in self.keys)

    def _owners(self) -> Iterator[tuple[str, str]]:
        if self.name != NOTICES:
            yield "notice_id INTEGER NOT NULL", NOTICES
        if self.of_cases:
            yield "case_id INTEGER", CASES


@cache
def tables() -> dict[str, Table]:
    """Return the tables by name: notices, cases, then a table for each list of either."""
    notice = [field for field in notice_schema() if field.name != OVERSIZED.name]
    case = list(notice_schema().field(CASES).type.value_type)
    made = [Table(NOTICES, "", tuple(_columns(notice)), of_cases=False)]
    made.append(Table(CASES, CASES, tuple(_columns(case)), of_cases=False))
    lists = {field.name: field for field in (*notice, *case) if pa.types.is_list(field.type)}
    of_cases = {field.name for field in case}
    made += [
        Table(
            _RENAMED.get(name, name), name, tuple(_columns(field.type.value_type)), of_cases=name in of_cases
        )
        for name, field in lists.items()
        if name != CASES
    ]
    return {table.name: table for table in made}


def _columns(fields: Iterable[pa.Field], path: tuple[str, ...] = ()) -> Iterator[Column]:
    """Give a column for each scalar, those of structs included; lists have tables of their own."""
    for field in fields:
        here = (*path, field.name)
        if pa.types.is_struct(field.type):
            yield from _columns(field.type, here)
        elif not pa.types.is_list(field.type):
            yield Column(_name(here), here, *_stored(field))


def _name(path: tuple[str, ...]) -> str:
    """Return a column's name.

    >>> [_name(tuple(path.split())) for path in ("document path", "title value", "title text")]
    ['path', 'title', 'title_text']
    >>> [_name(tuple(path.split())) for path in ("case_code value code", "value value", "index")]
    ['case_code', 'value', 'case_index']
    """
    words = [step for step in path[:-1] if step not in _IMPLIED]
    if not words:
        return _RENAMED.get(path[-1], path[-1])
    if path[-1] != "value" and not words[-1].endswith(f"_{path[-1]}"):
        words.append(path[-1])
    return "_".join(words)


def _stored(field: pa.Field) -> tuple[str, Callable[[Any], Any]]:
    """Return the declared type of a field's column, and what makes its values fit."""
    if holds_json(field):
        return "TEXT", lambda value: writable(dumps(value))
    kinds: dict[pa.DataType, tuple[str, Callable[[Any], Any]]] = {
        MONEY: ("NUMERIC", _number),
        COUNT: ("INTEGER", _number),
        pa.bool_(): ("INTEGER", int),
        pa.string(): ("TEXT", writable),
    }
    return kinds[field.type]


def _number(value: Decimal | int) -> int | float | bytes:
    """Return a number as INTEGER, as REAL where that is written alike, else as BLOB: its digits in ASCII.

    Text would not do: SQLite turns text that looks like a number into the nearest REAL.

    >>> from decimal import Decimal
    >>> [_number(Decimal(words)) for words in ("3E+7", "0.1", "9223372036854775808")]
    [30000000, 0.1, b'9223372036854775808']
    """
    exact = value if isinstance(value, int) else json_number(value)
    if isinstance(exact, str) or not -(2**63) <= exact < 2**63:
        return str(exact).encode()
    return exact


def _declared(column: Column) -> str:
    return f'"{column.name}" {column.kind}'.rstrip()
