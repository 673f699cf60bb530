"""Numbers, sums, people, dates and codes as notices write them, each with what is to be read there."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from extractor.gazetteer import DATA
from extractor.model import json_number
from generate.grammar import Planted, choose, fill, join, sections

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_FIRST, _LAST = dt.date(2014, 1, 5), dt.date(2025, 12, 28)
#: The day of a case: so many days before publication at least, and at most with and without its year.
_BEFORE, _RECENT, _OLD = 40, 360, 1100


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


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a number: its words with slots, what they say, their unit and the numbers that fit."""

    words: str
    qualifier: str
    unit: Decimal
    numbers: range

    def written(self, chance: Random, number: int | None = None) -> tuple[str, dict[str, Any]]:
        """Return one of the numbers, or the one given, in words and as value, bounds and qualifier."""
        n = chance.choice(self.numbers) if number is None else number
        while "{r}" in self.words and n % 10_000 < 1000:
            n = chance.choice(self.numbers)
        m, (q, r), h = n + chance.randint(1, 400), divmod(n, 10_000), han(n % 10_000)
        words = self.words.format(n=n, m=m, q=q, r=r, t=Decimal(n) / 10, c=Decimal(n) / 100, h=h)
        value, more = json_number(n * self.unit), json_number(m * self.unit)
        bounds = {"at_least": (value, None), "at_most": (None, value), "range": (value, more)}
        least, most = bounds.get(self.qualifier, (None, None))
        return words, {"value": value, "min": least, "max": most, "qualifier": self.qualifier}


@cache
def forms(section: str) -> tuple[Form, ...]:
    """Return the forms of a section of numbers."""
    found = []
    for line in sections()[section]:
        qualifier, unit, numbers, *words = line.split()
        first, last, step = map(int, re.findall(r"\d+", f"{numbers}/1")[:3])
        found += [Form(each, qualifier, Decimal(unit), range(first, last + 1, step)) for each in words]
    return tuple(found)


def money(chance: Random, role: str) -> Planted:
    """Return a sum in that role; ``loss exact`` keeps it from being loose."""
    role, _, exact = role.partition(" ")
    style = 1.0 if exact else chance.random()
    section = "range_of_sums" if style < 0.05 else "loose_sum" if style < 0.6 else "exact_sum"
    words, leaf = chance.choice(forms(section)).written(chance)
    currency, form = "CNY", "{}元"
    if words.endswith("元") and chance.random() < 0.25:
        form = choose_word(chance, "yuan")
        if section == "exact_sum" and chance.random() < 0.6:
            currency, form = choose_word(chance, "currency").split("=")
    number = words.removesuffix("元")
    if number != words:
        form = form if number[-1].isdigit() else form.replace(" ", "")
        words = form.format(number)
    return _sum(words, leaf, currency, role)


def fine(chance: Random, wan: int) -> Planted:
    """Return a fine of so many ten thousands, in Chinese numerals or in figures."""
    words = fill(chance, f"{{人民币|}}{{{han(wan)}|{wan}}}万元", {}).words
    value = {"value": wan * 10_000, "min": None, "max": None, "qualifier": "exact"}
    return _sum(words, value, "CNY", "fine")


def _sum(words: str, value: dict[str, Any], currency: str, role: str) -> Planted:
    return Planted(words, (("amounts", {**value, "currency": currency, "role": role, "text": words}),))


def people(
    chance: Random, bounds: Mapping[str, tuple[int, int]], status: str, *, part: bool = False
) -> Planted:
    """Return a number of people within the bounds of their status; after it the measure may stand."""
    status, _, measure = status.partition(" ")
    low, high = bounds["part" if part else status if status in bounds else "step"]
    n, style = chance.randint(low, high), chance.random()
    section = "exact_count" if style < 0.5 else "small_count" if style < 0.58 else "loose_count"
    # a round number, or one that words alone tell
    step = 10 ** (len(str(n)) - 1) if n >= 1000 or chance.random() < 0.3 else 10
    form = chance.choice(forms(section))
    number = None if "{" not in form.words else n // step * step if section == "loose_count" else n
    words, leaf = form.written(chance, number)
    if not low <= leaf["value"] <= high or (number is not None and number not in form.numbers):
        words, leaf = forms("exact_count")[0].written(chance, n)
    words = words.replace("人", measure or chance.choice("名人"))
    return _count(words, leaf, status, part=part)


def _count(words: str, value: dict[str, Any], status: str, *, part: bool = False) -> Planted:
    leaf = {**value, "status": status, "part_of_total": part, "text": words}
    return Planted(words, (("suspects", leaf),))


