"""Many documents at once over the processes of one machine, their order kept.

The processes are pebble's: it stops a task that runs too long and replaces a worker that
died, which the standard library's pool does not.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from concurrent.futures import TimeoutError as OutOfTimeError
from concurrent.futures import wait
from contextlib import contextmanager, suppress
from threading import Event
from typing import TYPE_CHECKING, Self

from pebble import ProcessExpired, ProcessPool

from extractor.batch.item import Outcome
from extractor.batch.work import over_time, process_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from types import FrameType

    from pebble import ProcessFuture

    from extractor.batch.item import Item
    from extractor.batch.limits import Limits
    from extractor.batch.run import Engine

    Chunk = list[Item]

#: A chunk holds so many documents or bytes at most: enough to make its way to a worker worth while.
_MOST_ITEMS, _MOST_BYTES = 16, 256 * 1024
#: Chunks in flight for each worker: the next ones wait where the last is done.
_AHEAD = 3
#: What a worker may take beyond its documents' time before it is stopped from outside, in seconds.
_GRACE = 5.0
#: How often a wait looks up whether Ctrl-C was pressed, in seconds.
_GLANCE = 0.2
#: A worker makes way for a fresh one after so many chunks: what libraries leave behind does not add up.
_LIFE = 100
#: A document alone with its worker is tried so often: the worker may have died of something else.
_TRIES = 2


class Pool:
    """Worker processes; leaving the block stops them at once."""

    def __init__(self, workers: int, limits: Limits, published: date | None = None) -> None:
        """Start ``workers`` processes, which import what they need once."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["extractor.batch.work"])
        self._workers, self._limits, self._published = workers, limits, published
        self._pool = ProcessPool(max_workers=workers, max_tasks=_LIFE, context=context)
        self._interrupted = Event()
        self._before = signal.signal(signal.SIGINT, self._note_interrupt)

    def _note_interrupt(self, number: int, frame: FrameType | None) -> None:
        """Note the first Ctrl-C; a second one is not waited for."""
        del number, frame
        self._interrupted.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the workers, whatever they are at."""
        signal.signal(signal.SIGINT, self._before)
        self._pool.stop()  # type: ignore[no-untyped-call] # pebble leaves it untyped
        with suppress(OutOfTimeError):
            self._pool.join(timeout=_GRACE)

    def outcomes(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """Give the outcome of every item, in order; items are taken no further ahead than needed."""
        waiting: deque[tuple[Chunk, ProcessFuture[list[Outcome]]]] = deque()
        for chunk in _chunks(items):
            self._heed()
            waiting.append((chunk, self._schedule(chunk)))
            if len(waiting) >= self._workers * _AHEAD:
                yield from self._result(*waiting.popleft())
        while waiting:
            yield from self._result(*waiting.popleft())

    def _schedule(self, chunk: Chunk) -> ProcessFuture[list[Outcome]]:
        timeout = self._limits.seconds * len(chunk) + _GRACE
        return self._pool.schedule(process_all, [chunk, self._limits, self._published], timeout=timeout)

    def _result(self, chunk: Chunk, future: ProcessFuture[list[Outcome]]) -> Iterator[Outcome]:
        """Give a chunk's outcomes; where its worker was lost, try its documents one by one."""
        try:
            yield from self._wait(future)
        except (OutOfTimeError, ProcessExpired):
            for item in chunk:
                yield self._alone(item)

    def _wait(self, future: ProcessFuture[list[Outcome]]) -> list[Outcome]:
        while not future.done():
            self._heed()
            wait([future], timeout=_GLANCE)
        return future.result()

    def _heed(self) -> None:
        """Stop where Ctrl-C was pressed: here nothing is half done and no lock is held."""
        if self._interrupted.is_set():
            raise KeyboardInterrupt

    def _alone(self, item: Item) -> Outcome:
        reason = ""
        for _ in range(_TRIES):
            try:
                (outcome,) = self._wait(self._schedule([item]))
            except OutOfTimeError:
                reason = over_time(self._limits)
                break
            except ProcessExpired as error:
                reason = f"its worker died (exit code {error.exitcode})"
            else:
                return outcome
        return Outcome(item.path, "", rejected=reason)


@contextmanager
def local_engine(workers: int, limits: Limits, published: date | None = None) -> Iterator[Engine]:
    """Give the engine of this machine's processes."""
    with Pool(workers, limits, published) as pool:
        yield pool.outcomes


def _chunks(items: Iterable[Item]) -> Iterator[Chunk]:
    chunk: Chunk = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.data)
        if len(chunk) >= _MOST_ITEMS or size >= _MOST_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
