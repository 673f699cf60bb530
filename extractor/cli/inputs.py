"""The documents that the arguments name."""

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from extractor.cli.failures import WrongUseError
from extractor.folders import DOCUMENTS, is_document, walk
from extractor.limits import MAX_BYTES, SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.cli.failures import Failures
    from extractor.document import Document

STDIN = "-"


def documents(paths: Sequence[str], failures: Failures) -> list[str]:
    """Return the files that ``paths`` name: files as they are, folders with all documents below.

    What a folder holds and cannot be read is a failure. Raises :class:`WrongUseError` for a path that does
    not exist, and where there is no document at all.
    """
    for path in paths:
        if path != STDIN and not os.path.lexists(path):
            raise WrongUseError(f"no such file or folder: {path}")
    found = [file for path in paths for file in _expand(path, failures)]
    if not found and not failures.count:
        raise WrongUseError(f"no documents ({' '.join(DOCUMENTS)}) in {', '.join(paths)}")
    return found


def _expand(path: str, failures: Failures) -> Iterator[str]:
    if path == STDIN or not os.path.isdir(path):  # noqa: PTH112 - where a path cannot be looked at, Path raises
        yield path
        return
    for file, refusal in walk(path, is_document):
        if refusal is None:
            yield file
        else:
            failures.note(f"{file}: {refusal}")


def read(path: str, max_bytes: int = MAX_BYTES) -> Document:
    """Return the document at ``path``; ``-`` is standard input."""
    from extractor.document import read_document  # brings the contract

    return read_document(contents(path, max_bytes), path=path, max_bytes=max_bytes)


def contents(path: str, max_bytes: int) -> bytes:
    """Return the bytes at ``path``; ``-`` is standard input."""
    from extractor.document.bounds import read_within
    from extractor.document.reading import bytes_at

    return read_within(sys.stdin.buffer, max_bytes) if path == STDIN else bytes_at(path, max_bytes)


def _day(ctx: click.Context, param: click.Parameter, told: str | None) -> date | None:
    """Return the date told as 2023-09-12; any other form is wrong use."""
    if told is None:
        return None
    try:
        day = date.fromisoformat(told)
    except ValueError:
        day = None
    if day is None or day.isoformat() != told:
        raise click.BadParameter(f"{told!r} is no date; write it as 2023-09-12", ctx, param)
    return day


max_bytes_option = click.option(
    "--max-bytes",
    type=click.IntRange(1),
    default=MAX_BYTES,
    show_default=True,
    help="Of a document, as it is and unpacked.",
)
published_option = click.option(
    "--published",
    callback=_day,
    metavar="DATE",
    help="Date of publication (2023-09-12) for texts that do not tell it.",
)

time_budget_option = click.option(
    "--time-budget",
    type=click.FloatRange(0.01),
    default=SECONDS,
    show_default=True,
    help="Seconds for a document.",
)
