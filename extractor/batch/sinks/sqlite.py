"""SQLite: a table for notices, one for cases and one for each list below them, ready for SQL."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING, Any

from extractor.batch.sinks.lines import chunks
from extractor.batch.sinks.tables import CASES, NOTICES, Table, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from extractor.model import Notice

#: The file is a draft until it is whole: no journal, and the disk is waited for once.
_AS_A_DRAFT = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")


def write(spool: Path, target: Path) -> None:
    """Write the spool's notices to the tables of :func:`extractor.batch.sinks.tables.tables`.

    Raises OSError where the disk takes no more.
    """
    try:
        with closing(sqlite3.connect(target, isolation_level=None)) as database:
            _fill(database, spool)
    except sqlite3.OperationalError as error:
        raise OSError(errno.EIO, str(error), str(target)) from error


def is_ours(path: Path) -> bool:
    """Return whether the database has the tables of notices, and no other table or view."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as database:
            told = database.execute("SELECT name FROM sqlite_master WHERE type <> 'index'")
            return {name for (name,) in told} == set(tables())
    except sqlite3.Error:
        return False


def _fill(database: sqlite3.Connection, spool: Path) -> None:
    for statement in (*_AS_A_DRAFT, "BEGIN", *(table.definition for table in tables().values())):
        database.execute(statement)
    rows = _Rows()
    for notices in chunks(spool):
        rows.insert(notices, database)
    for statement in (*(index for table in tables().values() for index in table.indexes), "COMMIT"):
        database.execute(statement)


class _Rows:
    """Numbers the rows of each table from 1, in the order of the spool."""

    def __init__(self) -> None:
        self._ids = {name: count(1) for name in tables()}
        self._held: dict[str, list[tuple[Any, ...]]] = {name: [] for name in tables()}

    def insert(self, notices: Iterable[Notice], database: sqlite3.Connection) -> None:
        for notice in notices:
            self._add_notice(notice.model_dump(by_alias=True))
        for name, rows in self._held.items():
            database.executemany(tables()[name].insertion, rows)
            rows.clear()

    def _add_notice(self, notice: Mapping[str, Any]) -> None:
        row = self._add(NOTICES, notice)
        self._add_lists(notice, row, None)
        for case in notice["cases"]:
            self._add_lists(case, row, self._add(CASES, case, row))

    def _add_lists(self, owner: Mapping[str, Any], notice: int, case: int | None) -> None:
        for table in _lists(owner):
            for value in owner[table.field]:
                self._add(table.name, value, notice, *([case] if table.of_cases else []))

    def _add(self, name: str, value: Mapping[str, Any], *owners: int | None) -> int:
        row = next(self._ids[name])
        self._held[name].append((row, *owners, *tables()[name].cells(value)))
        return row


def _lists(owner: Mapping[str, Any]) -> Iterator[Table]:
    """Give the tables that hold a list of this notice or case."""
    return (table for table in tables().values() if table.field in owner and table.name != CASES)
