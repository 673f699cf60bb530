"""A batch from its inputs to its output: what is done already is left, what is new is done."""

from __future__ import annotations

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
        self._refuse_a_stranger()
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

    def _refuse_a_stranger(self) -> None:
        """Leave a table alone that no spool tells of: it may be somebody's work."""
        if self.output.exists() and not self.spool.exists():
            message = f"{self.output} is there without the {self.spool.name} it is made from"
            raise ExtractorError(f"{message}: move it, or name another file")

    def _new(self, items: Iterable[Item], notices: Journal, rejects: Journal) -> Iterator[Item]:
        """Give the items that are not done yet in the state they are in."""
        for item in items:
            if item.whole:
                rejects.forget(item.path)
            elif not self._is_done(item, notices, rejects):
                yield item

    def _is_done(self, item: Item, notices: Journal, rejects: Journal) -> bool:
        """Tell whether a document is done in the state it is in.

        It stands in one file only: where a kill left it in both, its state now tells which.
        """
        if not (notices.knows(item.path) or rejects.knows(item.path)):
            return False
        sha256 = item.sha256
        if notices.has(item.path, sha256):
            rejects.forget(item.path)
            self.counts.unchanged += 1
            return True
        if rejects.has(item.path, sha256) and not self.retry_rejected:
            notices.forget(item.path)
            self.counts.still_rejected += 1
            return True
        return False

    def _keep(self, outcome: Outcome, notices: Journal, rejects: Journal) -> None:
        with _told_plainly(self.output):
            if outcome.notice is not None:
                notices.add(outcome.path, outcome.sha256, outcome.notice)
                rejects.forget(outcome.path)
                self.counts.read += 1
                self.counts.cases += outcome.cases
            else:
                rejects.add(outcome.path, outcome.sha256, _line(outcome))
                notices.forget(outcome.path)
                self.counts.rejected += 1

    def _render(self) -> None:
        if self.spool != self.output and not is_current(self.output, self.spool):
            render(self.spool, self.output)


def _line(rejected: Outcome) -> bytes:
    """Return a rejected document's line."""
    told = {"path": rejected.path, "sha256": rejected.sha256, "reason": rejected.rejected}
    return dumps(told).encode("utf-8", "backslashreplace")


@contextmanager
def _journal(path: Path, head: Callable[[bytes], tuple[str, str]]) -> Iterator[Journal]:
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
