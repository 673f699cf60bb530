"""A batch from its inputs to its output: what is done already is left, what is new is done."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.batch.journal import Journal, notice_head, rejected_head
from extractor.batch.sinks import is_current, render
from extractor.errors import ExtractorError
from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from extractor.batch.item import Item, Outcome

    #: Anything that turns items into outcomes, in order.
    Engine = Callable[[Iterable[Item]], Iterable[Outcome]]


class OutputFullError(ExtractorError):
    """The output cannot take more."""


@dataclass(slots=True)
class Counts:
    """What a run came to, in documents; ``cases`` are those of the documents read."""

    read: int = 0
    rejected: int = 0
    unchanged: int = 0
    still_rejected: int = 0
    cases: int = 0

    @property
    def documents(self) -> int:
        """Return how many documents the inputs held."""
        return self.read + self.rejected + self.unchanged + self.still_rejected


@dataclass
class Batch:
    """The files of one batch: its output, its journal and its rejected documents."""

    output: Path
    retry_rejected: bool = False
    counts: Counts = field(default_factory=Counts)

    @property
    def spool(self) -> Path:
        """Return the file that notices are added to: the output itself where it is JSON Lines."""
        if self.output.suffix == ".jsonl":
            return self.output
        return self.output.with_name(f"{self.output.name}.spool.jsonl")

    @property
    def rejected(self) -> Path:
        """Return the file that tells what was rejected and why."""
        return self.output.with_name(f"{self.output.name}.rejected.jsonl")

    @property
    def files(self) -> tuple[Path, ...]:
        """Return every file that the batch writes."""
        return self.output, self.spool, self.rejected

    def run(self, items: Iterable[Item], engine: Engine, tell: Callable[[Outcome], None]) -> Counts:
        """Do what is new; ``tell`` hears of every document that was done, in order.

        However it ends, what is done is kept, and the next run goes on from there. Raises
        :class:`OutputFullError` where the disk takes no more.
        """
        with _journal(self.spool, notice_head) as notices, _journal(self.rejected, rejected_head) as rejects:
            try:
                for outcome in engine(self._new(items, notices, rejects)):
                    self._keep(outcome, notices, rejects)
                    tell(outcome)
            finally:
                with _told_plainly(self.output):
                    notices.finish()
                    rejects.finish()
                    self._render()
        if not self.rejected.stat().st_size:
            self.rejected.unlink()
        return self.counts

    def _new(self, items: Iterable[Item], notices: Journal, rejects: Journal) -> Iterator[Item]:
        """Give the items that are not done yet in the state they are in."""
        for item in items:
            known = notices.knows(item.path) or rejects.knows(item.path)
            sha256 = hashlib.sha256(item.data).hexdigest() if known and item.refusal is None else ""
            if known and notices.knows(item.path) and notices.has(item.path, sha256):
                self.counts.unchanged += 1
            elif known and not self.retry_rejected and rejects.has(item.path, sha256):
                self.counts.still_rejected += 1
            else:
                yield item

    def _keep(self, outcome: Outcome, notices: Journal, rejects: Journal) -> None:
        with _told_plainly(self.output):
            if outcome.notice is not None:
                notices.add(outcome.path, outcome.sha256, outcome.notice)
                rejects.forget(outcome.path)
                self.counts.read += 1
                self.counts.cases += outcome.cases
            else:
                line = dumps({"path": outcome.path, "sha256": outcome.sha256, "reason": outcome.rejected})
                rejects.add(outcome.path, outcome.sha256, line)
                self.counts.rejected += 1

    def _render(self) -> None:
        if self.spool != self.output and not is_current(self.output, self.spool):
            render(self.spool, self.output)


@contextmanager
def _journal(path: Path, head: Callable[[str], tuple[str, str]]) -> Iterator[Journal]:
    journal = Journal(path, head)
    try:
        yield journal
    finally:
        with _quietly_full():
            journal.close()


@contextmanager
def _told_plainly(output: Path) -> Iterator[None]:
    """Say what a full disk means for the run."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"{output}: {reason}; what is done is kept: make room and run the same command again"
        raise OutputFullError(message) from error


@contextmanager
def _quietly_full() -> Iterator[None]:
    """Let a file be closed whose last lines found no room: they are done again."""
    try:
        yield
    except OSError:
        return
