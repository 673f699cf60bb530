"""What a glob names, and the folders that it could not look into."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import ExtractorError
from extractor.folders import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = frozenset("*?[")


def is_glob(path: str) -> bool:
    """Tell whether a path has characters that stand for others."""
    return not _MAGIC.isdisjoint(path)


def matches(pattern: str) -> Iterator[tuple[str, str | None]]:
    """Give what a glob names, in order; its ``**`` goes through folders of any depth.

    The library passes over a folder that it cannot list, so those are given with the reason.
    """
    parts = Path(pattern).parts
    for place, part in enumerate(parts):
        if is_glob(part):
            wanted = parts[: place + (part == "**")]
            yield from ((folder, why) for folder in _found(wanted) if (why := _unlisted(folder)))
    yield from ((path, None) for path in _found(parts))


def _found(parts: tuple[str, ...]) -> list[str]:
    """Return what a pattern names, given by its parts."""
    rooted = bool(parts) and Path(parts[0]).is_absolute()
    base, rest = (Path(parts[0]), parts[1:]) if rooted else (Path(), parts)
    if not rest:
        return [str(base)]
    try:
        return sorted(map(str, base.glob(os.path.join(*rest))))  # noqa: PTH118 - a pattern
    except (ValueError, NotImplementedError) as error:
        raise ExtractorError(f"{'/'.join(parts)} is no pattern of files: {error}") from error


def _unlisted(folder: str) -> str | None:
    """Return why a folder cannot be listed."""
    try:
        os.scandir(folder).close()
    except (NotADirectoryError, FileNotFoundError):
        return None
    except OSError as error:
        return unreadable(error)
    return None
