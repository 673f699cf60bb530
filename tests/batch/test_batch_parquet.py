from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
import simplejson
from any_notice import notices, read_spool, spool_of
from hypothesis import HealthCheck, given, settings

from extractor import extract
from extractor.batch.schema import notice_schema
from extractor.batch.sinks import parquet, render
from extractor.model import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TEXT = "2022年9月，福建莆田公安机关接群众报案，抓获犯罪嫌疑人150余人，涉案金额人民币{}元。"


def written(told: Sequence[Notice], folder: Path) -> Path:
    out = folder / "out.parquet"
    render(spool_of(told, folder), out)
    return out


def read_back(out: Path) -> list[Notice]:
    return [_notice(row) for row in pq.read_table(out).to_pylist()]


def _notice(row: dict[str, Any]) -> Notice:
    for told in (row, *row["cases"]):
        for mention in told["unclaimed"]:
            value = mention["value"]
            mention["value"] = value and simplejson.loads(value, use_decimal=True)
    for number in row.pop("oversized"):
        *path, last = (int(step) if step.isdigit() else step for step in number["pointer"].split("/")[1:])
        owner: Any = row
        for step in path:
            owner = owner[step]
        assert owner[last] is None
        owner[last] = Decimal(number["number"])
    return Notice.model_validate(row)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notices)
def test_any_notice_comes_back_whole(tmp_path: Path, told: list[Notice]) -> None:
    out = written(told, tmp_path)
    assert read_back(out) == read_spool(tmp_path / "out.spool.jsonl")


def test_no_notice_gives_a_table_without_rows(tmp_path: Path) -> None:
    table = pq.read_table(written([], tmp_path))
    assert table.num_rows == 0
    assert table.schema.equals(notice_schema())


def test_row_groups_are_bounded_and_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.batch.sinks.lines.CHUNK", 1)
    monkeypatch.setattr(parquet, "ROW_GROUP", 1)
    told = [extract(TEXT.format(number)) for number in range(1, 8)]
    out = written(told, tmp_path)
    assert pq.ParquetFile(out).num_row_groups == len(told)
    assert read_back(out) == told


@pytest.mark.parametrize("figures", ["9" * 30, "9" * 31, "0.00000001", "0.000000001", "12.345678901"])
def test_a_sum_is_exact_or_named_as_oversized(tmp_path: Path, figures: str) -> None:
    row = pq.read_table(written([extract(TEXT.format(figures))], tmp_path)).to_pylist()[0]
    ((amount,),) = [case["amounts"] for case in row["cases"]]
    if figures in ("9" * 30, "0.00000001"):
        assert amount["value"]["value"] == Decimal(figures)
        assert row["oversized"] == []
    else:
        assert amount["value"]["value"] is None
        pointer = "/cases/0/amounts/0/value/value"
        (told,) = [one for one in row["oversized"] if one["pointer"] == pointer]
        assert Decimal(told["number"]) == Decimal(figures)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> str:
    told = [extract(TEXT.format(sum_)) for sum_ in ("300万", "0.1", "12345678901234567890.12")]
    return str(written(told, tmp_path_factory.mktemp("parquet")))


SUMS = [Decimal(3_000_000), Decimal("0.1"), Decimal("12345678901234567890.12")]


def test_duckdb_reads_it(cases: str) -> None:
    query = f"""
        SELECT amount.value.value, amount.value.role
        FROM (SELECT unnest(cases) AS told FROM '{cases}'), unnest(told.amounts) AS amounts(amount)
    """  # noqa: S608 - our own path
    assert duckdb.connect().execute(query).fetchall() == [(sum_, "involved") for sum_ in SUMS]


def test_pandas_reads_it(cases: str) -> None:
    told = pd.read_parquet(cases, dtype_backend="pyarrow")["cases"].explode()
    assert [case["amounts"][0]["value"]["value"] for case in told] == SUMS


def test_polars_reads_it(cases: str) -> None:
    told = pl.read_parquet(cases).explode("cases").select(pl.col("cases").struct.field("amounts"))
    assert [row[0][0]["value"]["value"] for row in told.iter_rows()] == SUMS
