"""The parts of a rule's pattern, each with its place in it.

A reader of our own patterns, not of every regular expression: alternatives, groups, lookarounds, classes,
``{NAME}`` parts, literals and how often each of them may stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["literal", "class", "part", "group", "take", "look"]

_OPENING = regex.compile(r"\((?:(?<take>\?<take>)|(?<look>\?<?[=!])|(?:\?:)?)")
_CLASS = regex.compile(r"\[\^?(?:\\.|[^\]\\])(?:\\.|[^\]\\])*\]")
_PART = regex.compile(r"\{(?:[A-Z][A-Z_]*|[a-z][a-z_.|]*)\}")
_CHARACTER = regex.compile(r"\\.|[^\\()|\[\]{}?*+]", regex.S)
_TIMES = regex.compile(r"(?:(?<mark>[?*+])|\{(?<least>\d+)?(?<to>,(?<most>\d+)?)?\})[?+]?")
_MARKS: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}


@dataclass(frozen=True, slots=True)
class Branch:
    """One alternative: pieces that follow each other."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What is asked for at one place, ``least`` to ``most`` times; ``atom_end`` is where that is told."""

    kind: Kind
    start: int
    atom_end: int
    end: int
    least: int
    most: int | None
    branches: tuple[Branch, ...] = ()

    @property
    def takes(self) -> bool:
        """Tell whether it holds what the rule takes."""
        return self.kind == "take" or any(inner.takes for branch in self.branches for inner in branch.pieces)


def parse(pattern: str) -> tuple[Branch, ...]:
    """Return the alternatives of a whole pattern.

    >>> [len(branch.pieces) for branch in parse("以(?<take>{PERSON})等?为首|{GANG}[^，]{0,8}头目")]
    [4, 3]
    """
    branches, end = _branches(pattern, 0)
    if end != len(pattern):
        raise ValueError(f"a bracket closes at {end} that was never opened: {pattern}")
    return branches


def alternations(branches: tuple[Branch, ...]) -> Iterator[tuple[Branch, ...]]:
    """Give every set of alternatives, the whole pattern's first."""
    yield branches
    for branch in branches:
        for piece in branch.pieces:
            if piece.branches:
                yield from alternations(piece.branches)


def _branches(pattern: str, at: int) -> tuple[tuple[Branch, ...], int]:
    found: list[Branch] = []
    while True:
        start = at
        pieces: list[Piece] = []
        while at < len(pattern) and pattern[at] not in "|)":
            pieces.append(_piece(pattern, at))
            at = pieces[-1].end
        found.append(Branch(start, at, tuple(_runs(pieces))))
        if at == len(pattern) or pattern[at] == ")":
            return tuple(found), at
        at += 1


def _piece(pattern: str, at: int) -> Piece:
    kind, end, branches = _atom(pattern, at)
    times = _TIMES.match(pattern, end)
    if times is None:
        return Piece(kind, at, end, end, 1, 1, branches)
    least, most = _MARKS.get(times["mark"] or "", (int(times["least"] or 0), None))
    if not times["mark"]:
        most = int(times["most"]) if times["most"] else None if times["to"] else least
    return Piece(kind, at, end, times.end(), least, most, branches)


def _atom(pattern: str, at: int) -> tuple[Kind, int, tuple[Branch, ...]]:
    if opening := _OPENING.match(pattern, at):
        branches, end = _branches(pattern, opening.end())
        kind: Kind = "take" if opening["take"] else "look" if opening["look"] else "group"
        return kind, end + 1, branches
    simple: tuple[tuple[Kind, regex.Pattern[str]], ...] = (
        ("class", _CLASS),
        ("part", _PART),
        ("literal", _CHARACTER),
    )
    for name, expression in simple:
        if match := expression.match(pattern, at):
            return name, match.end(), ()
    raise ValueError(f"no piece of a pattern at {at}: {pattern[at : at + 20]}")


def _runs(pieces: list[Piece]) -> Iterator[Piece]:
    """Join the literal characters that stand once each: a word is one piece."""
    run: Piece | None = None
    for piece in pieces:
        plain = piece.kind == "literal" and piece.end == piece.atom_end
        if plain and run:
            run = Piece("literal", run.start, piece.end, piece.end, 1, 1)
        elif plain:
            run = piece
        else:
            if run:
                yield run
            yield piece
            run = None
    if run:
        yield run
