"""A numeral with its measure and the words that loosen it: 近3000名, 5万元至15万元, 百余人."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from string import ascii_letters
from typing import TYPE_CHECKING, NamedTuple

from extractor.expression import expression
from extractor.lexicon import FILLER, coded, lexical, symbols_of
from extractor.mentions.currencies import SIGNS
from extractor.mentions.numbers import find_numerals
from extractor.mentions.numerals import EXACT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import regex

    from extractor.mentions.numbers import Numeral, Reading
    from extractor.model import Qualifier

#: What loosens a number before it. 上, 过 and 破 do so only before a unit without a figure: 上百, 过亿.
_BEFORE = (
    "(?P<at_most>{qualifier.at_most}|(?<![附最靠邻临亲远新])近)"
    "|(?P<at_least>{qualifier.at_least}|(?<!高)超|逾)"
    "|(?P<about>{qualifier.about}|(?<={converted})约|(?<![签条合预大节公契违邀相制特隐婉])约)"
    "|(?P<headed>(?<![网线路身手会海陆街山船车台之以晚早边面岸地纸书])上|(?<![超不通经])过|(?<![侦突])破)"
)
_LED = lexical(f"(?r)(?:{_BEFORE})[为了达]?")
_AFTER = lexical(
    r"(?P<at_least>{qualifier.behind.at_least}|[余多](?![\p{Han}\p{Co}\d]))"
    "|(?P<at_most>{qualifier.behind.at_most})|(?P<about>{qualifier.behind.about})"
)


def spaced(words: Iterable[str]) -> frozenset[str]:
    """Give words that join two others, with and without spaces around them."""
    return frozenset(f"{left}{word}{right}" for word in words for left in ("", " ") for right in ("", " "))


#: What joins the two numbers of a range: 5万元至15万元, 五千元以上不满一万元.
_JOIN = lexical(r" ?(?:[至到\-—～~]|{qualifier.behind.at_least}(?:{qualifier.at_most}|至)?) ?")
_LONGEST_JOIN = 7
#: Numbers without a unit of their own are bounds of one range only if they differ by no more than this.
_WIDEST = Decimal(100)
#: What stands before a numeral in a sentence; behind some it is a mark, or part of a word (统一, 张某1).
_BEGUN = expression(r"(?<=[\p{Han}¥$])(?<![例图表第号期之周统其唯同专单某])(?<!(?<!涉)案)")
_ONE = Decimal(1)


class Measured(NamedTuple):
    """A quantity of the text, from its first loosening word to its last."""

    start: int
    end: int
    #: Where the (first) numeral starts.
    number: int
    #: Where the last measure word starts and ends, as matched in the coded text by the finder's own pattern.
    unit: regex.Match[str]
    #: The word or sign of a currency before the number, if one was taken along.
    sign: str | None
    value: Decimal
    min: Decimal | None
    max: Decimal | None
    qualifier: Qualifier
    #: True where the words say both less and more: 近4000多名.
    contradictory: bool
    numeral: Numeral
    text: str

    def written(self, part: str) -> str | None:
        """Return what a group of the unit's pattern has matched, as it is written."""
        start, end = self.unit.span(part)
        return self.text[start:end] if start >= 0 else None


class _Extent(NamedTuple):
    """The number or numbers of a quantity and the unit that closes it."""

    low: Decimal
    high: Decimal | None
    unit: regex.Match[str]


class Frame(NamedTuple):
    """What a finder looks for around a numeral in a coded text: one pattern before it and one after it."""

    #: Matches backwards from the numeral.
    lead: regex.Pattern[str]
    unit: regex.Pattern[str]
    #: For sums of money, where a great number, and one that something leads, needs no unit: tells by what
    #: follows in a text whether a number may have none.
    bare: Callable[[str, int], bool] | None

    @classmethod
    def of(cls, unit: str, *, sign: str = "", bare: Callable[[str, int], bool] | None = None) -> Frame:
        """Compose a frame of a unit and, for money, of the currency that may stand before the numeral."""
        lead = lexical(f"(?r)(?:(?:{_BEFORE}) ?)?(?:(?P<sign>{sign}) ?)?(?:{_BEFORE})?") if sign else _LED
        return cls(lead, lexical(unit), bare)

    def last_unit(self, source: _Source, numeral: Numeral) -> regex.Match[str] | None:
        """Match the unit that closes a range after its second numeral."""
        unit = self.unit.match(source.code, numeral.end)
        if unit is None or unit.end() > numeral.end or not self.bare:
            return unit
        return unit if self.bare(source.text, numeral.end) else None

    def unit_of(self, source: _Source, numeral: Numeral) -> regex.Match[str] | None:
        """Match the unit that makes a quantity of a numeral."""
        unit = self.last_unit(source, numeral)
        if unit is None or unit.end() > numeral.end or not self.bare:
            return unit
        return unit if numeral.said.myriad > _ONE or _can_be_led(source.code, numeral.start) else None


def _can_be_led(code: str, at: int) -> bool:
    """Tell whether what loosens a number, or a currency, can end at an offset; most numbers have neither."""
    while code[at - 1 : at] == FILLER:
        at -= 1
    return code[at - 1 : at] in _lead_ends()


@cache
def _lead_ends() -> frozenset[str]:
    ends = (*SIGNS, *ascii_letters, *map(coded, " 近超逾约上过破为了达"), *symbols_of("qualifier|currency"))
    return frozenset(each[-1] for each in ends)


class _Source(NamedTuple):
    """A text, coded too, and what is looked for in it."""

    text: str
    code: str
    frame: Frame


