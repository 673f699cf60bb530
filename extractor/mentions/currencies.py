"""Names and signs of currencies with their ISO 4217 codes; XBT, ETH and USDT for coins without one.

They stand in a table of the lexicon. The Chinese names are those of the Unicode CLDR and the shorter ones in
use. A name that several currencies bear stands for one of them only where nearly everybody means it so (比索
the Philippine one in this genre, 卢比 the Indian one); 第纳尔, 克朗 and 法郎 alone stand for none. The codes
TOP, COP, ALL, SOS and the like are left out, for they are words of their own (TOP10, COP28).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractor.lexicon import currencies

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What a currency is called and its code; 300万U is slang.
_CODES = {"U": "USDT"} | {
    word: each.code
    for each in currencies()
    for word in (*each.names, *each.letters, *each.signs, *each.cents)
}
#: Every code that a sum can have.
CODES = frozenset(_CODES.values())
#: Hundredths that have a name of their own.
CENTS = frozenset(cent for each in currencies() for cent in each.cents)
#: Signs that stand before a number; a bare $ is taken for US dollars, a bare ¥ for yuan.
SIGNS = tuple(sign for each in currencies() for sign in each.signs)


def any_of(words: Iterable[str]) -> str:
    """Compose a pattern of words, of two that start alike the longer.

    >>> any_of(["日元", "日元券"])
    '(?:日元券|日元)'
    """
    return f"(?:{'|'.join(map(regex.escape, sorted(words, key=len, reverse=True)))})"


#: Codes in letters, of either case; the letters looked at first spare most of the work in both directions.
_ANY_LETTERS = any_of(letters for each in currencies() for letters in each.letters)
LETTERS = f"(?:(?=[A-Za-z])(?i:{_ANY_LETTERS})(?<=[A-Za-z]))"
_SIGN_ENDS = "".join(sorted({sign[-1] for sign in SIGNS}))
#: What a currency is called after a number (三十英镑), and before one (港币30万, US$20), in a coded text.
NAME = rf"(?:{{currency}}|{LETTERS}(?![\p{{Latin}}\d]))"
SIGN = f"(?:{{currency}}|{LETTERS}|{any_of(SIGNS)}(?<=[{_SIGN_ENDS}]))"


def code_of(word: str) -> str:
    """Return the ISO 4217 code of a currency's name or sign, of a cent's name, or of slang (300万U)."""
    return _CODES.get(word) or _CODES[word.upper()]
