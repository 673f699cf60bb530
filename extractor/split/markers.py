"""Heading candidates: lines that open with a number of some style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.page.lines import PLACES_NO_MEASURES
from extractor.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from extractor.page import Line

_HAN = "[一二三四五六七八九十百]{1,4}"
_ANY = f"(?<n>{_HAN}|[0-9]{{1,2}})"
_CASE = "(?:典型|参考|指导性|督办)?案(?:例|件)(?:之)?"
#: A number that the next word may follow at once: 案例一三亚 is the first.
_GLUED = "(?<n>(?>[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|[0-9]{1,2}))"
#: What a list of numbered lines may carry besides: • 1.
_BULLETS = "•—*·"
_BULLET = expression(f"[{_BULLETS}]+ ?")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", 1)}

_NUMERALS = "一二三四五六七八九十百"
_FIGURES = "0123456789"
#: Numbering styles, the more telling first, each with the characters that it can begin with.
_STYLES = (
    ("bracketed_case", "【", rf"【(?:典型|参考|指导性)?案(?:例|件)(?:之)?{_ANY}】[：、. ]?"),
    ("case_word", "典参指督案", rf"{_CASE}{_ANY}(?:$|[：、. —丨|]+)"),
    ("ordinal_case", "第", rf"第{_ANY}(?:起|案|例)(?:$|[：、. —]+)"),
    ("case_word_loose", "典参指督案", rf"{_CASE}{_GLUED}[：、. —丨|]*+(?=[\p{{Han}}“])"),
    ("result_word", "战警捷", rf"(?:战果|战报|警情|捷报){_GLUED}[：、. —丨|▍]*+(?=[\p{{Han}}“])"),
    ("paren_han", "（", rf"（(?<n>{_HAN})）[、. ]?"),
    ("han", _NUMERALS, rf"(?<n>{_HAN})[、.] ?"),
    ("paren_arabic", "（", r"（(?<n>[0-9]{1,2})）[、. ]?"),
    ("half_paren", _FIGURES, r"(?<n>[0-9]{1,2})）[、. ]?"),
    ("circled", _CIRCLED, rf"(?<n>[{_CIRCLED}])[、. ]?"),
    ("zero_padded", _FIGURES, r"(?<n>0[0-9]|[1-9][0-9])(?:$|[、. ](?![0-9]))"),
    ("arabic", _FIGURES, r"(?<n>[0-9]{1,2})[、.](?![0-9]) ?"),
    ("arabic_alone", _FIGURES, r"(?<n>[0-9]{1,2})$"),
    (
        "arabic_bare",
        _FIGURES,
        (
            rf"(?<n>[0-9]{{1,2}}) ?(?={PLACES_NO_MEASURES}|"
            r"[\p{Han}“](?<![年月日名人个起万亿余多岁元时分家部台条张天小]))"
        ),
    ),
)


def _by_opening() -> dict[str, tuple[tuple[str, regex.Pattern[str]], ...]]:
    ready = [(name, opens, expression(pattern)) for name, opens, pattern in _STYLES]
    every = dict.fromkeys("".join(opens for _, opens, _ in ready))
    return {one: tuple((name, pattern) for name, opens, pattern in ready if one in opens) for one in every}


_BY_OPENING = _by_opening()


@record
class Candidate:
    """A line that may be a heading: its style and number, and where its words start."""

    style: str
    number: int
    line: int
    start: int
    words: int


def read_ordinal(words: str) -> int:
    """Read the number of a marker.

    >>> read_ordinal("十二"), read_ordinal("②"), read_ordinal("07")
    (12, 2, 7)
    """
    if words in _CIRCLED:
        return _CIRCLED.index(words) + 1
    if words.isdigit():
        return int(words)
    tens, _, ones = words.rpartition("十")
    if "十" not in words:
        return _DIGITS.get(words, 0)
    return _DIGITS.get(tens, 1 if not tens else 0) * 10 + _DIGITS.get(ones, 0)


def find_candidates(clean: str, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Give every line that opens with a marker, once for each style that it can be read in."""
    for place, line in enumerate(lines):
        start = line.start
        if clean[start] in _BULLETS and (bullet := _BULLET.match(clean, start, line.end)):
            start = bullet.end()
        for style, pattern in _BY_OPENING.get(clean[start : start + 1], ()):
            match = pattern.match(clean, start, line.end)
            if match:
                yield Candidate(style, read_ordinal(match["n"]), place, line.start, match.end())
