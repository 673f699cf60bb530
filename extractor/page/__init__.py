"""What belongs to the page and what to the story: title, source, time, body."""

from __future__ import annotations

from extractor.page.dates import small_number
from extractor.page.lines import Seen, leads, read_lines
from extractor.page.model import Fact, Line, Page
from extractor.page.origin import find_published, find_source
from extractor.page.story import find_body
from extractor.page.title import find_title, head_of

__all__ = ["Fact", "Line", "Page", "leads", "read_page", "small_number"]


def read_page(clean: str) -> Page:
    r"""Take a clean text apart; all offsets are clean offsets.

    >>> page = read_page("关注 | 某地公布2起典型案例\n来源：某某网\n近日，某地警方抓获12人。\n责编：某某")
    >>> page.title.value, page.source.value, len(page.body)
    ('某地公布2起典型案例', '某某网', 1)
    """
    lines = tuple(read_lines(clean))
    title, after = find_title(lines)
    body = find_body(lines[after:])
    head, story, tail = _parts(lines, body, len(head_of(lines)))
    source = find_source(head, story, tail)
    return Page(title, source, find_published(head, story, tail, title), body)


def _parts(
    lines: tuple[Seen, ...], body: tuple[Line, ...], head: int
) -> tuple[tuple[Seen, ...], tuple[Seen, ...], tuple[Seen, ...]]:
    """Part the lines into those before the story, its own, and the rest."""
    kept = {line.start for line in body}
    story = tuple(seen for seen in lines if seen.start in kept)
    before = tuple(seen for seen in lines[:head] if seen.start not in kept or seen.kind is not None)
    rest = tuple(seen for seen in lines[head:] if seen.start not in kept)
    return before, story, rest
