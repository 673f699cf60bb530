"""What a text only quotes as made up: a rumour's figures are nobody's figures."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.mentions import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.mentions import Mention

_QUOTE = r"“(?<said>[^“”\n]{6,200})”"
_RUMOUR = expression(
    rf"(?:编造|散布|造谣|谣传|捏造|虚构|拼接|配文|谎称|传播|发布|伪造|杜撰|炒作)[^。！？“”\n]{{0,24}}{_QUOTE}"
    rf"|{_QUOTE}(?:的|等|(?:均|都|纯)?(?:系|属|是|为))?(?:虚假|不实|网络|涉[^，。“”]{{0,6}})?(?:谣言|信息|视频|消息|言论|帖文|文章|内容|"
    rf"图文)"
)


def find_rumours(clean: str) -> list[tuple[int, int]]:
    """Return the spans of a clean text that are quoted rumours, in order and apart.

    >>> find_rumours("编造“某地挖出5000万元现金”的谣言，涉案金额3万元")
    [(3, 15)]
    >>> find_rumours("网上流传的“某地挖出5000万元现金”系谣言")
    [(6, 18)]
    """
    matches = _RUMOUR.finditer(clean, overlapped=True)
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
