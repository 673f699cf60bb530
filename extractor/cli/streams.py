"""The standard streams, so that a command meets a closed pipe, a full disk or no stream as other tools do."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

#: The exit status of a process that SIGPIPE ended.
NOBODY_READS = 128 + 13


def take_over() -> None:
    """Put our own streams in the place of Python's, unless someone else has already.

    A stream that is closed gets a descriptor that fails, so that no file opened later is taken for it.
    """
    for descriptor, mode in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_RDONLY)):
        _occupy(descriptor, mode)
    if sys.stdin is sys.__stdin__:
        sys.stdin = io.TextIOWrapper(io.BufferedReader(_Input(0, "rb", closefd=False)), "utf-8")
    if sys.stdout is sys.__stdout__:
        sys.stdout = _text(_Output(1, "wb", closefd=False), "utf-8")
    if sys.stderr is sys.__stderr__:
        encoding = sys.stderr.encoding if sys.stderr else "utf-8"
        sys.stderr = _text(_Messages(2, "wb", closefd=False), encoding)


def _text(raw: io.FileIO, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding, "backslashreplace", "\n", line_buffering=True)


def _occupy(descriptor: int, mode: int) -> None:
    try:
        os.fstat(descriptor)
    except OSError:
        os.set_inheritable(os.open(os.devnull, mode), True)  # noqa: FBT003 - the lowest one that is free


class _Input(io.FileIO):
    """Standard input: an error names it."""

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        """Read into ``buffer``."""
        try:
            return super().readinto(buffer)
        except OSError as error:
            raise _named(error) from None

    def readall(self) -> bytes:
        """Read to the end."""
        try:
            return super().readall() or b""
        except OSError as error:
            raise _named(error) from None


class _Output(io.FileIO):
    """Standard output: the first error ends the command, silently where it is that nobody reads any more."""

    _failed = False

    def write(self, data: ReadableBuffer, /) -> int:
        """Write ``data``; after an error it goes nowhere, so that none is told twice."""
        if self._failed:
            return memoryview(data).nbytes
        try:
            return super().write(data)
        except BrokenPipeError:
            self._failed = True
            raise click.exceptions.Exit(NOBODY_READS) from None
        except OSError as error:
            self._failed = True
            raise click.ClickException(f"standard output: {error.strerror}") from None


class _Messages(io.FileIO):
    """Standard error: a message that nobody can read is no reason to stop."""

    def write(self, data: ReadableBuffer, /) -> int:
        """Write ``data``, or do without."""
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


def _named(error: OSError) -> OSError:
    return OSError(error.errno, error.strerror, "standard input")
