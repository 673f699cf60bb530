"""What goes wrong, told on one line of standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from types import TracebackType


#: Characters of a message: enough for a path of every length.
_LONGEST = 4500


class WrongUseError(click.ClickException):
    """The arguments ask for something that is not there."""

    exit_code = 2


def tell(message: str) -> None:
    """Write one line to standard error, whatever ``message`` holds and however long it is."""
    from extractor.visible import one_line  # brings the patterns

    line = one_line(message)
    sys.stderr.write(f"duban: {line[:_LONGEST]}{'…' if len(line) > _LONGEST else ''}\n")
    sys.stderr.flush()


def describe(error: BaseException, name: str) -> str:
    """Return what ``error`` means for the document ``name``, and what to do."""
    if isinstance(error, ExtractorError):
        message = str(error)
        return message if name in message else f"{name}: {message}"
    if isinstance(error, OSError) and error.filename is not None:
        return f"cannot read {error.filename}: {error.strerror}"
    if isinstance(error, UnicodeError):
        return f"{name} cannot be decoded ({error}); save it as UTF-8"
    return f"internal error in {name}: {type(error).__name__}: {error}; please report it with the document"


class Failures:
    """Counts the documents that failed, so that the others still go on.

    >>> failures = Failures()
    >>> with failures.of("a.txt"):
    ...     pass
    >>> failures.count
    0
    """

    def __init__(self) -> None:
        """Start at none."""
        self.count = 0

    def of(self, name: str) -> _Guard:
        """Return a block in which any error is told and counted as the failure of ``name``."""
        return _Guard(self, name)

    def note(self, message: str) -> None:
        """Tell and count one failure."""
        self.count += 1
        tell(message)


class _Guard:
    def __init__(self, failures: Failures, name: str) -> None:
        self._failures = failures
        self._name = name

    def __enter__(self) -> None:
        """Begin the work on one document."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Tell an error and swallow it; let interrupts and exits through."""
        if not isinstance(error, Exception) or isinstance(
            error, click.ClickException | click.exceptions.Exit
        ):
            return False
        self._failures.note(describe(error, self._name))
        return True
