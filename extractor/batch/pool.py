"""Many documents at once over the processes of one machine, their order kept.

The processes are pebble's: it stops a task that runs too long and replaces a worker that
died, which the standard library's pool does not.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import TimeoutError as OutOfTimeError
from concurrent.futures import wait
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pebble import ProcessExpired, ProcessPool

from extractor.batch.work import GRACE, STOPS, over_time, process_all, rejection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from pebble import ProcessFuture

    from extractor.batch.item import Item, Outcome
    from extractor.batch.limits import Limits
    from extractor.batch.run import Engine

    Chunk = list[Item]

#: A chunk holds so many documents or bytes at most: enough to make its way to a worker worth while.
_MOST_ITEMS, _MOST_BYTES = 16, 256 * 1024
#: Chunks in flight for each worker: the next ones wait where the last is done.
_AHEAD = 3
#: What a worker may take beyond its documents' time before it is stopped from outside, in seconds.
_PATIENCE = 2 * GRACE
#: How often a wait looks up whether the run was asked to stop, in seconds.
_GLANCE = 0.2
#: How long the workers are waited for at the end, in seconds.
_FAREWELL = 5.0
#: A worker makes way for a fresh one after so many chunks: what libraries leave behind does not add up.
_LIFE = 100
#: A document alone with its worker is tried so often: the worker may have died of something else.
_TRIES = 2
#: Where memory runs out, the system takes a worker and not the writer (Linux; 0 is the usual, 1000 the most).
_EXPENDABLE = "500"


class Pool:
    """Worker processes; leaving the block stops them at once."""

    def __init__(
        self, workers: int, limits: Limits, published: date | None, heed: Callable[[], None]
    ) -> None:
        """Start ``workers`` processes; ``heed`` raises where the run was asked to stop."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["extractor.batch.warm"])
        self._workers, self._limits, self._published, self._heed = workers, limits, published, heed
        self._pool = ProcessPool(
            max_workers=workers, max_tasks=_LIFE, initializer=_stand_in_front, context=context
        )

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the workers, whatever they are at."""
        self._pool.stop()  # type: ignore[no-untyped-call] # pebble leaves it untyped
        with suppress(OutOfTimeError):
            self._pool.join(timeout=_FAREWELL)

    def outcomes(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """Give the outcome of every item, in order; items are taken no further ahead than needed."""
        waiting: deque[tuple[Chunk, ProcessFuture[list[Outcome]]]] = deque()
        for chunk in _chunks(items):
            waiting.append((chunk, self._schedule(chunk)))
            if len(waiting) >= self._workers * _AHEAD:
                yield from self._result(*waiting.popleft())
        while waiting:
            yield from self._result(*waiting.popleft())

    def _schedule(self, chunk: Chunk) -> ProcessFuture[list[Outcome]]:
        timeout = self._limits.seconds * len(chunk) + _PATIENCE
        return self._pool.schedule(process_all, [chunk, self._limits, self._published], timeout=timeout)

    def _result(self, chunk: Chunk, future: ProcessFuture[list[Outcome]]) -> Iterator[Outcome]:
        """Give a chunk's outcomes; where its worker was lost, try its documents one by one."""
        try:
            yield from self._wait(future)
        except (OutOfTimeError, ProcessExpired):
            for item in chunk:
                yield self._alone(item)

    def _wait(self, future: ProcessFuture[list[Outcome]]) -> list[Outcome]:
        """Wait without holding a lock: here a run that was asked to stop does so."""
        self._heed()
        while not future.done():
            wait([future], timeout=_GLANCE)
            self._heed()
        return future.result()

    def _alone(self, item: Item) -> Outcome:
        reason = ""
        for _ in range(_TRIES):
            try:
                (outcome,) = self._wait(self._schedule([item]))
            except OutOfTimeError:
                return rejection(item, over_time(self._limits))
            except ProcessExpired as error:
                if error.exitcode == -STOPS:
                    return rejection(item, over_time(self._limits))
                reason = f"its worker died (exit code {error.exitcode})"
            else:
                return outcome
        return rejection(item, reason)


@contextmanager
def local_engine(
    workers: int, limits: Limits, published: date | None, heed: Callable[[], None]
) -> Iterator[Engine]:
    """Give the engine of this machine's processes."""
    with Pool(workers, limits, published, heed) as pool:
        yield pool.outcomes


def _stand_in_front() -> None:
    """Be the one that is taken where memory runs out."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_EXPENDABLE, "ascii")


def _chunks(items: Iterable[Item]) -> Iterator[Chunk]:
    """Gather items; the first chunks are short, so that few documents too are shared among workers."""
    chunk: Chunk = []
    size, most = 0, 1
    for item in items:
        chunk.append(item)
        size += len(item.data)
        if len(chunk) >= most or size >= _MOST_BYTES:
            yield chunk
            most = min(most + 1, _MOST_ITEMS)
            chunk, size = [], 0
    if chunk:
        yield chunk
