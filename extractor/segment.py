"""Where words end: jieba, or rjieba where it is installed, with the domain's lexicon.

Consulted only where a mention's edge is in doubt. The hidden Markov model stays off:
all engines then cut alike, and unknown words fall into single characters. The first
cuts look their words up in the dictionary's file, so that a page need not wait for
the dictionary to load.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from extractor.lexicon import SEGMENT, words_of
from extractor.lookup import Lookup, dictionary

if TYPE_CHECKING:
    from collections.abc import Callable

#: Words of the domain that the general dictionary lacks or cuts in two.
LEXICON = words_of(SEGMENT)

#: High enough to win over any two words of the general dictionary.
_FREQUENCY = 100_000
#: So many cuts are looked up; that takes less time than loading the dictionary, even in Rust, and 60 MB less.
_LOOKED_UP = 2000
#: So many characters around a name are cut with it.
_AROUND = 6


class Segmenter(Protocol):
    """Cuts text into words that join up to it again."""

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text`` in order."""


class _Jieba:
    """jieba, always there: pure Python, 1 s to load.

    It would keep its dictionary in a folder that all users share, and believe what it finds there.
    Reading the dictionary itself takes no longer.
    """

    def __init__(self) -> None:
        import logging

        import jieba  # its dictionary takes a second to load

        jieba.setLogLevel(logging.WARNING)
        self._tokenizer = jieba.Tokenizer()
        lines = Path(jieba.__file__).with_name("dict.txt").open("rb")  # closed by what reads it
        self._tokenizer.FREQ, self._tokenizer.total = self._tokenizer.gen_pfdict(lines)
        self._tokenizer.initialized = True
        for word in LEXICON:
            self._tokenizer.add_word(word, _FREQUENCY, "n")

    def cut(self, text: str) -> list[str]:
        return list(self._tokenizer.cut(text, HMM=False))


class _RJieba:
    """rjieba (extra ``fast``): the same algorithm and dictionary in Rust."""

    def __init__(self) -> None:
        import rjieba  # optional

        self._tokenizer = rjieba.Jieba()
        for word in LEXICON:
            self._tokenizer.add_word(word, _FREQUENCY, "n")

    def cut(self, text: str) -> list[str]:
        return list(self._tokenizer.cut(text, False))  # noqa: FBT003 - its only form


class _Gradual:
    """Looks the words of its first cuts up, then loads an engine."""

    def __init__(self, path: Path) -> None:
        self._lookup = Lookup(path, dict.fromkeys(LEXICON, _FREQUENCY))
        self._left = _LOOKED_UP

    def cut(self, text: str) -> list[str]:
        if not self._left:
            return _loaded().cut(text)
        self._left -= 1
        return self._lookup.cut(text)


ENGINES: dict[str, Callable[[], Segmenter]] = {"rjieba": _RJieba, "jieba": _Jieba}


@cache
def segmenter(engine: str | None = None) -> Segmenter:
    """Return the engine named; or else one that starts at once, and is soon the fastest one installed."""
    if engine is not None:
        return ENGINES[engine]()
    path = dictionary()
    return _Gradual(path) if path else _loaded()


@cache
def _loaded() -> Segmenter:
    try:
        return _RJieba()
    except ImportError:
        return _Jieba()


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Cut a short stretch of text into words."""
    return tuple(segmenter().cut(text))


def starts_word(text: str, at: int, reach: int = 8) -> str:
    """Return the word that starts at ``at`` when the text is cut from there on.

    >>> starts_word("陈某伙同他人", 2)
    '伙同'
    """
    cut = words(text[at : at + reach])
    return cut[0] if cut else ""


def cuts_word(text: str, start: int, end: int, *, first: int = 0, last: int | None = None) -> bool:
    """Tell whether ``text[start:end]`` begins or ends inside a word of its surroundings.

    Nothing before ``first`` and from ``last`` on is looked at.

    >>> cuts_word("在江苏某公司", 2, 4), cuts_word("抓获苏某等人", 2, 4)
    (True, False)
    """
    at = max(first, start - _AROUND)
    for word in words(text[at : end + _AROUND if last is None else min(last, end + _AROUND)]):
        after = at + len(word)
        for edge in (start, end):
            if at < edge < after:
                return True
        at = after
    return False
