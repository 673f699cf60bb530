"""What a glob names, and the folders that it could not look into: the library reports none."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from extractor.folders import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    #: A path, and why it cannot be had where that is known.
    Found = tuple[str, str | None]

_MAGIC = frozenset("*?[")
_ANY_DEPTH = "**"


def is_glob(path: str) -> bool:
    """Tell whether a path has characters that stand for others."""
    return not _MAGIC.isdisjoint(path)


def matches(pattern: str) -> list[Found]:
    """Return what a glob names, in order; ``**`` goes through folders of any depth, and through no links."""
    path = Path(pattern)
    found = set(_matches(path.anchor, path.parts[bool(path.anchor) :]))
    return sorted(found, key=lambda each: each[0])


def _matches(base: str, parts: tuple[str, ...]) -> Iterator[Found]:
    """Give what ``parts`` name below a folder."""
    if not parts:
        yield base or ".", None
        return
    part, *rest = parts
    try:
        if part == _ANY_DEPTH:
            yield from _matches(base, (*rest,))
            for entry in _listed(base):
                if entry.is_dir(follow_symlinks=False):
                    yield from _matches(_within(base, entry.name), parts)
        elif is_glob(part):
            for entry in _listed(base):
                if fnmatchcase(entry.name, part):
                    yield from _below(_within(base, entry.name), (*rest,))
        else:
            yield from _below(_within(base, part), (*rest,))
    except OSError as error:
        yield base or ".", unreadable(error)


def _below(path: str, parts: tuple[str, ...]) -> Iterator[Found]:
    """Give what ``parts`` name below a path, where it leads to a folder; without parts the path itself."""
    try:
        about = Path(path).stat() if parts else Path(path).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        yield path, unreadable(error)
        return
    if not parts or S_ISDIR(about.st_mode):
        yield from _matches(path, parts)


def _within(base: str, name: str) -> str:
    return os.path.join(base, name)  # noqa: PTH118 - some thousand times


def _listed(base: str) -> list[os.DirEntry[str]]:
    with os.scandir(base or ".") as listing:
        return list(listing)
