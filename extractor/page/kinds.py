"""What a kind of line is: a pattern, its effect on the story, and lines that show it.

A pattern must fit the whole *core* of a line: the line without the ornaments around it
(brackets, bullets, dashes, asterisks). All repetitions are bounded, so a long line costs
no more than its first characters.
"""

from __future__ import annotations

from enum import Enum

import regex

from extractor.expression import expression
from extractor.lazily import Roomy, lazily
from extractor.record import record

ORNAMENTS = " \t#>*\\•·■◆●□☆★◎※|｜_=~～—-–.…←→↓↑【】[]（）()"


class Effect(Enum):
    """What a line of the kind does to the story around it."""

    DROP = "the line is taken out, the story goes on"
    CREDIT = "the line is taken out; the story is over unless prose follows"
    RELATED = "the line and the headlines after it are taken out until prose follows"
    END = "the story is over unless its numbering goes on"


#: Stand in the openings of a kind for every figure, and for every sign that is neither letter nor figure.
DIGIT, SIGN = "0", "★"


@record
class LineKind(Roomy):
    """One kind of line, with lines that are of it and lines that are not.

    A line fits ``pattern``, and then begins with one of the characters ``opens``; or it fits
    ``inside``, and then ``holds`` is found in it. Most lines of a story do neither, and are
    known as such without a try at any pattern.
    """

    name: str
    effect: Effect
    pattern: str
    examples: tuple[str, ...]
    counters: tuple[str, ...]
    opens: str = ""
    inside: str = ""
    holds: str = ""

    @lazily
    def opened(self) -> regex.Pattern[str]:
        """Return the pattern of lines that begin in a known way."""
        return expression(self.pattern, regex.IGNORECASE)

    @lazily
    def held(self) -> regex.Pattern[str]:
        """Return the pattern of lines that begin with anything."""
        return expression(self.inside, regex.IGNORECASE)

    def opens_with(self, opening: str) -> bool:
        """Tell whether a line that begins so can fit the pattern; an empty opening is any other letter."""
        return opening != "" and (
            opening in self.opens
            or (opening.isdecimal() and DIGIT in self.opens)
            or (not opening.isalnum() and SIGN in self.opens)
        )


def core(text: str) -> str:
    """Return a line without the ornaments around it; an ornament alone stays as it is.

    >>> core("— 【 THE END 】—"), core("★")
    ('THE END', '★')
    """
    return text.strip(ORNAMENTS) or text.strip()
