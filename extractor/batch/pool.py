"""Many documents at once over the processes of one machine, their order kept."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from multiprocessing import forkserver, resource_tracker
from threading import Lock
from time import sleep
from typing import TYPE_CHECKING, Self

from extractor.batch.work import process_all, rejection
from extractor.batch.worker import LostWorkerError, Worker
from extractor.budget import GRACE, STOPS, over_time
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from datetime import date

    from extractor.batch.item import Item, Outcome
    from extractor.batch.run import Engine
    from extractor.limits import Limits

    Chunk = list[Item]

#: A chunk holds so many documents or bytes at most: enough to make its way to a worker worth while.
_MOST_ITEMS, _MOST_BYTES = 16, 256 * 1024
#: Chunks in flight for each worker: the next ones wait where the last is done.
_AHEAD = 3
#: What a worker may take beyond its documents' time before it is stopped from outside, in seconds.
_PATIENCE = 2 * GRACE
#: How often a wait looks up whether the run was asked to stop, in seconds.
_GLANCE = 0.2
#: A worker makes way for a fresh one after so many chunks: what libraries leave behind does not add up.
_LIFE = 100
#: A start is tried so often, and a document alone with its worker, which may have died of something else.
_TRIES = 2


class Pool:
    """Worker processes, each with a thread that waits for it; leaving the block stops them at once."""

    def __init__(
        self, workers: int, limits: Limits, published: date | None, heed: Callable[[], None]
    ) -> None:
        """Have up to ``workers`` processes; ``heed`` raises where the run was asked to stop."""
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["extractor.batch.warm"])
        _start_the_server()
        self._workers, self._limits, self._heed = workers, limits, heed
        self._work = partial(process_all, limits=limits, published=published)
        self._threads = ThreadPoolExecutor(workers)
        #: Held where a process is started or ended: multiprocessing does neither for two threads at once.
        self._lock = Lock()
        self._idle: list[Worker[Chunk, list[Outcome]]] = []
        self._hired: set[Worker[Chunk, list[Outcome]]] = set()
        self._stopped = False

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the workers, whatever they are at."""
        with self._lock:
            self._stopped = True
            for worker in self._hired:
                worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._hired:
            worker.dismiss()

    def outcomes(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """Give the outcome of every item, in order; items are taken no further ahead than needed."""
        waiting: deque[tuple[Chunk, Future[list[Outcome]]]] = deque()
        for chunk in _chunks(items):
            waiting.append((chunk, self._threads.submit(self._do, chunk)))
            if len(waiting) >= self._workers * _AHEAD:
                yield from self._result(*waiting.popleft())
        while waiting:
            yield from self._result(*waiting.popleft())

    def _result(self, chunk: Chunk, future: Future[list[Outcome]]) -> Iterator[Outcome]:
        """Give a chunk's outcomes; where its worker was lost, try its documents one by one."""
        try:
            yield from self._wait(future)
        except (TimeoutError, LostWorkerError):
            for item in chunk:
                yield self._alone(item)

    def _wait(self, future: Future[list[Outcome]]) -> list[Outcome]:
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
                (outcome,) = self._wait(self._threads.submit(self._do, [item]))
            except TimeoutError:
                return rejection(item, over_time(self._limits.seconds))
            except LostWorkerError as error:
                if error.exit_code == -STOPS:
                    return rejection(item, over_time(self._limits.seconds))
                reason = f"its worker died (exit code {error.exit_code})"
            else:
                return outcome
        return rejection(item, reason)

    def _do(self, chunk: Chunk) -> list[Outcome]:
        """Have a worker do a chunk; this runs in a thread of its own."""
        worker = self._hire()
        try:
            outcomes = worker.do(chunk, self._limits.seconds * len(chunk) + _PATIENCE)
        except LostWorkerError as error:
            error.exit_code = self._dismiss(worker)
            raise
        except TimeoutError:
            worker.kill()
            self._dismiss(worker)
            raise
        if worker.done < _LIFE:
            self._idle.append(worker)
        else:
            self._dismiss(worker)
        return outcomes

    def _hire(self) -> Worker[Chunk, list[Outcome]]:
        with self._lock:
            if self._stopped:
                raise LostWorkerError
            if self._idle:
                return self._idle.pop()
            worker = self._start()
            self._hired.add(worker)
            return worker

    def _start(self) -> Worker[Chunk, list[Outcome]]:
        """Start a worker; it takes a moment until it is known that the server it is forked from has died."""
        reason: Exception | None = None
        for _ in range(_TRIES):
            try:
                return Worker(self._context, self._work)
            except (EOFError, OSError) as error:
                reason = error
                sleep(_GLANCE)
        raise ExtractorError(f"no worker process can be started: {reason}") from reason

    def _dismiss(self, worker: Worker[Chunk, list[Outcome]]) -> int | None:
        with self._lock:
            self._hired.discard(worker)
            return worker.dismiss()


def _start_the_server() -> None:
    """Start the process that workers are forked from; Ctrl-C, which it hears too, is for the writer alone."""
    resource_tracker.ensure_running()  # the server starts it, too, and that ends all blocking
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def local_engine(
    workers: int, limits: Limits, published: date | None, heed: Callable[[], None]
) -> Iterator[Engine]:
    """Give the engine of this machine's processes."""
    with Pool(workers, limits, published, heed) as pool:
        yield pool.outcomes


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
