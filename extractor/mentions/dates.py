"""Dates as written: 2022年9月, 二〇二三年, 今年2月, 9月12日上午, 同年8月, 2023-09-12 10:59, 民国108年10月."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, cast

from extractor.anchored import Anchored, pairs
from extractor.expression import expression, plain
from extractor.lexicon import classes, coded, lexical, words_of
from extractor.mentions.measures import spaced
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.numerals import canonical, worth

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

Anchor = Literal[
    "absolute",
    "this_year",
    "last_year",
    "year_before_last",
    "this_month",
    "last_month",
    "same_year",
    "next_year",
    "same_month",
    "same_day",
    "next_day",
    "today",
    "yesterday",
    "day_before_yesterday",
    "this_week",
    "last_week",
    "none",
]
#: The units of which a word may tell a date.
UNITS = ("year", "month", "day", "night", "week")
_MONTHS = {"january": 1, "june": 6, "july": 7, "november": 11}


def _meant(unit: str) -> dict[str, str]:
    """Return the words of a unit of time, each with what the name of its class ends with."""
    names = [name for name in classes() if name.startswith(f"date.{unit}.")]
    return {word: name.rpartition(".")[2] for name in names for word in words_of(name)}


#: What a word for a date is told from: the time of publication, or the date told before.
_ANCHORS = cast(
    "dict[str, Anchor]", {word: anchor for unit in UNITS for word, anchor in _meant(unit).items()}
)
#: Parts of a year that stand alone, with the month in which they begin.
EDGES = {word: _MONTHS[month] for word, month in _meant("edge").items()}


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as the words tell it; None where they do not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    #: What the untold rest is to be read against.
    anchor: Anchor = "absolute"
    #: A part of the year, month, week or day in the text's own word: 初, 底, 上旬, 五, 上午.
    part: str | None = None

    @property
    def is_day_alone(self) -> bool:
        """Whether the words tell a day of the month and no month: 15日."""
        return self.anchor == "none" and self.month is None and self.day is not None


def _words(name: str) -> str:
    return "|".join(sorted(words_of(f"date.{name}"), key=len, reverse=True))


_ZEROS = "〇零○Ｏ0"
_FIGURE = "[一二三四五六七八九]"
_YEAR_NUMBER = rf"(?:1[89]|20)[0-9][0-9]|[一二][{_ZEROS}一二三四五六七八九]{{3}}"
#: 2016 of 2016-2018年 is a year too; 净网2024年 names an operation.
_YEAR_MARK = r"年(?!级|限|龄|期|版|利率)度?|(?=[\-—～~至到](?:1[89]|20)[0-9][0-9]年)"
_YEAR = rf"(?<![0-9.第净])(?P<year>{_YEAR_NUMBER})(?:{_YEAR_MARK})"
_ROC = rf"{_words('era')}(?P<roc>[0-9]{{1,3}}|[一二三四五六七八九十百零〇]{{1,5}})年"
_YEAR_WORD = rf"(?P<year_word>{_words('year')})"
_MONTH = rf"(?P<month>1[0-2]|0?[1-9]|十[一二]?|{_FIGURE}|元(?=月))月(?![薪租息供均饼球亮嫂子])(?:份|间)?"
_NO_DAY = "[元本均常夜语军圆货息]"
_DAY_NUMBER = rf"3[01]|[12][0-9]|0?[1-9]|(?:二十|廿|三十|十){_FIGURE}?|{_FIGURE}"
_DAY = rf"(?P<day>{_DAY_NUMBER})(?:日|号(?![段码线楼]))(?!{_NO_DAY})"
#: A day without its month is told from a term of days by what stands around it (近10日, 15日内).
_LONE_DAY = (
    r"(?<![0-9.年月第近每半留限个十百])(?<lone>3[01]|[12][0-9]|0?[1-9])日"
    rf"(?!{_NO_DAY}|[内以之后前间起游租拘报刊]|喀则|照市)"
)
_NO_NAME = "(?!本(?!人)|[元常])"
_CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-4])"
    r"(?:[:：](?P<minute>[0-5][0-9])(?:[:：][0-5][0-9])?(?![0-9])"
    r"|[时点](?!段)(?:(?P<past>[0-5]?[0-9])分|(?P<half>半))?许?)"
)
_WEEKDAY = rf"(?: ?[（(]?(?:{_words('weekday')}|周)[一二三四五六日天][）)]?)?+"
_TIME = rf"{_WEEKDAY} ?(?P<period>{_words('period')}|晚)?(?:[ T]?{_CLOCK})?"
_YEAR_PART = f"年?[初底末]|{_words('edge')}|{_words('season')}|[春夏秋冬][季天]?(?![节装日运])"
_MONTH_PART = f"{_words('third')}|[初底末]|中(?![旬国心央])"
_IN_MONTH = rf"{_MONTH}(?:{_DAY}{_TIME}|(?P<month_part>{_MONTH_PART}))?"
_NUMERIC = (
    r"(?P<numeric>(?<![0-9.\-/:A-Za-z])(?P<n_year>(?:19|20)[0-9][0-9])(?P<sep>[\-/.])(?P<n_month>[0-9]{1,2})"
    r"(?P=sep)(?P<n_day>[0-9]{1,2})(?![0-9\-/.][0-9]|[0-9]))"
)
_PATTERN = expression(
    rf"{_NUMERIC}(?:[ T]{_CLOCK})?"
    rf"|(?:{_YEAR}|{_ROC}|{_YEAR_WORD})(?: ?{_IN_MONTH}|(?P<year_part>{_YEAR_PART}))?"
    rf"|(?P<month_word>{_words('month')})(?:{_DAY}{_TIME}|(?P<month_part>{_MONTH_PART}))?"
    rf"|(?P<day_word>{_words('day')}){_NO_NAME}{_TIME}"
    rf"|(?P<night_word>[今昨](?P<period>[早晨晚夜]))(?:[ T]?{_CLOCK})?"
    rf"|(?P<week_word>{_words('week')})"
    "(?P<weekday>[一二三四五六日天](?![起个次项家名种条届]))?"
    rf"|(?<![0-9.年十百一二三四五六七八九零第·])(?P<bare>{_IN_MONTH})"
    rf"|{_LONE_DAY}{_TIME}"
    rf"|(?<![0-9一-九去今当同次翌\p{{Han}}])(?P<edge>{_words('edge')})"
)
_CHINESE_FIGURE = f"[一二三四五六七八九十廿元{_ZEROS}]"
_FIRST, _SECOND = pairs((*_ANCHORS, *EDGES, *words_of("date.era")))
#: A word for a date, where it is one: no 今日 of 今日头条, no 前天 of 日前天津.
_WORD = lexical("{date}")
_WORD_GROUPS = tuple(f"{unit}_word" for unit in UNITS)
#: A whole run of figures that a mark of dates closes, or the first character of what may be a word for one.
_DATES = Anchored(
    _PATTERN,
    plain(
        rf"[0-9一二三四五六七八九十廿元{_ZEROS}{_FIRST[1:]}"
        rf"(?:(?<={_FIRST})(?={_SECOND})"
        r"|(?<=[0-9])(?<![0-9][0-9])[0-9]*+(?=[年月日号\-/.—～~至到])"
        rf"|(?<={_CHINESE_FIGURE})(?<!{_CHINESE_FIGURE}{{2}}){_CHINESE_FIGURE}*+(?=[年月日号\-—～~至到]))"
    ),
)
#: What joins the two ends of a range.
_JOINS = spaced((*"至到-—～~", "——"))
_LEAP_YEAR = 2000
_AFTERNOON = frozenset(("晚", *words_of("date.period.afternoon")))


def find_dates(text: str) -> Iterator[Mention]:
    """Give every date of a clean text; the ends of a range are two dates. Impossible dates are left out."""
    code = coded(text)
    previous_end, previous = -1, Date()
    for found in _DATES.finditer(text):
        date, rule = _date(found)
        if not _is_possible(date) or not _stands(found, code):
            continue
        start, end = found.span()
        if previous_end >= 0 and text[previous_end:start] in _JOINS:
            date = _second(date, previous)
        elif date.is_day_alone and text[start - 1 : start] in _JOINS:
            continue
        while text[end - 1] == " ":
            end -= 1
        yield Mention(Kind.DATE, start, end, date, rule)
        previous_end, previous = end, date


def _stands(found: regex.Match[str], code: str) -> bool:
    """Tell whether the word that tells a date, if one does, is a word of its own in a coded text."""
    return all(_WORD.match(code, found.start(name)) for name in _WORD_GROUPS if found[name])


def _second(date: Date, first: Date) -> Date:
    """Read the second end of a range against the first: 2021年9月至12月, 9月12日至15日."""
    if date.anchor == "none" and date.month is not None and first.anchor != "none":
        return replace(date, anchor="same_year")
    if date.is_day_alone and first.month is not None:
        return (
            replace(date, month=first.month) if first.anchor == "none" else replace(date, anchor="same_month")
        )
    return date


def _date(found: regex.Match[str]) -> tuple[Date, str]:
    """Return the date a match tells and the name of its form."""
    year, roc, year_word, month_word, bare, lone = found.group(
        "year", "roc", "year_word", "month_word", "bare", "lone"
    )
    if not (year or roc or year_word or month_word or bare or lone):
        return _of_other_form(found)
    month, day, year_part, month_part, period = found.group(
        "month", "day", "year_part", "month_part", "period"
    )
    anchor: Anchor = "absolute" if year or roc else "none"
    if year_word or month_word:
        anchor = _ANCHORS[year_word or month_word]
    date = Date(
        _year(year, roc),
        number_of(month),
        number_of(day or lone),
        *_time(found),
        anchor=anchor,
        part=year_part or month_part or period,
    )
    if year or roc or year_word:
        rule = "date.year_month_day" if day else "date.year_month" if month else "date.year"
    elif month_word or lone:
        rule = "date.month_word" if month_word else "date.day"
    else:
        rule = "date.month_day" if day else "date.month"
    return date, rule


def _of_other_form(found: regex.Match[str]) -> tuple[Date, str]:
    """Return the date of figures alone, or of a word for a day, a week or a part of a year."""
    hour, minute = _time(found)
    if found["numeric"]:
        year, month, day = map(int, found.group("n_year", "n_month", "n_day"))
        return Date(year, month, day, hour, minute), "date.numeric"
    if found["week_word"]:
        return Date(anchor=_ANCHORS[found["week_word"]], part=found["weekday"]), "date.week_word"
    if found["edge"]:
        return Date(anchor="none", part=found["edge"]), "date.edge"
    anchor = _ANCHORS[found["day_word"] or found["night_word"]]
    return Date(hour=hour, minute=minute, anchor=anchor, part=found["period"]), "date.day_word"


def _year(year: str | None, roc: str | None) -> int | None:
    """Return the year of our era; that of the Republic of China counts from 1911."""
    since = number_of(roc)
    return number_of(year) if since is None else since + 1911


def number_of(written: str | None) -> int | None:
    """Read a year, month or day in Arabic or Chinese figures; 元 of 元月 is one."""
    if not written:
        return None
    if written.isascii():
        return int(written)
    plain = canonical(written.replace("元", "一").replace("Ｏ", "零"))
    value = worth(plain)
    return None if value is None else int(value)


def _time(found: regex.Match[str]) -> tuple[int | None, int | None]:
    """Return the hour, on the 24-hour clock, and the minute."""
    if not found["hour"]:
        return None, None
    hour = int(found["hour"])
    if found["period"] in _AFTERNOON and hour < 12:
        hour += 12
    if found["half"]:
        return hour % 24, 30
    minute = found["minute"] or found["past"]
    return hour % 24, int(minute) if minute else None


def _is_possible(date: Date) -> bool:
    """Tell 31 February and month 13 from dates of the calendar."""
    return is_day(date.year, date.month, date.day)


def is_day(year: int | None, month: int | None, day: int | None) -> bool:
    """Tell whether the calendar has a day; what is untold may be anything."""
    told = (year or _LEAP_YEAR, month, day)
    try:
        dt.date(*(1 if part is None else part for part in told))
    except ValueError:
        return False
    return True
