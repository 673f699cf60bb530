"""Parquet: a row a notice, nested as the JSON is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.batch.columns import batch_of
from extractor.batch.schema import notice_schema
from extractor.batch.sinks.lines import chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: Bytes of Arrow memory that make up a row group.
ROW_GROUP = 2**24


def write(spool: Path, target: Path) -> None:
    """Write the spool's notices under :func:`extractor.batch.schema.notice_schema`."""
    with pq.ParquetWriter(target, notice_schema(), compression="zstd") as writer:
        for group in _groups(batch_of(notices) for notices in chunks(spool)):
            writer.write_table(group, row_group_size=group.num_rows)


def is_ours(path: Path) -> bool:
    """Return whether the file's schema says that it holds notices."""
    try:
        return b"duban.schema" in (pq.read_schema(path).metadata or {})
    except (pa.ArrowException, OSError, ValueError):
        return False


def _groups(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """Gather batches into tables of about :data:`ROW_GROUP` bytes."""
    held: list[pa.RecordBatch] = []
    size = 0
    for batch in batches:
        held.append(batch)
        size += batch.nbytes
        if size >= ROW_GROUP:
            yield pa.Table.from_batches(held)
            held, size = [], 0
    if held:
        yield pa.Table.from_batches(held)
