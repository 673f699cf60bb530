"""Dates without a year: what 今年2月 or 同年8月 comes to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.mentions.dates import EDGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from extractor.mentions.dates import Anchor, Date

_ISO = expression(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)?")
_DAYS_BACK: dict[Anchor, int] = {"today": 0, "yesterday": 1, "day_before_yesterday": 2}
_WEEKS_BACK: dict[Anchor, int] = {"this_week": 0, "last_week": 1}
_WEEKDAYS = "一二三四五六日"
_YEARS_BACK: dict[Anchor, int] = {"this_year": 0, "last_year": 1, "year_before_last": 2}


def resolve(date: Date, published: str | None, previous: Date | None) -> str | None:
    """Return ISO 8601 of reduced precision (``2022-09``), or None where the year stays untold.

    ``published`` (ISO 8601) dates 今年 and dates without a year, which are taken for the latest such
    date not after it; ``previous``, an absolute date told before, dates 同年, 当月 and 次日.
    """
    full = settle(date, published, previous)
    return None if full is None else isoformat(full)


def settle(date: Date, published: str | None, previous: Date | None) -> Date | None:
    """Return the date with its year filled in, or None where nothing tells it."""
    if date.anchor == "absolute":
        return date if date.year is not None else None
    told = _parse(published)
    if date.anchor in _DAYS_BACK or date.anchor in _WEEKS_BACK:
        return _from_day(date, told) if told else None
    if date.anchor in _YEARS_BACK or date.anchor in ("this_month", "last_month", "none"):
        return _from_publication(date, told) if told else None
    return _from_previous(date, previous) if previous and previous.year else None


def settle_in_order(dates: Iterable[Date], published: str | None) -> list[Date | None]:
    """Settle dates told one after another: each that has a year is what the next ones refer to."""
    settled: list[Date | None] = []
    previous: Date | None = None
    for date in dates:
        full = settle(date, published, previous)
        settled.append(full)
        previous = full or previous
    return settled


def isoformat(date: Date) -> str | None:
    """Write a date in ISO 8601, as precise as it is told; None where it has no year.

    >>> from extractor.mentions.dates import Date
    >>> isoformat(Date(2022, 9)), isoformat(Date(2023, 9, 12, 10, 59))
    ('2022-09', '2023-09-12T10:59')
    """
    if date.year is None:
        return None
    written = f"{date.year:04}"
    for mark, part in (("-", date.month), ("-", date.day), ("T", date.hour), (":", date.minute)):
        if part is None:
            break
        written += f"{mark}{part:02}"
    return written


def _parse(published: str | None) -> tuple[int, int | None, int | None] | None:
    found = _ISO.fullmatch(published) if published else None
    if not found:
        return None
    month, day = found["month"], found["day"]
    return int(found["year"]), int(month) if month else None, int(day) if day else None


def _from_publication(date: Date, told: tuple[int, int | None, int | None]) -> Date | None:
    year, month, _ = told
    if date.anchor in _YEARS_BACK:
        return _checked(replace(date, year=year - _YEARS_BACK[date.anchor], anchor="absolute"))
    if date.anchor == "this_month":
        return _checked(replace(date, year=year, month=month, anchor="absolute")) if month else None
    if date.anchor == "last_month":
        if not month:
            return None
        back = (year - 1, 12) if month == 1 else (year, month - 1)
        return _checked(replace(date, year=back[0], month=back[1], anchor="absolute"))
    return _latest(date, told)


def _from_day(date: Date, told: tuple[int, int | None, int | None]) -> Date | None:
    """Count back days or weeks from the day of publication; a week is told by its month or year."""
    year, month, day = told
    if month is None or day is None:
        return None
    published = dt.date(year, month, day)
    if date.anchor in _DAYS_BACK:
        return _on(date, published - dt.timedelta(days=_DAYS_BACK[date.anchor]))
    monday = published - dt.timedelta(days=published.weekday() + 7 * _WEEKS_BACK[date.anchor])
    if date.part:
        return _on(date, monday + dt.timedelta(days=_WEEKDAYS.index(date.part.replace("天", "日"))))
    sunday = monday + dt.timedelta(days=6)
    if monday.year != sunday.year:
        return None
    month = monday.month if monday.month == sunday.month else None
    return replace(date, year=monday.year, month=month, anchor="absolute")


def _on(date: Date, day: dt.date) -> Date:
    return replace(date, year=day.year, month=day.month, day=day.day, anchor="absolute")


def _latest(date: Date, told: tuple[int, int | None, int | None]) -> Date | None:
    """Return the latest such month or day that is not after publication."""
    year, month, day = told
    if month is None:
        return None
    if date.month is not None:
        later = (date.month, date.day or 0) > (month, day or 31)
        return _checked(replace(date, year=year - later, anchor="absolute"))
    if date.day is None:
        begins = EDGES.get(date.part or "")
        return replace(date, year=year - (begins > month), anchor="absolute") if begins else None
    if date.day > (day or 31):
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return _checked(replace(date, year=year, month=month, anchor="absolute"))


def _from_previous(date: Date, previous: Date) -> Date | None:
    settle_from: dict[Anchor, Callable[[Date, Date], Date | None]] = {
        "same_year": lambda date, before: replace(date, year=before.year),
        "next_year": lambda date, before: replace(date, year=(before.year or 0) + 1),
        "same_month": lambda date, before: (
            replace(date, year=before.year, month=before.month) if before.month else None
        ),
        "same_day": lambda date, before: _shifted(date, before, 0),
        "next_day": lambda date, before: _shifted(date, before, 1),
    }
    settled = settle_from[date.anchor](date, previous)
    return _checked(replace(settled, anchor="absolute")) if settled else None


def _shifted(date: Date, before: Date, days: int) -> Date | None:
    if not (before.year and before.month and before.day):
        return None
    return _on(date, dt.date(before.year, before.month, before.day) + dt.timedelta(days=days))


def _checked(date: Date) -> Date | None:
    """Return None for a day that its month does not have (29 February of a common year)."""
    if date.year is None or not 1 <= date.year <= 9999:
        return None
    if date.month and date.day:
        try:
            dt.date(date.year, date.month, date.day)
        except ValueError:
            return None
    return date
