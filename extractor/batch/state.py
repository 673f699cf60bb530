"""How each line of an output was made, in a file beside it.

A notice does not tell which rules read it, nor the date of publication that it was read with, and a
damaged one may look sound. So the file holds a digest of every line under the settings it was made with,
written before the line itself: a line whose digest is not here is not believed, and its document done again.
The last line of the file says from which spool a table was made.
"""

from __future__ import annotations

import hashlib
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import simplejson

from extractor.batch.appended import Appended
from extractor.batch.journal import notice_head
from extractor.model import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FIRST = b'{"schema": "%b", "holds": "the state of a batch"}\n' % SCHEMA.encode()


class Settings(NamedTuple):
    """What decides how a document is read: a date of publication, ISO 8601, and a digest of the rules."""

    published: str | None
    rules: str


class Made(NamedTuple):
    """A table and the spool it was made of, by their digests."""

    table: str
    spool: str


class State(Appended):
    """The settings by the lines that were made with them; memory holds two numbers a line."""

    def __init__(self, path: Path, now: Settings, *, force: bool = False) -> None:
        """Read the file back, where there is one; ``now`` are the settings of this run."""
        super().__init__(path, _FIRST, force=force)
        self._now = now
        self._last: Settings | None = None
        self._settings: dict[int, Settings] = {}
        self.made: Made | None = None
        self.is_ours = next(self.lines(), b"") == _FIRST
        if self.is_ours:
            self._read_back()

    @property
    def others(self) -> set[Settings]:
        """Return the settings that differ from those of this run in nothing but the rules."""
        known = set(self._settings.values())
        return {each for each in known if each.published == self._now.published and each != self._now}

    def head(self, line: bytes) -> tuple[str, tuple[str, Settings] | None]:
        """Read of which document a notice tells, and its state: the hash of the bytes and the settings."""
        path, sha256 = notice_head(line)
        settings = self._settings.get(hash(_digest(line)))
        return path, settings and (sha256, settings)

    def begin(self, mode: int = 0o777) -> None:
        """Make the file ready to be added to, and have it tell that it is ours."""
        super().begin(mode)
        if not self.is_ours:
            self._begun().truncate(0)
            self.append(_FIRST.removesuffix(b"\n"))
            self.settle()

    def note(self, line: bytes) -> None:
        """Note a line that is about to be added to the notices."""
        if self._last != self._now:
            self.append(_dumped(self._now._asdict()))
            self._last = self._now
        digest = _digest(line)
        self._settings[hash(digest)] = self._now
        self.append(_dumped(digest))
        self.flush()

    def note_made(self, made: Made) -> None:
        """Note from which spool a table was made."""
        self.made = made
        self.append(_dumped(made._asdict()))
        self.settle()

    def forget_all_but(self, lines: Iterable[bytes]) -> None:
        """Hold what is known of these lines, and no more."""
        digests = [digest for digest in map(_digest, lines) if hash(digest) in self._settings]
        self._settings = {key: self._settings[key] for key in map(hash, digests)}
        self.replace(self._told(digests))

    def _told(self, digests: Iterable[str]) -> Iterator[bytes]:
        yield _FIRST
        for settings, group in groupby(digests, lambda digest: self._settings[hash(digest)]):
            self._last = settings
            yield _dumped(settings._asdict()) + b"\n"
            yield from (_dumped(digest) + b"\n" for digest in group)

    def _read_back(self) -> None:
        """Read the digests; those after a damaged line are not believed until settings stand there again."""
        for line in self.lines():
            try:
                told = simplejson.loads(line)
            except ValueError:
                told = None
            match told:
                case str() if self._last is not None:
                    self._settings[hash(told)] = self._last
                case {"published": str() | None, "rules": str()}:
                    self._last = Settings(**told)
                case {"table": str(), "spool": str()}:
                    self.made = Made(**told)
                case _:
                    self._last = None


def file_digest(path: Path) -> str:
    """Return what a file's bytes are known by."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest(line: bytes) -> str:
    """Return what a line is known by, with or without its end."""
    return hashlib.sha256(line.removesuffix(b"\n")).hexdigest()[:16]


def _dumped(told: object) -> bytes:
    data: bytes = simplejson.dumps(told).encode()
    return data
