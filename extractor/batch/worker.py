"""A worker: a process with a pipe of its own.

The pools of the libraries have their processes share a pipe and a lock on it: one that is killed while
it holds the lock, or in the middle of a message, leaves all others waiting. A process that shares nothing
can end at any moment, and whoever waits for it sees the end of its pipe.
"""

from __future__ import annotations

import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from extractor.batch.interrupt import STOPPING
from extractor.budget import be_expendable

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext

Task = TypeVar("Task")
Result = TypeVar("Result")

#: How long a process is waited for after its pipe ended, before it is killed, in seconds.
_FAREWELL = 5.0


class LostWorkerError(Exception):
    """The process ended before its task was done; ``exit_code`` stands where it is known."""

    exit_code: int | None = None


class Worker(Generic[Task, Result]):
    """A process that does one task after another until it is dismissed."""

    def __init__(self, context: ForkServerContext, work: Callable[[Task], Result]) -> None:
        """Start the process; ``work`` is what it does with every task."""
        self.done = 0
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        with theirs:
            self._process.start()

    def do(self, task: Task, timeout: float) -> Result:
        """Return what comes of a task; several threads must not ask at once.

        Raises TimeoutError where it takes longer than so many seconds, and LostWorkerError where the
        process ends before; it must be dismissed after both.
        """
        try:
            if not self.done:
                self._pipe.recv()
            self._pipe.send(task)
            if self._pipe.poll(timeout):
                result: Result = self._pipe.recv()
                self.done += 1
                return result
        except (EOFError, OSError) as error:
            raise LostWorkerError from error
        raise TimeoutError

    def kill(self) -> None:
        """End the process at once, whatever it is at."""
        self._process.kill()

    def dismiss(self) -> int | None:
        """Close the pipe, which ends an idle process, and return the exit code."""
        self._pipe.close()
        self._process.join(_FAREWELL)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join(_FAREWELL)
        return self._process.exitcode


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """Do what comes through the pipe until it ends: with the writer, or when there is no more to do."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    be_expendable()
    with suppress(EOFError, OSError):
        pipe.send("ready")
        while True:
            pipe.send(work(pipe.recv()))
