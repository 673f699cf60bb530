"""Everything counted that is neither money nor people: 18个诈骗集团, 50余起, 32万余人次."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.lexicon import coded, lexical, measures
from extractor.mentions.measures import Frame, find_measured
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.numbers import endless_spans
from extractor.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions.measures import Measured
    from extractor.mentions.numbers import Numeral

_MEASURE = f"(?:{{unit.size|unit.count}}|[{''.join(measures())}])"
FRAME = Frame.of(rf"(?P<unit>{_MEASURE})(?! ?(?:{{unit.time|unit.ratio|currency}}|USDT))")
#: A noun behind a measure word, up to the little words and verbs that join it to the rest of the sentence.
_NOUN = lexical(
    r"(?P<noun>(?:(?![的和及与并或被在向对将把由从为是已均后且而等、了达共给]|{predicate|wanted|catch|qualifier}|{defraud}[了共群被他人])"
    r"[\p{Han}\p{Co}]){1,12}+)(?P<closed>(?![\p{Han}\p{Co}“])|(?=[的和及与、]|{qualifier.behind}))?"
)
#: Nouns of this genre: a run of characters that says more is cut after the last of them.
_HEADS = lexical(r"[\p{Han}\p{Co}]*(?:{thing|gang|den|chain|case|counted|company}|[案卡号群店枪])")
#: Longest noun taken whole, in characters.
_WHOLE_NOUN = 8
#: What follows a head is a clause and not the end of the noun from this many characters on.
_CLAUSE = 4
#: Things that are counted in 块; a bigger number of 块 without one of them is money as it is spoken.
_PIECES = frozenset("板盘卡块表砖池屏玉石金条片机牌地肉布匾")
_NO_COUNT_BEFORE = lexical("(?r)(?:[每某前第同]|{determiner.any})")


class Count(Quantity):
    """A number of things, with its measure word and the thing where it follows at once."""

    unit: str
    noun: str | None = None


def find_counts(
    text: str, numerals: Sequence[Numeral] | None = None, persons: Sequence[Mention] = ()
) -> Iterator[Mention]:
    """Give every count of things of a clean text, from its qualifier to the noun that follows at once.

    The noun holds no other number, and nobody's name.
    """
    every = tuple(find_measured(text, FRAME, numerals))
    starts = sorted((*(each.start for each in every), *(each.start for each in persons), len(text)))
    for measured in every:
        stop = starts[bisect_left(starts, measured.end)]
        unit = text[slice(*measured.unit.span("unit"))]
        if not _counts(text, measured, unit):
            continue
        noun = _noun(text, measured.end, stop) if measured.end == measured.unit.end() else ""
        pieces = noun or text[measured.start - 1 : measured.start] in _PIECES
        if unit == "块" and measured.value >= 100 and not pieces:
            continue
        count = Count.of(
            value=measured.value,
            min=measured.min,
            max=measured.max,
            qualifier=measured.qualifier,
            unit=unit,
            noun=noun or None,
        )
        yield Mention(Kind.COUNT, measured.start, measured.end + len(noun), count, "count.classifier")


def _counts(text: str, measured: Measured, unit: str) -> bool:
    """Tell whether a number before a measure word counts something; 零部件 counts nothing."""
    after = text[measured.unit.end() : measured.unit.end() + 1]
    if not measured.value or (after and after in measures().get(unit, "")):
        return False
    if text[measured.number : measured.unit.start()] == "一":
        return False
    return _NO_COUNT_BEFORE.match(coded(text), 0, measured.start) is None


def find_endless(text: str) -> Iterator[Mention]:
    """Give every number too long for a value, as a count of nothing: its words are told, and no value is."""
    return (Mention(Kind.COUNT, *span, None, "count.endless") for span in endless_spans(text))


def _noun(text: str, at: int, stop: int) -> str:
    """Return the noun between two offsets: a short run of characters that closes, or up to a known head."""
    code = coded(text)
    found = _NOUN.match(code, at, stop)
    if not found:
        return ""
    head = _HEADS.match(code, at, found.end("noun"))
    end, cut = found.end("noun"), head.end() if head else at
    whole = found["closed"] is not None and end - at <= _WHOLE_NOUN
    if not whole or (head and end - cut >= _CLAUSE):
        end = cut
    return text[at:end]
