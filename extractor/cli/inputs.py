"""The documents that the arguments name."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.failures import WrongUseError
from extractor.document import read_document
from extractor.document.bounds import MAX_BYTES, read_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.document import Document

STDIN = "-"
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".docx"})


def documents(paths: Sequence[str]) -> list[str]:
    """Return the files that ``paths`` name: files as they are, folders with all documents below.

    Raises :class:`WrongUseError` for a path that does not exist, and where there is no document at all.
    """
    for path in paths:
        if path != STDIN and not os.path.lexists(path):
            raise WrongUseError(f"no such file or folder: {path}")
    found = [file for path in paths for file in _expand(path)]
    if not found:
        kinds = " ".join(sorted(SUFFIXES))
        raise WrongUseError(f"no documents ({kinds}) in {', '.join(paths)}")
    return found


def _expand(path: str) -> Iterator[str]:
    if path != STDIN and Path(path).is_dir():
        yield from _walk(path)
    else:
        yield path


def _walk(folder: str) -> Iterator[str]:
    """Give the documents of a folder in order of their names, files before folders."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield str(Path(parent, name))


def read(path: str, max_bytes: int = MAX_BYTES) -> Document:
    """Return the document at ``path``; ``-`` is standard input."""
    if path == STDIN:
        return read_document(read_within(sys.stdin.buffer, max_bytes), path=STDIN, max_bytes=max_bytes)
    return read_document(path, max_bytes=max_bytes)


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
