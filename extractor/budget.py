"""The time that a document may take, held to in a process that may be ended."""

from __future__ import annotations

import signal
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

#: What it may take of the processor beyond its time before its whole process is stopped, in seconds.
GRACE = 2.0
#: What stops it: the system does so itself where code never returns to Python (Windows has no such signal).
STOPS: int = getattr(signal, "SIGPROF", signal.SIGTERM)
#: Where memory runs out, the system takes this process first (Linux; 0 is the usual, 1000 the most).
_EXPENDABLE = "500"
#: What a finalizer is given to be done, in seconds: Python swallows and prints what is raised in one.
_MOMENT = 0.01


class OverTimeError(BaseException):
    """The document took longer than it may: nothing on the way that catches an Exception catches it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise :class:`OverTimeError` after so many seconds; code that never returns ends its process.

    A system without timers sets no bound.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_PROF, seconds + GRACE)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGALRM, before)


def over_time(seconds: float) -> str:
    """Say that a document took too long."""
    return f"took longer than {seconds:g} s"


def be_expendable() -> None:
    """Have the system end this process, not the one that writes, where memory runs out."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_EXPENDABLE, "ascii")


def _ring(number: int, frame: FrameType | None) -> None:
    """End the document, unless what runs would swallow that: then ring again in a moment."""
    del number
    while frame is not None:
        if frame.f_code.co_name == "__del__":
            signal.setitimer(signal.ITIMER_REAL, _MOMENT)
            return
        frame = frame.f_back
    raise OverTimeError
