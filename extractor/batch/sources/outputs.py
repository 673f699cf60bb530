"""What a batch left in a folder is no input of the next one."""

from __future__ import annotations

from pathlib import Path

#: How the lines of a notice and of a state begin, how those of a rejected document do, and what every
#: Parquet output holds near its end.
_NOTICE = b'{"schema": "duban/'
_REJECTED = b'{"path": "'
_SCHEMA = b"duban.schema"
_TAIL = 1 << 16


def is_output(path: str) -> bool:
    """Tell whether a file reads as the output of a batch, or as what stands beside one.

    An empty one does: it holds no row. So does the torn beginning of a first line.
    """
    name = path.lower()
    try:
        if name.endswith(".rejected.jsonl") and _begins(path, _REJECTED):
            return True
        if name.endswith(".jsonl"):
            return _begins(path, _NOTICE)
        return name.endswith(".parquet") and _ends_as_one(path)
    except OSError:
        return False


def _begins(path: str, opening: bytes) -> bool:
    with Path(path).open("rb") as file:
        told = file.read(len(opening))
    return told == opening[: len(told)]


def _ends_as_one(path: str) -> bool:
    with Path(path).open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - _TAIL))
        return _SCHEMA in file.read()
