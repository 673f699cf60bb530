"""The spool, read back as notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import simplejson

from extractor.errors import ExtractorError
from extractor.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Bytes of JSON that are held as notices at once.
CHUNK = 2**20


def chunks(spool: Path) -> Iterator[list[Notice]]:
    """Give the spool's notices in their order, in lists of about :data:`CHUNK` bytes of JSON."""
    held: list[Notice] = []
    size = 0
    with spool.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            held.append(_notice(line, f"{spool}, line {number}"))
            size += len(line)
            if size >= CHUNK:
                yield held
                held, size = [], 0
    if held:
        yield held


def _notice(line: bytes, where: str) -> Notice:
    try:
        return Notice.model_validate(simplejson.loads(line.decode(), use_decimal=True))
    except ValueError as error:
        raise ExtractorError(f"{where}: no notice of this version; remove the line and run again") from error
