"""The commentary of a case (典型意义, 提醒): it speaks of such cases in general, and not of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lexicon import coded, lexical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.page import Line

_MARK = r"(?:[一二三四五六]、|（[一二三四五六]）|【|■|◆)?\s?"
_COMMENTARY = lexical(rf"{_MARK}{{section.lesson}}(?:】|：|\s|$)")
_SECTION = lexical(rf"{_MARK}{{section.head|section.result}}(?:】|：|\s|$)")


def without_commentary(clean: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out every section of commentary, from its head to the next section."""
    clean = coded(clean)
    kept: list[Line] = []
    comments = False
    for line in lines:
        if _COMMENTARY.match(clean, line.start, line.end):
            comments = True
        elif _SECTION.match(clean, line.start, line.end):
            comments = False
        if not comments:
            kept.append(line)
    return tuple(kept)
