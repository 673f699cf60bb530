"""Looks for the cues of a row beside a mention, from the mention outwards; nothing is compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lexicon import FILLER, coded, symbols_of
from extractor.record import record
from extractor.row import REACHES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.row import Cue, Row

#: No cue is found.
NOWHERE = -1


@record
class Seeker:
    """A cue made ready: the symbols it may begin with, plain words it may be, what ends the search."""

    symbols: frozenset[str]
    words: tuple[str, ...]
    stops: frozenset[str]
    within: int

    def before(self, code: str, at: int) -> int:
        """Return where the nearest cue that ends before an offset begins, or ``NOWHERE``."""
        here = at - 1
        while here >= 0:
            char = code[here]
            if char != FILLER:
                if char in self.symbols:
                    return here if at - word_end(code, here) <= self.within else NOWHERE
                if any(self._stands(word, code, here, at) for word in self.words):
                    return here
                if char in self.stops or at - here > self.within:
                    return NOWHERE
            here -= 1
        return NOWHERE

    def after(self, code: str, at: int) -> int:
        """Return where the nearest cue that begins after an offset ends, or ``NOWHERE``."""
        for here in range(at, min(len(code), at + self.within + 1)):
            char = code[here]
            if char in self.symbols:
                return word_end(code, here)
            for word in self.words:
                if code.startswith(word, here):
                    return here + len(word)
            if char in self.stops:
                break
        return NOWHERE

    def _stands(self, word: str, code: str, here: int, at: int) -> bool:
        return code.startswith(word, here, at) and at - here - len(word) <= self.within


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
        return any(
            (cue.before(code, first) if side == "before" else cue.after(code, last)) != NOWHERE
            for side, cue in self._unless
        )


def _seeker(cue: Cue, kinds: Mapping[str, str]) -> Seeker:
    names = cue.words.split("|")
    words = tuple(coded(name) for name in names if not name.isascii())
    stops = (*REACHES[cue.reach], *(_symbols(name, kinds) for name in cue.without.split()))
    return Seeker(
        frozenset("".join(_symbols(name, kinds) for name in names if name.isascii())),
        words,
        frozenset("".join(stops)),
        cue.within,
    )


def _symbols(name: str, kinds: Mapping[str, str]) -> str:
    """Return the symbols of a class or of a type of mention; plain characters as they are."""
    if not name.isascii():
        return name
    return kinds[name] if name.isupper() else symbols_of(name)
