"""Patterns for coded text: classes of words by their names, plain words as their symbols."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import regex

from extractor.expression import Later, expression
from extractor.lexicon.coded import FILLER, coded, symbols
from extractor.lexicon.table import words_of

#: One class, or any of several: ``{catch}``, ``{catch|bust|authority.police}``.
_CLASS = r"\{(?<class>[a-z_]+(?:[.|][a-z_]+)*)\}"
_TOKEN = expression(
    rf"{_CLASS}|\\[pP]\{{[^}}]*\}}|\\.|(?<set>\[(?:\\.|\{{[^}}]*\}}|[^\]\\])++\])|\(\?P?<[A-Za-z_]+>"
    r"|(?<words>(?:[\p{Han}“”]++(?![?*+]|\{[\d,])|[\p{Han}“”]+(?=[\p{Han}“”](?:[?*+]|\{[\d,]))))|.",
    regex.DOTALL,
)
_IN_SET = expression(_CLASS)
#: What follows the first character of a word; no word is longer.
_REST = f"{FILLER}{{0,30}}+"


class Lexical(Later):
    """Stands in for a pattern on coded text: its words are looked up when it is first used."""

    def compile(self) -> Any:
        """Return the compiled pattern."""
        return regex.compile(expand(self.pattern), self.flags)


def lexical(source: str, flags: int = 0) -> regex.Pattern[str]:
    """Return a pattern for coded text; ``{catch}`` is any word of that class, plain words are themselves.

    >>> from extractor.lexicon.coded import coded
    >>> lexical("{catch}[0-9]人").search(coded("抓获3人")).span()
    (0, 4)
    """
    return cast("regex.Pattern[str]", Lexical(source, flags))


class Written(Later):
    """Stands in for a pattern on a text as it is written."""

    def compile(self) -> Any:
        """Return the compiled pattern."""
        return regex.compile(spelled(self.pattern), self.flags)


def written(source: str, flags: int = 0) -> regex.Pattern[str]:
    """Return a pattern for a text as written: a character of a name may make a word with the next one.

    >>> written("某(.)(?={accomplice})").findall("李某平伙同他人")
    ['平']
    """
    return cast("regex.Pattern[str]", Written(source, flags))


@cache
def spelled(source: str) -> str:
    """Return a pattern with every ``{class}`` as its words, the longest first."""
    return _IN_SET.sub(lambda each: f"(?:{'|'.join(_longest_first(each['class']))})", source)


def _longest_first(names: str) -> list[str]:
    return sorted(
        {word for name in names.split("|") for word in words_of(name)}, key=lambda word: (-len(word), word)
    )


@cache
def expand(source: str) -> str:
    """Return a pattern with every ``{class}`` as the symbols of its words, and plain words as theirs."""
    return _TOKEN.sub(_expanded, source)


def _expanded(token: regex.Match[str]) -> str:
    if name := token["class"]:
        return f"(?:[{_symbols(name)}]{_REST})"
    if token["set"]:
        return _IN_SET.sub(lambda each: _symbols(each["class"]), token[0])
    return coded(token[0]) if token["words"] else token[0]


def names_class(source: str) -> bool:
    """Tell whether a pattern names a class of words."""
    return _IN_SET.search(source) is not None


def symbols_in(source: str) -> frozenset[str]:
    """Return the symbols of the words of every class that a pattern names."""
    return frozenset("".join(symbols_of(each["class"]) for each in _IN_SET.finditer(source)))


@cache
def symbols_of(names: str) -> str:
    """Return the symbols of the words of a class, or of several with bars between them."""
    known = symbols()
    return "".join(sorted({known[word] for name in names.split("|") for word in words_of(name)}))


@cache
def _symbols(names: str) -> str:
    """Return the same as the inside of a set of characters: mostly ranges."""
    codes = {ord(symbol): None for symbol in symbols_of(names)}
    starts = [code for code in codes if code - 1 not in codes]
    ends = [code for code in codes if code + 1 not in codes]
    return "".join(
        chr(start) if start == end else f"{chr(start)}-{chr(end)}"
        for start, end in zip(starts, ends, strict=True)
    )
