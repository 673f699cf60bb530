"""Punctuation and spaces whose form depends on what stands around them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from extractor.expression import expression

if TYPE_CHECKING:
    import regex

    from extractor.document.mapped import Mapped

_MARK = "•・‧∙⋅﹒●･"
_PINYIN_FINAL = (
    "i(?:a(?:ng?|o)?|e|n|ng|ong|u)?|u(?:a(?:ng?|i)?|e|i|n|o)?|v[en]?|a(?:i|o|ng?)?|o(?:u|ng)?|e(?:i|r|ng?)?"
)
_SYLLABLE = f"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:{_PINYIN_FINAL})[1-5]?"
_PINYIN = expression(rf"(?:音|读音|读作|读|拼音)?：?(?:{_SYLLABLE}[ '’]?){{1,4}}")
_BRACKETED = expression(
    r"(?<=\p{Han})(?:[（【](?:音|读音|读作|读|拼音)?[:：]?[\p{Latin}\p{Mn}1-5 '’]{1,24}[）】])++"
)
_INNER = expression("[（【]([^）】]*+)[）】]")

_LINE_BREAKS = expression(r"(?<![ \t])[ \t]*+\n[ \t\n]*+")
_OUTER = expression(r"\A[ \t\n]++|(?<![ \t\n])[ \t\n]++\Z")
_BLANKS = expression(r"[ \t]{2,}+")
_LOOSE = expression(r"(?<=[0-9]) (?=[\p{Han}%])|(?<=\p{Han}) (?=[0-9])")

_COMMA = expression("(?<![0-9]),|,(?![0-9]{3}(?![0-9]))")
_COLON = expression("[:：]")
_DOT = expression(
    rf"(?<=[0-9]) ?[·{_MARK}] ?(?=[0-9])|(?<=[0-9A-Za-z\p{{Han}}])[{_MARK}](?=[0-9A-Za-z\p{{Han}}])"
)
_EN_DASH = expression("(?<=[0-9])–(?=[0-9])")
_DASH = expression("(?:[—–―─⸺⸻]|-{2,}+)++")
_DOUBLED = expression("([，。、；])\\1++")
_QUOTE = expression('["“”\n]')


def without_pinyin(text: Mapped) -> Mapped:
    """Drop pronunciations in brackets: 勐（měng）拉."""
    return text.edited(
        (*match.span(), "") for match in _BRACKETED.finditer(text.text) if _is_pinyin(match[0])
    )


def _is_pinyin(words: str) -> bool:
    """Tell a pronunciation from an abbreviation.

    >>> [_is_pinyin(words) for words in ("（měng）", "（音rui）", "（USDT）", "（app）", "（Rui）")]
    [True, True, False, False, False]
    """
    return all(_is_syllables(inner) for inner in _INNER.findall(words))


def _is_syllables(words: str) -> bool:
    letters = unicodedata.normalize("NFD", words)
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    sounds = plain.lower() if plain != letters else plain
    return _PINYIN.fullmatch(sounds.replace("ü", "v").replace("ɡ", "g")) is not None


def spaced(text: Mapped) -> Mapped:
    """Leave one space or empty line at most, and none at the edges of lines or round figures.

    A tab keeps the cells of a table apart: it ends as a space, beside a figure too.
    """
    tight = text.replaced(_LINE_BREAKS, lambda match: "\n" if match[0].count("\n") == 1 else "\n\n")
    single = tight.replaced(_OUTER, "").replaced(_BLANKS, lambda match: "\t" if "\t" in match[0] else " ")
    close = single.replaced(_LOOSE, "")
    return close.same_length(close.text.replace("\t", " "))


def punctuated(text: Mapped) -> Mapped:
    """Give commas, colons, dots, dashes and quotation marks the form that their place asks for."""
    dotted = text.replaced(_COMMA, "，").replaced(_DOT, "·")
    dashed = dotted.replaced(_EN_DASH, "-").replaced(_DASH, "—")
    timed = dashed.same_length(_COLON.sub(_colon, dashed.text))
    single = timed.replaced(_DOUBLED, lambda match: match[1])
    return single.same_length(_paired(single.text))


def _colon(match: regex.Match[str]) -> str:
    text, at = match.string, match.start()
    between = (
        text[at - 1 : at] and text[at - 1] in "0123456789" and text[at + 1 : at + 2] in tuple("0123456789")
    )
    return ":" if between else "："


def _paired(text: str) -> str:
    """Turn straight quotation marks into pairs, line by line.

    >>> _paired('侦破"9.06"案，捣毁“某某"园区')
    '侦破“9.06”案，捣毁“某某”园区'
    """
    if '"' not in text:
        return text
    is_open = False

    def turned(match: regex.Match[str]) -> str:
        nonlocal is_open
        mark = match[0]
        if mark == '"':
            mark = "”" if is_open else "“"
        is_open = mark == "“"
        return mark

    return _QUOTE.sub(turned, text)
