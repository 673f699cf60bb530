"""What a kind of line is: a pattern, its effect on the story, and lines that show it.

A pattern must fit the whole *core* of a line: the line without the ornaments around it
(brackets, bullets, dashes, asterisks). All repetitions are bounded, so a long line costs
no more than its first characters.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import regex

from extractor.expression import expression
from extractor.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

ORNAMENTS = " \t#>*\\•·■◆●□☆★◎※|｜_=~～—-–.…←→↓↑【】[]（）()"


class Effect(Enum):
    """What a line of the kind does to the story around it."""

    DROP = "the line is taken out, the story goes on"
    CREDIT = "the line is taken out; the story is over unless prose follows"
    RELATED = "the line and the headlines after it are taken out until prose follows"
    END = "the story is over unless its numbering goes on"


@record
class LineKind:
    """One kind of line, with lines that are of it and lines that are not."""

    name: str
    effect: Effect
    pattern: str
    examples: tuple[str, ...]
    counters: tuple[str, ...]


def first_of(kinds: Sequence[LineKind]) -> regex.Pattern[str]:
    """Compose one pattern of the patterns of many kinds, the first of which that fits a line wins.

    The group that takes part in a match is numbered as its kind is, from 1.
    """
    whole = "|".join(f"({kind.pattern})" for kind in kinds)
    return expression(whole, regex.IGNORECASE)


def core(text: str) -> str:
    """Return a line without the ornaments around it; an ornament alone stays as it is.

    >>> core("— 【 THE END 】—"), core("★")
    ('THE END', '★')
    """
    return text.strip(ORNAMENTS) or text.strip()
