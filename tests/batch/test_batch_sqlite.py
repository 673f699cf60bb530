from __future__ import annotations

import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import simplejson
from any_notice import notices, read_spool, spool_of
from hypothesis import HealthCheck, given, settings

from extractor import extract
from extractor.batch.sinks import render
from extractor.batch.sinks.tables import CASES, NOTICES, Table, tables
from extractor.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

PAGE = """某地公安机关公布2起典型案例
1.福建莆田“9·06”电信网络诈骗案
2022年9月，福建莆田公安机关接群众报案，抓获唐某某等犯罪嫌疑人150余人，涉案金额人民币3000余万元。该团伙盘踞在老挝。
2.江苏江阴“6·16”电信网络诈骗案
2021年7月，江苏江阴公安机关接群众报案，抓获犯罪嫌疑人560余人，涉案金额人民币0.1元。
"""


def written(told: Sequence[Notice], folder: Path) -> Path:
    out = folder / "out.sqlite"
    render(spool_of(told, folder), out)
    return out


def ask(out: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(out)) as database:
        return database.execute(query).fetchall()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written([extract(PAGE)], tmp_path_factory.mktemp("sqlite"))


def test_the_tables_are_those_promised(page: Path) -> None:
    names = {name for (name,) in ask(page, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names >= {"notices", "cases", "leaders", "bases", "amounts", "suspects"}
    assert names >= {"cities", "agencies", "unclaimed", "warnings"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT case_index, case_code, start_date FROM cases",
         [(1, "9.06", "2022-09"), (2, "6.16", "2021-07")]),
        ("SELECT value, typeof(value), role FROM amounts",
         [(30000000, "integer", "involved"), (0.1, "real", "involved")]),
        ("SELECT case_index FROM cases JOIN amounts ON case_id = cases.id WHERE value > 1000000", [(1,)]),
        ("SELECT sum(value) FROM suspects WHERE status = 'arrested'", [(710,)]),
        ("SELECT case_code, territory FROM bases JOIN cases ON case_id = cases.id", [("9.06", "LA")]),
        ("SELECT notices.kind, name, role, start < end FROM leaders JOIN notices ON notice_id = notices.id",
         [("numbered", "唐某某", "suspect", 1)]),
        ("PRAGMA foreign_key_check", []),
        ("PRAGMA integrity_check", [("ok",)]),
    ],
)  # fmt: skip
def test_it_is_ready_for_sql(page: Path, query: str, expected: list[tuple[Any, ...]]) -> None:
    assert ask(page, query) == expected


def test_the_rows_of_an_owner_are_found_by_index(page: Path) -> None:
    plan = ask(page, "EXPLAIN QUERY PLAN SELECT * FROM amounts WHERE case_id = 1")
    assert "USING INDEX amounts_case_id" in plan[0][3]


def test_no_notice_gives_empty_tables(tmp_path: Path) -> None:
    out = written([], tmp_path)
    assert [ask(out, f"SELECT count(*) FROM {name}") for name in tables()] == [[(0,)]] * len(tables())  # noqa: S608


def read_back(out: Path) -> list[Notice]:
    with closing(sqlite3.connect(out)) as database:
        database.row_factory = sqlite3.Row
        rows = {name: database.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in tables()}  # noqa: S608
    told = [_owner(tables()[NOTICES], row) for row in rows[NOTICES]]
    cases = [_owner(tables()[CASES], row) for row in rows[CASES]]
    for row, case in zip(rows[CASES], cases, strict=True):
        told[row["notice_id"] - 1].setdefault(CASES, []).append(case)
    for name, table in tables().items():
        for row in rows[name] if name not in (NOTICES, CASES) else ():
            case_id = row["case_id"] if table.of_cases else None
            owner = told[row["notice_id"] - 1] if case_id is None else cases[case_id - 1]
            owner.setdefault(table.field, []).append(_owner(table, row))
    return [Notice.model_validate(one) for one in told]


def _owner(table: Table, row: sqlite3.Row) -> dict[str, Any]:
    paths = {column.path: _value(table.name, column.name, row[column.name]) for column in table.columns}
    return _nested(paths.items()) or {}


def _nested(paths: Iterable[tuple[tuple[str, ...], Any]]) -> dict[str, Any] | None:
    """Return values under their paths; a dict that holds nothing is null."""
    below: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for path, value in paths:
        below.setdefault(path[0], []).append((path[1:], value))
    made = {name: _nested(inner) if inner[0][0] else inner[0][1] for name, inner in below.items()}
    return made if any(value is not None for value in made.values()) else None


def _value(table: str, column: str, value: Any) -> Any:
    if table == "unclaimed" and column == "value":
        return value and simplejson.loads(value, use_decimal=True)
    return (
        Decimal(value.decode())
        if isinstance(value, bytes)
        else Decimal(repr(value))
        if isinstance(value, float)
        else value
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notices)
def test_any_notice_comes_back_whole(tmp_path: Path, told: list[Notice]) -> None:
    out = written(told, tmp_path)
    assert read_back(out) == read_spool(tmp_path / "out.spool.jsonl")
