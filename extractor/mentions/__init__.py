"""What is written: every mention of a clean text, typed and normalised."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from extractor.mentions.codes import find_codes
from extractor.mentions.counts import find_counts, find_endless
from extractor.mentions.dates import find_dates
from extractor.mentions.headcounts import find_headcounts
from extractor.mentions.mention import Kind, Mention, within
from extractor.mentions.money import find_money
from extractor.mentions.numbers import Numeral, scan
from extractor.mentions.overseas import find_overseas
from extractor.mentions.persons import find_persons
from extractor.mentions.places import find_places
from extractor.mentions.unsure import find_impossible, find_unsure
from extractor.tagged import first_free

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.mentions.numbers import Unread

KINDS = tuple(kind.value for kind in Kind)

__all__ = ["KINDS", "Kind", "Mention", "find_mentions", "seen_mentions", "within"]


def find_mentions(clean: str, start: int = 0, end: int | None = None) -> Sequence[Mention]:
    """Give all mentions of ``clean[start:end]`` in order, none overlapping another.

    The earlier wins, then the longer, then the one whose kind comes first. Only what stands in the
    stretch is looked at; offsets are those of ``clean``.
    """
    found = first_free(seen_mentions(clean[start:end]))
    return [mention.moved(start) for mention in found] if start else found


def seen_mentions(clean: str) -> Iterator[Mention]:
    """Give what every finder sees in a clean text, one finder after another in order of precedence."""
    persons = tuple(find_persons(clean))
    scanned = tuple(scan(clean))
    unsure = tuple(find_unsure(clean, scanned))
    numerals = tuple(_sure(scanned, unsure))
    return chain(
        unsure,
        find_impossible(clean),
        find_codes(clean),
        find_money(clean, numerals),
        find_headcounts(clean, numerals),
        find_dates(clean),
        find_counts(clean, numerals, persons),
        find_endless(clean),
        find_overseas(clean),
        find_places(clean),
        persons,
    )


def _sure(scanned: Iterable[Numeral | Unread], unsure: Sequence[Mention]) -> Iterator[Numeral]:
    """Give the numerals that are no part of a number that is not sure."""
    spans = iter(sorted((mention.end, mention.start) for mention in unsure))
    end, start = next(spans, (0, 0))
    for one in scanned:
        while end and end <= one.start:
            end, start = next(spans, (0, 0))
        if isinstance(one, Numeral) and not (end and start <= one.start):
            yield one
