"""Numerals in running text: where they stand, and whether they are loose (十几万, 三五百, 3000余万)."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from string import ascii_letters, digits
from typing import TYPE_CHECKING, NamedTuple

from extractor.expression import expression, plain
from extractor.lexicon import coded, lexical
from extractor.mentions.currencies import LETTERS
from extractor.mentions.numerals import DIGITS, EXACT, LONGEST, SIZES, canonical, worth

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
_GAPPED = (
    r"(?<=[\p{Han}¥$])(?<!例)[0-9]{1,3}(?:(?: [0-9]{3})++(?![0-9 ])| 0(?![0-9.])"
    r"|(?:，[0-9]{3}){2,}+(?![0-9，]))"
    r"(?:\.[0-9]++)?"
)
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
#: 余 within a numeral stands after a figure or a unit: 三千余万, not 其余十七人.
_MORE_WITHIN = f"(?:(?<=[0-9{ZERO}{PLAIN}{FORMAL}{UNIT}几数半]){MORE})"
#: A gap within a spelt numeral: 三千 八百 万元.
_SPELT_GAP = f"(?:(?<=[{UNIT}]) (?=[{PLAIN}]{{1,2}}[十百千]|[万亿]{{1,2}}元))?+"
NUMERAL = expression(
    f"(?>(?:{ATOM}?{_MORE_WITHIN}?(?:[{UNIT}]|{SLANG_UNIT}){_SPELT_GAP})++{ATOM}?|{ATOM})(?P<more>{MORE})?"
)
_WORDS = f"{ZERO}{PLAIN}{FORMAL}{UNIT}俩仨数几半点余多个来wW"
#: Runs of the characters that make numerals. The group is there for one that is a numeral as it stands:
#: plain figures, perhaps with 余 or 多, that nothing joins.
_RUNS = plain(
    rf"[0-9{_WORDS}](?:(?<=[0-9])[0-9]*+(?:(?![ .,，{_WORDS}])|[余多](?![0-9{_WORDS}样]))()"
    rf"|(?<=[{ZERO}{PLAIN}])[{ZERO}{PLAIN}]*+(?![0-9{_WORDS}])()"
    rf"|[0-9{_WORDS}]+|(?<![半点余多个来wW]))"
)
#: Where a numeral longer than any may stand.
_ENDLESS = plain(rf"(?<![0-9{_WORDS}., ])[0-9{_WORDS}., ]{{{LONGEST + 1},}}")

#: 百八十, 千八百, 万八千: a hundred or so, as it is spoken.
_ROUND_AND_SOME = expression("百[二三五八]十|千[二三五八]百|万[二三五八]千")
_MORE_MARKS = expression("[余多来]")
_NEIGHBOURS = "一二|二三|三四|四五|五六|六七|七八|八九|三五"
_PAIR = expression(f"(?<![零一二三四五六七八九点])(?:{_NEIGHBOURS})(?=[十百千万亿]|$)")
#: 一一 is no eleven, but 一五〇 is 150.
_SPELT_OUT = expression("[一二三四五六七八九]{2,}+")
_NAMED_PEOPLE = expression(r"\p{Han}{3}[人名]")
_UNITS = "十百千万亿兆"
#: What stands before the figures of a code or a version.
_CODE_BEFORE = frozenset(ascii_letters + digits + "_.-/")
#: Figures that a space cuts off from their unit.
_BROKEN_OFF = expression("[0-9] ")
_CURRENCY_CODE = expression(rf"(?r)(?<![A-Za-z])(?:{LETTERS}|RM) ?")
#: What bears a number that counts nothing, however long it is.
_NUMBERED = lexical("(?r)(?:{contact}|号|QQ)[：:]?")
_LONG = 7
_LONG_NUMBER = expression(f"[0-9]{{{_LONG},}}+")
_UNTOLD_REST = expression("(?<=[十百千万亿])[几数]")
_UNTOLD_FIGURE = expression("[几数]")
_ONE = Decimal(1)
_MYRIADS = tuple(SIZES[unit] for unit in "兆亿万")
#: Before an ordinal; and what stands for a character that got lost, which may have been a figure.
_SPOILT_BY = frozenset("第□\ufffd")


class Reading(NamedTuple):
    """What a numeral says."""

    #: The number said; of two in a row (三五百) the smaller.
    value: Decimal
    #: The greater of two in a row, else None.
    high: Decimal | None = None
    #: True where the words put a floor: 余, 多, 几, 数.
    floor: bool = False
    #: 百, 千, 万 or 亿 without a figure: a number only beside 上, 近, 余 and the like.
    naked: bool = False
    #: Product of the units that close it: 10000 for 5万, 10000000 for 3千万, 1 for 15.
    scale: Decimal = _ONE
    #: The part of it made of 万, 亿 and 兆, else 1.
    myriad: Decimal = _ONE
    #: One figure before those units: 3 of 3千万.
    simple: bool = True
    #: True for 百八十 and 千八百, a round figure and about the next.
    rough: bool = False


class Numeral(NamedTuple):
    """A numeral of the text; ``end`` is after 余 or 多, if such a mark follows."""

    start: int
    end: int
    said: Reading


class Unread(NamedTuple):
    """What looks like a numeral of the text and says no number: 1.2.3, the 5 of 3e5."""

    start: int
    end: int


def find_numerals(text: str) -> Iterator[Numeral]:
    """Give every numeral of a clean text from left to right; ordinals, versions and codes are left out.

    >>> [(n.said.value, n.said.floor) for n in find_numerals("第3批，骗取3000余万元、二十万元")]
    [(Decimal('30000000'), True), (Decimal('200000'), False)]
    """
    return (one for one in scan(text) if isinstance(one, Numeral))


def scan(text: str) -> Iterator[Numeral | Unread]:
    """Give every numeral of a clean text, and what looks like one but for ordinals, from left to right."""
    for start, end in numeral_spans(text):
        if _is_no_quantity(text, start, end):
            continue
        said = _read(text[start:end]) if end - start <= LONGEST and not _is_part(text, start) else None
        if said is not None:
            yield Numeral(start, end, said)
        elif end - start == 2 and not _is_part(text, start) and _ends_name(text, start, end):
            yield Numeral(end - 1, end, Reading(Decimal(DIGITS.index(canonical(text[end - 1])))))
        else:
            yield Unread(start, end)


def endless_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans of numerals of more than LONGEST characters, which no value is read from.

    >>> [end - start for start, end in endless_spans(f"骗取{'3' * 200}元、5元")]
    [200]
    """
    if _ENDLESS.search(text):
        for start, end in numeral_spans(text):
            free = not _is_no_quantity(text, start, end) and not _is_part(text, start)
            if end - start > LONGEST and free:
                yield start, end


