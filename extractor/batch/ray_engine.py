"""The same work over the machines of a Ray cluster, by Ray Data (extra ``ray``)."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from contextlib import chdir, contextmanager
from dataclasses import asdict
from itertools import islice
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from extractor.batch.item import Item, Outcome
from extractor.batch.work import process_all, rejection
from extractor.errors import ExtractorError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from extractor.batch.run import Engine
    from extractor.limits import Limits

#: Items that are in the cluster at a time: they are sent from here, and come back in order.
_WINDOW = 4096
#: Work whose worker dies is tried again so often: another node may have been lost.
_TRIES = 3
#: Items of one task: small enough that a lost node costs little.
_BATCH = 32


@contextmanager
def ray_engine(
    workers: int, limits: Limits, published: date | None, address: str | None, heed: Callable[[], None]
) -> Iterator[Engine]:
    """Give the engine of a cluster: of this machine, or of the one at ``address``.

    Ray gives the work of a node that is lost to the others. On this machine it is a cluster of its own, in a
    folder of its own: what others left in the one that all users share decides nothing.
    """
    ray = _ray()
    with TemporaryDirectory(prefix="duban-", ignore_cleanup_errors=True) as private:
        here = {"address": "local", "num_cpus": workers, "include_dashboard": False, "_temp_dir": private}
        try:
            # Ray has its workers import from the folder that is the current one now.
            with chdir(sys.prefix):
                ray.init(
                    **({"address": address} if address else here),
                    log_to_driver=False,
                    logging_level=logging.ERROR,
                )
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise ExtractorError(f"no Ray cluster at {address or 'this machine'}: {error}") from error
        try:
            yield lambda items: _heeding(_outcomes(ray, items, limits, published), heed)
        finally:
            ray.shutdown()


def _ray() -> Any:
    os.environ.setdefault("RAY_DATA_DISABLE_PROGRESS_BARS", "1")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray
        from ray.data import DataContext
    except ImportError as error:
        raise MissingExtraError("--engine ray", "ray") from error
    context = DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    return ray


def _outcomes(ray: Any, items: Iterable[Item], limits: Limits, published: date | None) -> Iterator[Outcome]:
    source = iter(items)
    while window := list(islice(source, _WINDOW)):
        rows = ray.data.from_items(
            [asdict(item) for item in window], override_num_blocks=_blocks(len(window))
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the bound on retries is to get another name
            done = rows.map_batches(
                _process_rows,
                batch_size=_BATCH,
                batch_format="pyarrow",
                fn_args=(limits, published),
                ray_remote_args_fn=lambda: {"max_retries": _TRIES},
            )
        told = 0
        try:
            for row in done.iter_rows():
                yield Outcome(**row)
                told += 1
        except ray.exceptions.RayError:
            yield from _alone(ray, window[told:], limits, published)


def _alone(ray: Any, items: Iterable[Item], limits: Limits, published: date | None) -> Iterator[Outcome]:
    """Process each item in a task of its own, so that one that takes its worker with it takes no other."""
    task = ray.remote(process_all).options(max_retries=_TRIES)
    running = [(item, task.remote([item], limits, published)) for item in items]
    for item, reference in running:
        try:
            (outcome,) = ray.get(reference)
        except ray.exceptions.RayError as error:
            outcome = rejection(item, f"its worker died ({type(error).__name__})")
        yield outcome


def _heeding(outcomes: Iterable[Outcome], heed: Callable[[], None]) -> Iterator[Outcome]:
    for outcome in outcomes:
        heed()
        yield outcome


def _blocks(count: int) -> int:
    return max(1, -(-count // _BATCH))


def _process_rows(table: Any, limits: Limits, published: date | None) -> Any:
    """Process a table of items into one of outcomes."""
    import pyarrow as pa

    outcomes = process_all([Item(**row) for row in table.to_pylist()], limits, published)
    return pa.Table.from_pylist([asdict(outcome) for outcome in outcomes], schema=_schema())


def _schema() -> Any:
    import pyarrow as pa

    return pa.schema(
        [
            ("path", pa.string()),
            ("sha256", pa.string()),
            ("notice", pa.large_binary()),
            ("rejected", pa.string()),
            ("cases", pa.int64()),
            ("warnings", pa.int64()),
            ("kind", pa.string()),
            ("title", pa.string()),
        ]
    )
