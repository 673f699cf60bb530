"""The files below a folder, and why one of them cannot be had."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Files that are documents themselves.
DOCUMENTS = (".txt", ".md", ".html", ".htm", ".shtml", ".xhtml", ".docx")
ODD = "not a regular file"


def is_document(name: str) -> bool:
    """Tell whether a file is a document by its suffix."""
    return name.lower().endswith(DOCUMENTS)


def walk(folder: str, wanted: Callable[[str], bool]) -> Iterator[tuple[str, str | None]]:
    """Give the files of a folder whose names are wanted, in order, files before folders.

    With each comes why it cannot be had, None where nothing is known against it; a folder that cannot be
    listed is given in this way itself. Hidden files are left out. Links to folders are not followed, so that
    there is no way round.
    """
    left = [str(Path(folder))]
    while left:
        here = left.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted((each for each in listing if each.name[0] != "."), key=_name)
        except OSError as error:
            yield here, unreadable(error)
            continue
        left += [str(Path(each.path)) for each in reversed(entries) if _is_own_folder(each)]
        for each in entries:
            if wanted(each.name) and (why := _refusal(each)) is not _FOLDER:
                yield str(Path(each.path)), why


def unreadable(error: Exception) -> str:
    """Say on one line why something could not be read."""
    return f"cannot be read: {cause(error)}"


def cause(error: Exception) -> str:
    """Return the reason of an error on one line."""
    told = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
    return " ".join(told.split())[:200]


#: Stands for what is no file at all.
_FOLDER = "a folder"


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_own_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a folder and no link to one; one that cannot be looked at is none."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _refusal(entry: os.DirEntry[str]) -> str | None:
    """Return why an entry is no file that can be read: a loop of links, one that leads nowhere, a pipe."""
    try:
        if entry.is_file():
            return None
        if entry.is_dir():
            return _FOLDER
        entry.stat()
    except OSError as error:
        return unreadable(error)
    return ODD
