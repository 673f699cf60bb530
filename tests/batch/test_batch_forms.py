"""Each form of output, from the command line."""

from __future__ import annotations

import csv
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from extractor.batch.sinks import SINKS

if TYPE_CHECKING:
    from collections.abc import Callable

DUBAN = Path(sys.executable).with_name("duban")
ONE = "2022年9月，福建莆田公安机关接群众报案，抓获犯罪嫌疑人{}人。"


def batch(inbox: Path, out: Path) -> int:
    return subprocess.run([DUBAN, "batch", inbox, "--out", out, "-q"], check=False).returncode


def _parquet(out: Path) -> list[tuple[str, int]]:
    rows = pq.read_table(out).to_pylist()
    return [(row["document"]["path"], row["cases"][0]["suspects"][0]["value"]["value"]) for row in rows]


def _csv(out: Path) -> list[tuple[str, int]]:
    with out.open(encoding="utf-8-sig") as page:
        told = [(row["path"], row["suspects"]) for row in csv.DictReader(page)]
    return [(path, int(people.removeprefix("arrested ").removesuffix("人"))) for path, people in told]


def _sqlite(out: Path) -> list[tuple[str, int]]:
    query = "SELECT path, value FROM suspects JOIN notices ON notice_id = notices.id ORDER BY suspects.id"
    with closing(sqlite3.connect(out)) as database:
        return database.execute(query).fetchall()


READ: dict[str, Callable[[Path], list[tuple[str, int]]]] = {
    ".parquet": _parquet,
    ".csv": _csv,
    ".sqlite": _sqlite,
}


@pytest.mark.parametrize("suffix", SINKS)
def test_the_table_follows_the_documents(tmp_path: Path, suffix: str) -> None:
    inbox, out = tmp_path / "inbox", tmp_path / f"out{suffix}"
    inbox.mkdir()
    first, second = inbox / "1.txt", inbox / "2.txt"
    first.write_text(ONE.format(3), encoding="utf-8")
    assert batch(inbox, out) == 0
    assert READ[suffix](out) == [(str(first), 3)]
    made = out.stat().st_mtime_ns
    assert batch(inbox, out) == 0
    assert out.stat().st_mtime_ns == made
    first.write_text(ONE.format(4), encoding="utf-8")
    second.write_text(ONE.format(5), encoding="utf-8")
    assert batch(inbox, out) == 0
    assert sorted(READ[suffix](out)) == [(str(first), 4), (str(second), 5)]
    out.unlink()
    assert batch(inbox, out) == 0
    assert sorted(READ[suffix](out)) == [(str(first), 4), (str(second), 5)]
