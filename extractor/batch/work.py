"""The work on one document: the same function on one machine and on many."""

from __future__ import annotations

import hashlib
import signal
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.batch.item import Item, Outcome
from extractor.document import read_document
from extractor.errors import ExtractorError
from extractor.pipeline import analyse
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from types import FrameType
    from typing import NoReturn

    from extractor.batch.limits import Limits
    from extractor.document import Document


class OverTimeError(Exception):
    """The document took longer than it may."""


def process(item: Item, limits: Limits, published: date | None = None) -> Outcome:
    """Read one document; whatever goes wrong with it is the reason of its rejection."""
    sha256 = hashlib.sha256(item.data).hexdigest() if item.refusal is None else ""
    if item.refusal is not None:
        return Outcome(item.path, sha256, rejected=item.refusal)
    try:
        notice = analyse(_document(item), published).notice
        line = to_json(notice)
    except ExtractorError as error:
        reason = str(error).removeprefix(f"{item.name}: ").removeprefix(f"{item.path}: ")
        return Outcome(item.path, sha256, rejected=reason)
    except OverTimeError:
        return Outcome(item.path, sha256, rejected=over_time(limits))
    except MemoryError:
        return Outcome(item.path, sha256, rejected="needs more memory than there is")
    except Exception as error:  # noqa: BLE001 - one document must not stop a run
        return Outcome(item.path, sha256, rejected=f"internal error: {type(error).__name__}: {error}")
    title = notice.title.value if notice.title else ""
    return Outcome(item.path, sha256, line, None, len(notice.cases), len(notice.warnings), notice.kind, title)


def process_all(items: Sequence[Item], limits: Limits, published: date | None = None) -> list[Outcome]:
    """Read documents one after another in this process, each within its time."""
    return [_in_time(item, limits, published) for item in items]


def over_time(limits: Limits) -> str:
    """Say that a document took too long."""
    return f"took longer than {limits.seconds:g} s"


def _document(item: Item) -> Document:
    document = read_document(item.data, path=item.name)
    return replace(document, path=item.path) if item.name != item.path else document


def _in_time(item: Item, limits: Limits, published: date | None) -> Outcome:
    """Process an item under an alarm; code that never returns to Python is stopped from outside."""
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    try:
        return process(item, limits, published)
    except OverTimeError:
        return Outcome(item.path, "", rejected=over_time(limits))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise OverTimeError
