"""What a batch left in a folder is no input of the next one."""

from __future__ import annotations

from pathlib import Path

from extractor.batch.sources.names import OUTPUT_ENDS

#: How the line of a notice begins, and what every Parquet output holds near its end.
_NOTICE = b'{"schema": "duban/'
_SCHEMA = b"duban.schema"
_TAIL = 1 << 16


def is_output(path: str) -> bool:
    """Tell whether a file is the output of a batch, or stands beside one."""
    name = path.lower()
    if name.endswith(OUTPUT_ENDS):
        return True
    if not name.endswith((".jsonl", ".parquet")):
        return False
    try:
        return _begins_as_one(path) if name.endswith(".jsonl") else _ends_as_one(path)
    except OSError:
        return False


def _begins_as_one(path: str) -> bool:
    with Path(path).open("rb") as file:
        return file.read(len(_NOTICE)) == _NOTICE


def _ends_as_one(path: str) -> bool:
    with Path(path).open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - _TAIL))
        return _SCHEMA in file.read()
