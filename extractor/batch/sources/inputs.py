"""The documents that the arguments of a batch name, one after another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch.item import Item
from extractor.batch.sources.archives import tar_items, zip_items
from extractor.batch.sources.bounds import bounded
from extractor.batch.sources.globs import is_glob, matches
from extractor.batch.sources.names import TAR_ENDS, WARC_ENDS, is_container
from extractor.batch.sources.outputs import is_output
from extractor.batch.sources.rows import jsonl_items, parquet_items
from extractor.batch.sources.warc import warc_items
from extractor.errors import ExtractorError
from extractor.files import identities, identity
from extractor.folders import ODD, is_document, unreadable, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.limits import Limits

    #: A file, and why it cannot be had where that is known.
    Found = tuple[str, str | None]


class WrongInputError(ExtractorError):
    """An argument that names nothing, or what the run writes."""


def items(
    paths: Sequence[str],
    limits: Limits,
    *,
    column: str | None = None,
    listed: Sequence[str] = (),
    own: Iterable[Path] = (),
) -> Iterator[Item]:
    """Give the documents of ``paths`` in order, each path once.

    A path is a file, a folder (all documents and containers below it, in order of their names), a
    glob or ``-``, which stands for the paths ``listed``. ``column`` names the text column of tables.
    The files of the run's ``own`` output are no input, nor are those of other runs in a folder.
    What cannot be had is an item that says why. Raises :class:`WrongInputError` before the first item
    for an argument that names nothing.
    """
    for path in paths:
        if path != "-" and not os.path.lexists(path) and not is_glob(path):
            raise WrongInputError(f"no such file or folder: {path}")
    seen = {_place(path) for path in own}
    return _items(_files(paths, listed), limits, column, seen)


def count_items(paths: Sequence[str], listed: Iterable[str] = ()) -> int | None:
    """Return how many documents the paths hold, or None where only reading a container would tell."""
    count = 0
    for path, _ in _files(paths, listed):
        if is_container(path):
            return None
        count += 1
    return count


def refuse_as_output(
    paths: Sequence[str], listed: Sequence[str], own: Sequence[Path], *, force: bool
) -> None:
    """Raise :class:`WrongInputError` for a file that is input and output.

    That is one which is named, however it is spelled or linked, and in a folder one that is no output yet.
    """
    written = identities(own)
    others = identities(path for path in own if force and not is_output(str(path)))
    named = (path for path in (*paths, *listed) if written)
    walked = (path for path, _ in _files(paths, listed)) if others else ()
    for files, refused in ((named, written), (walked, others)):
        if taken := next((path for path in files if identity(path) in refused), None):
            raise WrongInputError(f"{taken} is an input, and would be written over: name another --out")


def _items(files: Iterable[Found], limits: Limits, column: str | None, seen: set[int]) -> Iterator[Item]:
    """Give the documents of files, each file once: ``seen`` are the hashes of those that are done."""
    for path, refusal in files:
        key = _place(path)
        if key in seen:
            continue
        seen.add(key)
        if refusal is None:
            yield from _of_file(path, limits, column)
        else:
            yield Item(path, path, refusal=refusal)


def _place(path: str | Path) -> int:
    """Return what a file is known by in a run: where it lies, whatever links lead there."""
    try:
        return hash(os.path.realpath(path))
    except (OSError, ValueError):
        return hash(path)


def _files(paths: Sequence[str], listed: Iterable[str]) -> Iterator[Found]:
    for path in paths:
        if path == "-":
            yield from _files([line for line in listed if line], ())
        elif os.path.isdir(path):  # noqa: PTH112 - where a path cannot be looked at, Path raises
            yield from (each for each in walk(path, _is_input) if each[1] or not is_output(each[0]))
        elif not os.path.lexists(path) and is_glob(path):
            for match, refusal in matches(path):
                yield from _files([match], ()) if refusal is None else [(match, refusal)]
        else:
            yield path, None


def _is_input(name: str) -> bool:
    return is_document(name) or is_container(name)


def _of_file(path: str, limits: Limits, column: str | None) -> Iterator[Item]:
    if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):  # noqa: PTH110, PTH112, PTH113
        yield Item(path, path, refusal=ODD)
    elif is_container(path):
        yield from _of_container(path, limits, column)
    else:
        yield _document(path, limits)


def _of_container(path: str, limits: Limits, column: str | None) -> Iterator[Item]:
    """Give the documents of a container; at its end what says so, where nothing was said of itself."""
    whole = True
    for item in _members(path, limits, column):
        whole = whole and item.path != path
        yield item
    if whole:
        yield Item(path, path, whole=True)


def _members(path: str, limits: Limits, column: str | None) -> Iterator[Item]:
    name = path.lower()
    if name.endswith(TAR_ENDS):
        return tar_items(path, limits)
    if name.endswith(".zip"):
        return zip_items(path, limits)
    if name.endswith(WARC_ENDS):
        return warc_items(path, limits)
    if name.endswith(".jsonl"):
        return jsonl_items(path, limits, column)
    return parquet_items(path, limits, column)


def _document(path: str, limits: Limits) -> Item:
    try:
        with Path(path).open("rb") as file:
            return bounded(path, path, file, limits)
    except (OSError, ValueError) as error:
        return Item(path, path, refusal=unreadable(error))
