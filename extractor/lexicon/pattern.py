"""Patterns for coded text: classes of words by their names, plain words as their symbols."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, cast

import regex

from extractor.expression import Later, expression
from extractor.lexicon.coded import FILLER, coded, symbols
from extractor.lexicon.table import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

#: One class, or any of several: ``{catch}``, ``{catch|bust|authority.police}``.
_CLASS = r"\{(?<class>[a-z_]+(?:[.|][a-z_]+)*)\}"
_TOKEN = expression(
    rf"{_CLASS}|\\[pP]\{{[^}}]*\}}|\\.|(?<set>\[(?:\\.|\{{[^}}]*\}}|[^\]\\])++\])|\(\?P?<[A-Za-z_]+>"
    r"|(?<words>(?:[\p{Han}“”]++(?![?*+]|\{[\d,])|[\p{Han}“”]+(?=[\p{Han}“”](?:[?*+]|\{[\d,]))))",
    regex.DOTALL,
)
_IN_SET = expression(_CLASS)
#: A set of characters that does not list them: all others, ranges, properties.
_OTHER_SET = expression(r"^\[\^|\\|--|[^{]-")
_SET = r"\[(?:\\.|\{[^}]*\}|[^\]\\])++\]"
#: What a pattern is made of, group by group; what is followed by ``maybe`` may be wanting.
_PIECE = expression(
    rf"(?:(?<group>\((?:\\.|{_SET}|[^()\[\\]++|(?&group))*+\))|(?<set>{_SET})|\\.|(?<bar>\|)|{_CLASS}|.)"
    r"(?<maybe>[?*]|\{0)?",
    regex.DOTALL,
)
#: What opens a group that stands for its own words, not for what is beside them.
_OPENS = expression(r"\((?:\?(?:[:>]|P?<[A-Za-z_]+>))?(?!\?)")
#: What follows the first character of a word.
_REST = f"{FILLER}*+"


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


def required(source: str) -> list[list[frozenset[str]]]:
    """Return sets of characters for each alternative of a pattern: it finds nothing without one of each set.

    >>> [len(each) for each in required("{catch}(?:{bust}|[一二])人{bust}?|{gang}{catch}")]
    [2, 2]
    """
    needed: list[list[frozenset[str]]] = [[]]
    for piece in _PIECE.finditer(source):
        if piece["bar"]:
            needed.append([])
        elif not piece["maybe"]:
            needed[-1] += _required(piece)
    return needed


def _required(piece: regex.Match[str]) -> Iterable[frozenset[str]]:
    if name := piece["class"]:
        yield frozenset(symbols_of(name))
    elif (listed := piece["set"]) and not _OTHER_SET.search(listed):
        names = "|".join(_IN_SET.findall(listed))
        yield frozenset(_IN_SET.sub("", listed[1:-1])).union(symbols_of(names) if names else "")
    elif piece["group"] and (opening := _OPENS.match(piece["group"])):
        each = required(piece["group"][opening.end() : -1])
        if len(each) == 1:
            yield from each[0]
        elif all(each):
            yield reduce(or_, (min(sets, key=len) for sets in each))


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
