"""Rows of tables with a column of text: JSON Lines and Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import simplejson

from extractor.batch.item import Item
from extractor.batch.sources.bounds import within
from extractor.errors import MissingExtraError
from extractor.folders import cause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.limits import Limits

#: What a column of text is called where nobody says.
TEXT_COLUMNS = ("text", "content", "body", "article", "正文", "内容", "全文")
_ROWS_AT_ONCE = 256


def jsonl_items(path: str, limits: Limits, column: str | None) -> Iterator[Item]:
    """Give the text of every row; a row is one JSON object a line. Empty lines are no rows."""
    try:
        with Path(path).open("rb") as file:
            row = 0
            while line := file.readline(8 * limits.bytes + 1):
                if not line.strip():
                    continue
                row += 1
                where = f"{path}#{row}"
                if not line.endswith(b"\n") and len(line) > 8 * limits.bytes:
                    yield Item(where, where, refusal=f"too large: more than {limits.bytes} bytes")
                    _skip_line(file)
                else:
                    yield _of_line(where, line, limits, column)
    except OSError as error:
        yield Item(path, path, refusal=f"cannot be read: {cause(error)}")


def _skip_line(file: Any) -> None:
    while (piece := file.readline(1 << 20)) and not piece.endswith(b"\n"):
        pass


def _of_line(where: str, line: bytes, limits: Limits, column: str | None) -> Item:
    try:
        row = simplejson.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Item(where, where, refusal=f"not a row of JSON: {error}")
    if not isinstance(row, dict):
        return Item(where, where, refusal="not a row of JSON: an object is wanted")
    name = _column(row, column)
    return _of_text(where, None if name is None else row[name], limits, column)


def _column(names: Iterable[str], column: str | None) -> str | None:
    """Return the column asked for, else the first usual one, where there is one."""
    wanted: Sequence[str] = (column,) if column else TEXT_COLUMNS
    told = set(names)
    return next((name for name in wanted if name in told), None)


def _of_text(where: str, text: object, limits: Limits, column: str | None) -> Item:
    if not isinstance(text, str):
        named = column or ", ".join(TEXT_COLUMNS)
        return Item(where, where, refusal=f"no text in column {named}: name it with --column")
    return within(Item(where, f"{where}.txt", text.encode("utf-8", "surrogatepass")), limits)


def parquet_items(path: str, limits: Limits, column: str | None) -> Iterator[Item]:
    """Give the text of every row, a bounded number of rows in memory."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError("Reading Parquet", "batch") from error
    row = 0
    try:
        with parquet.ParquetFile(path) as table:
            name = _column(table.schema_arrow.names, column)
            if name is None:
                yield _of_text(path, None, limits, column)
                return
            for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, columns=[name]):
                for text in batch.column(0):
                    row += 1
                    yield _of_text(f"{path}#{row}", text.as_py(), limits, column)
    except (pa.ArrowException, OSError, ValueError) as error:
        after = f" after {row} rows" if row else ""
        yield Item(path, path, refusal=f"not a Parquet file that can be read{after}: {cause(error)}")
