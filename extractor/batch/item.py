"""The items of a batch: a document to be read, and what came of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One document of the input, or the reason why there is none.

    ``path`` is unique within a run: ``a/b.txt``, ``crawl.tar!/a/b.html`` for a member of an archive,
    ``rows.jsonl#3`` for a row, counted from 1. ``name`` is what the document is read by: its suffix
    tells the kind of file. ``data`` are its bytes; ``refusal`` says, where they could not be had, why.
    One that is ``whole`` is no document: it says that the container of that path was read to its end.
    """

    path: str
    name: str
    data: bytes = b""
    refusal: str | None = None
    whole: bool = False

    @property
    def sha256(self) -> str:
        """Return the hash of the bytes, empty where they could not be had."""
        return hashlib.sha256(self.data).hexdigest() if self.refusal is None else ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an item: its notice as one line of JSON without a line end, or why it was rejected.

    ``sha256`` is the hash of the item's bytes, empty where they could not be had. The line is in UTF-8
    already: what a worker can do, the one process that writes need not.
    """

    path: str
    sha256: str
    notice: bytes | None = None
    rejected: str | None = None
    cases: int = 0
    warnings: int = 0
    kind: str = ""
    title: str = ""
