"""Blocks: each heading with the lines that belong to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractor.expression import plain
from extractor.lexicon import coded, lexical
from extractor.page import Line
from extractor.split.election import Heading, Series, elect
from extractor.split.heading_score import subhead_end
from extractor.split.inline import inline_list
from extractor.split.markers import BULLETS, parted
from extractor.split.single import Verdict, judge, tells_operation
from extractor.split.stories import stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from extractor.mentions import Mention
    from extractor.page import Page


@dataclass(frozen=True, slots=True)
class Block:
    """One case: its number, the clean span of its name (None where it has none), its lines."""

    index: int
    heading: Line | None
    body: tuple[Line, ...]
    rule: str


class Split(NamedTuple):
    """What kind of text it is, its blocks, and the case names that its lead lists.

    ``verdict`` says why a text without case headings is one case or none.
    """

    kind: Literal["numbered", "single", "none"]
    blocks: tuple[Block, ...]
    listed: tuple[Line, ...] = ()
    verdict: Verdict | None = None


#: What was done to somebody, not what will be: 将郭某等5人抓获归案, not 将继续加大抓捕力度.
_DONE = (
    "{authority}[^，。；将]{0,4}将(?!{intent})[^，。；]{1,40}"
    "{catch|return|approve|detain|transfer|prosecute|seize}"
)
#: Paragraphs that close a bulletin: they speak of all cases or of none.
_CLOSING = lexical(
    f"(?!{_DONE})"
    "(?:{closing|section.law|section.lesson|all_authorities}|{land.everywhere.country}{authority}|[◆■]|"
    "{all_ranks}?{authority|any_office}{any_office}?[^，。]{0,14}(?:将(?!近)|{appeal})|"
    "{authority|speaker}{tone}?{appeal}|{authority}[^，。]{0,30}{official}[^，。]{0,20}{appeal}|"
    "{it_is_known}，(?:{lately}|{date.year.this_year}{ever_since})|{lately}，{land.everywhere.country|all_ranks|summary})"
)
#: How a further paragraph of a case begins.
_GOES_ON = lexical(
    "(?:{goes_on|this_case|suspect|victim}|{occasion}{date.day.same_day}|现|[缅老柬菲泰]方|{gang}{member}|"
    "该{crime|online|fake|scale}{0,3}{gang|organisation|company|platform}|"
    "{authority.court|authority.prosecutor}(?!{appeal}|将|[^，。]{0,14}{appeal})|"
    "{police_of_place}(?:[已现共]|{in_turn|manner|seize|catch})|{case_officers}(?!将|{tone|appeal})|"
    f"{_DONE}|"
    "(?:[近约超逾]|{fewer})?[0-9一二三四五六七八九十百千两几数]{1,8}[余多]?[名人]{suspect}?[已均被]|"
    "20[0-9]{2}年|[0-9]{1,2}月|[^\n]{0,200}?。(?:{this_case}|该{crime}?{gang}))"
)
#: The head of a section of one case.
_SECTION = lexical(
    "(?:[一二三四五六]、|（[一二三四五六]）|【)?{section.head|section.result|section.meaning}】?"
)
#: A headline is so long at most, and does not end as prose does.
_LONGEST_HEADLINE = 30
_PROSE_ENDS = ("。", "，", "；", "：")
#: Nor does it end as what somebody says; a quoted word may close it: 牵出“跑分车队”.
_SPEECH_ENDS = ("！", "。”", "！”", "？”", "，”", "…”")
#: So many sub-heads of one form are no accident: others of that form are sub-heads too.
_SURE = 2
#: A sub-head of a bulletin of one police bureau: which of its offices it was, and what that did.
_BY_OFFICE = lexical(r"[^，。：\n]{0,8}(?:{authority}|{unit})：(?=[^\n]{4})")
#: What may stand before an unnumbered sub-head.
_BULLET = plain(f"[{BULLETS}]+ ?")


def split_story(clean: str, page: Page, mentions: Sequence[Mention], declared: int | None) -> Split:
    """Split the story of a page into cases."""
    listed, numbered = inline_list(clean, page.body)
    lines = parted(clean, page.body)
    series = elect(clean, lines, declared)
    if series is not None:
        return Split("numbered", _blocks(coded(clean), lines, series), listed)
    blocks = _subheads(coded(clean), page.body, declared)
    if blocks:
        return Split("numbered", blocks, listed)
    blocks = _stories(coded(clean), page.body, mentions)
    if blocks:
        return Split("numbered", blocks, listed)
    if listed and (numbered or len(listed) == declared):
        blocks = tuple(Block(i, name, (), "heading.inline") for i, name in enumerate(listed, 1))
        return Split("numbered", blocks)
    verdict = judge(clean, page, mentions)
    if page.body and verdict.one_case:
        body = _without_advice(coded(clean), page.body)
        return Split("single", (Block(1, None, body, ""),), verdict=verdict)
    return Split("none", (), verdict=verdict)


def _blocks(clean: str, lines: Sequence[Line], series: Series) -> tuple[Block, ...]:
    blocks: list[Block] = []
    longest = max((heading.length for heading in series.headings[:-1]), default=0)
    for place, heading in enumerate(series.headings):
        body = [Line(heading.rest, lines[heading.line].end)] if heading.rest else []
        body.extend(lines[heading.body : heading.stop])
        if heading.stop == len(lines):
            body = _until_closing(clean, body, longest if place else len(body))
        body = [line for line in body if line.end > line.start]
        blocks.append(Block(heading.number, heading.name, tuple(body), f"heading.{series.style}"))
    return tuple(blocks)


def _until_closing(clean: str, body: list[Line], longest: int) -> list[Line]:
    """Cut what closes the text off the last body: closing words, and lines beyond the longest other body."""
    kept: list[Line] = []
    for line in body:
        if _CLOSING.match(clean, line.start, line.end) and (kept or longest == 0):
            break
        kept.append(line)
    beyond = next(
        (i for i in range(longest, len(kept)) if not _goes_on(clean, kept[i], kept[i - 1])), len(kept)
    )
    return kept[:beyond] if longest else []


def _goes_on(clean: str, line: Line, before: Line) -> bool:
    """Tell whether a line goes on with the case: by its words, or as a section or under its head."""
    heads = (_SECTION.fullmatch(clean, one.start, one.end) for one in (line, before))
    return any(heads) or bool(_GOES_ON.match(clean, line.start))


def _without_advice(clean: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Cut the advice off the end of a single case: no line after it is about the case again."""
    end = len(lines)
    for at in range(len(lines) - 1, 0, -1):
        if _GOES_ON.match(clean, lines[at].start, lines[at].end):
            break
        if _CLOSING.match(clean, lines[at].start, lines[at].end):
            end = at
    return lines[:end]


