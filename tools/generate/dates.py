"""When a page was published and when a case was taken up, as texts write it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generate.figures import han
from generate.told import Told

if TYPE_CHECKING:
    from random import Random

_FIRST, _LAST = dt.date(2014, 1, 5), dt.date(2025, 12, 28)
_FIGURES = "〇一二三四五六七八九"


def day_of_publication(chance: Random) -> dt.date:
    """Return a day of the years that the genre spans."""
    return _FIRST + dt.timedelta(days=chance.randrange((_LAST - _FIRST).days))


def taken_up(chance: Random, published: dt.date | None) -> Told:
    """Return a date before publication; where that is untold, one that tells its own year."""
    latest = published or day_of_publication(chance)
    day = latest - dt.timedelta(days=chance.randint(40, 1100))
    style = chance.random()
    if published and style < 0.35:
        words, iso = _relative(chance, published)
    elif style < 0.8:
        words, iso = f"{day.year}年{day.month}月", f"{day:%Y-%m}"
    elif style < 0.9:
        words, iso = f"{day.year}年{day.month}月{day.day}日", f"{day:%Y-%m-%d}"
    else:
        words, iso = _rare(chance, day)
    return Told(words, (("start_date", {"value": iso}),))


def _relative(chance: Random, published: dt.date) -> tuple[str, str]:
    """Return a date that is read against the day of publication."""
    day = published - dt.timedelta(days=chance.randint(40, 360))
    month = f"{day.month}月{chance.choice(('', '', '份'))}"
    if chance.random() < 0.2:
        return f"{day.month}月{day.day}日", f"{day:%Y-%m-%d}"
    if chance.random() < 0.1:
        before = published.replace(day=1) - dt.timedelta(days=1)
        return "上月", f"{before:%Y-%m}"
    if chance.random() < 0.15:
        part = chance.choice(("初", "上半年", "年底" if day.year < published.year else "上半年"))
        return _year(day, published) + (part if part != "初" else "年初"), f"{day.year}"
    if chance.random() < 0.2:
        part = chance.choice(("上旬", "中旬", "下旬", "初", "底"))
        return f"{_year(day, published)}{day.month}月{part}", f"{day:%Y-%m}"
    return _year(day, published) + month, f"{day:%Y-%m}"


def _year(day: dt.date, published: dt.date) -> str:
    return "今年" if day.year == published.year else "去年"


def _rare(chance: Random, day: dt.date) -> tuple[str, str]:
    year = "".join(_FIGURES[int(sign)] for sign in str(day.year))
    return chance.choice(
        (
            (f"{year}年{han(day.month)}月", f"{day:%Y-%m}"),
            (f"{day.year}年初", f"{day.year}"),
            (f"{day.year}年年底", f"{day.year}"),
            (f"{day.year}年上半年", f"{day.year}"),
            (f"{day.year}年{day.month}月上旬", f"{day:%Y-%m}"),
            (f"{day.year}年{day.month}月底", f"{day:%Y-%m}"),
            (f"{day.year}年{day.month}月中旬", f"{day:%Y-%m}"),
            (f"{day.year}年{day.month:02}月", f"{day:%Y-%m}"),
            (f"{day.year}年{day.month}月份", f"{day:%Y-%m}"),
            (
                f"{day.year}年{day.month}月{day.day}日{chance.choice(('上午', '晚', '凌晨'))}",
                f"{day:%Y-%m-%d}",
            ),
            (f"{day.year}年第三季度", f"{day.year}"),
            (f"{day.year}年下半年", f"{day.year}"),
            (f"{year}年{han(day.month)}月{han(day.day)}日", f"{day:%Y-%m-%d}"),
        )
    )


def imprint(chance: Random, day: dt.date) -> tuple[str, str]:
    """Return the time of publication as a page shows it, and in ISO 8601."""
    hour, minute = chance.randrange(7, 23), chance.randrange(60)
    clock, iso = f"{hour:02}:{minute:02}", f"{day:%Y-%m-%d}T{hour:02}:{minute:02}"
    return chance.choice(
        (
            (f"{day:%Y-%m-%d} {clock}", iso),
            (f"{day:%Y-%m-%d} {clock}:{chance.randrange(60):02}", iso),
            (f"{day.year}年{day.month:02}月{day.day:02}日 {clock}", iso),
            (f"{day.year}/{day.month}/{day.day} {clock}", iso),
            (f"{day.year}.{day.month:02}.{day.day:02} {clock}", iso),
            (f"{day.year}-{day.month}-{day.day} {hour}:{minute:02}", iso),
            (f"{day.year}年{day.month}月{day.day}日{clock}", iso),
            (f"{day:%Y-%m-%d}", f"{day:%Y-%m-%d}"),
            (f"{day.year}年{day.month}月{day.day}日", f"{day:%Y-%m-%d}"),
        )
    )
