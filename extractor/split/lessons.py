"""The sections of a case that draw a lesson: they speak of such cases in general, and not of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.page import Line

_MARK = r"(?:[一二三四五六]、|（[一二三四五六]）|【|■|◆)?\s?"
_LESSON = expression(
    rf"{_MARK}(?:典型意义|指导意义|警示意义|(?:法官|检察官|律师|警方|民警)(?:说法|提醒|提示|寄语|点评)|以案说法|案例?评析|案件?警示)"
    r"(?:】|：|\s|$)"
)
_SECTION = expression(
    rf"{_MARK}(?:(?:基本|简要|主要)案情|案情(?:简介|回放)?|(?:诉讼|侦办|侦破|办案|审理)(?:过程|经过|情况)"
    r"|(?:裁判|处理|判决|审判|处罚)(?:结果|理由|要旨)|检察(?:机关)?履职(?:情况|过程)?|关键词|要旨)(?:】|：|\s|$)"
)


def without_lessons(clean: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out every section that draws a lesson, from its head to the next section."""
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
