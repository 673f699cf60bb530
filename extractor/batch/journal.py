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

from extractor.batch.disk import settle
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Lines reach the file, and the disk, at least every so many seconds.
_FLUSH, _SYNC = 0.5, 10.0
_PIECE = 1 << 16
#: Bytes of lines that are held back at most.
_HELD = 1 << 18


class JournalError(ExtractorError):
    """A journal that cannot be gone on with."""


class Journal:
    """The lines of one file, each about one document in one state.

    ``head`` reads a line's path and hash. Memory holds two numbers a document.
    """

    def __init__(self, path: Path, head: Callable[[bytes], tuple[str, str]]) -> None:
        """Open the file, made where there is none; raises :class:`JournalError` where another run has it."""
        self.path = path
        self._head = head
        self._states: dict[int, int] = {}
        self._stale = False
        self._flushed = self._synced = time.monotonic()
        self._file = _opened(path)
        self._read_back()

    def __len__(self) -> int:
        """Return the number of documents it tells of."""
        return len(self._states)

    def knows(self, path: str) -> bool:
        """Tell whether it tells of a document."""
        return hash(path) in self._states

    def has(self, path: str, sha256: str) -> bool:
        """Tell whether it tells of a document in this very state."""
        return self._states.get(hash(path)) == hash((path, sha256))

    def add(self, path: str, sha256: str, line: bytes) -> None:
        """Add a line; an older one about the same document is dropped when the journal is closed well."""
        self._note(path, sha256)
        self._file.write(line)
        self._file.write(b"\n")
        now = time.monotonic()
        if now - self._flushed >= _FLUSH:
            self._file.flush()
            self._flushed = now
        if now - self._synced >= _SYNC:
            os.fsync(self._file.fileno())
            self._synced = now

    def forget(self, path: str) -> None:
        """Drop the lines about a document when the journal is closed well."""
        if self._states.pop(hash(path), None) is not None:
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

    def _note(self, path: str, sha256: str) -> None:
        key = hash(path)
        self._stale = self._stale or key in self._states
        self._states[key] = hash((path, sha256))

    def _read_back(self) -> None:
        _cut_torn_line(self._file)
        self._file.seek(0)
        for number, line in enumerate(self._file, start=1):
            try:
                self._note(*self._head(line))
            except (ValueError, KeyError, TypeError) as error:
                self._file.close()
                message = f"{self.path}, line {number}: not written by duban batch; name another file"
                raise JournalError(message) from error

    def _rewrite(self) -> None:
        """Write the last line of each document that is not forgotten to a new file, and put it in place.

        The new file is locked before it is there for others to find.
        """
        last = {hash(self._head(line)[0]): number for number, line in enumerate(self._from_start())}
        kept = {number for key, number in last.items() if key in self._states}
        target = self.path.resolve()
        draft = target.with_name(f".{target.name}.part")
        draft.unlink(missing_ok=True)
        file = _opened(draft)
        try:
            file.writelines(line for number, line in enumerate(self._from_start()) if number in kept)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            _discard(file, draft)
            raise
        draft.replace(target)
        settle(target.parent)
        self._file.close()
        self._file = file

    def _from_start(self) -> IO[bytes]:
        self._file.seek(0)
        return self._file


def notice_head(line: bytes) -> tuple[str, str]:
    """Read the path and the hash of a notice from the start of its line.

    >>> notice_head(b'{"schema": "duban/1", "document": {"path": "a.txt", "sha256": "0"}, "kind": ...')
    ('a.txt', '0')
    """
    start = line.index(_BEFORE_HEAD) + len(_BEFORE_HEAD)
    document = simplejson.loads(line[start : line.index(_AFTER_HEAD, start)].decode())
    return document["path"], document["sha256"]


def rejected_head(line: bytes) -> tuple[str, str]:
    """Read the path and the hash of a rejected document."""
    told = simplejson.loads(line.decode())
    return told["path"], told["sha256"]


#: What stands around the document of a notice, and in no string of JSON.
_BEFORE_HEAD, _AFTER_HEAD = b'"document": ', b', "kind": '


def _opened(path: Path) -> IO[bytes]:
    """Open a file for reading and adding, and keep every other run off it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        file = os.fdopen(descriptor, "r+b", buffering=_HELD)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.close()
            raise JournalError(f"{path} is being written by another run: wait until it is done") from error
        if _is_in_place(file, path):
            return file
        file.close()


def _is_in_place(file: IO[bytes], path: Path) -> bool:
    """Tell whether an open file is still the one of its name: another run may have put a new one there."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _discard(file: IO[bytes], path: Path) -> None:
    """Let go of a file that is not wanted, whatever it holds back."""
    path.unlink(missing_ok=True)
    try:
        file.close()
    except OSError:
        return


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
