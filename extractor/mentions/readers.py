"""The readers: a whole string as one number, sum, headcount or date, or None; never a part of it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from extractor.mentions import money
from extractor.mentions.dates import Date, find_dates
from extractor.mentions.headcounts import CLASSIFIER, NOUN, find_headcounts, headcount_of
from extractor.mentions.headcounts import FRAME as PEOPLE
from extractor.mentions.measures import Frame, Measured, find_measured
from extractor.mentions.numerals import DIGITS, EXACT, LONGEST, canonical, worth
from extractor.mentions.resolve import isoformat, resolve
from extractor.model import Money, Quantity

if TYPE_CHECKING:
    import datetime as dt

    from extractor.model import Headcount

#: Traditional and formal characters that occur in quantities, with what the grammar knows.
_FROM = (
    "萬億兩餘馀圓塊錢個幾數點廿負貳貮弐參叄弎弍弌陸伍肆柒捌玖壹贰叁陆幣臺歐鎊韓銖盧賓門紐號時歲過約達滿將"
    "來滙鈔稅貨嫌當內間國東達債兆零拾佰仟％：／－＋．＄￥　"
)
_TO = (
    "万亿两余余圆块钱个几数点廿负二二二三三三二一六五四七八九一二三六币台欧镑韩铢卢宾门纽号时岁过约达满将"
    "来汇钞税货嫌当内间国东达债兆零十百千%:/-+.$¥ "
)
_PLAIN = str.maketrans(_FROM, _TO) | {0xFF10 + figure: str(figure) for figure in range(10)}
_LETTER_CODES = (*range(0x41, 0x5B), *range(0x61, 0x7B))
_WIDE_LETTERS = str.maketrans({0xFEE0 + code: chr(code) for code in _LETTER_CODES})
_GAP = regex.compile(r"(?<=[0-9])\s++(?=\p{Han})|(?<=\p{Han})\s++(?=[0-9])")
_THOUSANDS = regex.compile("(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")

_WHOLE_NUMBER = Frame.of("(?=(?:左右|上下|以上|以下|以内|之内)?$)")
_SIGN = regex.compile(r"[负\-−+](?=[0-9〇零一二三四五六七八九十百千两点半.])")
_FRACTION = regex.compile(
    r"(?:(?P<whole>[^又分]{1,20})又)?(?P<below>[^又分]{1,20})分之(?P<above>[^又分]{1,20})"
)
_POWER = regex.compile(r"[0-9]{1,12}(?:\.[0-9]{1,20})?[eE][+\-]?[0-9]{1,2}")
_LETTERED = regex.compile(r"(?P<figures>[0-9]{1,12}(?:\.[0-9]{1,12})?) ?(?P<letter>[kKwWMGT])(?![A-Za-z])")
_LETTERS = {"k": 10**3, "w": 10**4, "m": 10**6, "g": 10**9, "t": 10**12}
_GROUPED = regex.compile(r"(?P<count>.{1,20})(?P<group>打|双|对|个半)")
_GROUPS = {"打": 12, "双": 2, "对": 2}
_ALONE = {"半": "0.5", "一半": "0.5", "俩": "2", "仨": "3", "半百": "50"}
_NAKED = frozenset("百千万亿兆")
_SPELT = regex.compile(f"[{DIGITS}]+(?:点[{DIGITS}]+)?")


def tidy(text: str) -> str:
    """Write a value in simplified script and half-width figures, without the spaces around figures.

    >>> tidy(" ３，０００ 餘萬 圓 ")
    '3,000余万 圆'
    """
    plain = text.strip().translate(_PLAIN).translate(_WIDE_LETTERS).strip()
    return _GAP.sub("", _THOUSANDS.sub(",", plain))


def read_number(text: str) -> Quantity | None:
    """Read a number; a fraction only where it is a finite decimal. Ordinals, percents and units give None.

    >>> read_number("三千五百万").value, read_number("3000余").qualifier, read_number("30%")
    (Decimal('35000000'), 'at_least', None)
    """
    written = tidy(text)
    if not written or len(written) > 2 * LONGEST:
        return None
    sign = _SIGN.match(written)
    exact = _exact(written[sign.end() :] if sign else written)
    if exact is not None:
        value = exact.copy_negate() if sign and sign[0] != "+" else exact
        return Quantity(value=value)
    measured = None if sign else _whole(written, _WHOLE_NUMBER)
    if measured is None:
        return None
    return Quantity(value=measured.value, min=measured.min, max=measured.max, qualifier=measured.qualifier)


def _exact(written: str) -> Decimal | None:
    """Read a number that nothing loosens, in any of its forms."""
    if written in _ALONE:
        return Decimal(_ALONE[written])
    if _POWER.fullmatch(written):
        return Decimal(format(Decimal(written), "f"))
    if lettered := _LETTERED.fullmatch(written):
        return _lettered(lettered)
    if fraction := _FRACTION.fullmatch(written):
        return _divided(fraction)
    if grouped := _GROUPED.fullmatch(written):
        return _grouped(grouped)
    return _plain(written)


def _plain(written: str) -> Decimal | None:
    """Read one strict numeral; of the spelt-out ones those with 两 stay loose (两三 is two or three)."""
    numeral = canonical(written)
    if numeral in _NAKED or any(mark in written for mark in "余多来几数"):
        return None
    if numeral.startswith(".") or (numeral.startswith("点") and len(numeral) > 1):
        numeral = "0" + numeral if numeral[0] == "." else "零" + numeral
    if _SPELT.fullmatch(numeral):
        return None if "两" in written and len(written) > 1 else worth(numeral)
    loose = next(iter(find_measured(written, _WHOLE_NUMBER)), None)
    if loose is not None and loose.qualifier != "exact":
        return None
    return worth(numeral)


def _lettered(found: regex.Match[str]) -> Decimal:
    value = EXACT.multiply(Decimal(found["figures"]), Decimal(_LETTERS[found["letter"].lower()]))
    return value.to_integral_value() if value == value.to_integral_value() else value


def _divided(found: regex.Match[str]) -> Decimal | None:
    """Read a fraction, where it is a finite decimal: 四分之三 but not 三分之一."""
    whole = _plain(found["whole"]) if found["whole"] else Decimal(0)
    below, above = (None if found[name] == "百" else _plain(found[name]) for name in ("below", "above"))
    if whole is None or below is None or above is None or below in (0, 100):
        return None
    value = Decimal(10 ** len(str(below)) * 10**12) * above / below
    if value != value.to_integral_value() or below != below.to_integral_value() or below > 10**6:
        return None
    return EXACT.add(whole, EXACT.divide(above, below))


def _grouped(found: regex.Match[str]) -> Decimal | None:
    """Read 十打 as 120, 三对 as 6, 两个半 as 2.5."""
    count = Decimal("0.5") if found["count"] == "半" else _plain(found["count"])
    if count is None:
        return None
    if found["group"] == "个半":
        return EXACT.add(count, Decimal("0.5"))
    value = EXACT.multiply(count, Decimal(_GROUPS[found["group"]]))
    return value.to_integral_value() if value == value.to_integral_value() else value


_CASH = regex.compile(r"^(?:共计|合计|总计|现金|(?=人民币现金))(人民币)?(?:现金)?")
_CHANGE_ONLY = regex.compile(
    rf"(?:零元)?(?:(?P<jiao>{money.FIGURE})[角毛])(?:零?(?P<fen>{money.FIGURE})分)?(?:钱|整|正)?"
    rf"|(?:零元)?(?P<fen>{money.FIGURE})分(?:钱|整|正)"
)
_RANGE = regex.compile(r"[至到\-—～~].*不等$")
_KUAI = regex.compile(rf"(?<=[0-9一二两三四五六七八九十百千万亿])块(?P<half>{money.FIGURE})?$")


def read_amount(text: str) -> Money | None:
    """Read a sum of money in its currency; numbers without one only in 万 or 亿 (900余万).

    >>> amount = read_amount("人民币3000余万元")
    >>> amount.value, amount.qualifier, amount.currency
    (Decimal('30000000'), 'at_least', 'CNY')
    """
    written = tidy(text)
    if not written or len(written) > 2 * LONGEST:
        return None
    written = _CASH.sub(r"\1", written)
    if written[0] in "负-−" and len(written) > 1:
        return _negative(written[1:])
    if change := _CHANGE_ONLY.fullmatch(written):
        return _change(change)
    written = written.removesuffix("不等") if _RANGE.search(written) else written
    written = _LETTERED.sub(lambda found: format(_lettered(found), "f"), written)
    written = _KUAI.sub(lambda found: f"元{found['half']}角" if found["half"] else "元", written)
    measured = _whole(_formal(written), money.FRAME)
    if measured is None:
        return None
    if measured.unit["bare"] is not None and not measured.lead["sign"] and measured.numeral.myriad == 1:
        return None
    return money.money_of(measured)


def _negative(written: str) -> Money | None:
    amount = read_amount(written)
    if amount is None or amount.qualifier != "exact" or amount.value < 0:
        return None
    value = amount.value.copy_negate()
    return amount.model_copy(update={"value": value})


def _change(found: regex.Match[str]) -> Money:
    """Read 五角三分 or 五分钱."""
    total = Decimal(0)
    for group, part in (("jiao", "0.1"), ("fen", "0.01")):
        figure = worth(canonical(found[group])) if found[group] else None
        if figure is not None:
            total = EXACT.add(total, EXACT.multiply(figure, Decimal(part)))
    return Money(value=total)


def _formal(written: str) -> str:
    """Write formal figures plainly, for a whole value has no words they could be part of."""
    return regex.sub("[〇○壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌]", lambda found: canonical(found[0]), written)


_PEOPLE = regex.compile(rf"(?<=(?:{CLASSIFIER}))(?:{NOUN[3:-1]}|人员)$")
_MOST_PEOPLE = 10**10


def read_headcount(text: str) -> Headcount | None:
    """Read a number of people with its classifier, and perhaps what they are (13名犯罪嫌疑人).

    >>> read_headcount("150余人").min, read_headcount("110")
    (150, None)
    """
    written = _formal(tidy(text))
    if not written or len(written) > 2 * LONGEST:
        return None
    measured = _whole(written, PEOPLE) or _whole(_PEOPLE.sub("", written), PEOPLE)
    if measured is None or not measured.unit["classifier"] or not any(find_headcounts(written)):
        return None
    headcount = headcount_of(measured)
    return headcount if headcount is not None and headcount.value < _MOST_PEOPLE else None


_FIGURES = regex.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?:(?P<month>[0-9]{2})(?P<day>[0-9]{2})|[\-/.](?P<month>[0-9]{1,2}))"
)
_ZONE = regex.compile(r"(?<=[0-9]:[0-9]{2})(?:\.[0-9]{1,6})?(?:Z|[+\-][0-9]{2}:?[0-9]{2})$")


def read_date(text: str, published: dt.date | None = None) -> str | None:
    """Read a date as ISO 8601, as precise as it is told; one without a year only against ``published``.

    >>> read_date("2022年9月"), read_date("2月9日"), read_date("13月")
    ('2022-09', None, None)
    """
    written = _ZONE.sub("", tidy(text))
    if not written or len(written) > 2 * LONGEST:
        return None
    if figures := _FIGURES.fullmatch(written):
        return _from_figures(figures)
    mention = next(iter(find_dates(written)), None)
    if mention is None or (mention.start, mention.end) != (0, len(written)):
        return None
    told: Date = mention.value
    return resolve(told, published.isoformat()[:10] if published else None, None)


def _from_figures(found: regex.Match[str]) -> str | None:
    day = int(found["day"]) if found["day"] else None
    date = Date(int(found["year"]), int(found["month"]), day)
    if not 1 <= int(found["month"]) <= 12 or day == 0:
        return None
    return isoformat(date) if resolve(date, None, None) else None


def _whole(written: str, frame: Frame) -> Measured | None:
    """Return the quantity that is the whole string, if one is."""
    for measured in find_measured(written, frame):
        if measured.start == 0 and measured.end == len(written):
            return measured
        return None
    return None
