"""The clues of a pattern: the literals of which every match of it must hold some, read off the pattern.

A long pattern fails at nearly every character of a text, and most rules find nothing on a page. The
clues tell both before the pattern runs: which rules can match at all, and where a match may begin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import add, contains, or_
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from extractor.expression import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Named = TypeVar("Named")
#: One of these literals.
Clue = frozenset[str]

_TOKEN = plain(
    r"\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])+\]|\(\?(?:<?[=!]|[:>]|P?<[A-Za-z_]+>)|(?!\(\?).", re.DOTALL
)
_QUANTIFIER = plain(r"(?:(?P<sign>[*+?])|\{(?P<least>\d*)(?P<open>,?)\d*\})[?+]?")
_SIGNS = "(.^$"
_LOOKS_BEHIND = ("(?<=", "(?<!")
_LOOKS = ("(?=", "(?!", *_LOOKS_BEHIND)
#: So many options are worth a look at the next character before they are tried one after another.
_MANY = 4
#: A set of plain characters, no escape, not negated; the ranges in it are of symbols of words.
_PLAIN_CLASS = plain(r"\[((?:[\ue000-\uf8fe]-[\ue000-\uf8fe]|[^\\^-])+)\]")
_RANGE = plain("(.)-(.)", re.DOTALL)
#: Of so many characters, about one is any given character.
_RARITY = 30.0


@dataclass(frozen=True, slots=True)
class Clues:
    """What every match of a pattern holds."""

    #: The literals with one of which a match begins; None where it may begin otherwise.
    opening: Clue | None
    #: Sets of literals; a match holds one of each.
    within: tuple[Clue, ...]

    @classmethod
    def of(cls, pattern: str) -> Clues:
        """Read the clues off a pattern; one of flags or of references has none.

        >>> clues = Clues.of("(?:抓获归案|逮捕)(?:了)?[^，。]{0,9}(?<take>X)人")
        >>> sorted(clues.opening), [sorted(clue) for clue in clues.within]
        (['抓获归案', '逮捕'], [['X'], ['人']])
        """
        try:
            piece = _Reader(pattern).options()
        except _UnreadableError:
            return cls(None, ())
        opening = None if piece.opening is None or piece.empty else _shortest(piece.opening, str.startswith)
        return cls(opening, tuple(_worth_asking(piece.within, opening)))


class _UnreadableError(Exception):
    """A pattern with a construct that no rule needs; it has no clues."""


class _Piece(NamedTuple):
    """A piece of a pattern; ``empty`` where it may match nothing, ``opening`` where it does not."""

    opening: Clue | None
    within: tuple[Clue, ...]
    empty: bool


_NOTHING = _Piece(frozenset(), (), empty=True)
_ANYTHING = _Piece(None, (), empty=False)


def _literal(words: str) -> _Piece:
    return _one_of([words])


def _one_of(literals: Iterable[str]) -> _Piece:
    clue = frozenset(literals)
    return _Piece(clue, (clue,), empty=False)


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        #: Where many options stand, from and to, and what one of them begins with.
        self.choices: list[tuple[int, int, Clue]] = []

    def options(self) -> _Piece:
        """Read up to the end of the group: sequences with bars between them."""
        start = self._at
        options = [_in_a_row(self._sequence())]
        while self._next() == "|":
            self._at += 1
            options.append(_in_a_row(self._sequence()))
        piece = _either(options) if len(options) > 1 else options[0]
        if len(options) >= _MANY and piece.opening and not piece.empty:
            self.choices.append((start, self._at, piece.opening))
        return piece

    def _next(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _sequence(self) -> Iterator[_Piece]:
        """Give the pieces that follow each other; characters in a row are one literal."""
        words = ""
        while self._next() not in ("|", ")", ""):
            token = self._token()
            char = _character(token)
            piece = _literal(char) if char else self._inside(token)
            least, most = self._quantifier()
            if char and least == most:
                words += char * least
                continue
            if words:
                yield _literal(words)
                words = ""
            yield piece if least else piece._replace(within=(), empty=True)
        if words:
            yield _literal(words)

    def _token(self) -> str:
        found = _TOKEN.match(self._pattern, self._at)
        if found is None:
            raise _UnreadableError
        self._at = found.end()
        return found[0]

    def _inside(self, token: str) -> _Piece:
        """Return what a token that is no character stands for, a group read to its end."""
        if token.startswith("("):
            known = len(self.choices)
            group = self.options()
            self._at += 1
            if token in _LOOKS_BEHIND:
                del self.choices[known:]
            return _NOTHING if token in _LOOKS else group
        if token in ("^", "$"):
            return _NOTHING
        plain = _PLAIN_CLASS.fullmatch(token)
        return _one_of(_RANGE.sub(_spelled_out, plain[1])) if plain else _ANYTHING

    def _quantifier(self) -> tuple[int, int | None]:
        """Read how often the piece before stands at least and at most."""
        found = _QUANTIFIER.match(self._pattern, self._at)
        if found is None:
            return 1, 1
        self._at = found.end()
        least = int(found["sign"] == "+") if found["sign"] else int(found["least"] or 0)
        return least, least if found["open"] == "" else None


def _spelled_out(range_: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(range_[1]), ord(range_[2]) + 1)))


def _character(token: str) -> str:
    """Return the character that a token is, or nothing."""
    if token.startswith("\\"):
        return "" if token[1].isalnum() else token[1]
    return token if len(token) == 1 and token not in _SIGNS else ""


def _in_a_row(pieces: Iterable[_Piece]) -> _Piece:
    opening: Clue | None = frozenset()
    within: list[Clue] = []
    empty = True
    for piece in pieces:
        if empty:
            opening = None if opening is None or piece.opening is None else opening | piece.opening
        empty = empty and piece.empty
        within += piece.within
    return _Piece(opening, tuple(within), empty)


def _either(options: Sequence[_Piece]) -> _Piece:
    """Join options: what all of them hold, and of the rest the rarest clue of each."""
    openings = [option.opening for option in options]
    shared = [clue for clue in options[0].within if all(clue in option.within for option in options)]
    others = [[clue for clue in option.within if clue not in shared] for option in options]
    rarest = [_any_of(min(clues, key=_frequency) for clues in others)] if all(others) else []
    return _Piece(
        None if None in openings else _any_of(each for each in openings if each),
        (*shared, *rarest),
        any(option.empty for option in options),
    )


def _any_of(clues: Iterable[Clue]) -> Clue:
    return frozenset().union(*clues)


def _frequency(clue: Clue) -> float:
    """Guess how often one of the literals stands in a text."""
    return sum(_RARITY ** -len(literal) for literal in clue)


def _shortest(clue: Clue, holds: Callable[[str, str], bool]) -> Clue:
    """Leave out the literals that hold another one: whoever finds that need not look for them."""
    return frozenset(one for one in clue if not any(one != other and holds(one, other) for other in clue))


def _worth_asking(within: Iterable[Clue], opening: Clue | None) -> Iterator[Clue]:
    """Give the clues that do not follow from the opening or from a clue before them."""
    known = [opening] if opening else []
    for clue in sorted(dict.fromkeys(_shortest(clue, contains) for clue in within), key=_frequency):
        if not any(_implies(one, clue) for one in known):
            known.append(clue)
            yield clue


def _implies(one: Clue, other: Clue) -> bool:
    """Tell whether every literal of ``one`` holds a literal of ``other``."""
    return all(any(inner in outer for inner in other) for outer in one)


def guarded(pattern: str) -> str:
    """Return a pattern that matches the same, and tries many options only where one of them can begin.

    >>> guarded("(?:抓获|抓捕|落网|到案)3人")
    '(?:(?=[到抓落])(?:抓获|抓捕|落网|到案))3人'
    """
    reader = _Reader(pattern)
    try:
        reader.options()
    except _UnreadableError:
        return pattern
    pieces: list[str] = []
    done = 0
    for at, mark in sorted(chain.from_iterable(_guard(*choice) for choice in reader.choices)):
        pieces += (pattern[done:at], mark)
        done = at
    return "".join((*pieces, pattern[done:]))


def _guard(start: int, end: int, opening: Clue) -> Iterator[tuple[int, str]]:
    firsts = "".join(sorted({literal[0] for literal in opening}))
    yield start, f"(?=[{re.escape(firsts)}])(?:"
    yield end, ")"


class Watch(Generic[Named]):
    """Tells by one look at a text which of many patterns can match in it, and where each may begin."""

    def __init__(self, patterns: Mapping[Named, Clues]) -> None:
        """Index the literals of all clues."""
        bits: dict[Clue, int] = {}
        self._asked = {
            name: sum(bits.setdefault(clue, 1 << len(bits)) for clue in clues.within)
            for name, clues in patterns.items()
        }
        self._nowhere: dict[Named, Sequence[int]] = dict.fromkeys(patterns, ())
        self._anywhere = [name for name, clues in patterns.items() if clues.opening is None]
        self._opens: dict[str, list[Named]] = {literal: [] for clue in bits for literal in clue}
        for name, clues in patterns.items():
            for literal in clues.opening or ():
                self._opens.setdefault(literal, []).append(name)
        self._answers = dict.fromkeys(self._opens, 0)
        for clue, bit in bits.items():
            for literal in clue:
                self._answers[literal] |= bit
        self._heads = _by_head(self._opens)
        self._known = frozenset(self._heads)

    def look(self, text: str) -> Mapping[Named, Sequence[int]]:
        """Return the offsets where each pattern may begin; one that is left out may begin anywhere."""
        found = self._found(text)
        asked, unanswered = self._asked, ~reduce(or_, map(self._answers.__getitem__, found), 0)
        opened: dict[Named, list[int]] = {}
        for literal in found:
            able = [name for name in self._opens[literal] if not asked[name] & unanswered]
            if able:
                places = _places(literal, text)
                for name in able:
                    opened[name] = sorted((*opened[name], *places)) if name in opened else places
        starts = self._nowhere | opened
        for name in self._anywhere:
            if not asked[name] & unanswered:
                del starts[name]
        return starts

    def _found(self, text: str) -> list[str]:
        """Return the literals that stand in a text."""
        met = self._known.intersection(chain(text, map(add, text, text[1:])))
        return [literal for head in met for literal in self._heads[head] if literal in text]


def _by_head(literals: Iterable[str]) -> dict[str, list[str]]:
    """Sort literals by their first two characters, or the only one."""
    heads: dict[str, list[str]] = {}
    for literal in literals:
        heads.setdefault(literal[:2], []).append(literal)
    return heads


def _places(literal: str, text: str) -> list[int]:
    """Return the offsets at which a literal stands."""
    places = []
    at = text.find(literal)
    while at >= 0:
        places.append(at)
        at = text.find(literal, at + 1)
    return places
