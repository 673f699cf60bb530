"""Values in words, one line each, for people who read tables."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from extractor.model import (
    Amount,
    CaseCode,
    City,
    Headcount,
    Leader,
    OverseasBase,
    Quantity,
    ScamType,
    Suspects,
)
from extractor.view.json import dumps
from extractor.visible import one_line

if TYPE_CHECKING:
    from extractor.model import Qualifier

SIGN: dict[Qualifier, str] = {"exact": "", "at_least": "≥", "at_most": "≤", "about": "≈", "range": ""}
#: Units of large numbers, each with its power of ten.
UNITS = (("亿", 8), ("万", 4))
CURRENCIES = {
    "CNY": "元", "USD": "美元", "HKD": "港元", "TWD": "新台币", "THB": "泰铢", "EUR": "欧元",
    "JPY": "日元", "KRW": "韩元", "GBP": "英镑", "MOP": "澳门元", "PHP": "比索", "MMK": "缅元",
}  # fmt: skip
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_FOUR_PLACES = Decimal("0.0001")


def number(value: Decimal | int) -> str:
    """Return a number in 万 or 亿 where four decimals hold it exactly.

    >>> number(30000000), number(316216), number(Decimal("1316216.50")), number(12345678)
    ('3000万', '31.6216万', '1316216.5', '1234.5678万')
    """
    exact = Decimal(value)
    for unit, places in UNITS:
        scaled = exact.scaleb(-places, _EXACT)
        if scaled.copy_abs() >= 1 and scaled == scaled.quantize(_FOUR_PLACES, context=_EXACT):
            return f"{_trimmed(scaled)}{unit}"
    return _trimmed(exact)


def _trimmed(value: Decimal) -> str:
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def quantity(value: Quantity | Headcount) -> str:
    """Return a quantity with its qualifier as a sign: ``≥150``, ``5万～15万``."""
    if value.qualifier == "range" and value.min is not None and value.max is not None:
        return f"{number(value.min)}～{number(value.max)}"
    return f"{SIGN[value.qualifier]}{number(value.value)}"


@singledispatch
def in_words(value: Any) -> str:
    """Return any value of the output on one line."""
    return one_line(dumps(value))


@in_words.register
def _(value: str) -> str:
    return one_line(value)


@in_words.register
def _(value: Amount) -> str:
    return f"{value.role} {quantity(value)}{CURRENCIES.get(value.currency, f' {one_line(value.currency)}')}"


@in_words.register
def _(value: Suspects) -> str:
    return f"{value.status} {quantity(value)}人{' (part)' if value.part_of_total else ''}"


@in_words.register
def _(value: Leader) -> str:
    return f"{one_line(value.name)} ({value.role})"


@in_words.register
def _(value: City) -> str:
    return one_line(f"{value.name} {value.adcode or ''}")


@in_words.register
def _(value: OverseasBase) -> str:
    return f"{one_line(value.name)}{f' ({value.territory})' if value.territory else ''}"


@in_words.register
def _(value: ScamType) -> str:
    return one_line(value.name)


@in_words.register
def _(value: CaseCode) -> str:
    return one_line(value.code)
