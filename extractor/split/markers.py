"""Heading candidates: lines that open with a number of some style, a rule each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractor.expression import any_of, expression
from extractor.lexicon import words_of
from extractor.page import Line
from extractor.page.lines import PLACES_NO_MEASURES
from extractor.rule import Rule, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HAN = "[一二三四五六七八九十百]{1,4}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", 1)}
#: A number behind a word, which may stand in brackets of its own: 案例（一）.
_ANY = f"（?(?<n>{_HAN}|[0-9]{{1,2}}|[{_CIRCLED}])）?"
_CASE = f"(?:{any_of(words_of('marker.kind'))})?(?:{any_of(words_of('marker.case'))})之?"
#: What a line may carry before its marker: • 1.
BULLETS = "•—*·◆◇■□●○▶►▷▌▍▎★☆✦※◎"
_BULLET = expression(f"[{BULLETS}]+ ?")
#: What closes the emphasis of a marker: **1.** 2023年.
_EMPHASIS = expression(r"\*+ ?")
#: The start of a line, what a bullet leaves of it, or the end of a sentence (see `parted`).
_START = f"(?<![^\n {BULLETS}。；！])"
#: Between marker and words.
_GAP = "：:、. —丨|▍"
#: The date that begins a story.
_DATE = "(?=(?:19|20)[0-9]{2}年|[0-9]{1,2}月[0-9初上中下底末，份]|[0-9]{1,2}日)"
_WORD = rf"(?:(?=[\p{{Han}}“【])|{_DATE})"
#: A number that the next word may follow at once: 案例一三亚 is the first, and so is 案例12023年.
_GLUED = (
    f"(?:(?<n>[0-9]{{1,2}}?){_DATE}|（(?<n>{_HAN}|[0-9]{{1,2}})）|(?<n>[{_CIRCLED}])"
    "|(?<n>(?>[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|[0-9]{1,2})))"
)
#: No figure: 1.5万元 has no marker.
_NO_FIGURE = f"(?:(?![0-9])|{_DATE})"


def _marker(style: str, pattern: str, means: str, examples: dict[str, str], *counters: str) -> Rule:
    return Rule(
        f"{_PREFIX}{style}",
        f"{_START}(?<take>{pattern})",
        "heading",
        means,
        {text: (marker,) for text, marker in examples.items()} | dict.fromkeys(counters, ()),
        vocabulary=Vocabulary((), {}),
    )


_PREFIX = "heading."
#: Numbering styles, the more telling first.
MARKERS = (
    _marker(
        "bracketed_case",
        rf"[【“（]{_CASE}{_ANY}(?:[】”）][{_GAP}]?|[{_GAP}]+(?=[^【】\n]{{4,60}}】))",
        "A heading numbered by a word for a case in brackets.",
        {"【案例一】甲市张某诈骗案": "【案例一】", "【典型案例之2】甲市张某诈骗案": "【典型案例之2】"},
        "【案情】甲市",
    ),
    _marker(
        "case_word",
        rf"(?:{_CASE}|例|案){_ANY}(?:$|[{_GAP}]+)",
        "A heading numbered by a word for a case.",
        {"案例一：甲市张某诈骗案": "案例一：", "典型案例3": "典型案例3", "案例1：2023年": "案例1："},
        "案件：甲市",
        "本案例一：甲市",
    ),
    _marker(
        "ordinal_case",
        rf"第{_ANY}[起案例](?:$|[{_GAP}]+)",
        "A heading that gives the place of a case in the series.",
        {"第一起：甲市张某诈骗案": "第一起：", "第2案": "第2案"},
        "第一起案件",
        "第一条：甲市",
    ),
    _marker(
        "case_word_loose",
        rf"(?:{_CASE}{_GLUED}|第{_ANY}[起案例])[{_GAP}]*+(?:$|{_WORD})",
        "A heading numbered by a word for a case, with nothing between number and name.",
        {"案例一甲市张某诈骗案": "案例一", "案例一三亚张某诈骗案": "案例一", "案例一2023年": "案例一"},
        "案例1234",
    ),
    _marker(
        "result_word",
        rf"(?:{any_of(words_of('marker.result'))}){_GLUED}[{_GAP}]*+(?:$|{_WORD})",
        "A heading numbered by a word for what the police achieved, or were told.",
        {"战果一：甲市打掉一个团伙": "战果一：", "警情2甲市张某被骗": "警情2"},
        "警情通报",
    ),
    _marker(
        "latin_word",
        rf"(?i:case|no|part)[. ]{{0,2}}{_GLUED}[{_GAP}]*+(?:$|{_WORD})",
        "A heading numbered by a foreign word.",
        {"CASE 1 甲市张某诈骗案": "CASE 1 ", "NO.2甲市张某诈骗案": "NO.2"},
        "NO.2023甲",
        "PART甲",
    ),
    _marker(
        "paren_han",
        rf"（(?<n>{_HAN})）[{_GAP}]?",
        "A heading numbered by a Chinese numeral in brackets.",
        {"（一）甲市张某诈骗案": "（一）"},
        "（一个）甲市",
    ),
    _marker(
        "han",
        rf"(?<n>{_HAN})[、.：] ?",
        "A heading numbered by a Chinese numeral.",
        {"一、甲市张某诈骗案": "一、", "十二.甲市张某诈骗案": "十二."},
        "一起诈骗案",
    ),
    _marker(
        "paren_arabic",
        rf"（(?<n>[0-9]{{1,2}})）[{_GAP}]?",
        "A heading numbered by a figure in brackets.",
        {"（1）甲市张某诈骗案": "（1）"},
        "（2023）甲刑初",
    ),
    _marker(
        "half_paren",
        rf"(?<n>[0-9]{{1,2}})）[{_GAP}]?",
        "A heading numbered by a figure before one bracket.",
        {"1）甲市张某诈骗案": "1）"},
        "2023）甲",
    ),
    _marker(
        "circled",
        rf"(?<n>[{_CIRCLED}{_ROMAN}])[{_GAP}]?",
        "A heading numbered by a circled figure, or a Roman one.",
        {"①甲市张某诈骗案": "①", "Ⅱ、甲市张某诈骗案": "Ⅱ、"},
        "甲市①张某",
    ),
    _marker(
        "zero_padded",
        rf"(?<n>0[0-9]|[1-9][0-9])(?:$|[、.： ]{_NO_FIGURE})",
        "A heading numbered by a figure of two places.",
        {"01 甲市张某诈骗案": "01 ", "02": "02"},
        "1 甲市",
    ),
    _marker(
        "arabic",
        rf"(?<n>[0-9]{{1,2}})[、.：]{_NO_FIGURE} ?",
        "A heading numbered by a figure.",
        {"1.甲市张某诈骗案": "1.", "• 2、甲市张某诈骗案": "2、", "1.2023年": "1.", "3、5月8日": "3、"},
        "1.5万元",
        "2023.甲市",
        "10：30",
    ),
    _marker(
        "arabic_alone",
        r"(?<n>[0-9]{1,2})$",
        "A figure alone on a line, above the heading.",
        {"1": "1"},
        "1起",
    ),
    _marker(
        "arabic_bare",
        rf"(?<n>[0-9]{{1,2}})(?: ?(?={PLACES_NO_MEASURES}|"
        rf"[\p{{Han}}“【](?<![年月日名人个起万亿余多岁元时分家部台条张天小]))| {_DATE})",
        "A heading numbered by a figure, with nothing between number and name.",
        {"1甲市张某诈骗案": "1", "5天津张某诈骗案": "5"},
        "5天后",
        "3名嫌疑人",
    ),
)
#: What a marker can begin with.
_OPENS = frozenset(
    f"【案“例（第CcNnPp{_CIRCLED}{_ROMAN}0123456789一二三四五六七八九十百"
    + "".join(word[0] for word in words_of("marker"))
)


#: A marker that says 案例 and closes, behind a sentence: its line end was lost.
_WITHIN = expression(
    rf"(?<=[。；！])(?=(?:【|(?=[^：:、\n]{{2,9}}[：:、])){_CASE}(?:{_HAN}|[0-9]{{1,2}})[】：:、])"
)


class Candidate(NamedTuple):
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
    for signs in (_CIRCLED, _ROMAN):
        if words in signs:
            return signs.index(words) + 1
    if words.isdigit():
        return int(words)
    tens, _, ones = words.rpartition("十")
    if "十" not in words:
        return _DIGITS.get(words, 0)
    return _DIGITS.get(tens, 1 if not tens else 0) * 10 + _DIGITS.get(ones, 0)


def parted(clean: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part the lines before every marker of a case that stands behind a sentence.

    >>> from extractor.page import Line
    >>> [line.start for line in parted("案例1：抓获3人。案例2：抓获5人。", [Line(0, 18)])]
    [0, 9]
    """
    found: list[Line] = []
    for line in lines:
        cuts = [match.start() for match in _WITHIN.finditer(clean, line.start, line.end)]
        found.extend(Line(*ends) for ends in pairwise((line.start, *cuts, line.end)))
    return tuple(found)


def find_candidates(clean: str, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Give every line that opens with a marker, once for each style that it can be read in."""
    for place, line in enumerate(lines):
        start = line.start
        if clean[start] in BULLETS and (bullet := _BULLET.match(clean, start, line.end)):
            start = bullet.end()
        if clean[start : start + 1] in _OPENS:
            yield from _read(clean, place, line, start)


def _read(clean: str, place: int, line: Line, start: int) -> Iterator[Candidate]:
    for marker in MARKERS:
        if match := marker.compiled.match(clean, start, line.end):
            style = marker.name.removeprefix(_PREFIX)
            closed = _EMPHASIS.match(clean, match.end(), line.end) or match
            yield Candidate(style, read_ordinal(match["n"]), place, line.start, closed.end())
