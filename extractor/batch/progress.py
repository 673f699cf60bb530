"""How far a run is, on a terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from typing import TextIO

    from rich.console import RenderableType

    from extractor.batch.item import Outcome
    from extractor.batch.run import Counts

    #: Hears of every outcome, in order.
    Listener = Callable[[Outcome], None]


def notice_line(outcome: Outcome) -> str:
    """Return one line on a document that was read."""
    cases = f"{outcome.cases} case{'' if outcome.cases == 1 else 's'}"
    warnings = (
        f", {outcome.warnings} warning{'' if outcome.warnings == 1 else 's'}" if outcome.warnings else ""
    )
    return one_line(f"{outcome.path}: {outcome.kind}, {cases}{warnings} {outcome.title}")


@contextmanager
def progress(
    total: int | None, counts: Counts, stream: TextIO, say: Callable[[str], None] | None
) -> Iterator[Listener]:
    """Give what to tell of every outcome: ``say`` hears a line a notice, and a terminal shows a bar.

    ``counts`` are those of the run, looked up as often as the bar is drawn. ``total`` is the number of
    documents where it is known: without it no time left is shown.
    """
    if not stream.isatty():
        yield lambda outcome: _say(outcome, say)
        return
    with _bar(total, counts, stream):
        yield lambda outcome: _say(outcome, say)


def _bar(total: int | None, counts: Counts, stream: TextIO) -> AbstractContextManager[object]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    class Bar(Progress):
        def get_renderables(self) -> Iterable[RenderableType]:
            for task in self.tasks:
                rejected = counts.rejected + counts.still_rejected
                rate = f"{task.speed or 0:.0f}"
                self.update(
                    task.id, completed=counts.documents, rate=rate, cases=counts.cases, rejected=rejected
                )
            return super().get_renderables()

    bar = Bar(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]} documents/s"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[cases]} cases, {task.fields[rejected]} rejected"),
        console=Console(file=stream),
        redirect_stdout=sys.stdout.isatty(),  # else the lines of a file would go to the terminal
        transient=True,
    )
    bar.add_task("", total=total, rate="0", cases=0, rejected=0)
    return bar


def _say(outcome: Outcome, say: Callable[[str], None] | None) -> None:
    if say is not None and outcome.notice is not None:
        say(notice_line(outcome))
