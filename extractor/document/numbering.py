"""The numbers that Word puts before paragraphs and keeps out of their text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from extractor.expression import expression

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HAN_FORMATS = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "ideographDigital",
    }
)
_CIRCLED_FORMATS = frozenset({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})
_DIGITS = "零一二三四五六七八九"
#: Longer ones would make a long text of a short file.
_LONGEST_LABEL, _LONGEST_FIGURE = 100, 9
_PLACE = expression("%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    first: int


@dataclass(slots=True)
class Numbering:
    """The lists of a Word file and how far each is counted; labels are asked for in document order."""

    levels: dict[tuple[str, int], _Level]
    lists: dict[str, str]
    styles: dict[str, tuple[str, int]]
    counted: Counter[tuple[str, int]] = field(default_factory=Counter)

    @classmethod
    def of(cls, numbering: Any, styles: Any) -> Numbering:
        """Read the lists of a Word file from its parts on numbering and styles, where it has them."""
        if numbering is None:
            return cls({}, {}, {})
        levels = {
            (_value(kind, "abstractNumId"), _figure(_value(level, "ilvl"), 0)): _level(level)
            for kind in numbering.iterchildren(f"{W}abstractNum")
            for level in kind.iterchildren(f"{W}lvl")
        }
        lists = {
            _value(one, "numId"): _below(one, "abstractNumId") for one in numbering.iterchildren(f"{W}num")
        }
        named = styles.iter(f"{W}style") if styles is not None else ()
        places = {_value(style, "styleId"): _place(style) for style in named}
        return cls(levels, lists, {name: place for name, place in places.items() if place})

    def label(self, paragraph: Any) -> str:
        """Count a paragraph and return what Word shows before it, or nothing."""
        style = next((_value(node, "val") for node in paragraph.iter(f"{W}pStyle")), "")
        number, depth = _place(paragraph) or self.styles.get(style) or ("0", 0)
        kind = self.lists.get(number)
        level = self.levels.get((kind, depth)) if kind is not None else None
        if kind is None or level is None or level.format in {"bullet", "none"}:
            return ""
        self.counted[kind, depth] += 1
        for other in range(depth + 1, 9):
            del self.counted[kind, other]
        return _PLACE.sub(lambda match: self._number(kind, int(match[1]) - 1), level.text)

    def _number(self, kind: str, depth: int) -> str:
        level = self.levels.get((kind, depth))
        return _spelled(max(self.counted[kind, depth], 1) + level.first - 1, level.format) if level else ""


def _level(node: Any) -> _Level:
    text = _below(node, "lvlText")
    text = text if len(text) <= _LONGEST_LABEL else ""
    return _Level(_below(node, "numFmt"), text, _figure(_below(node, "start"), 1))


def _figure(told: str, otherwise: int) -> int:
    """Read a number of at most nine figures."""
    return int(told) if told.isdecimal() and len(told) <= _LONGEST_FIGURE else otherwise


def _value(node: Any, name: str) -> str:
    return str(node.get(W + name) or "")


def _below(node: Any, name: str) -> str:
    return next((_value(below, "val") for below in node.iterchildren(W + name)), "")


def _place(node: Any) -> tuple[str, int] | None:
    """Return the list and the depth that a paragraph or a style names."""
    told = next(node.iter(f"{W}numPr"), None)
    number = _below(told, "numId") if told is not None else ""
    return (number, _figure(_below(told, "ilvl"), 0)) if number else None


def _spelled(number: int, style: str) -> str:
    """Write a number as its list wants it.

    >>> [_spelled(*one) for one in ((3, "decimal"), (12, "chineseCounting"), (20, "chineseCounting"))]
    ['3', '十二', '二十']
    >>> _spelled(2, "decimalEnclosedCircle"), _spelled(7, "decimalZero")
    ('②', '07')
    """
    if style == "decimalZero":
        return f"{number:02}"
    if style in _CIRCLED_FORMATS and number <= 20:
        return chr(ord("①") + number - 1)
    if style in _HAN_FORMATS and number < 100:
        tens, ones = divmod(number, 10)
        ten = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
        return ten + (_DIGITS[ones] if ones or not tens else "")
    return str(number)
