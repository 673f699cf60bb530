"""A slow pattern, tried only where it can begin."""

from __future__ import annotations

from sys import maxsize
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterator

    import regex


def pairs(words: Collection[str]) -> tuple[str, str]:
    """Give the first characters of words and the second ones, each as a class of a pattern.

    >>> pairs(["今年", "本年", "本月"])
    ('[今本]', '[年月]')
    """
    if not words:
        return "(?!)", "(?!)"
    first, second = ("".join(sorted({word[at] for word in words})) for at in (0, 1))
    return f"[{first}]", f"[{second}]"


class Anchored(NamedTuple):
    """Finds what ``pattern`` finds, looking only at the characters that ``starts`` matches.

    ``starts`` is cheap and matches every character with which a match of ``pattern`` can begin,
    one by one or in runs; of a match with a group, only the group is meant. A match of ``pattern`` is
    never empty. A search tries a pattern at every character of
    the text, and most of the time of a long pattern goes to places where it fails at once.
    """

    pattern: regex.Pattern[str]
    starts: re.Pattern[str]

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[regex.Match[str]]:
        """Give the matches of a stretch from left to right, none overlapping another."""
        match, done = self.pattern.match, 0
        for run in self.starts.finditer(text, start, end):
            at, last = run.span(run.lastindex or 0)
            at = max(at, done)
            while at < last:
                found = match(text, at, end)
                if found is None:
                    at += 1
                else:
                    yield found
                    at = done = found.end()
