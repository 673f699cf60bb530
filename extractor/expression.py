"""Regular expressions that are compiled when they are first used: a text needs few of them.

Compiling takes longer than running them on a page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, AnyStr, cast

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Flags(int):
    """Flags of a pattern whose ``&`` and ``|`` are those of a number.

    Compiling asks for them at every character; with the enumeration that regex has, that takes a third of it.
    """

    __slots__ = ()

    def __and__(self, other: int) -> Flags:
        """Return the flags that both have."""
        return Flags(int.__and__(self, other))

    def __or__(self, other: int) -> Flags:
        """Return the flags that either has."""
        return Flags(int.__or__(self, other))


class Later:
    """Stands in for a compiled pattern; after the first use its methods are that pattern's own."""

    def __init__(self, source: Any, flags: int) -> None:
        """Hold what will be compiled."""
        self.pattern = source
        self.flags = Flags(flags)

    def __getattr__(self, name: str) -> Any:
        """Compile, when a method is asked for the first time."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = self.compile()
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[type[Later], tuple[Any, int]]:
        """Tell how to make it anew, for pickling."""
        return type(self), (self.pattern, self.flags)

    def __repr__(self) -> str:
        """Show the source."""
        return f"expression({self.pattern!r})"

    def compile(self) -> Any:
        """Return the compiled pattern."""
        return regex.compile(self.pattern, self.flags)


class PlainLater(Later):
    """The same for a pattern of the standard library."""

    def compile(self) -> Any:
        """Return the compiled pattern."""
        return re.compile(self.pattern, self.flags)


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of several words, the longest that stands there.

    >>> any_of(["法院", "人民法院"])
    '人民法院|法院'
    """
    return "|".join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word))))


def expression(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """Return the pattern of a regular expression; what is wrong with it shows when it is first used.

    >>> expression("[0-9]+").findall("9月12日")
    ['9', '12']
    """
    return cast("regex.Pattern[AnyStr]", Later(source, flags))


def plain(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the same of the standard library: it finds one of many characters sooner, and knows less.

    >>> plain("[0-9]+").findall("9月12日")
    ['9', '12']
    """
    return cast("re.Pattern[str]", PlainLater(source, flags))
