"""A file of lines to which lines are only ever added at the end, by one run at a time.

A kill at any moment leaves whole lines and at most one that is torn, which is cut off before the
next is added. Nothing of a file is changed before :meth:`Appended.begin`.
"""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import IO, TYPE_CHECKING, Self

from extractor.batch.disk import settle
from extractor.errors import ExtractorError
from extractor.files import draft_beside, made_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Lines reach the file, and the disk, at least every so many seconds.
_FLUSH, _SYNC = 0.5, 10.0
_PIECE = 1 << 16
#: Bytes of lines that are held back at most.
_HELD = 1 << 18
#: However narrow the mode of the output is, the owner must be able to go on with the files beside it.
_OWNER = 0o700


class JournalError(ExtractorError):
    """A file that cannot be gone on with."""


class Appended:
    """The lines of one file, which begins with ``opening``."""

    def __init__(self, path: Path, opening: bytes, *, force: bool = False) -> None:
        """Open the file where there is one; nothing is made and nothing is changed yet.

        Raises :class:`JournalError` where another run has it and, without ``force``, for a file of others.
        """
        self.path = path
        self.opening = opening
        #: Where the last whole line ended when the file was opened.
        self.end = 0
        self._file = _opened(path) if path.exists() else None
        self._flushed = self._synced = time.monotonic()
        if self._file is not None:
            self.end = self._end_of_lines()
            if not force:
                self.require_opening(0, "first line")

    def __enter__(self) -> Self:
        """Have the file until the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file: lines that did not fit on the disk are done again."""
        try:
            self.close()
        except OSError:
            return

    @property
    def is_empty_file(self) -> bool:
        """Tell whether there is a file with nothing in it, which nobody can be known by."""
        return self._file is not None and not os.fstat(self._file.fileno()).st_size

    def lines(self) -> Iterator[bytes]:
        """Give the whole lines from the start, each with its end."""
        if self._file is not None:
            self._file.seek(0)
            yield from (line for line in self._file if line.endswith(b"\n"))

    def begin(self, mode: int = 0o777) -> None:
        """Make the file where there is none and cut off a torn line; ``mode`` is the widest it may have."""
        if self._file is None:
            self._file = _opened(self.path, os.O_CREAT, mode)
            if os.fstat(self._file.fileno()).st_size:
                raise JournalError(f"{self.path} was made by somebody else this moment: run again")
        about = os.fstat(self._file.fileno())
        if S_IMODE(about.st_mode) & ~(mode | _OWNER):
            with suppress(PermissionError):
                os.fchmod(self._file.fileno(), S_IMODE(about.st_mode) & (mode | _OWNER))
        if about.st_size > self.end:
            self._file.truncate(self.end)

    def append(self, line: bytes) -> None:
        """Add a line, given without its end."""
        file = self._begun()
        file.write(line)
        file.write(b"\n")
        now = time.monotonic()
        if now - self._flushed >= _FLUSH:
            file.flush()
            self._flushed = now
        if now - self._synced >= _SYNC:
            os.fsync(file.fileno())
            self._synced = now

    def flush(self) -> None:
        """Bring every line to the file."""
        self._begun().flush()

    def settle(self) -> None:
        """Bring every line to the disk."""
        self.flush()
        os.fsync(self._begun().fileno())

    def replace(self, lines: Iterable[bytes]) -> None:
        """Put a file of other lines, with their ends, in the place of this one, all at once.

        It is locked before it is there for others to find.
        """
        draft = draft_beside(self.path)
        draft.unlink(missing_ok=True)
        file = os.fdopen(made_new(draft, self.path), "r+b", buffering=_HELD)
        try:
            _lock(file, self.path)
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            _discard(file, draft)
            raise
        draft.replace(Path(os.path.realpath(self.path)))
        settle(draft.parent)
        self._begun().close()
        self._file = file

    def close(self) -> None:
        """Let go of the file as it is."""
        if self._file is not None:
            self._file.close()

    def refused(self, where: str) -> JournalError:
        """Return what is wrong with a line."""
        told = f"{self.path}, {where}: not written by duban batch, or damaged"
        return JournalError(f"{told}: name another file, or give --force, which drops it")

    def _begun(self) -> IO[bytes]:
        if self._file is None:
            raise ValueError(f"{self.path} is not begun")
        return self._file

    def require_opening(self, start: int, where: str) -> None:
        """Raise :class:`JournalError` where what stands there is not the opening, nor a torn part of it."""
        file = self._begun()
        file.seek(start)
        told = file.read(len(self.opening))
        if told != self.opening[: len(told)]:
            file.close()
            raise self.refused(where)

    def _end_of_lines(self) -> int:
        """Return where the last line ends that has an end."""
        file = self._begun()
        at = file.seek(0, os.SEEK_END)
        while at > 0:
            size = min(_PIECE, at)
            file.seek(at - size)
            found = file.read(size).rfind(b"\n")
            if found >= 0:
                return at - size + found + 1
            at -= size
        return 0


def _opened(path: Path, more: int = 0, mode: int = 0o777) -> IO[bytes]:
    """Open a file for reading and adding, and keep every other run off it."""
    while True:
        if not more and not S_ISREG(path.stat().st_mode):
            raise JournalError(f"{path} is not a regular file: name another file")
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | more, mode & 0o666)
        file = os.fdopen(descriptor, "r+b", buffering=_HELD)
        _lock(file, path)
        if _is_in_place(file, path):
            return file
        file.close()


def _lock(file: IO[bytes], path: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise JournalError(f"{path} is being written by another run: wait until it is done") from error


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
