"""Punctuation and spaces whose form depends on what stands around them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import regex

from extractor.anchored import Anchored
from extractor.expression import expression, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.document.mapped import Edit, Mapped

_WHITE = " \t\n"
_MARK = "•・‧∙⋅﹒●･"
_PINYIN_FINAL = (
    "i(?:a(?:ng?|o)?|e|n|ng|ong|u)?|u(?:a(?:ng?|i)?|e|i|n|o)?|v[en]?|a(?:i|o|ng?)?|o(?:u|ng)?|e(?:i|r|ng?)?"
)
_SYLLABLE = f"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:{_PINYIN_FINAL})[1-5]?"
_PINYIN = expression(rf"(?:音|读音|读作|读|拼音)?：?(?:{_SYLLABLE}[ '’]?){{1,4}}")
_BRACKETED = expression(
    r"(?<=\p{Han})(?:[（【](?:音|读音|读作|读|拼音)?[:：]?[\p{Latin}\p{Mn}1-5 '’]{1,24}[）】])++"
)
#: By the bracket that opens it: looking for one character is faster than for one of two.
_PRONOUNCED = tuple(Anchored(_BRACKETED, plain(f"{one}(?=[^\u4e00-\u9fff]|[音读拼])")) for one in "（【")
_INNER = expression("[（【]([^）】]*+)[）】]")

#: White space that holds a line end, but for a bare line end and a bare empty line.
_BREAK = plain(r"[ \t\n](?:(?<=\n)(?=[ \t]|\n[ \t\n])|(?<=[ \t])(?<![ \t][ \t])[ \t]*\n)[ \t\n]*")
_BLANKS = plain(r"[ \t][ \t]+")
#: Not the space that parts a marker from the date of its story: 案例一 5月8日.
_LOOSE = Anchored(
    expression(
        r"(?<=[0-9]) (?=[\p{Han}%])|(?<=\p{Han}) (?=[0-9])(?<![例案件之][一二三四五六七八九十]{1,3} )"
    ),
    plain(" "),
)

#: Any but those before three figures after a figure: 1,000.
_COMMA = plain(",(?!(?<=[0-9],)[0-9]{3}(?![0-9]))")
#: A clock or a proportion; the colon after a marker stays what it is: 案例1：2023年.
_COLON_BETWEEN_FIGURES = plain("：(?<=[0-9]：)(?=[0-9]{1,2}(?![0-9年月日]))")
#: No fraction, but the number of a line that begins with its date: 1.2023年, 案例2.5月8日.
_NUMBER_OF_LINE = expression(
    r"(?<=^[^\n，。]{0,6}(?:[0-9]{1,2}|[一二三四五六七八九十]))\.(?=(?:(?:19|20)[0-9]{2}年|[0-9]{1,2}月[0-9]{1,2}日))",
    regex.MULTILINE,
)
_DOT = Anchored(
    expression(
        rf"(?<=[0-9]) ?[·{_MARK}] ?(?=[0-9])|(?<=[0-9A-Za-z\p{{Han}}])[{_MARK}](?=[0-9A-Za-z\p{{Han}}])"
    ),
    plain(f"[ ·{_MARK}](?:(?<! )|(?=[·{_MARK}]))"),
)
_EN_DASH = expression("(?<=[0-9])–(?=[0-9])")
_DASH = Anchored(expression("(?:[—–―─⸺⸻]|-{2,}+)++"), plain("[—–―─⸺⸻-](?:(?<!-)|(?=-))"))
_DOUBLED = plain("([，。、；])\\1+")
_QUOTE = expression('["“”\n]')


def without_pinyin(text: Mapped) -> Mapped:
    """Drop pronunciations in brackets: 勐（měng）拉."""
    for pronounced in _PRONOUNCED:
        text = text.edited(
            (*match.span(), "") for match in pronounced.finditer(text.text) if _is_pinyin(match[0])
        )
    return text


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
    tight = text.replaced(_BREAK, lambda match: "\n" if match[0].count("\n") == 1 else "\n\n")
    single = tight.edited(_edges(tight.text))
    even = single.replaced(_BLANKS, lambda match: "\t" if "\t" in match[0] else " ")
    close = even.replaced(_LOOSE, "")
    return close.same_length(close.text.replace("\t", " "))


def _edges(text: str) -> Iterator[Edit]:
    """Drop the white space before the first and after the last word."""
    start, end = len(text) - len(text.lstrip(_WHITE)), len(text.rstrip(_WHITE))
    if start:
        yield 0, start, ""
    if start <= end < len(text):
        yield end, len(text), ""


def punctuated(text: Mapped) -> Mapped:
    """Give commas, colons, dots, dashes and quotation marks the form that their place asks for."""
    commas = text.same_length(_COMMA.sub("，", text.text))
    dotted = commas.replaced(_DOT, "·") if any(mark in commas.text for mark in f"·{_MARK}") else commas
    dashed = dotted.replaced(_EN_DASH, "-") if "–" in dotted.text else dotted
    plain = dashed.replaced(_DASH, "—")
    timed = plain.same_length(_COLON_BETWEEN_FIGURES.sub(":", plain.text.replace(":", "：")))
    numbered = timed.same_length(_NUMBER_OF_LINE.sub("、", timed.text))
    single = numbered.replaced(_DOUBLED, lambda match: match[1])
    return single.same_length(_paired(single.text))


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
