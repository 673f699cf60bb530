"""The grammar of one numeral: what its characters are worth.

A numeral is Arabic (``1,316,216.50``), Chinese (``三千五百``), formal (``叁仟伍佰``) or
mixed (``1亿3580万``). Everything here is exact: no binary floats, no rounding.
"""

from __future__ import annotations

from decimal import Context, Decimal, Inexact

from extractor.expression import expression

#: Exact for every numeral of at most LONGEST characters; rounding would raise Inexact.
EXACT = Context(prec=400, traps=[Inexact])
#: No quantity is written with more characters than this; longer runs are refused.
LONGEST = 80

DIGITS = "零一二三四五六七八九"
SIZES = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "亿": Decimal(10**8),
    "兆": Decimal(10**12),
    "京": Decimal(10**16),
    "垓": Decimal(10**20),
    "秭": Decimal(10**24),
    "穰": Decimal(10**28),
}
_DESCENDING = sorted(SIZES, key=SIZES.__getitem__, reverse=True)
_SAME = str.maketrans(
    "〇○壹贰叁肆伍陆柒捌玖拾佰仟两俩仨幺wW", "零零一二三四五六七八九十百千二二三一万万"
) | str.maketrans({"廿": "二十", "卅": "三十", "卌": "四十"})
#: Big units said twice, after a figure: 四万万 is 四亿.
_DOUBLED = expression("(?<=[0-9一二三四五六七八九十百千半])(?:万万|亿亿)(?![万亿])")
_ANY_DIGIT = DIGITS + "0123456789"
_VALUES = {digit: Decimal(at) for at, digit in enumerate(DIGITS)}

ARABIC_WHOLE = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})++|[0-9]++)"
_ARABIC = expression(ARABIC_WHOLE + r"(?:\.[0-9]++)?+")
_CHINESE = expression(rf"(?P<whole>[{DIGITS}]*+)(?:点(?P<part>[{DIGITS}]++))?+")


def canonical(numeral: str) -> str:
    """Write every Chinese digit and unit in its plain form.

    >>> canonical("叁仟两佰廿")
    '三千二百二十'
    """
    return numeral.translate(_SAME)


def worth(numeral: str) -> Decimal | None:
    """Return what a canonical numeral is worth, or None where it is no numeral.

    >>> worth("1亿3580万"), worth("一万二"), worth("三点一四"), worth("万一")
    (Decimal('135800000'), Decimal('12000'), Decimal('3.14'), None)
    """
    if not numeral or len(numeral) > LONGEST:
        return None
    if "万万" in numeral or "亿亿" in numeral:
        numeral = _DOUBLED.sub(lambda found: "亿" if found[0] == "万万" else "京", numeral)
    return _sum(numeral)


def _sum(numeral: str) -> Decimal | None:
    """Split at the last unit of the greatest size: what stands before multiplies it, the rest adds to it."""
    unit = next((unit for unit in _DESCENDING if unit in numeral), None)
    if unit is None:
        return _figures(numeral)
    before, _, after = numeral.rpartition(unit)
    times = _times(before, unit, last=not after)
    if times is None or (after and times != times.to_integral_value()):
        return None
    rest = _rest(after, unit)
    if rest is None:
        return None
    return _whole(EXACT.add(EXACT.multiply(times, SIZES[unit]), rest))


def _whole(value: Decimal) -> Decimal:
    """Drop the zeros that a unit leaves behind a point: 1.2亿 is 120000000, not 120000000.0."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def _figures(text: str) -> Decimal | None:
    """Read Arabic or Chinese figures without a unit, figure by figure."""
    if text == "半":
        return Decimal("0.5")
    if _ARABIC.fullmatch(text):
        return Decimal(text.replace(",", ""))
    found = _CHINESE.fullmatch(text)
    if not found or not found["whole"]:
        return None
    figures = "".join(str(DIGITS.index(digit)) for digit in found["whole"])
    return Decimal(figures + _fraction(found["part"]))


def _fraction(part: str | None) -> str:
    return "." + "".join(str(DIGITS.index(digit)) for digit in part) if part else ""


def _times(before: str, unit: str, *, last: bool) -> Decimal | None:
    """Read what multiplies a unit; nothing stands for one: 十, 百余, 千万."""
    if not before:
        return Decimal(1) if unit == "十" or last else None
    if SIZES[unit] < SIZES["万"]:
        return _small_times(before, unit)
    if _is_elliptic(before):
        return None
    times = _sum(before)
    if times is None or times == 0 or (times >= SIZES[unit] and not before.isascii()):
        return None
    return times


def _small_times(before: str, unit: str) -> Decimal | None:
    """Read what multiplies 十, 百 or 千: one figure, or an Arabic number of that size (3.5千)."""
    times = _figures(before)
    if times is None or times == 0 or before == "半":
        return None
    if times < 10 or (unit != "十" and times < 100 and before.isascii()):
        return times
    return None


def _is_elliptic(numeral: str) -> bool:
    """Tell whether the last figure stands for a bigger unit that was left out (三千五)."""
    return len(numeral) > 1 and numeral[-1] in _ANY_DIGIT and numeral[-2] in "百千万亿兆"


def _rest(after: str, unit: str) -> Decimal | None:
    """Read what follows a unit: 五 of 三千五 is five hundred, 零五 of 三千零五 is five."""
    size = SIZES[unit]
    if not after:
        return Decimal(0)
    if after == "半" and size > 10:
        return EXACT.divide(size, Decimal(2))
    if after.startswith("点"):
        found = _CHINESE.fullmatch(after)
        return Decimal("0" + _fraction(found["part"])) if found else None
    if len(after) == 1 and after in DIGITS[1:] + "123456789":
        figure = _VALUES.get(after) or Decimal(after)
        return EXACT.divide(EXACT.multiply(figure, size), Decimal(10))
    return _smaller(after, size)


def _smaller(after: str, size: Decimal) -> Decimal | None:
    """Read a numeral that must stay below the unit before it."""
    spelt = after.lstrip("零")
    if spelt != after:
        if size == 10:
            return None
        spelt = "一" + spelt if spelt[:1] == "百" and size > 100 else spelt
    if spelt[:1] in ("百", "千", "万", "亿", "兆", "半", ""):
        return None
    if spelt == after and size > 10 and not spelt.isascii() and not any(unit in spelt for unit in SIZES):
        return None
    value = _sum(spelt)
    return value if value is not None and value < size else None
