"""A whole string as one sum of money: 人民币壹仟元整, 五块五, $1.5M, 五美元三十美分, 900余万."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import coded, lexical, uncoded
from extractor.mentions import money
from extractor.mentions.currencies import NAME, SIGN, SIGNS, any_of, code_of
from extractor.mentions.exact import LETTERED, lettered
from extractor.mentions.measures import whole
from extractor.mentions.numerals import EXACT, LONGEST, canonical, worth
from extractor.mentions.written import tidy
from extractor.model import Money

if TYPE_CHECKING:
    import regex

_NUMBER_END = "(?<=[0-9一二两三四五六七八九十百千万亿余多来几wW])"
_MARKS = any_of(sign for sign in SIGNS if not sign.isalpha())
#: Other ways to write a sum, coded, each with the one that the finder's grammar knows.
_REWRITTEN = [
    (lexical(pattern), plain)
    for pattern, plain in (
        (r"^(?:{total|converted|cash}|(?={currency}{cash}))({currency})?(?:{cash})?", r"\1"),
        (rf"^({NAME})[$:]", r"\1"),
        (rf"^({SIGN})(.+[\-—~～至到])\1", r"\1\2"),
        (r"(?<![0-9])\.(?=[0-9])", "0."),
        ("[（(]{written_out}[）)]", ""),
        ("^好(?=几)", ""),
        (f"^半(?=块|元|{NAME})", "0.5"),
        (f"{_NUMBER_END}块半$", "元5角"),
        (rf"{_NUMBER_END}[块元]({money.FIGURE})$", r"元\1角"),
        (f"{_NUMBER_END}块(?=(?:{{qualifier.behind|cash}}|{NAME})?$)", "元"),
        (rf"^([^$€£¥₩]*[0-9万亿kKmM]) ?({_MARKS})$", r"\2\1"),
    )
]
_MINUS = lexical(rf"^(?:[负\-](?P<sum>.+)|(?P<sign>{SIGN})-(?P<sum>.+))$")
_CHANGE_ONLY = expression(
    rf"(?:零元)?(?P<jiao>{money.FIGURE})[角毛](?:(?P<fen>{money.FIGURE})分?|零(?P<fen>{money.FIGURE})分)?(?:钱|整|正)?"
    rf"|零元(?P<fen>{money.FIGURE})分(?:钱|整|正)?"
    rf"|(?P<fen>{money.FIGURE})分(?:钱|整|正)"
)
_WITH_CENTS = lexical(rf"(?P<sum>.+?{NAME})零?(?P<cents>.{{1,12}}{{cents}})")
_RANGE = expression(r"[至到\-—～~].*不等$")
_FORMAL = expression("[〇○壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌]")


def read_amount(text: str) -> Money | None:
    """Read a sum of money in its currency; numbers without one only in 万 or 亿 (900余万).

    >>> amount = read_amount("人民币3000余万元")
    >>> amount.value, amount.qualifier, amount.currency
    (Decimal('30000000'), 'at_least', 'CNY')
    """
    written = tidy(text)
    if not written or len(written) > 2 * LONGEST:
        return None
    code = coded(written)
    if minus := _MINUS.fullmatch(code):
        return _negative(uncoded((minus["sign"] or "") + minus["sum"]))
    if change := _CHANGE_ONLY.fullmatch(written):
        return Money.of(value=_change(change))
    if parts := _WITH_CENTS.fullmatch(code):
        return _added(parts)
    return _read(written)


def _read(written: str) -> Money | None:
    """Read a sum that the finder's grammar knows, perhaps after some rewriting."""
    written = written.removesuffix("不等") if _RANGE.search(written) else written
    code = coded(LETTERED.sub(_unlettered, written))
    for pattern, plain in _REWRITTEN:
        code = pattern.sub(plain, code)
    measured = whole(plainly(uncoded(code)), money.FRAME)
    if measured is None:
        return None
    sign, name = measured.sign, measured.written("name")
    if sign and name and _differ(sign, name):
        return None
    bare = measured.unit["bare"] is not None and not (sign or measured.unit["noted"])
    return None if bare and measured.numeral.said.myriad == 1 else money.money_of(measured)


def _differ(before: str, after: str) -> bool:
    """Tell whether two currencies are named; a sign may stand for several ($100港币)."""
    return before not in SIGNS and code_of(before) != code_of(after)


def _unlettered(found: regex.Match[str]) -> str:
    """Write 20k as 20000, but leave 500w, which is 500万 with nothing else needed to be a sum."""
    return found[0] if found["unit"] in "wW" else format(lettered(found), "f")


def _negative(written: str) -> Money | None:
    amount = read_amount(written)
    if amount is None or amount.qualifier != "exact" or amount.value < 0:
        return None
    return amount.model_copy(update={"value": amount.value.copy_negate()})


def _change(found: regex.Match[str]) -> Decimal:
    """Add up 五角三分, 两毛五 or 五分钱."""
    total = Decimal(0)
    for group, part in (("jiao", "0.1"), ("fen", "0.01")):
        figure = worth(canonical(found[group])) if found[group] else None
        if figure is not None:
            total = EXACT.add(total, EXACT.multiply(figure, Decimal(part)))
    return total


def _added(parts: regex.Match[str]) -> Money | None:
    """Add the cents of 五美元三十美分 to its dollars."""
    amount, cents = (_read(uncoded(parts[part])) for part in ("sum", "cents"))
    if amount is None or cents is None or amount.currency != cents.currency or cents.value >= 1:
        return None
    if not amount.qualifier == cents.qualifier == "exact":
        return None
    return amount.model_copy(update={"value": EXACT.add(amount.value, cents.value)})


def plainly(written: str) -> str:
    """Write formal figures plainly, for a whole value has no words they could be part of."""
    return _FORMAL.sub(lambda found: canonical(found[0]), written)
