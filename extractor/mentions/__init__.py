"""What is written: every mention of a clean text, typed and normalised."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from extractor.mentions.codes import find_codes
from extractor.mentions.counts import find_counts
from extractor.mentions.dates import find_dates
from extractor.mentions.headcounts import find_headcounts
from extractor.mentions.mention import Kind, Mention, within
from extractor.mentions.money import find_money
from extractor.mentions.overseas import find_overseas
from extractor.mentions.persons import find_persons
from extractor.mentions.places import find_places
from extractor.rule import first_free

if TYPE_CHECKING:
    from collections.abc import Sequence

#: In the order of precedence among mentions of the same place and length.
FINDERS = (
    find_codes,
    find_money,
    find_headcounts,
    find_dates,
    find_counts,
    find_overseas,
    find_places,
    find_persons,
)

KINDS = tuple(kind.value for kind in Kind)

__all__ = ["KINDS", "Kind", "Mention", "find_mentions", "within"]


def find_mentions(clean: str) -> Sequence[Mention]:
    """Give all mentions in order, none overlapping another: earlier, then longer, then by kind."""
    return first_free(chain.from_iterable(finder(clean) for finder in FINDERS))
