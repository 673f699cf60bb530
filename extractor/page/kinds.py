"""A kind of line: its patterns, its effect on the story, and lines that show it.

A line is read in coded form, without the ornaments around it (brackets, bullets, dashes, asterisks). All
repetitions are bounded, so a long line costs no more than its first characters.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

ORNAMENTS = " \t#>*\\•·■◆●□☆★◎※|｜_=~～—-–.…←→↓↑【】[]（）()"
#: Chinese characters and parts of words of the lexicon, as the inside of a set; one of them.
LETTERS = r"\p{Han}\p{Co}"
HAN = f"[{LETTERS}]"
#: What stands between a label and what it labels.
COLON = r"\s{0,3}[:：|｜丨/／]\s{0,3}"


class Effect(Enum):
    """What a line of the kind does to the story around it."""

    DROP = "the line is taken out, the story goes on"
    CREDIT = "the line is taken out; the story is over unless prose follows"
    RELATED = "the line and the headlines after it are taken out until prose follows"
    END = "the story is over unless its numbering goes on"


class LineKind(NamedTuple):
    """One kind of line, with lines that are of it and lines that are not.

    A line is of the kind if one of ``told`` fits the whole of it: patterns for coded text, most of them made
    by ``only``, ``label``, ``opening`` and ``holding``.
    """

    name: str
    effect: Effect
    means: str
    told: tuple[str, ...]
    examples: tuple[str, ...]
    counters: tuple[str, ...]


def only(classes: str) -> str:
    """Return the pattern of a line that holds nothing but words of these classes."""
    return rf"{{{classes}}}(?:[\s|｜丨/·+:：【】\[\]]{{0,5}}{{{classes}}}){{0,20}}[:：]?"


def label(classes: str, most: int) -> str:
    """Return the pattern of a line that labels something: a word, a colon, at most so many characters."""
    return f"{{{classes}}}{COLON}.{{1,{most}}}"


def opening(classes: str, most: int) -> str:
    """Return the pattern of a line that begins with a word, at most so many characters after it."""
    return f"{{{classes}}}.{{0,{most}}}"


def holding(most: int, classes: str, after: int) -> str:
    """Return the pattern of a line that holds a word, with at most so many characters before and after it."""
    return f"[^{{{classes}}}]{{0,{most}}}+{{{classes}}}.{{0,{after}}}"


def core(text: str) -> str:
    """Return a line without the ornaments around it; an ornament alone stays as it is.

    >>> core("— 【 THE END 】—"), core("★")
    ('THE END', '★')
    """
    return text.strip(ORNAMENTS) or text.strip()
