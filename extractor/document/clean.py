"""The normalised view of a text, on which every finder and rule works, with its exact map.

Small passes, each of one convention; all linear in the text.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import regex

from extractor.document.mapped import Mapped
from extractor.document.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Mapping

_PUNCTUATION = {
    "!": "！", "?": "？", ";": "；", "(": "（", ")": "）", "[": "【", "]": "】", "［": "【", "］": "】",
    "~": "～", "〜": "～", "％": "%", "．": ".", "｡": "。", "､": "、", "﹐": "，", "﹑": "、", "﹔": "；", "﹕": "：",
    "「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "﹃": "‘", "﹄": "’", "〝": "“", "〞": "”",
    "＂": '"', "„": "“", "‟": "“", "—": "—", "–": "—", "―": "—", "─": "—", "－": "—", "馀": "余",
    "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0b": "\n", "\x0c": "\n", "￥": "¥",
}  # fmt: skip
_LINE_END = regex.compile(r"\r\n?")
_SPACES = regex.compile(r"[\p{Zs}\t]+")
_DROPPED = regex.compile(r"[\p{Cf}\p{Cc}--\n]++", regex.V1)
_PINYIN = regex.compile(r"(?<=\p{Han})（[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ ]{1,12}）(?=[\p{Han}，。、；”]|$)")
_COMMA = regex.compile(r"(?<!\d),|,(?!\d{3}(?!\d))")
_COLON = regex.compile(r"(?<!\d):|:(?!\d)")
_DOT = regex.compile(r"(?<=[\p{Han}\p{L}\d])[•・‧∙⋅﹒●∶⸱](?=[\p{Han}\p{L}\d])")
_DASH = regex.compile(r"(?<=\d)—(?=\d)")
_QUOTE = regex.compile(r'"([^"\n]{0,400})"')
_DOUBLED = regex.compile(r"([，。、；！？])\1+")
_SPACE_AT_NEWLINE = regex.compile(r" ?(?:\n ?)+")
_SPACE_AT_EDGE = regex.compile(r"\A[ \n]+|[ \n]+\z")
_NUMBER_SPACE = regex.compile(
    r"(?<=\d) (?=[\p{Han}%])|(?<=\p{Han}) (?=\d)|(?<=[，。、；：！？（）“]) (?=\S)|(?<=\S) (?=[，。、；：！？）”])|(?<=\d) (?=[.,，]\d)|(?<=\d[.]) (?=\d)"
)
#: A heading marker or an indentation: such a line is never the rest of the one before.
_MARKER = r"(?:[\d０-９]{1,2}[、.．)）]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[①-⑳]|【|案例|典型案例|第[一二三四五六七八九十百]+|来源|责任?编|编辑|发布|时间|[•△▲>#*-])"
_COMMA_WITHIN = regex.compile("[，,。；;、]")
_WRAP_AT_LEAST = 15


@cache
def lookalikes() -> Mapping[str, str]:
    """Characters that look like a Han character and are none, with the one they stand for."""
    table = files("extractor.data").joinpath("lookalikes.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {odd: plain for odd, plain in rows}


@cache
def _plain(char: str) -> str:
    """Return the one character that stands for ``char`` in clean text."""
    if char in _PUNCTUATION:
        return _PUNCTUATION[char]
    if char in lookalikes():
        return lookalikes()[char]
    code = ord(char)
    if 0xFF10 <= code <= 0xFF5A or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F:
        folded = unicodedata.normalize("NFKC", char)
        is_word = folded.isalnum() and len(folded) == 1
        return folded if is_word else _PUNCTUATION.get(char, char)
    return char


def clean(text: str, script: Literal["hans", "hant"], marks: Mapped | None = None) -> Mapped:
    """Return the clean view of ``text``; ``marks`` is the text with markup off, where it has any."""
    view = marks or Mapped.identity(text)
    view = view.with_chars("".join(map(_plain, view.chars)))
    view = view.with_chars(to_simplified(view.chars, script))
    view = view.edit(_LINE_END, "\n")
    wrapped = unwrap(view)
    view = wrapped.edit(_SPACES, " ").edit(_DROPPED, "")
    view = view.edit(_SPACE_AT_NEWLINE, _newlines).edit(_SPACE_AT_EDGE, "")
    view = view.edit(_PINYIN, "").edit(_COMMA, "，").edit(_COLON, "：").edit(_DOT, "·").edit(_DASH, "-")
    view = view.edit(_QUOTE, lambda m: f"“{m[1]}”").edit(_NUMBER_SPACE, "")
    return view.edit(_DOUBLED, lambda m: m[1])


def _newlines(match: regex.Match[str]) -> str:
    return "\n\n" if match[0].count("\n") > 1 else "\n"


_LINE = regex.compile(r"[^\n]*\n?")
_ENDS = regex.compile(r"[。！？；：!?;:”\"）」…]\s*$")
_BROKEN = regex.compile(rf"^(?:[\p{{Zs}}\t]|\s*{_MARKER})|^\s*$")


def unwrap(view: Mapped) -> Mapped:
    """Join lines broken inside a sentence, where a paragraph is clearly wrapped at one width.

    A paragraph counts as wrapped when at least three lines in a row, none ending a sentence,
    are about equally long.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(view.chars) if m.end() > m.start()]
    texts = [view.chars[a:b].rstrip("\n") for a, b in lines]
    widths = [_width(t) for t in texts]
    joined: set[int] = set()
    for first, last in _runs(texts, widths):
        joined.update(lines[i][1] - 1 for i in range(first, last))
    if not joined:
        return view
    keep = [i for i in range(len(view.chars)) if i not in joined]
    kept = "".join(view.chars[i] for i in keep)
    make = type(view.starts)
    return Mapped(kept, make("L", (view.starts[i] for i in keep)), make("L", (view.ends[i] for i in keep)))


def _width(line: str) -> int:
    """Count columns: a wide character is two, as where a text was wrapped by eye."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip())


def _runs(texts: list[str], widths: list[int]) -> list[tuple[int, int]]:
    """Return (first, last) of the lines to join: each goes on where the one before broke off."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(texts):
        last = at
        while last + 1 < len(texts) and _goes_on(texts, widths, at, last):
            last += 1
        prose = sum(bool(_COMMA_WITHIN.search(t)) for t in texts[at : last + 1]) * 2 > last - at
        if (prose and last - at >= 2) or (last - at == 1 and any(abs(widths[at] - widths[a]) <= 6 for a, _ in runs)):
            runs.append((at, last))
        at = last + 1
    return runs


def _goes_on(texts: list[str], widths: list[int], first: int, last: int) -> bool:
    """Tell whether the line after ``last`` is the rest of the paragraph that starts at ``first``."""
    here, after = texts[last], texts[last + 1]
    if len(here.strip()) < _WRAP_AT_LEAST or _BROKEN.search(after):
        return False
    full = max(widths[first : last + 1])
    short = full - widths[last] > 8 and max(map(len, texts[first : last + 1])) - len(here) > 2
    if short or widths[last + 1] > full + 8 or "\t" in here + after:
        return False
    return not _ENDS.search(here) or full - widths[last] <= 3


def lost_characters(text: str) -> int:
    """Count the marks of characters lost on the way: U+FFFD, boxes, question marks inside words."""
    return len(regex.findall(r"\ufffd|(?<=\p{Han})[□�](?=\p{Han})|(?<=\p{Han})\?{1,3}(?=\p{Han}{2,}[，。])", text))
