"""The documents that the arguments of a batch name, one after another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch.item import Item
from extractor.batch.sources.archives import tar_items, zip_items
from extractor.batch.sources.bounds import bounded, cause
from extractor.batch.sources.names import TAR_ENDS, WARC_ENDS, is_container, is_document
from extractor.batch.sources.outputs import is_output
from extractor.batch.sources.rows import jsonl_items, parquet_items
from extractor.batch.sources.warc import warc_items
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.batch.limits import Limits

_MAGIC = frozenset("*?[")


class NoSuchInputError(ExtractorError):
    """An argument that names nothing."""


def items(
    paths: Sequence[str],
    limits: Limits,
    *,
    column: str | None = None,
    listed: Iterable[str] = (),
    own: Iterable[Path] = (),
) -> Iterator[Item]:
    """Give the documents of ``paths`` in order, each path once.

    A path is a file, a folder (all documents and containers below it, in order of their names), a
    glob or ``-``, which stands for the paths ``listed``. ``column`` names the text column of tables.
    The files of the run's ``own`` output are no input, nor are those of other runs in a folder.
    What cannot be had is an item that says why. Raises :class:`NoSuchInputError` before the first item
    for an argument that names nothing.
    """
    for path in paths:
        if path != "-" and not os.path.lexists(path) and not _is_glob(path):
            raise NoSuchInputError(f"no such file or folder: {path}")
    seen = {hash(os.path.realpath(path)) for path in own}
    return _items(_files(paths, listed), limits, column, seen)


def count_items(paths: Sequence[str], listed: Iterable[str] = ()) -> int | None:
    """Return how many documents the paths hold, or None where only reading a container would tell."""
    count = 0
    for path in _files(paths, listed):
        if is_container(path):
            return None
        count += 1
    return count


def _items(paths: Iterable[str], limits: Limits, column: str | None, seen: set[int]) -> Iterator[Item]:
    """Give the documents of files, each file once: ``seen`` are the hashes of those that are done."""
    for path in paths:
        key = hash(os.path.realpath(path))
        if key not in seen:
            seen.add(key)
            yield from _of_file(path, limits, column)


def _files(paths: Sequence[str], listed: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if path == "-":
            yield from _files([line for line in listed if line], ())
        elif Path(path).is_dir():
            yield from _walk(path)
        elif not os.path.lexists(path) and _is_glob(path):
            yield from _files(sorted(_matches(path)), ())
        else:
            yield path


def _is_glob(path: str) -> bool:
    return not _MAGIC.isdisjoint(path)


def _matches(pattern: str) -> Iterator[str]:
    """Give what a glob names; its ``**`` goes through folders of any depth."""
    path = Path(pattern)
    base = Path(path.anchor or ".")
    yield from map(str, base.glob(str(path.relative_to(path.anchor)) if path.anchor else pattern))


def _walk(folder: str) -> Iterator[str]:
    """Give the documents and containers of a folder in order of their names, files before folders.

    Links to folders are not followed, so that there is no way round. A folder that cannot be read is given
    itself: it is told of as a file that cannot. Outputs of a batch are not given.
    """
    left = [str(Path(folder))]
    while left:
        here = left.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted((each for each in listing if each.name[0] != "."), key=_name)
        except OSError:
            yield here
            continue
        left += [str(Path(each.path)) for each in reversed(entries) if each.is_dir(follow_symlinks=False)]
        for each in entries:
            if _is_input(each) and not (each.is_file() and is_output(each.path)):
                yield str(Path(each.path))


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_input(entry: os.DirEntry[str]) -> bool:
    return not entry.is_dir() and (is_document(entry.name) or is_container(entry.name))


def _of_file(path: str, limits: Limits, column: str | None) -> Iterator[Item]:
    if Path(path).exists() and not Path(path).is_file() and not Path(path).is_dir():
        yield Item(path, path, refusal="not a regular file")
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
        return Item(path, path, refusal=f"cannot be read: {cause(error)}")
