"""Mentions that were seen and not kept: what they lost to. For explanations only; extraction does not ask."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

import regex

from extractor.mentions import find_mentions, seen_mentions
from extractor.mentions.mention import Kind, Mention
from extractor.mentions.overseas import overseas_index
from extractor.mentions.places import place_index
from extractor.segment import cuts_word

if TYPE_CHECKING:
    from collections.abc import Iterator

_MASKED = regex.compile(r"\p{Han}某")


def find_lost(clean: str) -> Iterator[tuple[Mention, str]]:
    """Give every mention of a clean text that was not kept, with the reason.

    >>> [(lost.value, why) for lost, why in find_lost("在江苏某公司投资兴建厂房")]
    [('资兴', 'it cuts a word'), ('苏某', 'it cuts a word')]
    """
    kept = find_mentions(clean)
    known = set(kept)
    for mention in seen_mentions(clean):
        if mention not in known:
            at = bisect_right(kept, mention.start, key=attrgetter("end"))
            if at < len(kept) and kept[at].start < mention.end:
                by = kept[at]
                yield mention, f"it overlaps the {by.kind.lower()} {clean[by.start : by.end]}"
    taken = {at for mention in kept for at in range(mention.start, mention.end)}
    for kind, index in ((Kind.PLACE, place_index()), (Kind.OVERSEAS, overseas_index())):
        for at in index.starts(clean):
            name = next(iter(index.at(clean, at)), None)
            if name is None or at in taken:
                continue
            yield _vetoed(clean, kind, at, name)
    for masked in _MASKED.finditer(clean):
        if masked.start() + 1 not in taken:
            yield _vetoed(clean, Kind.PERSON, masked.start(), masked[0])


def _vetoed(clean: str, kind: Kind, at: int, words: str) -> tuple[Mention, str]:
    """Return what looked like a mention with the reason why it is none."""
    edge = at + 1 if kind is Kind.PERSON else at + len(words)
    why = "it cuts a word" if cuts_word(clean, at, edge) else "it is doubtful here"
    return Mention(kind, at, at + len(words), words, "vetoed"), why
