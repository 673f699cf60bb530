"""A file of JSON Lines that a kill at any moment leaves ready to be gone on with.

Lines are only ever added at the end. A line that a kill tore is cut off when the file is
opened again, so that what it told is done again. Which documents the file tells of, and in
which state, is read back from the lines themselves: there is no second file to disagree.
"""

from __future__ import annotations

import fcntl
import os
import time
from typing import IO, TYPE_CHECKING

import simplejson

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: Lines reach the file, and the disk, at least every so many seconds.
_FLUSH, _SYNC = 0.5, 10.0
_PIECE = 1 << 16


class JournalError(ExtractorError):
    """A journal that cannot be gone on with."""


class Journal:
    """The lines of one file, each about one document in one state.

    ``head`` reads a line's path and hash. Memory holds two numbers a document.
    """

    def __init__(self, path: Path, head: Callable[[str], tuple[str, str]]) -> None:
        """Open the file, made where there is none; raises :class:`JournalError` where another run has it."""
        self.path = path
        self._head = head
        self._states: set[int] = set()
        self._paths: set[int] = set()
        self._stale = False
        self._flushed = self._synced = time.monotonic()
        self._file = _opened(path)
        self._read_back()

    def __len__(self) -> int:
        """Return the number of documents it tells of."""
        return len(self._paths)

    def knows(self, path: str) -> bool:
        """Tell whether it tells of a document."""
        return hash(path) in self._paths

    def has(self, path: str, sha256: str) -> bool:
        """Tell whether it tells of a document in this very state."""
        return hash((path, sha256)) in self._states

    def add(self, path: str, sha256: str, line: str) -> None:
        """Add a line; an older one about the same document is dropped when the journal is closed well."""
        self._stale = self._stale or self.knows(path)
        self._note(path, sha256)
        self._file.write(f"{line}\n".encode("utf-8", "backslashreplace"))
        now = time.monotonic()
        if now - self._flushed >= _FLUSH:
            self._file.flush()
            self._flushed = now
        if now - self._synced >= _SYNC:
            os.fsync(self._file.fileno())
            self._synced = now

    def forget(self, path: str) -> None:
        """Drop the lines about a document when the journal is closed well."""
        if self.knows(path):
            self._paths.discard(hash(path))
            self._stale = True

    def finish(self) -> None:
        """Bring every line to the disk, and drop those that newer ones replace, all at once."""
        self._file.flush()
        os.fsync(self._file.fileno())
        if self._stale:
            self._rewrite()
            self._stale = False

    def close(self) -> None:
        """Let go of the file as it is."""
        self._file.close()

    def lines(self) -> Iterator[str]:
        """Give the lines that are in the file."""
        self._file.flush()
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                yield line.rstrip("\n")

    def _note(self, path: str, sha256: str) -> None:
        self._paths.add(hash(path))
        self._states.add(hash((path, sha256)))

    def _read_back(self) -> None:
        _cut_torn_line(self._file)
        self._file.seek(0)
        for number, line in enumerate(self._file, start=1):
            try:
                path, sha256 = self._head(line.decode())
            except (ValueError, KeyError, TypeError) as error:
                self._file.close()
                message = f"{self.path}, line {number}: not written by duban batch; name another file"
                raise JournalError(message) from error
            self._stale = self._stale or self.knows(path)
            self._note(path, sha256)
        if self._stale:
            self._drop_replaced_states()

    def _drop_replaced_states(self) -> None:
        """Keep only the last state of each document, where a run was killed before it dropped older ones."""
        latest: dict[int, int] = {}
        self._file.seek(0)
        for line in self._file:
            path, sha256 = self._head(line.decode())
            latest[hash(path)] = hash((path, sha256))
        self._states = set(latest.values())

    def _rewrite(self) -> None:
        """Write the last line of each document that is not forgotten to a new file, and put it in place."""
        last: dict[int, int] = {}
        self._file.seek(0)
        for number, line in enumerate(self._file):
            last[hash(self._head(line.decode())[0])] = number
        draft = self.path.with_name(f".{self.path.name}.part")
        with draft.open("wb") as file:
            self._file.seek(0)
            for number, line in enumerate(self._file):
                key = hash(self._head(line.decode())[0])
                if last[key] == number and key in self._paths:
                    file.write(line)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.path)
        self._file.close()
        self._file = _opened(self.path)
        self._file.seek(0, os.SEEK_END)


def notice_head(line: str) -> tuple[str, str]:
    """Read the path and the hash of a notice from the start of its line.

    >>> notice_head('{"schema": "duban/1", "document": {"path": "a.txt", "sha256": "0"}, "kind": …')
    ('a.txt', '0')
    """
    at = line.index('"document": ') + len('"document": ')
    document, _ = _DECODER.raw_decode(line, at)
    return document["path"], document["sha256"]


def rejected_head(line: str) -> tuple[str, str]:
    """Read the path and the hash of a rejected document."""
    told = simplejson.loads(line)
    return told["path"], told["sha256"]


_DECODER = simplejson.JSONDecoder()


def _opened(path: Path) -> IO[bytes]:
    """Open a file for reading and adding, and keep every other run off it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
    file = os.fdopen(descriptor, "r+b")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise JournalError(f"{path} is being written by another run: wait until it is done") from error
    return file


def _cut_torn_line(file: IO[bytes]) -> None:
    """Cut off what follows the last line end."""
    end = file.seek(0, os.SEEK_END)
    at = end
    while at > 0:
        size = min(_PIECE, at)
        file.seek(at - size)
        found = file.read(size).rfind(b"\n")
        if found >= 0:
            at = at - size + found + 1
            break
        at -= size
    if at < end:
        file.truncate(at)
