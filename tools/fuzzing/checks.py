"""What must hold of an input: it is read or refused, grounded, valid JSON, and within its time."""

from __future__ import annotations

import json
import signal
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from extractor import ExtractorError, document_from_text, read_document
from extractor.model import Found, Unclaimed
from extractor.pipeline import analyse
from extractor.view.json import to_json
from fuzzing.promises import broken_promise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor import Document, Notice

    Fault = Literal["exception", "broken span", "over budget", "broken promise"]

#: Seconds of processor time allowed: so many for any input, and so many more a character.
AT_LEAST, A_CHARACTER = 1.0, 50e-6


class OverdueError(BaseException):
    """An input that takes longer than it may; no ``except Exception`` on the way stops it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an input: ``fault`` and ``what`` stay the same while the input is made smaller."""

    fault: Fault
    what: str
    detail: str = ""

    def like(self, other: Problem | None) -> bool:
        """Tell whether both are one problem, whatever the details."""
        return other is not None and (self.fault, self.what) == (other.fault, other.what)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an input: what is wrong, if anything, and the processor time of reading and extraction."""

    seconds: float
    problem: Problem | None = None
    refused: bool = False


def check(data: str | bytes, *, thorough: bool = True) -> Outcome:
    """Handle an input and tell what came of it; ``thorough``: in other ways too, which must agree."""
    allowed = AT_LEAST + A_CHARACTER * len(data)
    began = time.process_time()
    try:
        with alarm(2 * allowed):
            document, notice = _handled(data)
            taken = time.process_time() - began
        problem = _overdue_by(taken, data) or _wrong(document, notice)
        return Outcome(taken, problem or _promised(data, document, notice, thorough=thorough))
    except OverdueError:
        taken = time.process_time() - began
        return Outcome(taken, _overdue_by(taken, data))
    except ExtractorError as error:
        taken = time.process_time() - began
        if isinstance(data, str):
            return Outcome(taken, Problem("broken promise", "a text is refused", str(error)))
        return Outcome(taken, _overdue_by(taken, data), refused=True)
    except Exception as error:  # noqa: BLE001 - whatever comes up is what is looked for
        problem = Problem("exception", type(error).__name__, str(error)[:300])
        return Outcome(time.process_time() - began, problem)


def _handled(data: str | bytes) -> tuple[Document, Notice]:
    document = document_from_text(data) if isinstance(data, str) else read_document(data)
    return document, analyse(document).notice


def _overdue_by(taken: float, data: str | bytes) -> Problem | None:
    if taken <= AT_LEAST + A_CHARACTER * len(data):
        return None
    return Problem("over budget", "time", f"{taken:.2f} s for {len(data)} characters")


def _wrong(document: Document, notice: Notice) -> Problem | None:
    """Tell a span that does not hold its words, a broken map, or JSON that is none."""
    for found in spans(notice):
        if not found.text or document.text[found.start : found.end] != found.text:
            return Problem("broken span", "field", f"{found.text!r} at {found.start}:{found.end}")
    if fault := _broken_map(document):
        return Problem("broken span", "map", fault)
    json.loads(to_json(notice))
    return None


def _broken_map(document: Document) -> str:
    """Tell what is wrong with the map from the clean text to the source: in order, within it, complete."""
    starts, ends = list(document.starts), list(document.ends)
    if not len(starts) == len(ends) == len(document.clean):
        return f"{len(starts)} starts and {len(ends)} ends for {len(document.clean)} characters"
    if starts != sorted(starts) or ends != sorted(ends):
        return "out of order"
    within = not starts or (starts[0] >= 0 and ends[-1] <= len(document.text))
    return "" if within and all(map(int.__le__, starts, ends)) else "beyond the text"


def _promised(data: str | bytes, document: Document, notice: Notice, *, thorough: bool) -> Problem | None:
    promise = broken_promise(data, document, notice, thorough=thorough)
    return Problem("broken promise", promise) if promise else None


def spans(value: Any) -> Iterator[Found[Any] | Unclaimed]:
    """Give everything in a notice that says where it stands."""
    if isinstance(value, Found | Unclaimed):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:
            yield from spans(getattr(value, name))


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Raise :class:`OverdueError` after so many seconds of processor time."""
    before = signal.signal(signal.SIGPROF, _overdue)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _overdue(_signal: int, _frame: object) -> NoReturn:
    raise OverdueError


def minimised(data: str | bytes, problem: Problem, tries: int = 400) -> str | bytes:
    """Return a smaller input with the same problem: chunks are left out while it stays."""
    size = len(data) // 2
    while size and tries > 0:
        at = 0
        while at < len(data) and tries > 0:
            tries -= 1
            shorter = data[:at] + data[at + size :]  # type: ignore[operator] # both are of one kind
            if problem.like(check(shorter).problem):
                data = shorter
            else:
                at += size
        size //= 2
    return data
