"""Regular expressions that are compiled when they are first used: a text needs few of them.

Compiling takes longer than running them on a page: see ``kept``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, AnyStr, cast

import regex

from extractor.kept import kept

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Later:
    """Stands in for a compiled pattern; after the first use its methods are that pattern's own."""

    def __init__(self, source: Any, flags: int) -> None:
        """Keep what will be compiled."""
        self.pattern = source
        self.flags = int(flags)

    def __getattr__(self, name: str) -> Any:
        """Compile, when a method is asked for the first time."""
        if name not in _METHODS:
            raise AttributeError(name)
        form = kept(self.key())
        compiled = self.compile() if form is None else self._from(form)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[type[Later], tuple[Any, int]]:
        """Tell how to make it anew, for pickling."""
        return type(self), (self.pattern, self.flags)

    def __repr__(self) -> str:
        """Show the source."""
        return f"expression({self.pattern!r})"

    def key(self) -> Hashable:
        """Return what the compiled form is kept under."""
        return type(self).__name__, self.pattern, self.flags

    def form(self) -> object:
        """Return what is kept of the compiled pattern."""
        return self.compile()

    def compile(self) -> Any:
        """Return the compiled pattern, made anew."""
        return regex.compile(self.pattern, self.flags)

    @staticmethod
    def _from(form: Any) -> Any:
        return form


class PlainLater(Later):
    """The same for a pattern of the standard library, which pickles none of its compiled form."""

    def form(self) -> object:
        """Return what the engine is given when a pattern has been compiled."""
        given: list[Any] = []
        engine = re._compiler._sre  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other door
        compiled, engine.compile = engine.compile, lambda *program: given.extend(program)
        try:
            re._compiler.compile(self.pattern, self.flags)  # type: ignore[attr-defined]  # noqa: SLF001
        finally:
            engine.compile = compiled
        source, flags, code, *groups = given
        return [source, flags, [int(each) for each in code], *groups]  # names of ints do not pickle

    def compile(self) -> Any:
        """Return the compiled pattern, made anew."""
        return re.compile(self.pattern, self.flags)

    @staticmethod
    def _from(form: Any) -> Any:
        return re._compiler._sre.compile(*form)  # type: ignore[attr-defined]  # noqa: SLF001


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
