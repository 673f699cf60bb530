"""What a text only quotes as made up: a rumour's figures are nobody's figures."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from extractor.lexicon import coded, lexical
from extractor.mentions import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.mentions import Mention

_QUOTE = r"“(?<said>[^“”\n]{6,200})”"
_RUMOUR = lexical(
    rf"{{spread}}[^。！？“”\n]{{0,24}}{_QUOTE}"
    rf"|{_QUOTE}(?:[的等]|[均都纯]?[系属是为])?(?:{{fake|online}}|涉[^，。“”]{{0,6}})?{{rumour|message}}"
)


def find_rumours(clean: str) -> list[tuple[int, int]]:
    """Return the spans of a clean text that are quoted rumours, in order and apart.

    >>> find_rumours("编造“某地挖出5000万元现金”的谣言，涉案金额3万元")
    [(3, 15)]
    >>> find_rumours("网上流传的“某地挖出5000万元现金”系谣言")
    [(6, 18)]
    """
    matches = _RUMOUR.finditer(coded(clean), overlapped=True)
    return list(_apart({span for match in matches for span in match.spans("said")}))


def without_rumours(mentions: Sequence[Mention], rumours: Sequence[tuple[int, int]]) -> Sequence[Mention]:
    """Leave out the mentions inside quoted rumours, which are in order; they stay unclaimed."""
    if not (mentions and rumours):
        return mentions
    first = bisect_left(rumours, mentions[0].start, key=itemgetter(1))
    last = bisect_left(rumours, mentions[-1].end, key=itemgetter(0))
    quoted = {m.start for m in within(mentions, rumours[first:last])}
    if not quoted:
        return mentions
    return [m for m in mentions if m.start not in quoted]


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the spans in order, those that overlap joined to one."""
    at = end = 0
    for start, stop in sorted(spans):
        if start >= end > 0:
            yield at, end
        at = start if start >= end else at
        end = max(end, stop)
    if end:
        yield at, end
