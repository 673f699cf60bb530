"""Sums of money and numbers of people with their measures, as leaves of gold."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from extractor.model import json_number
from generate.figures import Figure, count, exact_sum, han, loose_sum, range_of_sums
from generate.told import Told

if TYPE_CHECKING:
    from random import Random

    from generate.told import Leaf

#: ISO 4217 code, and how the currency stands about a sum.
_CURRENCIES = (
    ("USD", "{}美元"),
    ("HKD", "港币{}元"),
    ("TWD", "新台币{}元"),
    ("THB", "{}泰铢"),
    ("USDT", "{}USDT"),
    ("HKD", "{}港元"),
    ("EUR", "{}欧元"),
    ("JPY", "{}日元"),
    ("KRW", "{}韩元"),
    ("MYR", "{}马币"),
    ("PHP", "{}比索"),
    ("CNY", "人民币{}元"),
    ("CNY", "人民币{}元"),
    ("CNY", "人民币{}元"),
    ("CNY", "{}元人民币"),
    ("CNY", "{}元人民币"),
    ("CNY", "人民币 {} 元"),
    ("CNY", "{}元整"),
    ("CNY", "{}元（人民币，下同）"),
)
_MEASURES = ("名", "人")


def money(chance: Random, role: str, *, loosely: bool = True) -> Told:
    """Return a sum in that role; ``loosely`` allows ranges and words such as 近 and 余."""
    style = chance.random()
    if style < 0.05 and loosely:
        figure = range_of_sums(chance)
    else:
        figure = loose_sum(chance) if style < 0.6 and loosely else exact_sum(chance)
    currency, form = chance.choice(_CURRENCIES) if chance.random() < 0.25 else ("CNY", "{}元")
    if currency != "CNY" and figure.qualifier != "exact":
        currency, form = "CNY", "{}元"
    if figure.after:
        form = "{}元"
    if not figure.words[-1].isdigit():
        form = form.replace(" ", "")
    words = form.format(figure.words) + figure.after
    leaf = {**_quantity(figure), "currency": currency, "role": role, "text": words}
    return Told(words, (("amounts", leaf),))


def fine(chance: Random) -> Told:
    """Return a fine as courts write it, in Chinese numerals or in figures."""
    wan = chance.randint(1, 60)
    figure = Figure(chance.choice((han(wan), str(wan))) + "万", Decimal(wan * 10_000))
    words = chance.choice(("人民币{}元", "{}元")).format(figure.words)
    leaf = {**_quantity(figure), "currency": "CNY", "role": "fine", "text": words}
    return Told(words, (("amounts", leaf),))


def defendants(number: int) -> Told:
    """Return the number of defendants in a heading."""
    words = f"{number}人"
    quantity = _quantity(Figure(str(number), Decimal(number)))
    return Told(
        words, (("suspects", {**quantity, "status": "sentenced", "part_of_total": False, "text": words}),)
    )


def people(
    chance: Random, status: str, bounds: tuple[int, int], form: str = "", *, part: bool = False
) -> Told:
    """Return a number of suspects between two bounds with their status, for a sentence of that form."""
    low, high = bounds
    figure = count(chance, low, high)
    if not low <= figure.value <= high:
        figure = Figure(str(high), Decimal(high))
    measure = "名" if "{n}犯罪嫌疑人" in form else chance.choice(_MEASURES)
    words = figure.words + measure + figure.after
    leaf = {**_quantity(figure), "status": status, "part_of_total": part, "text": words}
    return Told(words, (("suspects", leaf),))


def _quantity(figure: Figure) -> Leaf:
    least, most = figure.bounds
    return {
        "value": json_number(figure.value),
        "min": _number(least),
        "max": _number(most),
        "qualifier": figure.qualifier,
    }


def _number(value: Decimal | None) -> int | float | str | None:
    return None if value is None else json_number(value)
