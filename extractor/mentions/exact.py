"""One exact number in any of the ways to write it: 三千五, 1e6, 10k, 四分之三, 1 4/5, 十打, 2^5."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.mentions.measures import Frame, find_measured
from extractor.mentions.numerals import DIGITS, EXACT, LONGEST, canonical, worth

if TYPE_CHECKING:
    from collections.abc import Callable

    import regex

#: What may end a string that is one number.
WHOLE_NUMBER = Frame.of("(?={qualifier.behind}?$)")
_ARABIC = r"[0-9]{1,12}(?:\.[0-9]{1,20})?"
_SCIENTIFIC = expression(rf"(?P<figures>{_ARABIC})(?:[eE]|[×x*]10\^)(?P<power>[+\-]?[0-9]{{1,2}})")
_RAISED = expression(r"(?P<base>[0-9]{1,6}(?:\.[0-9]{1,3})?)\^(?P<power>[0-9]{1,2})")
_SPACED = expression(r"[1-9][0-9]{0,2}(?: [0-9]{3})++(?:\.[0-9]++)?")
#: A number with a letter or word for its unit: 10k, 5w, 2.5 million.
LETTERED = expression(rf"(?P<figures>{_ARABIC}) ?(?P<unit>(?i:thousand|[mbtr]illion|[kmbgt]|w))(?![A-Za-z])")
_LETTERS = {
    "k": 10**3,
    "w": 10**4,
    "m": 10**6,
    "g": 10**9,
    "b": 10**9,
    "t": 10**12,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_SLASHED = expression(r"(?:(?P<whole>[0-9]{1,12})[ 又])?(?P<above>[0-9]{1,12})/(?P<below>[0-9]{1,6})")
_VULGAR = expression("[¼-¾⅐-⅞]")
_PART = "[^又分/]{1,20}"
_FRACTION = expression(rf"(?:(?P<whole>{_PART})又)?(?P<below>{_PART})分之(?P<above>{_PART})")
_GROUPED = expression("(?P<count>.{1,20}?)(?:(?P<group>[打双对])(?P<half>半)?|个(?P<half>半))")
_GROUPS = {"打": Decimal(12), "双": Decimal(2), "对": Decimal(2), None: Decimal(1)}
_ALONE = {"半": "0.5", "一半": "0.5", "半个": "0.5", "半百": "50"}
_NAKED = frozenset("百千万亿兆京垓秭穰")
_SPELT = expression(f"[{DIGITS}]+(?:点[{DIGITS}]+)?")
_CLOCKLIKE = expression("(?<=[0-9])点(?=[0-9])")


def read_exact(written: str) -> Decimal | None:
    """Read a tidy number without a sign that nothing loosens; a fraction only where it is finite.

    >>> read_exact("五又四分之三"), read_exact("三分之一"), read_exact("10k")
    (Decimal('5.75'), None, Decimal('10000'))
    """
    if written in _ALONE:
        return Decimal(_ALONE[written])
    written = _VULGAR.sub(_spelt_vulgar, written).strip()
    for pattern, read in _FORMS:
        found = pattern.fullmatch(written)
        if found:
            return read(found)
    return _plain(_CLOCKLIKE.sub(".", written))


def lettered(found: regex.Match[str]) -> Decimal:
    """Return what a match of :data:`LETTERED` is worth."""
    return _whole(EXACT.multiply(Decimal(found["figures"]), Decimal(_LETTERS[found["unit"].lower()])))


def _spelt_vulgar(found: regex.Match[str]) -> str:
    return " " + unicodedata.normalize("NFKC", found[0]).replace("\N{FRACTION SLASH}", "/")


def _whole(value: Decimal) -> Decimal:
    return value.to_integral_value() if value == value.to_integral_value() else value


def _scientific(found: regex.Match[str]) -> Decimal:
    return Decimal(format(Decimal(f"{found['figures']}e{found['power']}"), "f"))


def _raised(found: regex.Match[str]) -> Decimal | None:
    """Read 2^5; a power of more digits than any quantity has is refused."""
    if len(found["base"]) * int(found["power"]) > LONGEST:
        return None
    return EXACT.power(Decimal(found["base"]), Decimal(found["power"]))


def _spaced(found: regex.Match[str]) -> Decimal:
    return Decimal(found[0].replace(" ", ""))


def _divided(found: regex.Match[str]) -> Decimal | None:
    """Read a fraction, where it is a finite decimal: 四分之三 but not 三分之一."""
    below, above = _below(found["below"]), _plain(found["above"])
    whole = _plain(found["whole"]) if found["whole"] else Decimal(0)
    if below is None or above is None or whole is None:
        return None
    return _quotient(whole, above, below)


def _below(written: str) -> Decimal | None:
    """Read what divides: 千 of 千分之五 is a number; hundredths are percents, and no number."""
    value = worth(written) if written in _NAKED else _plain(written)
    return None if value in (0, 100) or value != int(value or 0) else value


def _slashed(found: regex.Match[str]) -> Decimal | None:
    below = Decimal(found["below"])
    return _quotient(Decimal(found["whole"] or 0), Decimal(found["above"]), below) if below else None


def _quotient(whole: Decimal, above: Decimal, below: Decimal) -> Decimal | None:
    rest = int(below)
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    if EXACT.remainder(EXACT.multiply(above, Decimal(10**30)), Decimal(rest)):
        return None
    return EXACT.add(whole, EXACT.divide(above, below))


def _grouped(found: regex.Match[str]) -> Decimal | None:
    """Read 十打 as 120, 三对 as 6, 两个半 as 2.5, 一打半 as 18."""
    count = Decimal("0.5") if found["count"] == "半" else _plain(found["count"])
    if count is None:
        return None
    half = Decimal("0.5") if found["half"] else Decimal(0)
    return _whole(EXACT.multiply(EXACT.add(count, half), _GROUPS[found["group"]]))


def _plain(written: str) -> Decimal | None:
    """Read one strict numeral; of the spelt-out ones those with 两 stay loose (两三 is two or three)."""
    numeral = canonical(written)
    if numeral in _NAKED or any(mark in written for mark in "余多来几数"):
        return None
    if numeral.startswith(".") or (numeral.startswith("点") and len(numeral) > 1):
        numeral = "0" + numeral if numeral[0] == "." else "零" + numeral
    if _SPELT.fullmatch(numeral):
        return None if "两" in written and len(written) > 1 else worth(numeral)
    loose = next(iter(find_measured(written, WHOLE_NUMBER)), None)
    if loose is not None and loose.qualifier != "exact":
        return None
    return worth(numeral)


_FORMS: list[tuple[regex.Pattern[str], Callable[[regex.Match[str]], Decimal | None]]] = [
    (_SCIENTIFIC, _scientific),
    (_RAISED, _raised),
    (_SPACED, _spaced),
    (LETTERED, lettered),
    (_SLASHED, _slashed),
    (_FRACTION, _divided),
    (_GROUPED, _grouped),
]
