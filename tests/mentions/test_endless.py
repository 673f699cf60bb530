"""Numbers too long for any value are told, and none is lost on the way to a file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest
import simplejson

from extractor import extract
from extractor.batch.item import Item, Outcome
from extractor.batch.limits import Limits
from extractor.batch.run import Batch
from extractor.batch.work import process
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

CASE = "2021年7月，江苏江阴警方侦破一起电信网络诈骗案，"


def engine(items: Iterable[Item]) -> Iterator[Outcome]:
    return (process(item, Limits()) for item in items)


LONG = (
    "1" * 81,
    "3" * 101,
    "9" * 5000,
    "1," + "000," * 30 + "000",
    "1." + "3" * 120,
    "一二三四" * 30,
    "九千万" * 40,
    "5" * 120 + "万",
)


@pytest.mark.parametrize("number", LONG, ids=len)
@pytest.mark.parametrize(
    "around", ["涉案金额{}元。", "抓获犯罪嫌疑人{}名。", "共, {}起。", "于{}年3月立案。", "共{}。"]
)
def test_a_number_too_long_for_a_value_stands_in_unclaimed(number: str, around: str) -> None:
    text = CASE + around.format(number)
    notice = extract(text)
    left = [*notice.unclaimed, *(each for case in notice.cases for each in case.unclaimed)]
    (told,) = (each for each in left if number in each.text)
    assert (told.kind, told.value, text[told.start : told.end]) == ("count", None, told.text)


def test_a_code_is_no_number_however_long() -> None:
    notice = extract(f"{CASE}账号：{'1' * 120}。指纹a{'0' * 120}。")
    assert not [each for case in notice.cases for each in case.unclaimed if len(each.text) > 80]


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet", ".sqlite"])
def test_every_file_takes_it(tmp_path: Path, suffix: str) -> None:
    text = f"{CASE}抓获3人，涉案金额{'7' * 150}元，扣押{'6' * 150}部手机。"
    out = tmp_path / f"o{suffix}"
    told: list[Outcome] = []
    Batch(out).run([Item("a", "a.txt", text.encode())], engine, told.append)
    assert [each.rejected for each in told] == [None]
    if suffix == ".parquet":
        assert "7" * 150 in str(pq.read_table(out).to_pylist())
    elif suffix == ".sqlite":
        with closing(sqlite3.connect(out)) as base:
            assert "7" * 150 in "".join(base.iterdump())


def test_json_gives_it_without_a_value() -> None:
    told = simplejson.loads(to_json(extract(f"{CASE}涉案{'8' * 200}元。")))
    (left,) = (each for case in told["cases"] for each in case["unclaimed"] if len(each["text"]) == 200)
    assert left["value"] is None
