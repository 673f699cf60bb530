"""What takes longer to make than to read: kept in one file, which ``make`` writes.

Python keeps its compiled modules in this way. What is kept is found by all that it was made of, so
that nothing old is ever used; where it is missing or damaged, or another release wrote it, it is made as
ever. The file lies among the package's modules, and is trusted as they are.
"""

from __future__ import annotations

import pickle
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast
from zlib import crc32

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

T = TypeVar("T")

PACKAGE = Path(__file__).parent
KEPT = PACKAGE / "data" / "kept.pickle"
#: What is kept holds programs of both engines of patterns.
_RELEASES = (regex.__version__, sys.version)
_SUM_SIZE = 4


def keep(things: Mapping[Hashable, object], path: Path = KEPT) -> None:
    """Write things to a file, each packed by itself."""
    draft = path.with_suffix(".part")
    body = pickle.dumps({key: pickle.dumps(thing) for key, thing in things.items()})
    draft.write_bytes(_sum(body) + body)
    draft.replace(path)
    _packed.cache_clear()


def kept(key: Hashable) -> Any:
    """Return what is kept under a key, or None."""
    packed = _packed(KEPT).get(key)
    return pickle.loads(packed) if packed else None  # noqa: S301 - a file of ours


@cache
def _packed(path: Path) -> Mapping[Hashable, bytes]:
    """Return what a file keeps, each still packed; nothing where it is not as it was written."""
    try:
        told = path.read_bytes()
    except OSError:
        return {}
    body = memoryview(told)[_SUM_SIZE:]
    if told[:_SUM_SIZE] != _sum(body):
        return {}
    return cast("dict[Hashable, bytes]", pickle.loads(body))  # noqa: S301 - a file of ours


def _sum(body: bytes | memoryview) -> bytes:
    """Return what stands before what is kept: a checksum of it, and of the releases that wrote it."""
    return crc32(body, crc32(repr(_RELEASES).encode())).to_bytes(_SUM_SIZE)


class Made(Generic[T]):
    """Calls a function of nothing but its sources once, and not at all where its answer is kept."""

    def __init__(self, make: Callable[[], T], sources: tuple[str, ...]) -> None:
        """Take the function and the files that decide what it makes."""
        self.make = make
        self.__doc__ = make.__doc__
        self._name = make.__qualname__
        self._sources = sources
        self._ready: T | None = None

    def __call__(self) -> T:
        """Return what the function makes."""
        if self._ready is None:
            found = kept(self.key())
            self._ready = self.make() if found is None else found
        return self._ready

    def key(self) -> Hashable:
        """Return the name of the function and what stands for the content of its sources."""
        return (self._name, *map(checksum, self._sources))


def made_of(*sources: str) -> Callable[[Callable[[], T]], Made[T]]:
    """Decorate a function that makes something of nothing but these files of the package, code and tables."""
    return lambda make: Made(make, sources)


@cache
def checksum(source: str) -> int:
    """Return what stands for the content of a file of the package."""
    return crc32((PACKAGE / source).read_bytes())
