"""The work on one document: the same function on one machine and on many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.batch.item import Item, Outcome
from extractor.budget import OverTimeError, over_time, within
from extractor.document import read_document
from extractor.errors import ExtractorError
from extractor.pipeline import analyse
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from extractor.document import Document
    from extractor.limits import Limits


def process(item: Item, limits: Limits, published: date | None = None) -> Outcome:
    """Read one document; whatever goes wrong with it is the reason of its rejection."""
    if item.refusal is not None:
        return rejection(item, item.refusal)
    try:
        notice = analyse(_document(item, limits), published).notice
        line = to_json(notice).encode("utf-8", "backslashreplace")
    except ExtractorError as error:
        return rejection(item, str(error).removeprefix(f"{item.name}: ").removeprefix(f"{item.path}: "))
    except MemoryError:
        return rejection(item, "needs more memory than there is")
    except Exception as error:  # noqa: BLE001 - one document must not stop a run
        return rejection(item, f"internal error: {type(error).__name__}: {error}")
    title = notice.title.value if notice.title else ""
    return Outcome(
        item.path,
        notice.document.sha256,
        line,
        None,
        len(notice.cases),
        len(notice.warnings),
        notice.kind,
        title,
    )


def process_all(items: Sequence[Item], limits: Limits, published: date | None = None) -> list[Outcome]:
    """Read documents one after another in this process, each within its time."""
    return [_in_time(item, limits, published) for item in items]


def rejection(item: Item, reason: str) -> Outcome:
    """Return the outcome of an item that came to nothing."""
    return Outcome(item.path, item.sha256, rejected=reason)


def _document(item: Item, limits: Limits) -> Document:
    document = read_document(item.data, path=item.name, max_bytes=limits.bytes)
    return replace(document, path=item.path) if item.name != item.path else document


def _in_time(item: Item, limits: Limits, published: date | None) -> Outcome:
    try:
        with within(limits.seconds):
            return process(item, limits, published)
    except OverTimeError:
        return rejection(item, over_time(limits.seconds))
