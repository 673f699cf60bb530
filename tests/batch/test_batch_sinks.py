from __future__ import annotations

import csv
import resource
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import polars as pl
import pytest
from any_notice import notices, read_spool, spool_of
from hypothesis import HealthCheck, given, settings

from extractor import extract
from extractor.batch.sinks import SINKS, render, sink
from extractor.errors import ExtractorError, MissingExtraError
from extractor.view import sheet
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractor.model import Notice

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def cells(out: Path) -> list[dict[str, str]]:
    with out.open(encoding="utf-8-sig", newline="") as page:
        return list(csv.DictReader(page, strict=True))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notices)
def test_csv_has_a_row_a_case_and_no_formula(tmp_path: Path, told: list[Notice]) -> None:
    spool, out = spool_of(told, tmp_path), tmp_path / "out.csv"
    render(spool, out)
    rows = cells(out)
    expected = [
        (one_line(notice.title.value) if notice.title else "", str(case.index) if case else "")
        for notice in read_spool(spool)
        for case in notice.cases or (None,)
    ]
    assert [(row["title"].removeprefix("'"), row["case"]) for row in rows] == [
        (title.removeprefix("'"), case) for title, case in expected
    ]
    assert not [cell for row in rows for cell in row.values() if len(cell) > 1 and cell.startswith(FORMULA)]


def test_the_csv_is_read_by_all(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    render(spool_of([extract("标题"), extract("=1+1")], tmp_path), out)
    names = list(sheet.COLUMNS)
    assert list(pd.read_csv(out).columns) == names
    assert pl.read_csv(out).columns == names
    assert duckdb.read_csv(str(out), header=True).columns == names
    assert len(pd.read_csv(out)) == 2


@pytest.mark.parametrize("suffix", SINKS)
def test_the_same_spool_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    spool = spool_of([extract("抓获犯罪嫌疑人3人")] * 3, tmp_path)
    one, other = tmp_path / f"one{suffix}", tmp_path / f"other{suffix}"
    render(spool, one)
    render(spool, other)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("suffix", SINKS)
def test_a_broken_line_is_told_and_leaves_what_was_there(tmp_path: Path, suffix: str) -> None:
    spool = spool_of([extract("甲")], tmp_path)
    spool.write_bytes(spool.read_bytes() + b'{"schema": "duban/1"}\n')
    out = tmp_path / f"out{suffix}"
    out.write_text("before")
    with pytest.raises(ExtractorError, match=r"out\.spool\.jsonl, line 2: no notice"):
        render(spool, out)
    assert out.read_text() == "before"
    assert {path.name for path in tmp_path.iterdir()} == {out.name, spool.name}


@pytest.mark.parametrize("suffix", SINKS)
def test_what_no_file_can_hold_is_written_as_an_escape(tmp_path: Path, suffix: str) -> None:
    told = extract("甲")
    path = "\udcff.txt"
    odd = told.model_copy(update={"document": told.document.model_copy(update={"path": path})})
    out = tmp_path / f"out{suffix}"
    render(spool_of([odd], tmp_path), out)
    shown: dict[str, Callable[[], str]] = {
        ".parquet": lambda: pd.read_parquet(out)["document"][0]["path"],
        ".csv": lambda: cells(out)[0]["path"],
        ".sqlite": lambda: str(sqlite3.connect(out).execute("SELECT path FROM notices").fetchone()[0]),
    }
    assert shown[suffix]() == "\\udcff.txt"


@pytest.mark.parametrize("suffix", [".parquet", ".sqlite"])
def test_a_missing_library_names_the_extra(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("extractor.batch")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=rf"\{suffix} output needs the extra 'batch'"):
        sink(suffix)


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from extractor.batch.sinks import render
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    render(Path(sys.argv[1]), Path(sys.argv[2]))
except Exception as error:
    sys.exit(type(error).__name__)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="the system has no limit on file sizes")
@pytest.mark.parametrize("suffix", SINKS)
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, suffix: str) -> None:
    spool = spool_of([extract(f"抓获犯罪嫌疑人{number}人") for number in range(200)], tmp_path)
    out = tmp_path / f"out{suffix}"
    out.write_text("before")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, spool, out], capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == "OSError"
    assert out.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 2
