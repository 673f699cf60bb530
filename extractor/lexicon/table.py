"""The table of words: which there are, what each means, and beside what it means nothing."""

from __future__ import annotations

from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HERE = Path(__file__).parent


#: The class of words that are for the segmenter.
SEGMENT = "segment"


class Entry(NamedTuple):
    """A word with its classes; one without any only shields the shorter words in it (起诉书 is no 起诉).

    It is no word of the table right behind one of ``not_after``, nor right before one of ``not_before``.
    One that is for the segmenter alone stands in no coded text.
    """

    word: str
    classes: frozenset[str]
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    note: str = ""


@cache
def entries() -> tuple[Entry, ...]:
    """Return every word in the order of the tables; one that stands in both has the classes of both."""
    found: dict[str, Entry] = {}
    barred = {row[0]: tuple(row[2].split()) for row in _rows("classes.tsv") if row[2]}
    for entry in (*(_entry(row, barred) for row in _rows("words.tsv")), *_currencies()):
        known = found.get(entry.word)
        found[entry.word] = known._replace(classes=known.classes | entry.classes) if known else entry
    return tuple(found.values())


@cache
def read_words() -> tuple[Entry, ...]:
    """Return the words that texts are read by: all but those that are for the segmenter alone."""
    return tuple(entry for entry in entries() if entry.classes != {SEGMENT})


def _entry(row: list[str], barred: Mapping[str, tuple[str, ...]]) -> Entry:
    """Return a row as an entry; behind what bars a class, none of its words is one, nor one of its kinds."""
    word, told, not_after, not_before, note = row
    above = {name for each in told.split() for name in (each, each.partition(".")[0])}
    bars = (*not_after.split(), *chain.from_iterable(barred.get(name, ()) for name in sorted(above)))
    return Entry(word, frozenset(told.split()), bars, tuple(not_before.split()), note)


class Currency(NamedTuple):
    """A currency: its code, what it is called, codes in letters, signs before a number, its hundredths."""

    code: str
    names: tuple[str, ...]
    letters: tuple[str, ...]
    signs: tuple[str, ...]
    cents: tuple[str, ...]


@cache
def currencies() -> tuple[Currency, ...]:
    """Return the currencies, each name of which is a word of the class ``currency``."""
    return tuple(
        Currency(code, *(tuple(cell.split()) for cell in cells)) for code, *cells in _rows("currencies.tsv")
    )


#: What makes of a cent the end of another word: 集美分局.
_NO_CENT_BEFORE = ("局", "院", "校", "店", "部", "站", "行", "享")


def _currencies() -> Iterator[Entry]:
    """Give the names of currencies as words; in 日元旦, 美元素 and 集美分局 stands another one."""
    for each in currencies():
        yield from (Entry(name, frozenset({"currency"}), not_before=("旦", "素")) for name in each.names)
        yield from (Entry(cent, frozenset({"cents"}), not_before=_NO_CENT_BEFORE) for cent in each.cents)


@cache
def measures() -> Mapping[str, str]:
    """Return the measure words of one character, with those that make another word of it."""
    return MappingProxyType(dict(_rows("measures.tsv")))


@cache
def classes() -> Mapping[str, str]:
    """Return what each class means, by its name; ``authority.police`` is a kind of ``authority``."""
    return MappingProxyType({row[0]: row[1] for row in _rows("classes.tsv")})


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a class and of every kind of it; an error where there is no such class.

    >>> "抓获" in words_of("catch"), set(words_of("authority.police")) < set(words_of("authority"))
    (True, True)
    """
    found = _words_by_class().get(name)
    if found is None:
        raise ExtractorError(f"no class of words is named {name}")
    return tuple(found)


@cache
def _words_by_class() -> Mapping[str, Mapping[str, None]]:
    """Return the words of each class, those of ``authority.police`` among those of ``authority``."""
    found: dict[str, dict[str, None]] = {}
    for entry in entries():
        for told in entry.classes:
            parts = told.split(".")
            for length in range(1, len(parts) + 1):
                found.setdefault(".".join(parts[:length]), {})[entry.word] = None
    return found


def _rows(table: str) -> list[list[str]]:
    """Return the rows of a table, its first line left out; cells at a line's end may be wanting."""
    head, *lines = (_HERE / table).read_text("utf-8").splitlines()
    width = head.count("\t") + 1
    return [(line.split("\t") + [""] * width)[:width] for line in lines if line]
