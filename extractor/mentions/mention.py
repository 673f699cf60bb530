"""What a finder gives: a typed, normalised piece of the clean text."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Kind(StrEnum):
    """The types of mention; a rule names them in braces, e.g. ``{HEADCOUNT}``."""

    MONEY = "MONEY"
    HEADCOUNT = "HEADCOUNT"
    COUNT = "COUNT"
    DATE = "DATE"
    PLACE = "PLACE"
    OVERSEAS = "OVERSEAS"
    PERSON = "PERSON"
    CODE = "CODE"


class Mention(NamedTuple):
    """``clean_text[start:end]`` read as a value of its kind by the finder rule named."""

    kind: Kind
    start: int
    end: int
    value: Any
    rule: str

    def moved(self, by: int) -> Mention:
        """Return the mention ``by`` characters further on."""
        return Mention(self.kind, self.start + by, self.end + by, self.value, self.rule)


_START = attrgetter("start")


def within(mentions: Sequence[Mention], spans: Iterable[tuple[int, int]]) -> list[Mention]:
    """Return the mentions, which are in order, that lie inside one of the spans, which are disjoint."""
    found: list[Mention] = []
    at = 0
    for start, end in sorted(spans):
        if at < len(mentions) and mentions[at].start < start:
            at = bisect_left(mentions, start, at, key=_START)
        while at < len(mentions) and (mention := mentions[at]).start < end:
            at += 1
            if start <= mention.start and mention.end <= end:
                found.append(mention)
    return found