def and_others(number: int) -> Planted:
    """Return the number of defendants after the names of some."""
    value = {"value": number, "min": None, "max": None, "qualifier": "exact"}
    return Planted("等") + _count(f"{number}人", value, "sentenced")


def choose_word(chance: Random, section: str) -> str:
    """Return one of a section's alternatives, its slots open."""
    return chance.choice(sections()[section])


@cache
def _surnames() -> list[str]:
    lines = (DATA / "surnames.txt").read_text("utf-8").splitlines()
    names = (name for line in lines if not line.startswith("#") for name in line.split())
    return [name for name in names if name != "籍"]  # after a place it says where somebody comes from


def surname(chance: Random, *, common: bool = False) -> str:
    """Return a surname, a common one as a rule."""
    return chance.choice(_surnames()[:120] if common or chance.random() < 0.8 else _surnames())


def masked(chance: Random) -> str:
    """Return a masked name."""
    return choose(chance, "masked_name", {"surname": surname(chance)}).words


def courteous(chance: Random) -> str:
    """Return how a page calls a victim or a witness (王女士)."""
    return surname(chance) + choose(chance, "courteous").words


def named(chance: Random, role: str, among: int = 0) -> Planted:
    """Return people of one role, joined by 、 and each of another surname; some by their whole names."""
    among = among or chance.choice((1, 1, 1, 1, 2, 3))
    whole = chance.random() < 0.03
    people: list[Planted] = []
    for family in dict.fromkeys(surname(chance, common=whole) for _ in range(9)):
        name = choose(chance, "full_name" if whole else "masked_name", {"surname": family}).words
        leaf = {"name": name, "surname": family, "masked": not whole, "role": role}
        people.append(Planted(name, (("leaders", leaf),)))
    note = choose(chance, "note").words if among == 1 and chance.random() < 0.1 else ""
    return join(people[:among], "、") + note


def code(chance: Random) -> Planted:
    """Return the designation of a case in its quotes: a day or a name."""
    quotes = choose_word(chance, "quotes")
    if chance.random() < 0.15:
        name = choose(chance, "code_name").words
        return Planted(quotes.format(name), (("case_code", {"code": name, "kind": "name"}),))
    month, day, dot = chance.randint(1, 12), chance.randint(1, 28), chance.choice("...·•・")
    year = f"{chance.randint(2012, 2024)}." if chance.random() < 0.08 else ""
    words = f"{year}{month}.{chance.choice((f'{day:02}', str(day)))}".replace(".", dot)
    leaf = {"code": f"{year}{month}.{day:02}", "kind": "date"}
    return Planted(quotes.format(words), (("case_code", leaf),))


def day_of_publication(chance: Random) -> dt.date:
    """Return a day of the years that the genre spans."""
    return _FIRST + dt.timedelta(days=chance.randrange((_LAST - _FIRST).days))


def taken_up(chance: Random, published: dt.date | None) -> Planted:
    """Return a date before publication; where that is unknown, one that tells its own year."""
    latest = published or day_of_publication(chance)
    relative = published is not None and chance.random() < 0.35
    row = choose_word(chance, "relative_date" if relative else "date")
    day = latest - dt.timedelta(days=chance.randint(_BEFORE, _RECENT if relative else _OLD))
    if "上月" in row:
        day = latest.replace(day=1) - dt.timedelta(days=1)
    elif "去年" in row:
        day = day.replace(year=latest.year - 1, day=1)
    words, iso = _dated(chance, row, day, that="今年" if day.year == latest.year else "去年")
    return Planted(words, (("start_date", {"value": iso}),))


def imprint(chance: Random, day: dt.date) -> tuple[str, str]:
    """Return the time of publication as a page shows it, and in ISO 8601."""
    clock = dt.time(chance.randrange(7, 23), chance.randrange(60))
    return _dated(chance, choose_word(chance, "imprint"), dt.datetime.combine(day, clock))


def _dated(chance: Random, row: str, day: dt.date, that: str = "") -> tuple[str, str]:
    """Fill a row of dates with a day; return its words and as much of the day as they tell."""
    length, form = row.split(" ", 1)
    year = "".join(_DIGITS[int(sign)] for sign in str(day.year)).replace("零", "〇")
    given = {"y": f"{day.year}", "m": f"{day.month}", "d": f"{day.day}", "mm": f"{day:%m}", "dd": f"{day:%d}"}
    given |= {"Y": year, "M": han(day.month), "D": han(day.day), "that": that}
    given |= {"H": f"{day:%H}".lstrip("0"), "HH": f"{day:%H}", "MM": f"{day:%M}"}
    return fill(chance, form, given).words, day.isoformat()[: int(length)]
