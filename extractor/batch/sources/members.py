"""The members of one container: their names, and how much they unpack to."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from extractor.batch.item import Item
from extractor.folders import cause

#: A container that unpacks to more than so many times its size, and so many bytes, is a bomb.
_MOST_TIMES, _HARMLESS = 1000, 1 << 30


class Members:
    """Names the members of one container, a name that stands twice by its number, and adds up their sizes."""

    def __init__(self, container: str, between: str = "!/") -> None:
        """Begin with none; ``between`` stands between the names of the container and of the member."""
        self._container, self._between = container, between
        self._count = 0
        self._told: set[int] = set()
        self._again: Counter[str] = Counter()

    def path(self, name: str) -> str:
        """Return the path of a member of that name, another one each time."""
        self._count += 1
        path = f"{self._container}{self._between}{name}"
        if hash(name) not in self._told:
            self._told.add(hash(name))
            return path
        self._again[name] += 1
        return f"{path}#{self._again[name] + 1}"

    def check(self, unpacked: int) -> None:
        """Raise ValueError where the members up to here unpack to more than they may."""
        most = max(_HARMLESS, _MOST_TIMES * Path(self._container).stat().st_size)
        if unpacked > most:
            raise ValueError(f"the rest is not read: it unpacks to more than {_MOST_TIMES:,} times its size")

    def refusal_of_the_rest(self, error: Exception) -> Item:
        """Return what stands for the members that cannot be had."""
        after = f" after {self._count} member{'' if self._count == 1 else 's'}" if self._count else ""
        return Item(self._container, self._container, refusal=f"broken archive{after}: {cause(error)}")
