"""``duban batch``: many documents, in parallel, resumable, nothing lost."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.batch.interrupt import Signals, StoppedError
from extractor.batch.progress import progress
from extractor.batch.run import Batch, is_beside_output
from extractor.batch.sinks import SINKS, SUFFIXES, sink
from extractor.batch.sources import items
from extractor.batch.sources.inputs import WrongInputError, count_items, refuse_as_output
from extractor.cli.failures import WrongUseError, tell
from extractor.cli.inputs import max_bytes_option, published_option, time_budget_option
from extractor.cli.outputs import force_option, write
from extractor.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from datetime import date

    from extractor.batch.run import Counts, Engine


@dataclass(frozen=True, slots=True)
class _Options:
    """What the options say, as click names them."""

    workers: int | None
    column: str | None
    max_bytes: int
    time_budget: float
    retry_rejected: bool
    redo: bool
    force: bool
    engine: str
    ray_address: str | None
    quiet: bool
    published: date | None

    @property
    def limits(self) -> Limits:
        return Limits(bytes=self.max_bytes, seconds=self.time_budget)

    def batch(self, output: Path) -> Batch:
        published = self.published.isoformat() if self.published else None
        return Batch(output, published, self.retry_rejected, self.redo, self.force)


def _output(ctx: click.Context, param: click.Parameter, told: str) -> Path:
    path = Path(told)
    if path.suffix not in SUFFIXES:
        raise click.BadParameter(f"{told} ends in none of {' '.join(SUFFIXES)}", ctx, param)
    if is_beside_output(path):
        raise click.BadParameter(f"{told} is a file that a batch leaves beside its output", ctx, param)
    if path.suffix in SINKS:
        sink(path.suffix)
    if not path.absolute().parent.is_dir():
        raise click.BadParameter(f"no such folder: {path.parent}", ctx, param)
    if path.is_dir():
        raise click.BadParameter(f"{told} is a folder", ctx, param)
    return path


@click.command(name="batch")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--out", "output", required=True, metavar="FILE", callback=_output, help=f"One of {' '.join(SUFFIXES)}."
)
@click.option("--workers", type=click.IntRange(1, 512), help="Processes.  [default: the cores]")
@click.option("--column", metavar="NAME", help="The column of text in .jsonl and .parquet inputs.")
@max_bytes_option
@time_budget_option
@click.option("--retry-rejected", is_flag=True, help="Try rejected documents again, changed or not.")
@click.option("--redo", is_flag=True, help="Do all documents again, as after a change of rules.")
@force_option
@click.option("--engine", type=click.Choice(("local", "ray")), default="local", show_default=True)
@click.option("--ray-address", metavar="ADDRESS", help="A Ray cluster.  [default: this machine]")
@click.option("-q", "--quiet", is_flag=True, help="No line for each notice.")
@published_option
def command(paths: tuple[str, ...], output: Path, **options: Any) -> int:
    """Read many documents into one file.

    PATH is a file, a folder, a glob, an archive (.tar .tar.gz .tar.zst .zip), a table with a
    column of text (.jsonl .parquet), a web crawl (.warc .warc.gz), or - for a list of paths
    on standard input. Run again, it does only what is new or changed. Rejected documents
    stand in FILE.rejected.jsonl; exit status 1 if there are any.
    """
    told = _Options(**options)
    batch = told.batch(output)
    listed = _listed() if "-" in paths else []
    own = (*batch.files, *batch.drafts)
    try:
        given = items(paths, told.limits, column=told.column, listed=listed, own=own)
        refuse_as_output(paths, listed, own, force=told.force)
    except WrongInputError as error:
        raise WrongUseError(str(error)) from error
    total = count_items(paths, listed) if sys.stderr.isatty() else None
    say = None if told.quiet else _say
    try:
        with (
            Signals() as signals,
            _engine(told, signals) as run,
            progress(total, batch.counts, sys.stderr, say) as hear,
        ):
            counts = batch.run(signals.heeding(given), run, hear)
    except StoppedError as stop:
        tell("interrupted; what is done is kept: run the same command again")
        return stop.status
    for line in (*_remarks(counts, batch), _summary(counts, batch)):
        tell(line)
    return 1 if counts.rejected or counts.still_rejected else 0


def _say(line: str) -> None:
    write([f"{line}\n"])


def _listed() -> list[str]:
    """Return the paths on standard input, one a line or, as ``find -print0`` writes them, before a NUL."""
    told = sys.stdin.buffer.read()
    return [os.fsdecode(path) for path in told.split(b"\0" if b"\0" in told else b"\n")]


def _engine(told: _Options, signals: Signals) -> AbstractContextManager[Engine]:
    workers = told.workers or len(os.sched_getaffinity(0))
    if told.engine == "ray":
        from extractor.batch.ray_engine import ray_engine  # an extra

        return ray_engine(workers, told.limits, told.published, told.ray_address, signals.heed)
    if told.ray_address is not None:
        raise WrongUseError("--ray-address needs --engine ray")
    from extractor.batch.pool import local_engine

    return local_engine(workers, told.limits, told.published, signals.heed)


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _remarks(counts: Counts, batch: Batch) -> Iterator[str]:
    """Give what must be known of what was done before."""
    if counts.by_other_rules:
        stands = f"{_counted(counts.by_other_rules, 'document')} unchanged and read by other rules"
        yield f"{stands} than the present ones; --redo reads all again"
    if counts.doubtful:
        lines = _counted(counts.doubtful, "line")
        yield f"{batch.spool}: {lines} damaged or from elsewhere; what is among the inputs was done again"


def _summary(counts: Counts, batch: Batch) -> str:
    parts = [
        f"{_counted(counts.documents, 'document')}: {counts.read} read with {_counted(counts.cases, 'case')}"
    ]
    if counts.unchanged:
        parts.append(f"{counts.unchanged} unchanged")
    if counts.rejected:
        parts.append(f"{counts.rejected} rejected")
    if counts.still_rejected:
        parts.append(f"{counts.still_rejected} rejected before")
    where = f"; see {batch.rejected}" if counts.rejected or counts.still_rejected else ""
    return ", ".join(parts) + where
