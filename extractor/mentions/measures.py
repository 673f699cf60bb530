"""A numeral with its measure and the words that loosen it: 近3000名, 5万元至15万元, 百余人."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from extractor.expression import expression
from extractor.mentions.numbers import find_numerals
from extractor.mentions.numerals import EXACT
from extractor.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import regex

    from extractor.mentions.numbers import Numeral, Reading
    from extractor.model import Qualifier

AT_MOST = (
    "不超过|未超过|不多于|不高于|最多|至多|不足|不到|不满|未满|未达|低于|少于|小于|将近|接近|临近|"
    "(?<![附最靠邻临亲远新])近"
)
AT_LEAST = "超过|超出|不低于|不少于|不下于|不下|至少|最少|起码|高于|多于|大于|突破|(?<!高)超|逾"
ABOUT = "大约|大概|约莫|约为|约合|估计|(?<=折合)约|(?<![签条合预大节公契违邀相制特隐婉])约"
#: These loosen only a unit without a figure: 上百, 过亿.
HEADED = "(?<![网线路身手会海陆街山船车台之以晚早边面岸地纸书])上|(?<![超不通经])过|(?<![侦突])破"
BEFORE = rf"(?P<at_most>{AT_MOST})|(?P<at_least>{AT_LEAST})|(?P<about>{ABOUT})|(?P<headed>{HEADED})"
_LEADS = re.sub(r"\(\?<.*?\)", "", f"{AT_MOST}|{AT_LEAST}|{ABOUT}|{HEADED}").split("|")
#: What may stand between such a word and the number.
_LINKS = "为了达"
AFTER = expression(
    r"(?P<at_least>及?以上(?![述诉])|之上|[余多](?![\p{Han}\d]))"
    r"|(?P<at_most>以下(?![简称列同几])|以内|之内)"
    r"|(?P<about>左右|上下)"
)
#: The characters with which such a word opens.
_AFTER_OPENS = frozenset("及以之余多左上")


def spaced(words: Iterable[str]) -> frozenset[str]:
    """Give words that join two others, with and without spaces around them."""
    return frozenset(f"{left}{word}{right}" for word in words for left in ("", " ") for right in ("", " "))


#: What joins the two numbers of a range.
_JOINS = spaced((*"至到-—～~", "以上", "以上不满", "以上不足", "以上至"))
_LONGEST_JOIN = max(map(len, _JOINS))
_ONE = Decimal(1)
#: Longest stretch looked at before a numeral, in characters.
REACH = 16


@record
class Measured:
    """A quantity of the text, from its first loosening word to its last."""

    start: int
    end: int
    #: Where the (first) numeral starts.
    number: int
    #: Where the last measure word starts and ends, as matched by the finder's own pattern.
    unit: regex.Match[str]
    #: What stands before the number and was taken along, as matched by the finder's own pattern, if anything.
    lead: regex.Match[str] | None
    value: Decimal
    min: Decimal | None
    max: Decimal | None
    qualifier: Qualifier
    #: True where the words say both less and more: 近4000多名.
    contradictory: bool
    numeral: Numeral

    @property
    def sign(self) -> str | None:
        """The word or sign of a currency before the number."""
        return self.lead["sign"] if self.lead is not None else None


class _Extent(NamedTuple):
    """The number or numbers of a quantity and the unit that closes it."""

    low: Decimal
    high: Decimal | None
    unit: regex.Match[str]


@record
class Frame:
    """What a finder looks for around a numeral: one pattern before it and one after it."""

    lead: regex.Pattern[str]
    unit: regex.Pattern[str]
    #: Every character with which a lead can end: without one of them before a numeral, nothing leads it.
    lead_ends: frozenset[str]
    #: The words that a lead is made of, letters in upper case, by their last character.
    lead_words: Mapping[str, Sequence[str]]
    #: Every beginning of a unit, one character or two, or None where it may be any.
    opens: frozenset[str] | None
    #: True where a sum of money is meant: a great number, and one that something leads, needs no unit.
    money: bool

    @classmethod
    def of(
        cls,
        unit: str,
        opens: Iterable[str] = (),
        *,
        money: str = "",
        words: Iterable[str] = (),
    ) -> Frame:
        """Compose a frame of a unit and the beginnings of units, of one character or two.

        ``money`` is the pattern of a currency word that may stand before the numeral, one of ``words``.
        """
        lead = f"(?:{BEFORE})[{_LINKS}]?"
        if money:
            late = BEFORE.replace("?P<", "?P<late_")
            lead = rf"(?:{BEFORE})? ?(?:{money})? ?(?:{late})?"
        words = tuple(words)
        first = "".join(sorted({at for word in (*_LEADS, *words) for at in (word[0], word[0].lower())}))
        ends: dict[str, list[str]] = {}
        for word in (*_LEADS, *_LINKS, *words):
            ends.setdefault(word[-1].upper(), []).append(word.upper())
        return cls(
            expression(rf"(?=[{first}])(?:{lead})\Z"),
            expression(unit),
            frozenset(ends).union(map(str.lower, ends)),
            ends,
            frozenset(opens) or None,
            bool(money),
        )

    def is_led(self, text: str, at: int) -> bool:
        """Tell whether something can lead a number that starts at an offset."""
        return text[at - 1 : at] in self.lead_ends

    def lead_start(self, text: str, at: int, least: int) -> int:
        """Return the first offset, none below ``least``, from which words of a lead run up to ``at``."""
        reached, last = {at}, [at]
        while last:
            place = last.pop()
            words = self.lead_words.get(text[place - 1 : place].upper(), ())
            starts = {place - len(word) for word in words if word == text[place - len(word) : place].upper()}
            last.extend(start for start in starts - reached if start >= least)
            reached.update(last)
        return min(reached)

    def unit_of(self, text: str, numeral: Numeral) -> regex.Match[str] | None:
        """Match the unit that makes a quantity of a numeral."""
        at = numeral.end
        if self._can_open(text, at):
            unit = self.unit.match(text, at)
            if not self.money or unit is None or unit.end() > at or self._needs_none(text, numeral):
                return unit
            return None
        return self.unit.match(text, at) if self.money and self._needs_none(text, numeral) else None

    def _can_open(self, text: str, at: int) -> bool:
        opens = self.opens
        return opens is None or text[at : at + 1] in opens or text[at : at + 2] in opens

    def last_unit(self, text: str, numeral: Numeral) -> regex.Match[str] | None:
        """Match the unit that closes a range after its second numeral."""
        return self.unit.match(text, numeral.end) if self.money or self._can_open(text, numeral.end) else None

    def _needs_none(self, text: str, numeral: Numeral) -> bool:
        return numeral.said.myriad > _ONE or self.is_led(text, numeral.start)


def find_measured(text: str, frame: Frame, numerals: Sequence[Numeral] | None = None) -> Iterator[Measured]:
    """Give every numeral that the frame's unit follows, two joined ones (5万元至15万元) as one range.

    ``numerals`` are those of the text, where they are known already.
    """
    if numerals is None:
        numerals = tuple(find_numerals(text))
    at, done = 0, 0
    while at < len(numerals):
        first = numerals[at]
        at += 1
        if first.start < done:
            continue
        unit = frame.unit_of(text, first)
        end = first.end if unit is None else unit.end()
        near = at < len(numerals) and numerals[at].start - end <= _LONGEST_JOIN
        extent = _joined(text, frame, first, end, numerals[at]) if near else None
        measured = _measure(text, frame, first, extent, done) if extent is not None else None
        if measured is not None:
            at += 1
        elif unit is not None:
            extent = _Extent(first.said.value, first.said.high, unit)
            measured = _measure(text, frame, first, extent, done)
        if measured is not None:
            done = measured.end
            yield measured


def whole(text: str, frame: Frame) -> Measured | None:
    """Return the quantity that is the whole text, if one is."""
    measured = next(find_measured(text, frame), None)
    return measured if measured is not None and (measured.start, measured.end) == (0, len(text)) else None


def _joined(text: str, frame: Frame, first: Numeral, end: int, following: Numeral) -> _Extent | None:
    """Return the bounds of a range that starts at ``first``, with the unit that closes it.

    ``end`` is after the first number's own unit, if it has one.
    """
    if text[end : following.start] not in _JOINS and text[first.end : following.start] not in _JOINS:
        return None
    last = frame.last_unit(text, following)
    if last is None:
        return None
    low, high = _bounds(first.said, following.said, apart=end > first.end)
    return _Extent(low, high, last) if low < high else None


def _measure(text: str, frame: Frame, first: Numeral, extent: _Extent, free: int) -> Measured | None:
    """Gather the words around a quantity, none of them before offset ``free``.

    None for a unit without a figure that nothing loosens.
    """
    low, high, unit = extent
    said, end = first.said, unit.end()
    lead = _lead(text, frame, first, free) if frame.is_led(text, first.start) else None
    after = AFTER.match(text, end) if text[end : end + 1] in _AFTER_OPENS else None
    words = _said(lead)
    if after is not None:
        words.add(str(after.lastgroup))
        end = after.end()
    if said.naked and not (words or said.floor):
        return None
    more = said.floor or "headed" in words or "at_least" in words
    less = "at_most" in words
    about = said.rough or "about" in words
    qualifier = _qualifier(more=more, less=less, about=about, between=high is not None)
    return Measured(
        start=lead.start() if lead is not None else first.start,
        end=end,
        number=first.start,
        unit=unit,
        lead=lead,
        value=low,
        min=low if qualifier in ("at_least", "range") else None,
        max=_greatest(low, high, qualifier),
        qualifier=qualifier,
        contradictory=more and less and high is None,
        numeral=first,
    )


def _lead(text: str, frame: Frame, first: Numeral, free: int) -> regex.Match[str] | None:
    """Match what stands before a numeral; 上 and 过 belong to it only before a unit (上百, 过亿)."""
    start = frame.lead_start(text, first.start, max(free, first.start - REACH))
    lead = frame.lead.search(text, start, first.start) if start < first.start else None
    if lead is None or text[first.start] in "十百千万亿" or "headed" not in _said(lead):
        return lead
    return None


def _said(lead: regex.Match[str] | None) -> set[str]:
    """Name the kinds of the loosening words before the number."""
    if lead is None:
        return set()
    said = {name.removeprefix("late_") for name, value in lead.groupdict().items() if value}
    return said & {"at_most", "at_least", "about", "headed"}


def _bounds(first: Reading, second: Reading, *, apart: bool) -> tuple[Decimal, Decimal]:
    """Read 3至5万 as 30000 to 50000: the lower bound shares the units that only the upper one has.

    Two bounds ``apart``, each with its own measure, may stand the other way round: 三万元至八千元.
    """
    high = second.high or second.value
    if first.value > high and apart:
        return high, first.value
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
    return low if qualifier == "at_most" else None


#: Without one of these words no quantity is said to be less than the number.
_LESS = expression(f"{AT_MOST}|以下|以内|之内")
_ANYTHING = Frame.of(r"[\p{Han}]?")


def is_contradictory(text: str) -> bool:
    """Tell whether the words of a quantity say both less and more.

    >>> is_contradictory("近4000多名"), is_contradictory("近4000名")
    (True, False)
    """
    if not _LESS.search(text):
        return False
    return any(measured.contradictory for measured in find_measured(text, _ANYTHING))
