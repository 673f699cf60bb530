"""A text with every word of the lexicon as one symbol: the same length, so that all offsets stay.

The first character of a word becomes the word's symbol, each further one a filler. Of words that overlap the
one that begins first counts, of those that begin together the longest. Patterns run on such text.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extractor.lexicon.table import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.lexicon.table import Entry

#: The private use area: the symbols of words from its start, the filler at its end.
_FIRST, _LAST = 0xE000, 0xF8FE
FILLER = chr(_LAST + 1)
#: What stands for a symbol or a filler, or for a symbol of a mention, in a text itself: no word of ours.
_FOREIGN = re.compile("[\ue000-\uf8ff\ufdd0-\ufdef]")
_REPLACED = "\N{REPLACEMENT CHARACTER}"


@cache
def symbols() -> Mapping[str, str]:
    """Return the symbol of each word that has a class; words of the same classes follow each other."""
    meaning = [entry.word for entry in sorted(read_words(), key=_by_classes) if entry.classes]
    if len(meaning) > _LAST - _FIRST:
        raise OverflowError("the lexicon has more words than the private use area has characters")
    return {word: chr(_FIRST + at) for at, word in enumerate(meaning)}


def _by_classes(entry: Entry) -> list[str]:
    return sorted(entry.classes)


@cache
def _codes() -> tuple[str, ...]:
    """Return what stands for each word of the table in a coded text."""
    known = symbols()
    return tuple(known[word] + FILLER * (len(word) - 1) if word in known else word for word in _words())


def _words() -> list[str]:
    return [entry.word for entry in read_words()]


@cache
def _automaton() -> AhoCorasick:
    # This kind takes 20 ms to build; the one with a table for each state takes 150.
    return AhoCorasick(_words(), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)


@lru_cache(maxsize=16)
def coded(text: str) -> str:
    """Return a text with its words coded.

    >>> text = coded("抓获3人")
    >>> len(text), text[1] == FILLER, text[2:]
    (4, True, '3人')
    """
    return _coded(text)


def _coded(text: str) -> str:
    codes = _codes()
    plain = _FOREIGN.sub(_REPLACED, text)
    pieces: list[str] = []
    done = 0
    for at, start, end in _found(plain):
        pieces += (plain[done:start], codes[at])
        done = end
    return "".join((*pieces, plain[done:]))


def _found(text: str) -> Iterator[tuple[int, int, int]]:
    """Give the words that stand in a text from left to right: the number of each, its start and its end."""
    known, done = read_words(), 0
    every = _automaton().find_matches_as_indexes(text, overlapping=True)
    for start, back, at in sorted([(start, -end, at) for at, start, end in every]):
        if start >= done and _stands(known[at], text, start, -back):
            yield at, start, -back
            done = -back


def _stands(entry: Entry, text: str, start: int, end: int) -> bool:
    """Tell whether nothing beside a word keeps it from being one."""
    if entry.not_before and text.startswith(entry.not_before, end):
        return False
    return not (entry.not_after and text.endswith(entry.not_after, 0, start))


def coded_after(text: str, at: int, reach: int = 16) -> str:
    """Return what stands at an offset of a text, coded; a word that begins before it counts no more.

    >>> coded_after("永年区分局", 3) == coded("分局")
    True
    """
    code = coded(text)
    return code[at : at + reach] if code[at : at + 1] != FILLER else _coded(text[at : at + reach])


def uncoded(code: str) -> str:
    """Return a coded text, or what a pattern has of one, in words.

    >>> uncoded(coded("抓获3人"))
    '抓获3人'
    """
    return code.replace(FILLER, "").translate(_spelling())


@cache
def _spelling() -> Mapping[int, str]:
    return {ord(symbol): word for word, symbol in symbols().items()}


def between_words(text: str, code: str, start: int, end: int) -> str:
    """Return a stretch of a coded text; of a word that it holds in part, that part is coded anew (区分局)."""
    first, last = start, end
    while first < end and code[first] == FILLER:
        first += 1
    if code[end : end + 1] == FILLER:
        while last > first and code[last - 1] == FILLER:
            last -= 1
        last = max(last - 1, first)
    begins, ends = (_coded(part) if part else "" for part in (text[start:first], text[last:end]))
    return f"{begins}{code[first:last]}{ends}"
