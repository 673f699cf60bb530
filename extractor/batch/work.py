"""The work on one document: the same function on one machine and on many."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from extractor.batch.item import Item, Outcome
from extractor.document import read_document
from extractor.errors import ExtractorError
from extractor.pipeline import analyse
from extractor.record import replace
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from types import FrameType
    from typing import NoReturn

    from extractor.batch.limits import Limits
    from extractor.document import Document

#: What a document may take of the processor beyond its time before its whole process is stopped, in seconds.
GRACE = 2.0
#: What stops it: the system does so itself where code never returns to Python.
STOPS = signal.SIGVTALRM


class OverTimeError(BaseException):
    """The document took longer than it may: nothing on the way that catches an Exception catches it."""


def process(item: Item, limits: Limits, published: date | None = None) -> Outcome:
    """Read one document; whatever goes wrong with it is the reason of its rejection."""
    if item.refusal is not None:
        return rejection(item, item.refusal)
    try:
        notice = analyse(_document(item, limits), published).notice
        line = to_json(notice).encode("utf-8", "backslashreplace")
    except ExtractorError as error:
        return rejection(item, str(error).removeprefix(f"{item.name}: ").removeprefix(f"{item.path}: "))
    except OverTimeError:
        return rejection(item, over_time(limits))
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


def over_time(limits: Limits) -> str:
    """Say that a document took too long."""
    return f"took longer than {limits.seconds:g} s"


def _document(item: Item, limits: Limits) -> Document:
    document = read_document(item.data, path=item.name, max_bytes=limits.bytes)
    return replace(document, path=item.path) if item.name != item.path else document


def _in_time(item: Item, limits: Limits, published: date | None) -> Outcome:
    """Process an item under an alarm; code that never returns to Python ends with its process."""
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, limits.seconds + GRACE)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    try:
        return process(item, limits, published)
    except OverTimeError:
        return rejection(item, over_time(limits))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise OverTimeError
