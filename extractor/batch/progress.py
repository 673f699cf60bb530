"""How far a run is, on a terminal."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from extractor.batch.item import Outcome

    #: Hears of every outcome, in order.
    Listener = Callable[[Outcome], None]


def notice_line(outcome: Outcome) -> str:
    """Return one line on a document that was read."""
    cases = f"{outcome.cases} case{'' if outcome.cases == 1 else 's'}"
    warnings = (
        f", {outcome.warnings} warning{'' if outcome.warnings == 1 else 's'}" if outcome.warnings else ""
    )
    return " ".join(f"{outcome.path}: {outcome.kind}, {cases}{warnings}  {outcome.title}".split())


@contextmanager
def progress(total: int | None, stream: TextIO, say: Callable[[str], None] | None) -> Iterator[Listener]:
    """Give what to tell of every outcome: a bar on a terminal, and ``say`` hears a line a notice.

    ``total`` is the number of documents where it is known: without it no time left is told.
    """
    if not stream.isatty():
        yield lambda outcome: _say(outcome, say)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]} documents/s"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[cases]} cases, {task.fields[rejected]} rejected"),
    )
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        task = bar.add_task("", total=total, rate="0", cases=0, rejected=0)
        cases = rejected = 0

        def tell(outcome: Outcome) -> None:
            nonlocal cases, rejected
            cases += outcome.cases
            rejected += outcome.notice is None
            rate = f"{bar.tasks[0].speed or 0:.0f}"
            bar.update(task, advance=1, rate=rate, cases=cases, rejected=rejected)
            _say(outcome, say)

        yield tell


def _say(outcome: Outcome, say: Callable[[str], None] | None) -> None:
    if say is not None and outcome.notice is not None:
        say(notice_line(outcome))
