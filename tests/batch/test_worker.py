"""Worker processes that end when nobody expects it."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from extractor.batch import pool as pools
from extractor.batch.item import Item
from extractor.batch.pool import Pool
from extractor.batch.worker import LostWorkerError, Worker
from extractor.errors import ExtractorError
from extractor.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def answer(seconds: float) -> int:
    """Sleep for so long and tell which process did; end it where the time is negative."""
    if seconds < 0:
        os._exit(7)
    time.sleep(seconds)
    return os.getpid()


@pytest.fixture(name="worker")
def start() -> Iterator[Worker[float, int]]:
    worker = Worker(multiprocessing.get_context("forkserver"), answer)
    yield worker
    worker.kill()
    worker.dismiss()


def test_a_worker_does_one_task_after_another(worker: Worker[float, int]) -> None:
    assert worker.do(0, 60) == worker.do(0, 60) != os.getpid()
    assert worker.done == 2
    assert worker.dismiss() == 0


def test_a_worker_that_ends_in_its_work_is_lost(worker: Worker[float, int]) -> None:
    with pytest.raises(LostWorkerError):
        worker.do(-1, 60)
    assert worker.dismiss() == 7


def test_a_worker_that_sleeps_over_its_time_is_told(worker: Worker[float, int]) -> None:
    with pytest.raises(TimeoutError):
        worker.do(60, 0.1)
    worker.kill()
    assert worker.dismiss() == -signal.SIGKILL


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_worker_leaves_to_the_run_what_a_signal_means(worker: Worker[float, int], told: int) -> None:
    """Ctrl-C reaches every process of a terminal."""
    os.kill(worker.do(0, 60), told)
    assert worker.do(0, 60)


def _workers(family: list[psutil.Process]) -> list[psutil.Process]:
    return [process for process in family if process.ppid() != os.getpid()]


def _all(family: list[psutil.Process]) -> list[psutil.Process]:
    workers = _workers(family)
    server = {process.ppid() for process in workers}
    return [*workers, *(process for process in family if process.pid in server)]


@pytest.mark.parametrize("victims", [_workers, _all])
def test_processes_killed_at_rest_lose_nothing(
    victims: Callable[[list[psutil.Process]], list[psutil.Process]],
) -> None:
    """Workers that wait for a task are killed, and the server that they are forked from."""
    names = [f"{number}.txt" for number in range(60)]

    def items() -> Iterator[Item]:
        for name in names:
            if name in ("20.txt", "40.txt"):
                time.sleep(0.5)
                for process in victims(psutil.Process().children(recursive=True)):
                    process.kill()
            yield Item(name, name, "抓获3人".encode())

    with Pool(2, Limits(), None, lambda: None) as pool:
        told = {outcome.path: outcome.rejected for outcome in pool.outcomes(items())}
    assert told == dict.fromkeys(names)


def test_a_run_whose_workers_cannot_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(pools, "Worker", refuse)
    with (
        Pool(2, Limits(), None, lambda: None) as pool,
        pytest.raises(ExtractorError, match=r"no worker process can be started: .*unavailable"),
    ):
        list(pool.outcomes([Item("a.txt", "a.txt", b"1")]))
