"""One character for another: widths, look-alikes, line ends, quotation marks; and those that go."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.expression import expression

if TYPE_CHECKING:
    import regex

    from extractor.document.mapped import Mapped

_LINE_END = expression("\r\n")
UNSEEN = expression(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]++"
)
ENCLOSED = expression("[⑴-⒛㈠-㈩]")

_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_SPACES = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u2800\u3000\u3164\uffa0"
)
# Small and vertical forms stand beside those of full width; signs whose width means nothing keep it.
_PUNCTUATION = {
    "，": "﹐︐",
    "。": "｡︒",
    "、": "､﹑︑",
    "；": ";﹔︔",
    "：": "﹕︓︰",
    "！": "!﹗︕",
    "？": "?﹖︖",
    "（": "(﹙︵",
    "）": ")﹚︶",
    "【": "[［〖︻︗",
    "】": "]］〗︼︘",
    "“": "「｢﹁〝‟",
    "”": "」｣﹂〞〟",
    "‘": "『﹃‛",
    "’": "』﹄",
    "〔": "❲︹",
    "〕": "❳︺",
    "～": "~〜∼˜",
    "-": "－‐‑‒−﹣",
    "%": "﹪",
    "·": "\u0387",
    # The frame of a figure, as in an emoji.
    ".": "\u20e3",
}
#: The first of the ten figures in other circles than ①: ❶ ➀ ➊ ⓵ ㊀.
_CIRCLED = (0x2776, 0x2780, 0x278A, 0x24F5, 0x3280)
#: So many characters are replaced one after another sooner than all by a table.
_FEW = 30
_KEPT_WIDE = frozenset("，；：！？（）～￣￤￨￩￪￫￬￭￮￥￡￠￦")


@cache
def translations() -> dict[int, str]:
    """Return what stands for each character in the clean text, by its code point."""
    table = {ord(one): "\n" for one in _BREAKS} | dict.fromkeys(map(ord, _SPACES), " ")
    wide = (chr(code) for code in (*range(0xFF01, 0xFF5F), *range(0x1D7CE, 0x1D800)))
    table |= {ord(one): unicodedata.normalize("NFKC", one) for one in wide if one not in _KEPT_WIDE}
    table |= {first + n: chr(ord("①") + n) for first in _CIRCLED for n in range(10)}
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    table |= {ord(one): new for new, old in _PUNCTUATION.items() for one in old}
    rows = (Path(__file__).parent.parent / "data" / "lookalikes.tsv").read_text("utf-8").splitlines()[3:]
    return table | {ord(row[0]): row[2] for row in rows}


def lines_ended(text: Mapped) -> Mapped:
    """End every line by one newline, and drop what cannot be seen."""
    if "\r\n" in text.text:
        text = text.replaced(_LINE_END, "\n")
    return text.replaced(UNSEEN, "") if _holds(text, UNSEEN) else text


def plain_characters(text: Mapped) -> Mapped:
    """Give every character in the form the clean text has it, whatever stands around it."""
    plain = text.same_length(_translated(text))
    return plain.replaced(ENCLOSED, _spelled) if _holds(text, ENCLOSED) else plain


def _holds(text: Mapped, unusual: regex.Pattern[str]) -> bool:
    return unusual.search("".join(text.unusual)) is not None


def _translated(text: Mapped) -> str:
    """Translate a text by the table; one character after another where few are in it."""
    table, plain = translations(), text.text.replace("馀", "余")
    odd = [one for one in text.unusual if ord(one) in table]
    if len(odd) > _FEW:
        return plain.translate(table)
    for one in odd:
        plain = plain.replace(one, table[ord(one)])
    return plain


def _spelled(match: regex.Match[str]) -> str:
    """``⑴`` and ``⒈`` as typed by hand.

    >>> [_spelled(match) for match in ENCLOSED.finditer("⑴⒓㈢")]
    ['（1）', '12.', '（三）']
    """
    return unicodedata.normalize("NFKC", match[0]).replace("(", "（").replace(")", "）")
