"""The readers: a whole string as one number, sum, headcount, date or place, or None; never a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import coded, lexical, uncoded
from extractor.mentions.dates import Date, find_dates
from extractor.mentions.exact import WHOLE_NUMBER, read_exact
from extractor.mentions.headcounts import FRAME as PEOPLE
from extractor.mentions.headcounts import NOUN, find_headcounts, headcount_of
from extractor.mentions.measures import whole
from extractor.mentions.numerals import LONGEST
from extractor.mentions.places import find_places
from extractor.mentions.sums import plainly, read_amount
from extractor.mentions.written import tidy
from extractor.model import Quantity
from extractor.resolve.dates import isoformat, resolve

if TYPE_CHECKING:
    import datetime as dt

    import regex

    from extractor.mentions.places import Place
    from extractor.model import City, Headcount

__all__ = ["read_amount", "read_date", "read_division", "read_headcount", "read_number"]

_SIGN = expression(r"[负\-−+] ?(?=[0-9〇零一二三四五六七八九十百千两点半.½¼¾])")
#: A number of a telephone or a code, not the end of a range.
_CODED = expression(r"(?<![0-9.])0[0-9]")
#: 好几百 is no more than 几百 with feeling.
_MANY = expression("好(?=几)")


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
        return Quantity.of(value=value)
    measured = None if sign or _CODED.search(written) else whole(_MANY.sub("", written), WHOLE_NUMBER)
    if measured is None:
        return None
    return Quantity.of(value=measured.value, min=measured.min, max=measured.max, qualifier=measured.qualifier)


#: What may follow the classifier, by its last word or character: 13名犯罪嫌疑人, 6名中国公民, 3个嫌疑人.
_BEHIND = r"(?:(?<=名)(?![次列单义]|人$)|(?<=[位个])(?![数人]))(?:(?![数的把等和及各第与])[\p{Han}\p{Co}])"
_PEOPLE = lexical(rf"(?<=人){NOUN}$|{_BEHIND}{{0,10}}?{{suspect|victim|person}}$")
_WHO = expression(f"{_BEHIND}{{1,10}}?[人者员生民众徒犯警师士客商童妇工家表机部孩儿目播板主头友手力]$")
_BARE_PEOPLE = lexical(f"(?<=[0-9一二三四五六七八九十百千万余多]){NOUN}$")
_ALL_TOLD = lexical("^(?:{total}|共)")
_MOST_PEOPLE = 10**10


def read_headcount(text: str) -> Headcount | None:
    """Read a number of people with its classifier, and perhaps what they are (13名犯罪嫌疑人).

    >>> read_headcount("150余人").min, read_headcount("110")
    (150, None)
    """
    written = uncoded(_ALL_TOLD.sub("", coded(plainly(tidy(text)))))
    if not written or len(written) > 2 * LONGEST:
        return None
    measured = whole(written, PEOPLE) or whole(_counted(written), PEOPLE)
    if measured is None or not measured.unit["classifier"] or not any(find_headcounts(_counted(written))):
        return None
    headcount = headcount_of(measured)
    return headcount if headcount is not None and headcount.value < _MOST_PEOPLE else None


def _counted(written: str) -> str:
    """Leave out who is counted: 13名 of 13名嫌疑人, 3名 for 3个嫌疑人 and 3嫌疑人."""
    count = _WHO.sub("", uncoded(_PEOPLE.sub("", _BARE_PEOPLE.sub("名", coded(written)))))
    return count[:-1] + "名" if count.endswith("个") and count != written else count


_FIGURES = expression(
    r"(?P<year>(?:19|20)[0-9]{2})(?:(?P<month>[0-9]{2})(?P<day>[0-9]{2})|[\-/.](?P<month>[0-9]{1,2}))"
)
_ZONE = expression(r"(?<=[0-9]:[0-9]{2})(?:\.[0-9]{1,6})?(?:Z|[+\-][0-9]{2}:?[0-9]{2})$")


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


def read_division(text: str) -> City | None:
    """Read a place of the mainland; levels that the words leave open are null.

    >>> place = read_division("江苏江阴")
    >>> place.adcode, place.city, place.county
    ('320281', '无锡市', '江阴市')
    >>> read_division("江苏路") is None
    True
    """
    words = tidy(text)
    for mention in find_places(words):
        if (mention.start, mention.end) == (0, len(words)):
            place: Place = mention.value
            return place.city()
        break
    return None
