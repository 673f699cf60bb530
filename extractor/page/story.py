"""Which lines are the story: the page's own lines off, the story whole.

The story ends at an editor's line, an end mark or the like; it goes on only where its
numbering goes on. It pauses at a list of related stories, until prose follows. Inside the
story only lines of a known kind are dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import lexical
from extractor.page.kinds import Effect, core
from extractor.page.model import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.page.lines import Seen

_STAMP = expression(
    r"[^\d\p{Han}]{0,6}(?:(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?)?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?[^\d\p{Han}]{0,6}"
)
_CUT = lexical(r"(?:…|\.\.\.|\[?{page.cut}\]?)$")
_TAGS = lexical("{page.tags}[：: ]{0,4}")
_EXAMPLE = lexical("{model_case}")
_TAG_LENGTH = 30
#: So many short lines, or one paragraph, and the story has begun.
_BEGUN = 3


def find_body(lines: Sequence[Seen]) -> tuple[Line, ...]:
    """Return the story's lines of ``lines``, which begin after the title."""
    return tuple(Line(seen.start, seen.end) for seen in _walk(tuple(_without_tags(lines))))


def is_stamp(text: str) -> bool:
    """Tell whether a line is a bare date or time, as under the items of a sidebar.

    >>> is_stamp("2026-03-10 09:57"), is_stamp("9月10日破案")
    (True, False)
    """
    return len(text) <= 40 and any(map(str.isdigit, text)) and bool(_STAMP.fullmatch(text))


def _without_tags(lines: Sequence[Seen]) -> Iterator[Seen]:
    """Leave out 关键词 and the line of tags under it."""
    tags = False
    for seen in lines:
        if _TAGS.fullmatch(seen.code):
            tags = True
            continue
        if tags:
            tags = False
            if not seen.prose and len(seen.text) <= _TAG_LENGTH and not seen.heads_case:
                continue
        yield seen


def _walk(lines: Sequence[Seen]) -> Iterator[Seen]:
    state: Effect | None = None
    held: list[Seen] = []
    last = given = 0
    for at, seen in enumerate(lines):
        if state is Effect.END and seen.number is None:
            continue
        if seen.kind is not None:
            state = _after(state, seen.kind.effect, begun=given >= _BEGUN)
        elif state is None or _resumes(state, lines, at, last):
            yield from held
            held.clear()
            state = None
            last = seen.number if seen.heads_case and seen.number else last
            given += _BEGUN if seen.prose or seen.told else 1
            yield seen
        elif state is Effect.CREDIT:
            held.append(seen)
        elif seen.number == 1:
            last = 0


def _after(state: Effect | None, effect: Effect, *, begun: bool) -> Effect | None:
    """Return the state after a line with ``effect``; what ends a story means nothing before it began."""
    if effect is Effect.DROP or (not begun and effect is not Effect.RELATED):
        return state
    order = (None, Effect.CREDIT, Effect.RELATED, Effect.END)
    return max(state, effect, key=order.index)


def _resumes(state: Effect, lines: Sequence[Seen], at: int, last: int) -> bool:
    """Tell whether the story goes on with the line at ``at`` after it seemed over."""
    seen = lines[at]
    alone = state is Effect.RELATED and core(seen.text).isdecimal()
    if last and seen.number == last + 1 and (seen.told or alone or _EXAMPLE.search(seen.code, 0, 8)):
        return True
    if state is Effect.CREDIT:
        return seen.prose or seen.heads_case
    if state is Effect.END or not seen.prose or not seen.told or _CUT.search(seen.code):
        return False
    return not (at + 1 < len(lines) and is_stamp(lines[at + 1].text))
