"""Looks for the cues of a row beside a mention, from the mention outwards; nothing is compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.lexicon import FILLER, coded, symbols_of
from extractor.row import REACHES, SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.row import Cue, Row

#: No cue is found.
NOWHERE = -1


class Seeker(NamedTuple):
    """A cue made ready: the symbols it may begin with, plain words it may be, what ends the search."""

    symbols: frozenset[str]
    words: tuple[str, ...]
    stops: frozenset[str]
    #: What alone may stand between; anything but ``stops`` where it is empty.
    only: frozenset[str]
    within: int
    unless: tuple[str, Seeker] | None

    @property
    def begin(self) -> frozenset[str]:
        """The characters that the cue may begin with."""
        return self.symbols.union(word[0] for word in self.words)

    def before(self, code: str, at: int) -> int:
        """Return where the nearest cue that ends before an offset begins, or ``NOWHERE``."""
        symbols, words = self.symbols, self.words
        for here in range(at - 1, -1, -1):
            char = code[here]
            if char == FILLER:
                continue
            if char in symbols or words:
                end = self._end(code, here)
                if end is not None and end <= at and self._holds(code, here, end):
                    return here if at - end <= self.within else NOWHERE
            if self._stops(char) or at - here > self.within:
                return NOWHERE
        return NOWHERE

    def after(self, code: str, at: int) -> int:
        """Return where the nearest cue that begins after an offset ends, or ``NOWHERE``."""
        symbols, words = self.symbols, self.words
        for here in range(at, min(len(code), at + self.within + 1)):
            char = code[here]
            if char in symbols or words:
                end = self._end(code, here)
                if end is not None and self._holds(code, here, end):
                    return end
            if self._stops(char):
                break
        return NOWHERE

    def _end(self, code: str, here: int) -> int | None:
        """Return where the cue ends that begins at an offset, or None."""
        if code[here] in self.symbols:
            return word_end(code, here)
        for word in self.words:
            if code.startswith(word, here):
                return here + len(word)
        return None

    def _stops(self, char: str) -> bool:
        return char in self.stops or bool(self.only and char not in self.only)

    def _holds(self, code: str, start: int, end: int) -> bool:
        """Tell whether nothing beside the words keeps them from being the cue."""
        return self.unless is None or not stands(*self.unless, code, start, end)


def stands(side: str, cue: Seeker, code: str, start: int, end: int) -> bool:
    """Tell whether a cue stands on one side of a stretch."""
    return (cue.before(code, start) if side == "before" else cue.after(code, end)) != NOWHERE


def word_end(code: str, start: int) -> int:
    """Return where the word ends that begins at an offset of a coded text."""
    end = start + 1
    while code[end : end + 1] == FILLER:
        end += 1
    return end


class RowFinder:
    """Finds what one row takes."""

    def __init__(self, row: Row, kinds: Mapping[str, str]) -> None:
        """Make the cues ready; ``kinds`` are the symbols of the types of mention."""
        self.row = row
        #: The nearest cue comes first on either side.
        self._before = [_seeker(cue, kinds) for cue in reversed(row.before)]
        self._after = [_seeker(cue, kinds) for cue in row.after]
        self._unless = [(each.side, _seeker(each.cue, kinds)) for each in row.unless]
        taken = [frozenset(kinds[row.take])] if row.take in kinds else []
        #: What is taken, and what each cue may begin with: the row takes nothing without one of each set.
        self.needs = [*taken, *(cue.begin for cue in (*self._before, *self._after))]

    def span(self, code: str, first: int, last: int) -> tuple[int, int] | None:
        """Return the stretch by which the row takes what stands from ``first`` to ``last``, or None."""
        start, end = first, last
        for cue in self._before:
            start = cue.before(code, start)
            if start == NOWHERE:
                return None
        for cue in self._after:
            end = cue.after(code, end)
            if end == NOWHERE:
                return None
        return None if self._barred(code, first, last) else (start, end)

    def _barred(self, code: str, first: int, last: int) -> bool:
        return any(stands(side, cue, code, first, last) for side, cue in self._unless)


def _seeker(cue: Cue, kinds: Mapping[str, str]) -> Seeker:
    names = cue.words.split("|")
    words = tuple(coded(name) for name in names if not name.isascii())
    stops = frozenset("" if cue.only else REACHES[cue.reach])
    return Seeker(
        _all_symbols((name for name in names if name.isascii()), kinds),
        words,
        stops | _all_symbols(cue.without.split(), kinds),
        _all_symbols((*cue.only.split(), FILLER), kinds) if cue.only else frozenset(),
        cue.within,
        (cue.unless.side, _seeker(cue.unless.cue, kinds)) if cue.unless else None,
    )


def _all_symbols(names: Iterable[str], kinds: Mapping[str, str]) -> frozenset[str]:
    return frozenset("".join(_symbols(name, kinds) for name in names))


def _symbols(name: str, kinds: Mapping[str, str]) -> str:
    """Return the symbols of a class or of a type of mention; plain characters as they are."""
    if name == SPACE:
        return " "
    if not name.isascii():
        return name
    return kinds[name] if name.isupper() else symbols_of(name)
