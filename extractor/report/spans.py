"""A text cut where values begin and end, so that values that overlap can each be lit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


#: Values that a piece of text may be lit by; without a bound, values within values fill memory.
MOST_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Span:
    """One value's place: ``ref`` is unique within the page, ``field`` is what it is a value of."""

    start: int
    end: int
    ref: str
    field: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with all values that stand on it; ``fields`` in the order of ``refs``."""

    text: str
    refs: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


def segments(text: str, spans: Iterable[Span]) -> Iterator[Segment]:
    """Cut ``text`` at every edge of a span; spans that lie outside it are left out.

    >>> [(s.text, s.refs) for s in segments("abcd", [Span(0, 3, "x", "f"), Span(1, 2, "y", "g")])]
    [('a', ('x',)), ('b', ('x', 'y')), ('c', ('x',)), ('d', ())]
    """
    kept = sorted(
        (span for span in spans if 0 <= span.start < span.end <= len(text)),
        key=lambda span: (span.start, -span.end),
    )
    edges = sorted({0, len(text), *(span.start for span in kept), *(span.end for span in kept)})
    on: list[Span] = []
    coming = iter(kept)
    following = next(coming, None)
    for start, end in pairwise(edges):
        on = [span for span in on if span.end > start]
        while following is not None and following.start == start:
            if len(on) < MOST_AT_ONCE:
                on.append(following)
            following = next(coming, None)
        yield Segment(text[start:end], tuple(span.ref for span in on), tuple(span.field for span in on))
