"""The sections of a case that draw a lesson: they speak of such cases in general, and not of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lexicon import coded, lexical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.page import Line

_MARK = r"(?:[一二三四五六]、|（[一二三四五六]）|【|■|◆)?\s?"
_LESSON = lexical(rf"{_MARK}{{section.lesson}}(?:】|：|\s|$)")
_SECTION = lexical(rf"{_MARK}{{section.head|section.result}}(?:】|：|\s|$)")


def without_lessons(clean: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out every section that draws a lesson, from its head to the next section."""
    clean = coded(clean)
    kept: list[Line] = []
    lesson = False
    for line in lines:
        if _LESSON.match(clean, line.start, line.end):
            lesson = True
        elif _SECTION.match(clean, line.start, line.end):
            lesson = False
        if not lesson:
            kept.append(line)
    return tuple(kept)
