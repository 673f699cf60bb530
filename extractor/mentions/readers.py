"""The readers: a whole string as one number, sum, headcount or date, or None; never a part of it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from extractor.mentions import money
from extractor.mentions.dates import Date, find_dates
from extractor.mentions.headcounts import CLASSIFIER, NOUN, find_headcounts, headcount_of
from extractor.mentions.headcounts import FRAME as PEOPLE
from extractor.mentions.exact import LETTERED, WHOLE_NUMBER, lettered, read_exact
from extractor.mentions.measures import Frame, Measured, find_measured
from extractor.mentions.numerals import EXACT, LONGEST, canonical, worth
from extractor.mentions.resolve import isoformat, resolve
from extractor.mentions.written import tidy
from extractor.model import Money, Quantity

if TYPE_CHECKING:
    import datetime as dt

    from extractor.model import Headcount

__all__ = ["read_amount", "read_date", "read_headcount", "read_number", "tidy"]

_SIGN = regex.compile(r"[负\-−+] ?(?=[0-9〇零一二三四五六七八九十百千两点半.½¼¾])")
#: A number of a telephone or a code, not the end of a range.
_CODED = regex.compile(r"(?<![0-9.])0[0-9]")
#: 好几百 is no more than 几百 with feeling.
_MANY = regex.compile("好(?=几)")


def read_number(text: str) -> Quantity | None:
    """Read a number; a fraction only where it is a finite decimal. Ordinals, percents and units give None.

    >>> read_number("三千五百万").value, read_number("3000余").qualifier, read_number("30%")
    (Decimal('35000000'), 'at_least', None)
    """
    written = tidy(text)
    if not written or len(written) > 2 * LONGEST:
        return None
    sign = _SIGN.match(written)
    exact = read_exact(written[sign.end() :] if sign else written)
    if exact is not None:
        value = exact.copy_negate() if sign and sign[0][0] != "+" else exact
        return Quantity(value=value)
    measured = None if sign or _CODED.search(written) else _whole(_MANY.sub("", written), WHOLE_NUMBER)
    if measured is None:
        return None
    return Quantity(value=measured.value, min=measured.min, max=measured.max, qualifier=measured.qualifier)


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
