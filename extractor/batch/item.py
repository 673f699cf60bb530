"""What travels through a batch: a document on its way in, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One document of the input, or the reason why there is none.

    ``path`` is unique within a run: ``a/b.txt``, ``crawl.tar!/a/b.html`` for a member of an archive,
    ``rows.jsonl#3`` for a row, counted from 1. ``name`` is what the document is read by: its suffix
    tells the kind of file. ``data`` are its bytes; ``refusal`` says, where they could not be had, why.
    """

    path: str
    name: str
    data: bytes = b""
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an item: its notice as one line of JSON without a line end, or why it was rejected.

    ``sha256`` is the hash of the item's bytes, empty where they could not be had.
    """

    path: str
    sha256: str
    notice: str | None = None
    rejected: str | None = None
    cases: int = 0
    warnings: int = 0
    kind: str = ""
    title: str = ""
