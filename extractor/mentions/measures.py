"""A numeral with its measure and the words that loosen it: 近3000名, 5万元至15万元, 百余人."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from extractor.mentions.numbers import Numeral, find_numerals
from extractor.mentions.numerals import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from extractor.model import Qualifier

AT_MOST = (
    "不超过|未超过|不多于|不高于|最多|至多|不足|不到|不满|未满|未达|低于|少于|小于|将近|接近|临近|"
    "(?<![附最靠邻临亲远新])近"
)
AT_LEAST = "超过|超出|不低于|不少于|不下于?|至少|最少|起码|高于|多于|大于|突破|(?<!高)超|逾"
ABOUT = "大约|大概|约莫|约为|约合|估计|(?<![签条合预大节公契违邀相制特隐婉])约"
#: These loosen only a unit without a figure: 上百, 过亿.
HEADED = "(?<![网线路身手会海陆街山船车台之以晚早边面岸地纸书])上|(?<![超不通经])过|(?<![侦突])破"
BEFORE = rf"(?P<at_most>{AT_MOST})|(?P<at_least>{AT_LEAST})|(?P<about>{ABOUT})|(?P<headed>{HEADED})"
AFTER = regex.compile(
    r"(?P<at_least>及?以上(?![述诉])|之上|[余多](?![\p{Han}\d]))"
    r"|(?P<at_most>以下(?![简称列同几])|以内|之内)"
    r"|(?P<about>左右|上下)"
    r"|(?P<range>不等)"
)
JOIN = regex.compile(r" ?(?:[至到\-—～~]|以上(?:不满|不足|至)?|——) ?")
#: Longest stretch looked at before a numeral, in characters.
REACH = 16


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity of the text, from its first loosening word to its last."""

    start: int
    end: int
    #: Where the (first) numeral starts.
    number: int
    #: Where the last measure word starts and ends, as matched by the finder's own pattern.
    unit: regex.Match[str]
    #: What stands before the number and was taken along, as matched by the finder's own pattern.
    lead: regex.Match[str]
    value: Decimal
    min: Decimal | None
    max: Decimal | None
    qualifier: Qualifier
    #: True where the words say both less and more: 近4000多名.
    contradictory: bool
    numeral: Numeral


@dataclass(frozen=True, slots=True)
class Frame:
    """What a finder looks for around a numeral: one pattern before it and one after it."""

    lead: regex.Pattern[str]
    unit: regex.Pattern[str]

    @classmethod
    def of(cls, unit: str, money: str = "") -> Frame:
        """Compose a frame; ``money`` is the pattern of a currency word that may stand before the numeral."""
        lead = rf"(?:(?:{BEFORE})(?:为|了|达)?)?+"
        if money:
            late = regex.sub(r"\?P<(\w+)>", r"?P<late_\1>", BEFORE)
            lead = rf"(?:{BEFORE})? ?(?:{money})? ?(?:{late})?"
        return cls(regex.compile(f"(?:{lead})$"), regex.compile(unit))


def find_measured(text: str, frame: Frame) -> Iterator[Measured]:
    """Give every numeral that the frame's unit follows, two joined ones (5万至15万元) as one range."""
    numerals = list(find_numerals(text))
    at, done = 0, 0
    while at < len(numerals):
        first = numerals[at]
        at += 1
        if first.start < done:
            continue
        unit = frame.unit.match(text, first.end)
        second = _joined(text, frame, first, unit, numerals[at : at + 1])
        measured = None
        if second is not None:
            measured = _measure(text, frame, first, *second)
        if measured is not None:
            at += 1
        elif unit is not None:
            measured = _measure(text, frame, first, None, unit)
        if measured is not None:
            done = measured.end
            yield measured


def _joined(
    text: str, frame: Frame, first: Numeral, unit: regex.Match[str] | None, following: list[Numeral]
) -> tuple[Numeral, regex.Match[str]] | None:
    """Return the upper bound of a range that starts at ``first``, with its unit."""
    join = JOIN.match(text, unit.end() if unit else first.end)
    if join is None and unit is not None:
        join = JOIN.match(text, first.end)
    if join is None or not following or following[0].start != join.end():
        return None
    last = frame.unit.match(text, following[0].end)
    return (following[0], last) if last else None


def _measure(
    text: str, frame: Frame, first: Numeral, second: Numeral | None, unit: regex.Match[str]
) -> Measured | None:
    low, high = (first.value, first.high) if second is None else _bounds(first, second)
    if second is not None and (high is None or low >= high):
        return None
    lead = frame.lead.search(text, max(0, first.start - REACH), first.start)
    if lead is None:
        return None
    said = _said(lead)
    headed = "headed" in said
    if headed and text[first.start] not in "十百千万亿":
        lead = frame.lead.search(text, first.start, first.start)
        said, headed = set(), False
        if lead is None:
            return None
    after = AFTER.match(text, unit.end())
    if after is not None and after.lastgroup == "range" and high is None:
        after = None
    tail = {after.lastgroup} if after is not None and after.lastgroup else set()
    if first.naked and not (said or first.floor or tail):
        return None
    more = first.floor or headed or bool({"at_least"} & (said | tail))
    less = bool({"at_most"} & (said | tail))
    about = bool({"about"} & (said | tail))
    qualifier = _qualifier(more=more, less=less, about=about, between=high is not None)
    return Measured(
        start=lead.start(),
        end=after.end() if after is not None else unit.end(),
        number=first.start,
        unit=unit,
        lead=lead,
        value=low,
        min=low if qualifier in ("exact", "at_least", "range") else None,
        max=_greatest(low, high, qualifier),
        qualifier=qualifier,
        contradictory=more and less and high is None,
        numeral=first,
    )


def _said(lead: regex.Match[str]) -> set[str]:
    """Name the kinds of the loosening words before the number."""
    return {name.removeprefix("late_") for name, value in lead.groupdict().items() if value} & {
        "at_most",
        "at_least",
        "about",
        "headed",
    }


def _bounds(first: Numeral, second: Numeral) -> tuple[Decimal, Decimal]:
    """Read 3至5万 as 30000 to 50000: the lower bound shares the units that only the upper one has."""
    high = second.high or second.value
    factors = [second.myriad] if first.myriad == 1 else []
    if first.simple and second.simple and first.scale == 1:
        factors.insert(0, second.scale)
    for factor in factors:
        low = EXACT.multiply(first.value, factor)
        if low < high:
            return low, high
    return first.value, high


def _qualifier(*, more: bool, less: bool, about: bool, between: bool) -> Qualifier:
    if between:
        return "range"
    if more:
        return "at_least"
    if less:
        return "at_most"
    return "about" if about else "exact"


def _greatest(low: Decimal, high: Decimal | None, qualifier: Qualifier) -> Decimal | None:
    if qualifier == "range":
        return high
    return low if qualifier in ("exact", "at_most") else None


_ANYTHING = Frame.of(r"[\p{Han}]?")


def is_contradictory(text: str) -> bool:
    """Tell whether the words of a quantity say both less and more.

    >>> is_contradictory("近4000多名"), is_contradictory("近4000名")
    (True, False)
    """
    return any(measured.contradictory for measured in find_measured(text, _ANYTHING))
