"""Numerals in running text: where they stand, and whether they are loose (十几万, 三五百, 3000余万)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from extractor.anchored import Anchored
from extractor.expression import expression
from extractor.mentions.currencies import LETTERS
from extractor.mentions.numerals import DIGITS, EXACT, LONGEST, SIZES, canonical, worth
from extractor.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

ZERO = "零〇○"
PLAIN = "一二三四五六七八九两"
FORMAL = "壹贰叁肆伍陆柒捌玖"
UNIT = "十百千万亿兆拾佰仟廿卅"
#: A formal figure counts only beside a formal unit, for 陆 and 伍 are also parts of words (大陆, 队伍).
FORMAL_FIGURE = f"(?:(?<![大内着登])[{FORMAL}](?=[拾佰仟万亿圆元角分]|零)|(?<=[拾佰仟万亿零])[{FORMAL}])"
CHINESE_FIGURE = f"(?:[{ZERO}{PLAIN}]|俩(?=人)|仨(?=人)|{FORMAL_FIGURE})"
CHINESE = f"{CHINESE_FIGURE}++(?:点{CHINESE_FIGURE}++)?+"
#: Figures with gaps that can be nothing but one number: 获利3 000元, 抓获3 0余名.
_GAPPED = r"(?<=[\p{Han}¥$])(?<!例)[0-9]{1,3}(?:(?: [0-9]{3})++(?![0-9 ])| 0(?![0-9.]))(?:\.[0-9]++)?"
#: Takes more than is good Arabic, so that 2.3.4 is refused as a whole and not read as 2.3.
ARABIC = rf"(?:{_GAPPED}|[0-9]++(?:[.,][0-9]++)*+)"
#: 数 and 几 for an unknown figure; 人数百余 would be 人数 + 百余, 赃款数百 is no 款数.
_OTHER_SHU = (
    "(?<![总件户次指参系函代常少多半分岁笔票套级位账号个倍基无])(?<!(?<![疑告害罪])人)"
    "(?<!(?<![赃钱货罚存贷汇借捐税巨])款)"
)
LOOSE = f"(?:{_OTHER_SHU}数(?=[十百千万亿])|几(?=[十百千万亿])|(?<=[十拾])[几数]|(?<=[百千万亿])几)"
HALF = "(?<=[百千万亿])半(?![年月天夜个小数路程])"
FRACTION_POINT = f"(?<=[{UNIT}])点{CHINESE_FIGURE}++"
ATOM = f"(?:{ARABIC}|{CHINESE}|{LOOSE}|{HALF}|{FRACTION_POINT})"
#: After a numeral: and some more. 来 is so rarely that only a measure after it counts.
MORE = "(?:个?[余多](?=亿)|个(?=亿)|[余多](?![多样])|来(?=[万亿个名人位元块起张部台条件岁天次家户斤只]|$))"
#: 500w for 500万.
SLANG_UNIT = "(?<=[0-9])[wW](?![A-Za-z0-9])"
NUMERAL = expression(f"(?>(?:{ATOM}?{MORE}?(?:[{UNIT}]|{SLANG_UNIT}))++{ATOM}?|{ATOM})(?P<more>{MORE})?")
_NUMERALS = Anchored(NUMERAL, re.compile(f"[0-9{ZERO}{PLAIN}{FORMAL}{UNIT}俩仨数几半点余多个来wW]+"))

#: 百八十, 千八百, 万八千: a hundred or so, as it is spoken.
_ROUND_AND_SOME = expression("百[二三五八]十|千[二三五八]百|万[二三五八]千")
_MORE_MARKS = expression("[余多来]")
_NEIGHBOURS = "一二|二三|三四|四五|五六|六七|七八|八九|三五"
_PAIR = expression(f"(?<![零一二三四五六七八九点])(?:{_NEIGHBOURS})(?=[十百千万亿]|$)")
#: 一一 is no eleven, but 一五〇 is 150.
_SPELT_OUT = expression("[一二三四五六七八九]{2,}+")
_NAMED_PEOPLE = expression(r"\p{Han}{3}[人名]")
_TRAILING = expression("[十百千万亿兆]++$")
_BAD_BEFORE = expression(r"[A-Za-z0-9_.\-/]\Z")
#: Figures that a space cuts off from their unit.
_BROKEN_OFF = expression(r"[0-9] \Z")
_CURRENCY_CODE = expression(rf"(?<![A-Za-z])(?:{LETTERS}|RM) ?\Z")
#: What bears a number that counts nothing, however long it is.
_NUMBERED = expression("(?:电话|手机|热线|号码?|身份证|QQ|微信)[：:]?\\Z")
_LONG_NUMBER = expression("[0-9]{7,}+")
_UNTOLD_REST = expression("(?<=[十百千万亿])[几数]")
_UNTOLD_FIGURE = expression("[几数]")
_ONE = Decimal(1)
#: A character that got lost may have been a figure.
_LOST = "□\ufffd"


@record
class Numeral:
    """A numeral of the text; ``end`` is after 余 or 多, if such a mark follows."""

    start: int
    end: int
    #: The number said; of two neighbours (三五百) the smaller.
    value: Decimal
    #: The greater of two neighbours, else None.
    high: Decimal | None
    #: True where the words put a floor: 余, 多, 几, 数.
    floor: bool
    #: 百, 千, 万 or 亿 without a figure: a number only beside 上, 近, 余 and the like.
    naked: bool
    #: Product of the units that close it: 10000 for 5万, 10000000 for 3千万, 1 for 15.
    scale: Decimal
    #: One figure before those units: 3 of 3千万.
    simple: bool
    #: True for 百八十 and 千八百, a round figure and about the next.
    rough: bool = False

    @property
    def myriad(self) -> Decimal:
        """The part of ``scale`` made of 万, 亿 and 兆, else 1."""
        for unit in ("兆", "亿", "万"):
            if self.scale >= SIZES[unit]:
                return SIZES[unit]
        return Decimal(1)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Give every numeral of a clean text from left to right; ordinals, versions and codes are left out.

    >>> [(n.value, n.floor) for n in find_numerals("第3批，骗取3000余万元、二十万元")]
    [(Decimal('30000000'), True), (Decimal('200000'), False)]
    """
    for found in _NUMERALS.finditer(text):
        if _stands_free(text, found.start(), found.end()):
            numeral = _read(found)
            if numeral is not None:
                yield numeral


