"""What time a text may take, and how a text that takes more is given up."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Seconds of processor time allowed for a character.
A_CHARACTER = 50e-6


class OverdueError(BaseException):
    """A text that takes longer than it may; no ``except Exception`` on the way stops it."""


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
