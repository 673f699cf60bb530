"""Sums of money: 人民币3000余万元, 近3亿元, 5万至15万元, 涉案900余万, 五块五毛, US$20."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from extractor.lexicon import coded, lexical
from extractor.mentions.currencies import CENTS, LETTERS, NAME, SIGN, code_of
from extractor.mentions.measures import Frame, Measured, find_measured
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.numerals import EXACT, canonical, worth
from extractor.model import Money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from extractor.mentions.numbers import Numeral

FIGURE = "[0-9零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
#: No unit ends before a word that goes on.
_ENDS = r"(?![\p{Han}\p{Co}\d])"
SMALL = (
    rf"(?:零?(?P<jiao>{FIGURE})[角毛](?:(?P<fen>{FIGURE}){_ENDS})?)?+"
    rf"(?:零?(?P<fen>{FIGURE})分)?+(?:钱|整|正)?"
)
#: 元 as a unit and not the first half of another word (元旦, 二元化).
YUAN = "(?:元|圆)(?![旦素宵老首帅件器勋凶谋朝宇化论婴桥]|区(?!间)|里(?![面边])|{unit_tail})"
#: 块 is money beside 钱 or 毛; else it counts pieces (两块硬盘).
KUAI = rf"块(?:钱|(?=零?{FIGURE}[毛角])|(?P<half>{FIGURE}){_ENDS})"
#: Spoken sums: 3千多块 is money where a money word governs it (被骗3千多块).
SPOKEN = rf"(?<=[百千万亿余多几来0-9wW])块{_ENDS}"
#: What is smaller than a currency, as a part of it.
PARTS = {"角": Decimal("0.1"), "毛": Decimal("0.1")}
_HUNDREDTH = Decimal("0.01")
NOTED = f"[（(](?P<noted>{NAME})(?:，[^（）()]{{1,3}})?[)）]"
_UNITS = (
    rf"(?:{YUAN}|{KUAI}|(?P<spoken>{SPOKEN}))(?:整|正)?{SMALL}(?P<after>{NAME})?(?:{NOTED})?",
    rf" ?[个枚]?(?P<name>{NAME})(?:整|正)?",
    r"(?<=[万亿])个?(?P<name>U)(?![\p{Latin}\d币])",
    "(?P<cent>[角毛分]钱|{cents})",
)
#: What may open a unit is looked at first: behind most numbers there is none.
_EVERY = rf"(?=[元圆块角毛分个枚 A-Za-z\ue000-\uf8fe])(?:{'|'.join(_UNITS)})|(?P<bare>)(?:{NOTED})?"
#: The codes in letters stand in it four times: defined once, for they take long to compile.
UNIT = f"(?(DEFINE)(?<letters>{LETTERS}))(?:{_EVERY.replace(LETTERS, '(?&letters)')})"

#: What counts something else than money right behind a number, in one character; and in a word.
_THINGS = frozenset(
    "个名人位口部台张条起件次粒克户家套枚辆间栋本笔份款批项种类处艘架只把支瓶盒箱袋包颗片根组页封岁年月日号天时分秒"
    "吨斤升米亩倍度级届期例宗字%‰℃册幅场股株头0123456789.:,"
)
_COUNTED = lexical(r" ?(?:{unit|counted}|公[斤里顷]|千[克米]|余[名人个])")


def _is_bare(text: str, at: int) -> bool:
    """Tell whether nothing is counted right after a number that has no unit."""
    after = at + text.startswith(" ", at)
    return text[after : after + 1] not in _THINGS and not _COUNTED.match(coded(text), at)


FRAME = Frame.of(UNIT, sign=SIGN, bare=_is_bare)
#: What makes a number without 元 a sum, before it and after it.
_GOVERNED = lexical(
    "(?r)(?:{money}|骗|[涉款赚花])"
    "(?:{total|reach|money.noun|currency}|[达共计已约了为是均仅就：超至近逾出的]){0,4} ?"
)
_BEFORE_NOUN = lexical(" ?的?(?:{money.noun|currency}|{crime}款)")


def find_money(text: str, numerals: Sequence[Numeral] | None = None) -> Iterator[Mention]:
    """Give every sum of money of a clean text, from its qualifier or currency to the end of its unit."""
    for measured in find_measured(text, FRAME, numerals):
        rule = _rule(text, measured)
        if rule is not None:
            yield Mention(Kind.MONEY, measured.start, measured.end, money_of(measured), rule)


def _rule(text: str, measured: Measured) -> str | None:
    """Name what makes the quantity a sum, if anything does."""
    unit = measured.unit
    if unit["name"] or unit["noted"]:
        return "money.foreign"
    if measured.sign and not unit["cent"]:
        return "money.sign" if unit["bare"] is not None else "money.yuan"
    if unit["bare"] is None:
        return "money.yuan" if not unit["spoken"] or _is_governed(text, measured) else None
    return _bare_rule(text, measured)


def _bare_rule(text: str, measured: Measured) -> str | None:
    """Name what makes a number without any unit a sum."""
    if measured.numeral.said.myriad == 1 and not _ends_big(text, measured):
        return None
    if _BEFORE_NOUN.match(coded(text), measured.end):
        return "money.noun"
    return "money.bare" if _is_governed(text, measured) else None


def _is_governed(text: str, measured: Measured) -> bool:
    return _GOVERNED.match(coded(text), 0, measured.start) is not None


def _ends_big(text: str, measured: Measured) -> bool:
    """Tell whether the last numeral of a range ends in 万 or 亿 (3至5万)."""
    return text[measured.unit.start() - 1] in "万亿wW"


def money_of(measured: Measured) -> Money:
    """Return the sum a measured quantity of :data:`FRAME` tells."""
    extra, cent = _small_change(measured.unit), measured.written("cent")
    part = PARTS.get(cent[0], _HUNDREDTH) if cent else Decimal(1)

    def total(value: Decimal) -> Decimal:
        return EXACT.add(EXACT.multiply(value, part), extra)

    return Money.of(
        value=total(measured.value),
        min=None if measured.min is None else total(measured.min),
        max=None if measured.max is None else total(measured.max),
        qualifier=measured.qualifier,
        currency=_currency(measured),
    )


def _currency(measured: Measured) -> str:
    named = (measured.written(part) for part in ("name", "after", "noted"))
    cent = measured.written("cent")
    word = next(filter(None, named), None) or (cent if cent in CENTS else measured.sign)
    return code_of(word) if word else "CNY"


def _small_change(unit: regex.Match[str]) -> Decimal:
    """Add up 角 and 分: 0.53 of 十元五角三分, 0.5 of 三块五."""
    total = Decimal(0)
    for group, part in (("jiao", "0.1"), ("half", "0.1"), ("fen", "0.01")):
        figure = worth(canonical(unit[group])) if unit[group] else None
        if figure is not None:
            total = EXACT.add(total, EXACT.multiply(figure, Decimal(part)))
    return total
