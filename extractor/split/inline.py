"""Case names listed within one sentence of the lead: （1）…；（2）…, or 分别是…案、…案."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.lexicon import coded, lexical
from extractor.page import Line
from extractor.split.heading_score import case_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = expression("（[0-9一二三四五六七八九十]{1,3}）|[①-⑳]|(?<=[：；，。])[0-9]{1,2}[.、](?![0-9])")
_CASE = lexical("案")
_LED = lexical("(?:{introduces}|{in_turn}[是为]|即)：?(?<list>[^。\n]{6,600})")
_STOP = expression("[；。]")
_JOINT = lexical("(?<=案)(?:[、，；和及]|{conjunction})")


def inline_list(clean: str, lines: Sequence[Line]) -> tuple[tuple[Line, ...], bool]:
    """Return the spans of the names in the first such list, and whether it is numbered."""
    clean = coded(clean)
    for line in lines:
        words = clean[line.start : line.end]
        if len(_CASE.findall(words)) < 2:
            continue
        numbered = _numbered(words)
        if len(numbered) >= 2:
            return tuple(Line(line.start + a, line.start + b) for a, b in numbered), True
        led = _led(words)
        if len(led) >= 2:
            return tuple(Line(line.start + a, line.start + b) for a, b in led), False
    return (), False


def _numbered(words: str) -> list[tuple[int, int]]:
    marks = list(_MARK.finditer(words))
    if len(marks) < 2 or (len(marks) < 3 and marks[0].start() == 0 and "；" not in words):
        return []
    spans = []
    for place, mark in enumerate(marks):
        stop = marks[place + 1].start() if place + 1 < len(marks) else len(words)
        piece = _STOP.split(words[mark.end() : stop])[0].rstrip("以、及，和；")
        spans.append((mark.end(), mark.end() + len(piece)))
    return spans if all(case_name(words[a:b]) == 1.0 for a, b in spans) else []


def _led(words: str) -> list[tuple[int, int]]:
    for led in _LED.finditer(words):
        start = led.start("list")
        spans: list[tuple[int, int]] = []
        at = start
        for piece in _JOINT.split(led["list"]):
            place = words.index(piece, at) if piece else at
            spans.append((place, place + len(piece)))
            at = place + len(piece)
        spans = [s for s in spans if case_name(words[s[0] : s[1]]) == 1.0]
        if len(spans) >= 2:
            return spans
    return []
