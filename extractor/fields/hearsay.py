"""What a text only quotes as made up: a rumour's figures are nobody's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractor.mentions import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.mentions import Mention

_QUOTE = r"“(?<said>[^“”\n]{6,200})”"
_RUMOUR = regex.compile(
    rf"(?:编造|散布|造谣|谣传|捏造|虚构|拼接|配文|谎称|传播|发布|伪造|杜撰|炒作)[^。！？“”\n]{{0,24}}{_QUOTE}"
    rf"|{_QUOTE}(?:的|等)?(?:虚假|不实|网络|涉[^，。“”]{{0,6}})?(?:谣言|信息|视频|消息|言论|帖文|文章|内容|"
    rf"图文)"
)


def without_hearsay(clean: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out the mentions inside quoted rumours; they stay unclaimed.

    >>> from extractor.mentions import find_mentions
    >>> text = "编造“某地挖出5000万元现金”的谣言，涉案金额3万元"
    >>> [text[m.start : m.end] for m in without_hearsay(text, find_mentions(text))]
    ['3万元']
    """
    spans = {span for match in _RUMOUR.finditer(clean, overlapped=True) for span in match.spans("said")}
    quoted = {m.start for m in within(mentions, _apart(spans))}
    return [m for m in mentions if m.start not in quoted]


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the spans in order, those that overlap joined to one."""
    at, end = 0, 0
    for start, stop in sorted(spans):
        if start >= end:
            yield at, end
            at = start
        end = max(end, stop)
    yield at, end
