"""A file of JSON Lines that a kill at any moment leaves ready to be gone on with.

Which documents the file holds, and in which state, is read back from the lines themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import simplejson

from extractor.batch.appended import Appended, JournalError
from extractor.model import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator
    from pathlib import Path

    #: Reads of which document a line tells, and in which state it is; None where that is in doubt.
    Head = Callable[[bytes], tuple[str, Hashable | None]]

#: How the line of a notice begins, and that of a rejected document.
NOTICE_OPENING = b'{"schema": "%b", "document": {' % SCHEMA.encode()
REJECTED_OPENING = b'{"path": "'


class Journal(Appended):
    """The lines of one file, each with its opening and about one document in one state.

    ``head`` reads a line; it raises ValueError for one that is not ours. Memory holds two numbers a document.
    """

    def __init__(self, path: Path, opening: bytes, head: Head, *, force: bool = False) -> None:
        """Read the file back, where there is one.

        Raises :class:`JournalError` where another run has it and for a line that is not ours; with ``force``
        such lines are dropped when the run begins.
        """
        super().__init__(path, opening, force=force)
        self._head = head
        self._states: dict[int, int] = {}
        self._stale = self._holds_others = False
        #: How many of its lines are about a document whose state is in doubt.
        self.doubtful = 0
        try:
            if self._file is not None and not force:
                self.require_opening(self.end, "end, after the last line")
            self._read_back(force=force)
        except BaseException:
            self.close()
            raise

    def __len__(self) -> int:
        """Return the number of documents in it."""
        return len(self._states)

    def begin(self, mode: int = 0o777) -> None:
        """Make the file ready to be added to."""
        super().begin(mode)
        if self._holds_others:
            self._rewrite()

    def knows(self, path: str) -> bool:
        """Return whether it holds a document."""
        return hash(path) in self._states

    def has(self, path: str, state: Hashable) -> bool:
        """Return whether it holds a document in this very state."""
        return self._states.get(hash(path)) == hash((path, state))

    def add(self, path: str, state: Hashable, line: bytes) -> None:
        """Add a line; an older one about the same document is dropped when the journal is closed well."""
        self._note(path, state)
        self.append(line)

    def forget(self, path: str) -> None:
        """Drop the lines about a document when the journal is closed well."""
        if self._states.pop(hash(path), None) is not None:
            self._stale = True

    def finish(self) -> bool:
        """Bring every line to the disk, drop those that newer ones replace; tell whether there were any."""
        self.settle()
        stale, self._stale = self._stale, False
        if stale:
            self._rewrite()
        return stale

    def _note(self, path: str, state: Hashable | None) -> None:
        key = hash(path)
        self._stale = self._stale or key in self._states
        self._states[key] = hash((path, state))

    def _read_back(self, *, force: bool) -> None:
        for number, line in enumerate(self.lines(), start=1):
            try:
                path, state = self._head(line)
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                if not force:
                    raise self.refused(f"line {number}") from error
                self._holds_others = True
                continue
            self._note(path, state)
            self.doubtful += state is None

    def _rewrite(self) -> None:
        """Leave the last line of each document that is not forgotten."""
        last = {key: number for number, key, _ in self._keyed()}
        kept = {number for key, number in last.items() if key in self._states}
        self.replace(line for number, _, line in self._keyed() if number in kept)

    def _keyed(self) -> Iterator[tuple[int, int, bytes]]:
        """Give the lines that are ours, with their numbers and the keys of their documents."""
        for number, line in enumerate(self.lines()):
            try:
                yield number, hash(self._head(line)[0]), line
            except (ValueError, KeyError, TypeError, RecursionError):
                continue


def notice_head(line: bytes) -> tuple[str, str]:
    """Read the path and the hash of a notice from the start of its line.

    >>> notice_head(b'{"schema": "duban/1", "document": {"path": "a.txt", "sha256": "0"}, "kind": ...')
    ('a.txt', '0')
    """
    if not line.startswith(NOTICE_OPENING):
        raise ValueError("no notice")
    start = len(NOTICE_OPENING) - 1
    path, sha256 = _texts(line[start : line.index(_AFTER_HEAD, start)], "path", "sha256")
    return path, sha256


def rejected_head(line: bytes) -> tuple[str, str]:
    """Read the path and the hash of a rejected document; all of its line must be sound."""
    path, sha256, _ = _texts(line, "path", "sha256", "reason")
    return path, sha256


#: What stands after the document of a notice, and in no string of JSON.
_AFTER_HEAD = b', "kind": '


def _texts(told: bytes, *names: str) -> tuple[str, ...]:
    """Return strings of an object by their names."""
    data = simplejson.loads(told.decode())
    texts = tuple(data[name] for name in names)
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("no strings")
    return texts


__all__ = [
    "NOTICE_OPENING", "REJECTED_OPENING", "Journal", "JournalError", "notice_head", "rejected_head",
]  # fmt: skip
