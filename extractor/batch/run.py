"""A batch from its inputs to its output: what is done already is left, what is new is done."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from stat import S_IMODE
from typing import TYPE_CHECKING

from extractor.batch.appended import JournalError
from extractor.batch.journal import NOTICE_OPENING, REJECTED_OPENING, Journal, rejected_head
from extractor.batch.sinks import SUFFIXES, is_ours, render
from extractor.batch.state import Made, Settings, State, file_digest
from extractor.errors import ExtractorError
from extractor.files import draft_beside
from extractor.fingerprint import rules_fingerprint
from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from extractor.batch.item import Item, Outcome

    #: Anything that turns items into outcomes, in order.
    Engine = Callable[[Iterable[Item]], Iterable[Outcome]]


#: What the files that a batch leaves beside its output are named for.
_BESIDE = ("spool", "rejected", "state")


def is_beside_output(path: Path) -> bool:
    """Tell whether a file, or what it links to, has the name of one that a batch leaves beside its output.

    >>> from pathlib import Path
    >>> [is_beside_output(Path(name)) for name in ("a.csv.spool.jsonl", "a.spool.jsonl", "a.jsonl")]
    [True, False, False]
    """
    ends = tuple(f"{suffix}.{what}.jsonl" for suffix in SUFFIXES for what in _BESIDE)
    return any(name.endswith(ends) for name in (str(path), os.path.realpath(path)))


class OutputFullError(ExtractorError):
    """The output cannot take more."""


@dataclass(slots=True)
class Counts:
    """What a run came to, in documents; ``cases`` are those of the documents read.

    Of those that are unchanged, ``by_other_rules`` were read by others than the present ones. ``doubtful``
    are lines of the output that are not as they were written: their documents are done again.
    """

    read: int = 0
    rejected: int = 0
    unchanged: int = 0
    still_rejected: int = 0
    cases: int = 0
    by_other_rules: int = 0
    doubtful: int = 0

    @property
    def documents(self) -> int:
        """Return how many documents the inputs held."""
        return self.read + self.rejected + self.unchanged + self.still_rejected


@dataclass
class Batch:
    """The files of one batch: its output, its spool, what is known of its lines, its rejected documents.

    ``redo`` has every document done again, ``force`` what is not of duban written over.
    """

    output: Path
    published: str | None = None
    retry_rejected: bool = False
    redo: bool = False
    force: bool = False
    counts: Counts = field(default_factory=Counts)

    @property
    def spool(self) -> Path:
        """Return the file that notices are added to: the output itself where it is JSON Lines."""
        return self.output if self.output.suffix == ".jsonl" else self._beside("spool")

    @property
    def rejected(self) -> Path:
        """Return the file that tells what was rejected and why."""
        return self._beside("rejected")

    @property
    def state(self) -> Path:
        """Return the file that tells how each notice was made."""
        return self._beside("state")

    @property
    def files(self) -> tuple[Path, ...]:
        """Return every file that the batch leaves."""
        return self.output, self.spool, self.rejected, self.state

    @property
    def drafts(self) -> tuple[Path, ...]:
        """Return the files that it writes before they take the place of others."""
        return tuple(map(draft_beside, self.files))

    def run(self, items: Iterable[Item], engine: Engine, tell: Callable[[Outcome], None]) -> Counts:
        """Do what is new; ``tell`` hears of every document that was done, in order.

        However it ends, what is done is kept, and the next run goes on from there. Raises
        :class:`OutputFullError` where the disk takes no more, and :class:`JournalError` before anything
        is written for a file that is not of ``duban batch``.
        """
        if self.output.exists() and not self.output.is_file():
            raise JournalError(f"{self.output} is not a regular file: name another file")
        settings = Settings(self.published, rules_fingerprint())
        with (
            State(self.state, settings, force=self.force) as state,
            Journal(self.spool, NOTICE_OPENING, state.head, force=self.force) as notices,
            Journal(self.rejected, REJECTED_OPENING, rejected_head, force=self.force) as rejects,
        ):
            if not self.force:
                self._refuse_others(state, notices, rejects)
            _Run(self, settings, state, notices, rejects).do(items, engine, tell)
        if not self.rejected.stat().st_size:
            self.rejected.unlink()
        return self.counts

    def _beside(self, what: str) -> Path:
        return self.output.with_name(f"{self.output.name}.{what}.jsonl")

    def _refuse_others(self, state: State, *journals: Journal) -> None:
        """Raise :class:`JournalError` for a file that may be somebody's work.

        An empty one and a draft are known to be ours by the state, which is there before any of them.
        """
        for draft in self.drafts if not state.is_ours else ():
            if os.path.lexists(draft):
                raise JournalError(f"{draft} is in the way: move it, or give --force, which drops it")
        for journal in journals if not state.is_ours else ():
            if journal.is_empty_file:
                raise JournalError(f"{journal.path} is empty and may be anybody's{_ELSE}")
        if self.output != self.spool and self.output.exists():
            if not self.spool.exists():
                what = f"{self.output} is there without the {self.spool.name} it is made from"
                raise JournalError(f"{what}{_ELSE}")
            if not is_ours(self.output):
                raise JournalError(f"{self.output} was not written by duban batch{_ELSE}")


#: Errors of a disk that takes no more.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
#: What to do about a file that stays as it is.
_ELSE = ": move it, name another file, or give --force, which writes over it"


@dataclass
class _Run:
    """A run over the open files of a batch."""

    batch: Batch
    settings: Settings
    state: State
    notices: Journal
    rejects: Journal

    def __post_init__(self) -> None:
        """Take the counts to fill, and which other rules documents were read by before."""
        self._counts = self.batch.counts
        self._others = self.state.others

    def do(self, items: Iterable[Item], engine: Engine, tell: Callable[[Outcome], None]) -> None:
        """Do what is new, and leave every file whole."""
        with self._told_plainly():
            self._begin()
        try:
            for outcome in engine(self._new(items)):
                with self._told_plainly():
                    self._keep(outcome)
                tell(outcome)
        finally:
            with self._told_plainly():
                self._finish()

    def _begin(self) -> None:
        """Make the files ready; none may be read by more than the output may."""
        output = self.batch.output
        mode = S_IMODE(output.stat().st_mode) if output.exists() else 0o777
        for each in (self.state, self.notices, self.rejects):
            each.begin(mode)
        self._counts.doubtful = self.notices.doubtful

    def _new(self, items: Iterable[Item]) -> Iterator[Item]:
        """Give the items that are not done yet in the state they are in."""
        for item in items:
            if item.whole:
                self.rejects.forget(item.path)
            elif not self._is_done(item):
                yield item

    def _is_done(self, item: Item) -> bool:
        """Tell whether a document is done in the state it is in.

        It stands in one file only: where a kill left it in both, its state now tells which.
        """
        if self.batch.redo or not (self.notices.knows(item.path) or self.rejects.knows(item.path)):
            return False
        sha256 = item.sha256
        by_others = any(self.notices.has(item.path, (sha256, each)) for each in self._others)
        if by_others or self.notices.has(item.path, (sha256, self.settings)):
            self.rejects.forget(item.path)
            self._counts.unchanged += 1
            self._counts.by_other_rules += by_others
            return True
        if self.rejects.has(item.path, sha256) and not self.batch.retry_rejected:
            self.notices.forget(item.path)
            self._counts.still_rejected += 1
            return True
        return False

    def _keep(self, outcome: Outcome) -> None:
        if outcome.notice is not None:
            self.state.note(outcome.notice)
            self.notices.add(outcome.path, (outcome.sha256, self.settings), outcome.notice)
            self.rejects.forget(outcome.path)
            self._counts.read += 1
            self._counts.cases += outcome.cases
        else:
            self.rejects.add(outcome.path, outcome.sha256, _line(outcome))
            self.notices.forget(outcome.path)
            self._counts.rejected += 1

    def _finish(self) -> None:
        if self.notices.finish():
            self.state.forget_all_but(self.notices.lines())
        self.rejects.finish()
        self.state.settle()
        if self.batch.spool != self.batch.output:
            self._render()

    def _render(self) -> None:
        """Make the table, where it is not the one that was made of the spool as it is."""
        output, spool = self.batch.output, self.batch.spool
        made = self.state.made
        is_current = made is not None and output.exists() and made == _made(output, spool)
        if not is_current:
            render(spool, output, force=self.batch.force)
            self.state.note_made(_made(output, spool))

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        """Say what an error of the disk means for the run."""
        try:
            yield
        except OSError as error:
            message = f"{self.batch.output}: {error.strerror or error}; what is done is kept"
            if error.errno in _FULL:
                raise OutputFullError(f"{message}: make room and run the same command again") from error
            raise ExtractorError(message) from error


def _made(table: Path, spool: Path) -> Made:
    return Made(file_digest(table), file_digest(spool))


def _line(rejected: Outcome) -> bytes:
    """Return a rejected document's line."""
    told = {"path": rejected.path, "sha256": rejected.sha256, "reason": rejected.rejected}
    return dumps(told).encode("utf-8", "backslashreplace")
