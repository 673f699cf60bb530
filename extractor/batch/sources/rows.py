"""Rows of tables with a column of text: JSON Lines and Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import simplejson

from extractor.batch.item import Item
from extractor.batch.sources.bounds import within
from extractor.batch.sources.members import Members
from extractor.document.bounds import TooLargeError
from extractor.errors import MissingExtraError
from extractor.folders import cause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.limits import Limits

#: What a column of text is called where nobody says.
TEXT_COLUMNS = ("text", "content", "body", "article", "正文", "内容", "全文")
_ROWS_AT_ONCE = 256
#: Bytes that any row counts for: a short one is work, too.
_LEAST = 1024
#: What unpacks to more than so many documents, and so many times its size, is a bomb.
_MOST_DOCUMENTS, _MOST_TIMES = 8, 100
#: A line of JSON may escape what is in it, and hold other columns.
_MOST_LINE = 4


def jsonl_items(path: str, limits: Limits, column: str | None) -> Iterator[Item]:
    """Give the text of every row; a row is one JSON object a line. Empty lines are no rows."""
    try:
        with Path(path).open("rb") as file:
            row = 0
            while line := file.readline(_MOST_LINE * limits.bytes + 1):
                if not line.strip():
                    continue
                row += 1
                where = f"{path}#{row}"
                if not line.endswith(b"\n") and len(line) > _MOST_LINE * limits.bytes:
                    yield Item(where, where, refusal=str(TooLargeError(limits.bytes)))
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
    row = unpacked = 0
    whole = Members(path)
    try:
        schema = parquet.read_schema(path)
        name = _column(schema.names, column)
        if name is None:
            yield _of_text(path, None, limits, column)
            return
        # a value that many rows share stands once in the file, and as a dictionary once in memory
        shared = [name] if pa.types.is_string(schema.field(name).type) else None
        with parquet.ParquetFile(path, read_dictionary=shared) as table:
            _refuse_a_bomb(table.metadata, name, limits)
            for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, columns=[name]):
                whole.check(unpacked)
                for text in batch.column(0):
                    row += 1
                    unpacked += max(_length(text), _LEAST)
                    where = f"{path}#{row}"
                    if _length(text) > limits.bytes:
                        yield Item(where, where, refusal=str(TooLargeError(limits.bytes)))
                    else:
                        yield _of_text(where, text.as_py(), limits, column)
    except (pa.ArrowException, OSError, ValueError) as error:
        after = f" after {row} rows" if row else ""
        yield Item(path, path, refusal=f"not a Parquet file that can be read{after}: {cause(error)}")


def _refuse_a_bomb(metadata: Any, name: str, limits: Limits) -> None:
    """Raise ValueError for a column of which a part is packed as tightly as no texts are."""
    most_at_once = _MOST_DOCUMENTS * limits.bytes
    groups = (metadata.row_group(number) for number in range(metadata.num_row_groups))
    for part in (group.column(place) for group in groups for place in range(group.num_columns)):
        unpacked = part.total_uncompressed_size
        if part.path_in_schema == name and unpacked > max(
            most_at_once, _MOST_TIMES * part.total_compressed_size
        ):
            raise ValueError(f"it unpacks to {unpacked} bytes, more than {_MOST_TIMES} times its size")


def _length(text: Any) -> int:
    """Return the bytes of a value of Arrow, without a copy of it; 0 for one that is no text."""
    value = getattr(text, "value", text)
    held = value.as_buffer() if hasattr(value, "as_buffer") else None
    return held.size if held is not None else 0