def _subheads(clean: str, lines: Sequence[Line], declared: int | None) -> tuple[Block, ...]:
    """Return blocks for unnumbered lines that read as cases, where those are the text's sub-heads."""
    names = _names(clean, lines)
    inline = {i for i, name in names.items() if name.end < lines[i].end}
    heads = _chosen(clean, lines, _with_bodies(list(names), len(lines), inline), inline, declared)
    blocks: list[Block] = []
    longest = max((b - a - 1 for a, b in pairwise(heads)), default=0)
    for number, at in enumerate(heads, 1):
        stop = heads[number] if number < len(heads) else len(lines)
        name = names.get(at) or _unbulleted(clean, lines[at])
        body = [Line(name.end + 1, lines[at].end)] if at in inline else []
        body.extend(lines[at + 1 : stop])
        if number == len(heads):
            body = _until_closing(clean, body, longest + 2)
        blocks.append(Block(number, name, tuple(body), "heading.subhead"))
    return tuple(blocks)


def _stories(clean: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> tuple[Block, ...]:
    """Return blocks for stories of different police, with the short lines above them where they have such."""
    starts = stories(clean, lines, mentions)
    if not starts:
        return ()
    heads = {at for at in starts if at and _short(clean, lines[at - 1])}
    if not heads >= set(starts[1:]):
        heads = set()
    firsts = [at - 1 if at in heads else at for at in starts]
    longest = max((b - a for a, b in pairwise(firsts)), default=0)
    blocks: list[Block] = []
    for number, (at, stop) in enumerate(zip(starts, [*firsts[1:], len(lines)], strict=True), 1):
        body = list(lines[at:stop])
        if number == len(starts):
            body = _until_closing(clean, body, longest)
        name = _unbulleted(clean, lines[at - 1]) if at in heads else None
        blocks.append(Block(number, name, tuple(body), "heading.subhead"))
    return tuple(blocks)


def _names(clean: str, lines: Sequence[Line]) -> dict[int, Line]:
    """Return the names of cases that lines are or open with, and of what shares their form."""
    names = {i: name for i, line in enumerate(lines) if (name := _subhead(clean, line))}
    names |= _under_their_bullet(clean, lines, names)
    names |= _before_a_stop(clean, lines, names)
    names |= _by_offices(clean, lines, names)
    return dict(sorted(names.items()))


def _subhead(clean: str, line: Line) -> Line | None:
    """Return the name of the case that a line is, without its bullet, or opens with."""
    words = _unbulleted(clean, line)
    end = subhead_end(clean[words.start : words.end], marked=words.start > line.start)
    return Line(words.start, words.start + end) if end else None


def _under_their_bullet(clean: str, lines: Sequence[Line], names: Mapping[int, Line]) -> dict[int, Line]:
    """Return the short lines that have the bullet of two names or more, and an operation below."""
    bullets = Counter(bullet[0] for at in names if (bullet := _BULLET.match(clean, lines[at].start)))
    alike = [
        at
        for at, line in enumerate(lines)
        if (bullet := _BULLET.match(clean, line.start))
        and bullets[bullet[0]] >= _SURE
        and _short(clean, line)
    ]
    return {
        at: _unbulleted(clean, lines[at]) for at in _with_operations(clean, lines, alike) if at not in names
    }


def _by_offices(clean: str, lines: Sequence[Line], names: Mapping[int, Line]) -> dict[int, Line]:
    """Return the short lines that open with an office and a colon; two have an operation below."""
    alike = [
        at
        for at, line in enumerate(lines)
        if _short(clean, line) and _BY_OFFICE.match(clean, line.start, line.end)
    ]
    if len(list(_with_operations(clean, lines, alike))) < _SURE:
        return {}
    return {at: lines[at] for at in alike if at not in names}


def _with_operations(clean: str, lines: Sequence[Line], heads: Sequence[int]) -> Iterator[int]:
    """Give the lines below which, as far as the next of them, an operation is told."""
    for at, below in pairwise((*heads, len(lines))):
        if any(tells_operation(clean[line.start : line.end]) for line in lines[at + 1 : below]):
            yield at


def _before_a_stop(clean: str, lines: Sequence[Line], names: Mapping[int, Line]) -> dict[int, Line]:
    """Return the case names before a full stop, where two or more are marked so that they are sure."""
    if sum(clean[name.end : name.end + 1] == "。" for name in names.values()) < _SURE:
        return {}
    found = {
        at: subhead_end(clean[line.start : line.end], marked=True)
        for at, line in enumerate(lines)
        if at not in names
    }
    return {at: Line(lines[at].start, lines[at].start + end) for at, end in found.items() if end}


def _unbulleted(clean: str, line: Line) -> Line:
    bullet = _BULLET.match(clean, line.start, line.end)
    return Line(bullet.end(), line.end) if bullet else line


def _with_bodies(heads: Sequence[int], end: int, inline: AbstractSet[int]) -> list[int]:
    """Keep the sub-heads that a body follows, below or on the same line."""
    return [at for at, after in pairwise((*heads, end)) if after - at > 1 or at in inline]


def _chosen(
    clean: str, lines: Sequence[Line], heads: list[int], inline: AbstractSet[int], declared: int | None
) -> list[int]:
    """Return the sub-heads: the lines that read as cases, unless most short lines do not.

    Where the other short lines make up the declared number of cases, they are sub-heads too.
    """
    short = [i for i, line in enumerate(lines) if _short(clean, line) and i not in heads]
    together = _with_bodies(sorted(heads + short), len(lines), inline)
    if declared and len(heads) < declared:
        if len(heads) >= 2 and len(together) == declared <= 2 * len(heads):
            return together
        if told := _all_told(clean, lines, together, declared):
            return told
    return heads if len(heads) >= 2 and len([i for i in short if i > heads[0]]) <= len(heads) else []


def _all_told(clean: str, lines: Sequence[Line], heads: Sequence[int], number: int) -> list[int]:
    """Return sub-heads in a row with an operation below each; none for one case."""
    bodies = (lines[at + 1 : stop] for at, stop in pairwise((*heads, len(lines))))
    told = [any(tells_operation(clean[line.start : line.end]) for line in body) for body in bodies]
    row = 0
    for at in range(len(heads) - 1, -1, -1) if number > 1 else ():
        row = row + 1 if told[at] else 0
        if row == number:
            return list(heads[at : at + number])
    return []


def _short(clean: str, line: Line) -> bool:
    words = clean[line.start : line.end]
    ends = _PROSE_ENDS if _BULLET.match(words) else (*_PROSE_ENDS, *_SPEECH_ENDS)
    return len(words) <= _LONGEST_HEADLINE and not words.endswith(ends)


__all__ = ["Block", "Heading", "Split", "split_story"]
