"""Files as they are on the disk: which of them are one, and how one takes the place of another."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Identity = tuple[int, int]

#: A new file, never one that is there and never through a link.
_NEW = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
_PERMISSIONS = 0o777


def identity(path: str | os.PathLike[str] | int) -> Identity | None:
    """Return what a file is known by, however its path is spelled or linked; None where there is none.

    An open file is given by its number.
    """
    try:
        about = os.stat(path)  # noqa: PTH116 - a number is no Path
    except (OSError, ValueError):
        return None
    return about.st_dev, about.st_ino


def identities(paths: Iterable[str | os.PathLike[str] | int]) -> set[Identity]:
    """Return what the files that are there are known by."""
    return {known for path in paths if (known := identity(path))}


def draft_beside(target: Path, unique: str = "") -> Path:
    """Return where what will be ``target``, or the file that it links to, is written first."""
    place = Path(os.path.realpath(target))
    return place.with_name(f".{place.name}{unique}.part")


def made_new(draft: Path, target: Path) -> int:
    """Make ``draft`` with the mode, and if possible the owner, of ``target``; return its descriptor.

    Where there is no ``target`` yet, the mode is that of any new file. Raises FileExistsError.
    """
    try:
        like = target.stat()
    except FileNotFoundError:
        return os.open(draft, _NEW, 0o666)
    mode = S_IMODE(like.st_mode) & _PERMISSIONS
    descriptor = os.open(draft, _NEW, mode)
    with suppress(OSError):
        if (like.st_uid, like.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    os.fchmod(descriptor, mode)
    return descriptor
