"""Files and JSON of unknown origin: no more than a bound of anything, and never a file that does not end."""

from __future__ import annotations

import os
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any

import simplejson

from extractor.errors import ExtractorError

#: Figures of a number as it is written, and the power of ten that it may not reach.
MOST_FIGURES = 400
MOST_PLACES = 300
#: Lists and objects one within another.
MOST_DEPTH = 40
_TOO_DEEP = f"more than {MOST_DEPTH} lists and objects stand one within another"
#: Bytes of a file that is read whole.
MOST_BYTES = 1 << 28


def loads(told: bytes) -> Any:
    """Return what JSON says, its numbers as int and Decimal; raises ValueError, in one line.

    >>> loads(b'{"sum": 0.10}')
    {'sum': Decimal('0.10')}
    """
    try:
        value = simplejson.loads(told.decode("utf-8-sig"), parse_float=_decimal, parse_int=_whole)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    if not _is_shallow(value):
        raise ValueError(_TOO_DEEP)
    return value


def _whole(figures: str) -> int:
    if len(figures) > MOST_FIGURES:
        raise ValueError(f"a number of {len(figures)} figures")
    return int(figures)


def _decimal(figures: str) -> Decimal:
    value = Decimal(figures if len(figures) <= MOST_FIGURES else "NaN")
    if not value.is_finite() or abs(value.adjusted()) > MOST_PLACES:
        raise ValueError(f"a number beyond all bounds: {figures[:20]}")
    return value


def _is_shallow(value: Any) -> bool:
    level: list[Any] = [[value]]
    for _ in range(MOST_DEPTH):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if outer.__class__ is dict else outer)
            if inner.__class__ is dict or inner.__class__ is list
        ]
        if not level:
            return True
    return False


def read_regular(path: str | os.PathLike[str], most: int = MOST_BYTES) -> bytes:
    """Return the bytes of a regular file, which ends, and opens at once.

    Raises :class:`ExtractorError` for another kind of file and one of more than ``most`` bytes, and OSError.
    """
    _require_regular(path, Path(path).stat().st_mode)
    with open(path, "rb", opener=_without_waiting) as file:
        about = os.fstat(file.fileno())
        _require_regular(path, about.st_mode)
        if about.st_size > most:
            raise ExtractorError(f"{os.fspath(path)}: too large: more than {most} bytes")
        return file.read(about.st_size)


def _require_regular(path: str | os.PathLike[str], mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise ExtractorError(f"{os.fspath(path)}: not a regular file")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)