def numeral_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans that :data:`NUMERAL` finds; where figures stand alone it need not be asked."""
    match, done = NUMERAL.match, 0
    for run in _RUNS.finditer(text):
        at, end = run.span()
        at = max(at, done)
        if at < end and run.lastindex:
            yield at, end
            continue
        while at < end:
            found = match(text, at)
            if found is None:
                at += 1
            else:
                yield found.span()
                at = done = found.end()


def _is_no_quantity(text: str, start: int, end: int) -> bool:
    """Tell whether a numeral is an ordinal, a phone number or a fraction's, or has lost a part."""
    if text[start - 1 : start] in _SPOILT_BY or text.startswith("分之", end):
        return True
    if end - start < _LONG or not _LONG_NUMBER.match(text, start):
        return False
    return _NUMBERED.match(coded(text), 0, start) is not None


def _is_part(text: str, start: int) -> bool:
    """Tell whether a numeral is a part of something longer, such as v2.3, COVID19 or 3 000."""
    before, first = text[start - 1 : start], text[start]
    if before == " " and first in "余多百千万亿0" and _BROKEN_OFF.match(text, max(0, start - 2)):
        return True
    if before in _CODE_BEFORE and first.isascii() and not _CURRENCY_CODE.match(text, 0, start):
        return before != "-" or not _is_range_dash(text, start - 1)
    return False


def _is_range_dash(text: str, at: int) -> bool:
    """Tell the dash of 3-5万元 and 5万-10万元 from those of codes and phone numbers."""
    return at > 0 and (text[at - 1].isdigit() or text[at - 1] in "万亿元千百余多")


@lru_cache(maxsize=1024)
def _read(numeral: str) -> Reading | None:
    """Read a numeral as written, of at most LONGEST characters."""
    if numeral.isdecimal() and numeral.isascii():
        return Reading(Decimal(numeral), simple=len(numeral) == 1)
    said = canonical(numeral).replace(" ", "").replace("，", ",").replace("个", "")
    bare = _MORE_MARKS.sub("", said)
    floor = len(bare) < len(said) or "几" in bare or "数" in bare
    figures = _settle(bare)
    rough = bool(_ROUND_AND_SOME.fullmatch(figures))
    figures = f"一{figures}" if rough else figures
    pair = _PAIR.search(figures)
    if pair is None and _SPELT_OUT.fullmatch(figures):
        return None
    low = worth(figures if pair is None else _choose(figures, pair, 0))
    high = None if pair is None else worth(_choose(figures, pair, 1))
    if low is None or (pair is not None and high is None):
        return None
    head = figures.rstrip(_UNITS)
    scale = _product(figures[len(head) :])
    return Reading(
        low,
        high,
        floor=floor,
        naked=len(figures) == 1 and figures in "百千万亿兆",
        scale=scale,
        myriad=next((size for size in _MYRIADS if scale >= size), _ONE),
        simple=len(head) == 1,
        rough=rough,
    )


def _product(units: str) -> Decimal:
    product = _ONE
    for unit in units:
        product = EXACT.multiply(product, SIZES[unit])
    return product


def _ends_name(text: str, start: int, end: int) -> bool:
    """Tell whether only the last of two figures is a number: 张三二人 are two, the one before ends a name."""
    spelt_out = _SPELT_OUT.fullmatch(canonical(text[start:end]))
    return bool(spelt_out and _NAMED_PEOPLE.fullmatch(text, start - 1, end + 1))


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
