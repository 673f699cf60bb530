"""Numbers as Chinese texts write them, each with what its words say: value, least, greatest, qualifier."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from random import Random

    Qualifier = Literal["exact", "at_least", "at_most", "about", "range"]

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in words without its measure; ``after`` stands behind the measure (左右, 以上)."""

    words: str
    value: Decimal
    qualifier: Qualifier = "exact"
    after: str = ""
    greatest: Decimal | None = None

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the greatest number that the words allow."""
        if self.qualifier == "range":
            return self.value, self.greatest
        return (
            self.value if self.qualifier == "at_least" else None,
            self.value if self.qualifier == "at_most" else None,
        )


def han(number: int) -> str:
    """Write a whole number below 10,000 in Chinese numerals.

    >>> [han(n) for n in (7, 10, 15, 20, 105, 2030, 9999)]
    ['七', '十', '十五', '二十', '一百零五', '二千零三十', '九千九百九十九']
    """
    digits = [int(sign) for sign in str(number)]
    words = ""
    for place, digit in enumerate(digits):
        if digit:
            words += _DIGITS[digit] + _PLACES[len(digits) - place - 1]
        elif words and not words.endswith("零"):
            words += "零"
    words = words.rstrip("零")
    return words.removeprefix("一") if words.startswith("一十") else words


def count(chance: Random, low: int, high: int) -> Figure:
    """Return a number of people between two bounds, exact or not."""
    n = chance.randint(low, high)
    style = chance.random()
    if style < 0.5:
        return Figure(str(n), Decimal(n))
    if style < 0.58 and n < 200:
        return Figure(han(n), Decimal(n))
    return _loose(chance, n) if n >= 20 else Figure(str(n), Decimal(n))


def _loose(chance: Random, n: int) -> Figure:
    """Return a round number near ``n`` with a word that loosens it."""
    step = 10 ** (len(str(n)) - 1) if n >= 1000 or chance.random() < 0.3 else 10
    round_n = n // step * step
    value = Decimal(round_n)
    return chance.choice(
        (
            Figure(f"{round_n}余", value, "at_least"),
            Figure(f"{round_n}余", value, "at_least"),
            Figure(f"{round_n}多", value, "at_least"),
            Figure(f"超{round_n}", value, "at_least"),
            Figure(f"逾{round_n}", value, "at_least"),
            Figure(f"{han(round_n)}余" if round_n < 10_000 else f"{round_n}余", value, "at_least"),
            Figure(f"{round_n}", value, "at_least", after="以上"),
            Figure(f"近{round_n}", value, "at_most"),
            Figure(f"不足{round_n}", value, "at_most"),
            Figure(f"约{round_n}", value, "about"),
            Figure(f"至少{round_n}", value, "at_least"),
            Figure(f"超过{round_n}", value, "at_least"),
            Figure(f"将近{round_n}", value, "at_most"),
            Figure(f"{round_n}", value, "about", after="左右"),
            *_WHOLE_WORDS_OF_PEOPLE,
        )
    )


_WHOLE_WORDS_OF_PEOPLE = (
    Figure("数十", Decimal(10), "at_least"),
    Figure("百余", Decimal(100), "at_least"),
    Figure("上百", Decimal(100), "at_least"),
    Figure("近百", Decimal(100), "at_most"),
    Figure("数百", Decimal(100), "at_least"),
    Figure("上千", Decimal(1000), "at_least"),
    Figure("千余", Decimal(1000), "at_least"),
    Figure("近千", Decimal(1000), "at_most"),
    Figure("两百余", Decimal(200), "at_least"),
)
_WHOLE_WORDS_OF_MONEY = (
    Figure("数十万", Decimal(100_000), "at_least"),
    Figure("数百万", Decimal(1_000_000), "at_least"),
    Figure("数千万", Decimal(10_000_000), "at_least"),
    Figure("百余万", Decimal(1_000_000), "at_least"),
    Figure("千余万", Decimal(10_000_000), "at_least"),
    Figure("上百万", Decimal(1_000_000), "at_least"),
    Figure("上千万", Decimal(10_000_000), "at_least"),
    Figure("上亿", Decimal(100_000_000), "at_least"),
    Figure("过亿", Decimal(100_000_000), "at_least"),
    Figure("逾千万", Decimal(10_000_000), "at_least"),
    Figure("近千万", Decimal(10_000_000), "at_most"),
    Figure("近亿", Decimal(100_000_000), "at_most"),
    Figure("数亿", Decimal(100_000_000), "at_least"),
    Figure("两千余万", Decimal(20_000_000), "at_least"),
    Figure("2千余万", Decimal(20_000_000), "at_least"),
    Figure("逾亿", Decimal(100_000_000), "at_least"),
    Figure("超千万", Decimal(10_000_000), "at_least"),
    Figure("三百多万", Decimal(3_000_000), "at_least"),
)
_WAN, _YI = Decimal(10_000), Decimal(100_000_000)


def _yuan(chance: Random) -> Figure:
    yuan = chance.randint(3_000, 9_999_999)
    return Figure(chance.choice((f"{yuan}", f"{yuan:,}")), Decimal(yuan))


def _fen(chance: Random) -> Figure:
    fen = Decimal(chance.randint(1_000_000, 999_999_999)) / 100
    return Figure(f"{fen:,.2f}", fen)


def _wan(chance: Random) -> Figure:
    wan = chance.randint(2, 9_800)
    return Figure(chance.choice((f"{wan}万", f"{wan}万", f"{han(wan)}万")), wan * _WAN)


def _tenths_of_wan(chance: Random) -> Figure:
    tenths = Decimal(chance.randint(11, 9_999)) / 10
    return Figure(f"{tenths}万", tenths * _WAN)


def _hundredths_of_yi(chance: Random) -> Figure:
    hundredths = Decimal(chance.randint(101, 5_000)) / 100
    return Figure(f"{hundredths}亿", hundredths * _YI)


def _yi_and_wan(chance: Random) -> Figure:
    yi, wan = chance.randint(1, 9), chance.randint(1_000, 9_999)
    return Figure(f"{yi}亿{wan}万", yi * _YI + wan * _WAN)


def _thousands(chance: Random) -> Figure:
    thousands = chance.randint(2, 9)
    words = chance.choice((f"{thousands}千万", f"{'两' if thousands == 2 else han(thousands)}千万"))
    return Figure(words, thousands * 1_000 * _WAN)


def _in_full(chance: Random) -> Figure:
    millions = chance.randint(1, 900)
    return Figure(f"{millions}000000", Decimal(millions * 1_000_000))


_EXACT_SUMS = (
    _yuan,
    _fen,
    _thousands,
    _in_full,
    _wan,
    _wan,
    _wan,
    _tenths_of_wan,
    _hundredths_of_yi,
    _yi_and_wan,
)


def exact_sum(chance: Random) -> Figure:
    """Return a sum from some ten thousand to some billions, as it is."""
    return chance.choice(_EXACT_SUMS)(chance)


def loose_sum(chance: Random) -> Figure:
    """Return a sum that its words loosen."""
    wan = chance.randint(2, 980) * 10
    yi = Decimal(chance.randint(11, 99)) / 10
    value, large = wan * _WAN, yi * _YI
    return chance.choice(
        (
            Figure(f"{wan}余万", value, "at_least"),
            Figure(f"{wan}余万", value, "at_least"),
            Figure(f"{wan}万余", value, "at_least"),
            Figure(f"{wan}多万", value, "at_least"),
            Figure(f"{han(wan)}余万", value, "at_least"),
            Figure(f"{yi}亿余", large, "at_least"),
            Figure(f"{yi}亿多", large, "at_least"),
            Figure(f"超{yi}亿", large, "at_least"),
            Figure(f"逾{wan}万", value, "at_least"),
            Figure(f"超过{wan}万", value, "at_least"),
            Figure(f"{wan}万", value, "at_least", after="以上"),
            Figure(f"近{yi}亿", large, "at_most"),
            Figure(f"近{wan}万", value, "at_most"),
            Figure(f"不足{wan}万", value, "at_most"),
            Figure(f"约{wan}万", value, "about"),
            Figure(f"约{yi}亿", large, "about"),
            Figure(f"至少{wan}万", value, "at_least"),
            Figure(f"不低于{wan}万", value, "at_least"),
            Figure(f"将近{yi}亿", large, "at_most"),
            Figure(f"{yi}亿", large, "about", after="上下"),
            Figure(f"{int(yi)}亿{wan}余万", int(yi) * _YI + value, "at_least"),
            Figure(f"{wan}万", value, "about", after="左右"),
            *_WHOLE_WORDS_OF_MONEY,
        )
    )


def range_of_sums(chance: Random) -> Figure:
    """Return two sums from … to …, the lesser as value."""
    low = chance.randint(2, 60)
    high = low + chance.randint(1, 400)
    words = chance.choice(
        (f"{low}万至{high}万", f"{low}万元至{high}万", f"{low}万—{high}万", f"{low}至{high}万")
    )
    return Figure(words, low * _WAN, "range", greatest=high * _WAN)
