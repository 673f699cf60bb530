"""Stories told one after another without headings: 近日，甲市警方…; 日前，乙县公安局…."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractor.expression import expression
from extractor.lexicon import lexical
from extractor.mentions import Kind, within
from extractor.page import Line
from extractor.split.heading_score import WHEN, is_of_many
from extractor.split.single import tells_operation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions import Mention
    from extractor.mentions.places import Place

#: What stands before the time of a story: 甲市：近日，.
_DATELINE = r"(?:[^，。；：\n]{2,12}：)?"
#: The time of a story, and whose police it is of.
_OPENING = lexical(
    rf"{_DATELINE}(?<when>(?<lately>{{recently}})|{WHEN}|)(?<who>[^。；\n]{{0,50}}?{{authority}})(?<done>[^。\n]{{0,120}})"
)
#: How police come to a case of their own.
_TAKEN_UP = lexical(
    "{report.crime|receive|discover}|{bust}[^。，]{0,50}?(?:[一1][起个名伙条处宗]|“|{case|gang|den|chain})"
    "|{bust}[^。]{0,40}(?:{case|gang|den|chain})"
)
#: It speaks of more than one case, or of one that has been told.
_OTHERS = lexical(
    "一批|多[起个处名]|系列|(?<![0-9])[2-9二三四五六七八九十两][0-9]?[起宗件](?!事)|{this_case}|该{gang|organisation|company|platform|crime}"
)
_SENTENCE = expression("[^。！？\n]++")


class Opening(NamedTuple):
    """Where a story opens: at which line, whose place it is of, and how it tells its time."""

    line: int
    place: Mention
    time: str


def openings(clean: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> list[Opening]:
    """Return the lines of a coded text that open the story of a case, in order."""
    places = [m for m in mentions if m.kind is Kind.PLACE]
    found = (_opening(clean, at, line, places) for at, line in enumerate(lines))
    return [one for one in found if one]


def _opening(clean: str, at: int, line: Line, places: Sequence[Mention]) -> Opening | None:
    words = _OPENING.match(clean, line.start, line.end)
    if not words or _OTHERS.search(words[0]) or is_of_many(words[0]) or not _TAKEN_UP.search(words["done"]):
        return None
    own = within(places, [(line.start, words.end("who"))])
    at_once = own and own[0].start - line.start <= 1
    if not own or not (words["when"] or at_once):
        return None
    return Opening(at, own[-1], "lately" if words["lately"] else "dated" if words["when"] else "none")


def apart(one: Place, other: Place) -> bool:
    """Tell whether neither of two places holds the other, whatever they may mean."""
    return not any(
        all(a is None or b is None or a == b for a, b in zip(first, second, strict=True))
        for first in _levels(one)
        for second in _levels(other)
    )


def _levels(place: Place) -> Iterator[tuple[str | None, str | None, str | None]]:
    for division in place.candidates:
        yield division.province, division.city, division.county


def stories(clean: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> list[int]:
    """Return the lines that open the stories of a text, where it tells two or more of different police.

    They tell their time in the same way. A lead by the police above is none of them.
    """
    found = openings(clean, lines, mentions)
    while len(found) > 1 and not apart(found[0].place.value, found[1].place.value):
        del found[0]
    stops = [*(one.line for one in found[1:]), len(lines)]
    if len(found) < 2 or len({one.time for one in found}) > 1:
        return []
    alone = all(apart(one.place.value, other.place.value) for one, other in combinations(found, 2))
    told = all(
        tells_operation("\n".join(clean[line.start : line.end] for line in lines[one.line : stop]))
        for one, stop in zip(found, stops, strict=True)
    )
    return [one.line for one in found] if alone and told else []


def holds_second_story(clean: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> bool:
    """Tell whether the lines of one case hold sentences by two authorities, each with its time and arrests."""
    sentences = [
        Line(*match.span()) for line in lines for match in _SENTENCE.finditer(clean, line.start, line.end)
    ]
    found = [one for one in openings(clean, sentences, mentions) if one.time != "none"]
    return any(apart(one.place.value, other.place.value) for one, other in pairwise(found))
