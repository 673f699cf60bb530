"""Signals that ask to stop: noted at once, acted on where nothing is half done."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import FrameType

T = TypeVar("T")

#: Ctrl-C, the end of the session, and what ``kill`` and supervisors send.
STOPPING = (signal.SIGINT, signal.SIGHUP, signal.SIGTERM)


class StoppedError(KeyboardInterrupt):
    """A signal asked the run to stop."""

    def __init__(self, number: int) -> None:
        """Keep which one it was."""
        super().__init__(number)
        self.status = 128 + number


class Signals:
    """Notes the first signal that asks to stop; a second one is not waited for.

    A signal that was ignored before, as under ``nohup``, stays ignored.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._before: dict[int, Any] = {}
        self._told: int | None = None

    def __enter__(self) -> Self:
        """Listen."""
        for number in STOPPING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the signals to whoever had them."""
        self._restore()

    def heed(self) -> None:
        """Raise :class:`StoppedError` where a signal came."""
        if self._told is not None:
            raise StoppedError(self._told)

    def heeding(self, values: Iterable[T]) -> Iterator[T]:
        """Give values until a signal comes."""
        for value in values:
            self.heed()
            yield value

    def _note(self, number: int, frame: FrameType | None) -> None:
        del frame
        self._told = number
        self._restore()

    def _restore(self) -> None:
        while self._before:
            signal.signal(*self._before.popitem())