def find_measured(text: str, frame: Frame, numerals: Sequence[Numeral] | None = None) -> Iterator[Measured]:
    """Give every numeral that the frame's unit follows, two joined ones (5万元至15万元) as one range.

    ``numerals`` are those of the text, where they are known already.
    """
    if numerals is None:
        numerals = tuple(find_numerals(text))
    source = _Source(text, coded(text), frame)
    at, done = 0, 0
    while at < len(numerals):
        first = numerals[at]
        at += 1
        if first.start < done:
            continue
        unit = frame.unit_of(source, first)
        end = first.end if unit is None else unit.end()
        near = at < len(numerals) and numerals[at].start - end <= _LONGEST_JOIN
        extent = _joined(source, first, end, numerals[at]) if near else None
        measured = _measure(source, first, extent, done) if extent is not None else None
        if measured is not None:
            at += 1
        elif unit is not None:
            extent = _Extent(first.said.value, first.said.high, unit)
            measured = _measure(source, first, extent, done)
        if measured is not None:
            done = measured.end
            yield measured


def whole(text: str, frame: Frame) -> Measured | None:
    """Return the quantity that is the whole text, if one is."""
    measured = next(find_measured(text, frame), None)
    return measured if measured is not None and (measured.start, measured.end) == (0, len(text)) else None


def _joined(source: _Source, first: Numeral, end: int, following: Numeral) -> _Extent | None:
    """Return the bounds of a range that starts at ``first``, with the unit that closes it.

    ``end`` is after the first number's own unit, if it has one.
    """
    joined = any(_JOIN.fullmatch(source.code, begin, following.start) for begin in {end, first.end})
    if not joined and not is_one_or_next(source.text, first, following):
        return None
    last = source.frame.last_unit(source, following)
    if last is None:
        return None
    bounds = _bounds(first.said, following.said, apart=end > first.end)
    return _Extent(*bounds, last) if bounds else None


def _measure(source: _Source, first: Numeral, extent: _Extent, free: int) -> Measured | None:
    """Gather the words around a quantity, none of them before offset ``free``.

    None for a unit without a figure that nothing loosens.
    """
    low, high, unit = extent
    said, end = first.said, unit.end()
    lead = _lead(source, first, free)
    after = _AFTER.match(source.code, end)
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
        sign=_sign(source, lead),
        value=low,
        min=low if qualifier in ("at_least", "range") else None,
        max=_greatest(low, high, qualifier),
        qualifier=qualifier,
        contradictory=more and less and high is None,
        numeral=first,
        text=source.text,
    )


def _lead(source: _Source, first: Numeral, free: int) -> regex.Match[str] | None:
    """Match what stands before a numeral; 上 and 过 belong to it only before a unit (上百, 过亿)."""
    if not _can_be_led(source.code, first.start):
        return None
    lead = source.frame.lead.match(source.code, free, first.start)
    if lead is None or source.text[first.start] in "十百千万亿" or "headed" not in _said(lead):
        return lead
    return None


def _sign(source: _Source, lead: regex.Match[str] | None) -> str | None:
    """Return the word or sign of a currency before a number as it is written."""
    if lead is None or not source.frame.bare or lead["sign"] is None:
        return None
    return source.text[lead.start("sign") : lead.end("sign")]


def _said(lead: regex.Match[str] | None) -> set[str]:
    """Name the kinds of the loosening words before the number."""
    if lead is None:
        return set()
    return {kind for kind in ("at_most", "at_least", "about", "headed") if lead[kind]}


def _bounds(first: Reading, second: Reading, *, apart: bool) -> tuple[Decimal, Decimal] | None:
    """Read 3至5万 as 30000 to 50000: the lower bound shares the units that only the upper one has.

    Two bounds ``apart``, each with its own measure or unit, may stand the other way round: 三万元至八千元.
    None where what is meant is not sure, as of 5至3万 and 30至20.
    """
    high = second.high or second.value
    if first.value > high and (apart or first.myriad > 1):
        return high, first.value
    factors = [second.myriad] if first.myriad == 1 else []
    if first.simple and second.simple and first.scale == 1:
        factors.insert(0, second.scale)
    for factor in factors:
        low = EXACT.multiply(first.value, factor)
        if low < high:
            return low, high
    is_sure = first.value < high and (apart or high <= EXACT.multiply(first.value, _WIDEST))
    return (first.value, high) if is_sure else None


def is_range(text: str, first: Numeral, following: Numeral) -> bool | None:
    """Tell whether two numerals are sure bounds of one range; None where nothing joins them to one."""
    if is_one_or_next(text, first, following):
        return True
    if not _JOIN.fullmatch(coded(text), first.end, following.start):
        return None
    return _bounds(first.said, following.said, apart=False) is not None


def is_one_or_next(text: str, first: Numeral, following: Numeral) -> bool:
    """Tell 三、四 and 3、4万, which are about one number, from numerals that are merely listed."""
    one, two = first.said, following.said
    return (
        text[first.end : following.start] == "、"
        and one.simple
        and two.simple
        and one.scale == 1
        and EXACT.divide(two.value, two.scale) == one.value + 1
        and is_begun(text, first.start)
    )


def is_begun(text: str, at: int) -> bool:
    """Tell whether a numeral stands in a sentence and opens none, as the number of a list's item would."""
    return _BEGUN.match(text, at) is not None


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
_LESS = lexical("{qualifier.at_most|qualifier.behind.at_most}|近")
_ANYTHING = Frame.of(r"[\p{Han}\p{Co}]?")


def is_contradictory(text: str) -> bool:
    """Tell whether the words of a quantity say both less and more.

    >>> is_contradictory("近4000多名"), is_contradictory("近4000名")
    (True, False)
    """
    if not _LESS.search(coded(text)):
        return False
    return any(measured.contradictory for measured in find_measured(text, _ANYTHING))