def _stands_free(text: str, start: int, end: int) -> bool:
    """Tell whether a numeral is no ordinal and no part of a code such as v2.3 or COVID19."""
    before = text[max(0, start - 8) : start]
    if before.endswith(("第", *_LOST)):
        return False
    if text[start] in "余多百千万亿0" and _BROKEN_OFF.search(before):
        return False
    if _LONG_NUMBER.match(text, start) and _NUMBERED.search(before):
        return False
    if text[start].isascii() and _BAD_BEFORE.search(before) and not _CURRENCY_CODE.search(before):
        return before.endswith("-") and _is_range_dash(text, start - 1)
    return not text[end : end + 2].startswith("分之")


def _is_range_dash(text: str, at: int) -> bool:
    """Tell the dash of 3-5万元 and 5万-10万元 from those of codes and phone numbers."""
    return at > 0 and (text[at - 1].isdigit() or text[at - 1] in "万亿元千百余多")


def _read(found: regex.Match[str]) -> Numeral | None:
    figures = found[0]
    if figures.isdecimal() and figures.isascii():
        return _plain(found, figures)
    written = canonical(found[0]).replace(" ", "")
    said = written.replace("个", "")
    bare = _MORE_MARKS.sub("", said)
    floor = len(bare) < len(said) or "几" in bare or "数" in bare
    figures = _settle(bare)
    rough = bool(_ROUND_AND_SOME.fullmatch(figures))
    figures = f"一{figures}" if rough else figures
    pair = _PAIR.search(figures)
    if pair is None and _SPELT_OUT.fullmatch(figures):
        return _after_name(found, figures)
    low = worth(figures if pair is None else _choose(figures, pair, 0))
    high = None if pair is None else worth(_choose(figures, pair, 1))
    if low is None or (pair is not None and high is None):
        return None
    units = _TRAILING.search(figures)
    scale = Decimal(1)
    for unit in units[0] if units else "":
        scale = EXACT.multiply(scale, SIZES[unit])
    return Numeral(
        found.start(),
        found.end(),
        low,
        high,
        floor=floor,
        naked=len(figures) == 1 and figures in "百千万亿兆",
        scale=scale,
        simple=len(figures) - len(units[0] if units else "") == 1,
        rough=rough,
    )


def _plain(found: regex.Match[str], figures: str) -> Numeral | None:
    """Read Arabic figures that nothing else belongs to."""
    if len(figures) > LONGEST:
        return None
    return Numeral(
        *found.span(), Decimal(figures), None, floor=False, naked=False, scale=_ONE, simple=len(figures) == 1
    )


def _after_name(found: regex.Match[str], figures: str) -> Numeral | None:
    """Read the last figure of 张三二人: the one before it ends a name."""
    if len(found[0]) != 2 or not _NAMED_PEOPLE.fullmatch(found.string, found.start() - 1, found.end() + 1):
        return None
    value = Decimal(DIGITS.index(figures[-1]))
    return Numeral(
        found.end() - 1, found.end(), value, None, floor=False, naked=False, scale=Decimal(1), simple=True
    )


def _settle(numeral: str) -> str:
    """Put the least figure for 几 and 数: 几十万 is 一十万 and more, 十几万 is 十万 and more.

    >>> _settle("几十万"), _settle("十几万"), _settle("二十几")
    ('一十万', '十万', '二十')
    """
    if "几" not in numeral and "数" not in numeral:
        return numeral
    return _UNTOLD_FIGURE.sub("一", _UNTOLD_REST.sub("", numeral))


def _choose(numeral: str, pair: regex.Match[str], at: int) -> str:
    """Keep one of two neighbouring figures: 三五百 as 三百 (0) or 五百 (1)."""
    return numeral[: pair.start()] + pair[0][at] + numeral[pair.end() :]
