"""Posts that break a sentence into short lines, without punctuation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.page import Line

_LONGEST = 26
_FEWEST = 3
_STOPS = tuple("。！？；：”…")


def join_broken_lines(clean: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the spans of the lines, those of one broken sentence joined to one span.

    At least three short lines in a row, none ending in punctuation, are one sentence; an empty
    line between two ends the sentence.
    """
    spans: list[tuple[int, int]] = []
    run: list[Line] = []
    for line in lines:
        if run and not _goes_on(clean, run[-1], line):
            spans.extend(_closed(run))
            run = []
        run.append(line)
    return [*spans, *_closed(run)]


def _goes_on(clean: str, line: Line, after: Line) -> bool:
    words = clean[line.start : line.end]
    near = clean[line.end : after.start] == "\n"
    return (
        near and len(words) <= _LONGEST and after.end - after.start <= _LONGEST and not words.endswith(_STOPS)
    )


def _closed(run: Sequence[Line]) -> list[tuple[int, int]]:
    if len(run) >= _FEWEST:
        return [(run[0].start, run[-1].end)]
    return [(line.start, line.end) for line in run]
