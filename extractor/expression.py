"""Regular expressions that are compiled when they are first used: a text needs few of them."""

from __future__ import annotations

from typing import Any, AnyStr, cast

import regex

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Later:
    """Stands in for a compiled pattern; after the first use its methods are that pattern's own."""

    def __init__(self, source: Any, flags: int) -> None:
        """Keep what will be compiled."""
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, when a method is asked for the first time."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = regex.compile(self.pattern, self.flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

    def __repr__(self) -> str:
        """Show the source."""
        return f"expression({self.pattern!r})"


def expression(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """Return the pattern of a regular expression; what is wrong with it shows when it is first used.

    >>> expression("[0-9]+").findall("9月12日")
    ['9', '12']
    """
    return cast("regex.Pattern[AnyStr]", Later(source, flags))
