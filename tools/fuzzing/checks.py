"""What must hold of an input: it is read or refused, grounded, valid JSON, and within its time."""

from __future__ import annotations

import json
import signal
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from extractor import ExtractorError, extract, read_document
from extractor.model import Found, Unclaimed
from extractor.pipeline import analyse
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor import Notice

#: Seconds of processor time allowed: so many for any input, and so many more a character.
AT_LEAST, A_CHARACTER = 1.0, 50e-6


class OverdueError(BaseException):
    """An input that takes longer than it may; no ``except Exception`` on the way stops it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an input: ``kind`` stays the same while the input is made smaller."""

    kind: str
    detail: str


def check(data: str | bytes) -> Problem | None:
    """Return what is wrong with the handling of an input, or None."""
    allowed = AT_LEAST + A_CHARACTER * len(data)
    began = time.process_time()
    try:
        with _alarm(2 * allowed):
            problem = _wrong(data)
    except OverdueError:
        return Problem("overdue", f"more than {2 * allowed:.1f} s for {len(data)} characters")
    except Exception as error:  # noqa: BLE001 - whatever comes up is what is looked for
        return Problem(f"raised {type(error).__name__}", str(error)[:300])
    taken = time.process_time() - began
    if taken > allowed:
        return Problem("overdue", f"{taken:.2f} s for {len(data)} characters")
    return problem


def _wrong(data: str | bytes) -> Problem | None:
    try:
        text, notice = _read(data)
    except ExtractorError as error:
        return None if isinstance(data, bytes) else Problem("refused a text", str(error))
    for found in spans(notice):
        if not found.text or text[found.start : found.end] != found.text:
            return Problem("not grounded", f"{found.text!r} at {found.start}:{found.end}")
    if (notice.kind == "none") != (not notice.cases):
        return Problem("kind", f"{notice.kind} with {len(notice.cases)} cases")
    json.loads(to_json(notice))
    return None


def _read(data: str | bytes) -> tuple[str, Notice]:
    if isinstance(data, str):
        return data, extract(data)
    document = read_document(data)
    return document.text, analyse(document).notice


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
def _alarm(seconds: float) -> Iterator[None]:
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
    """Return a smaller input with the same kind of problem: chunks are left out while it stays."""
    size = len(data) // 2
    while size and tries > 0:
        at = 0
        while at < len(data) and tries > 0:
            tries -= 1
            shorter = data[:at] + data[at + size :]  # type: ignore[operator] # both are of one kind
            found = check(shorter)
            if found and found.kind == problem.kind:
                data = shorter
            else:
                at += size
        size //= 2
    return data
