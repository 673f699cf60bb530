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

#: What may stand before the time of a story: 甲市：近日，; and of one told in passing: 此前，今年4月，.
_DATELINE = rf"(?:(?!{WHEN})[^，。；：\n]{{2,12}}：)?(?<aside>(?!{WHEN})[^，。；：\n]{{1,4}}，)?"
#: The time of a story, and what is told at once.
_OPENING = lexical(rf"{_DATELINE}(?<when>(?<lately>{{recently}})|{WHEN}|)(?<told>[^。\n]{{0,180}})")
#: Whose police, courts or prosecutors, and what they did; not from whom it was heard.
_DOES = lexical(
    r"(?<who>[^，。；\n从]{0,24}?{authority}(?:[^，。；\n]{0,6}?{authority})?)(?<done>[^。\n]{0,120})"
)
#: How they come to a case of their own.
_TAKEN_UP = lexical(
    "{report.crime|discover}|{receive}(?![^。，]{0,12}{authority})|{bust}[^。]{0,50}?(?:[一1][起个名伙条处宗]|“|{case|gang|den|chain})"
    "|[一1][起宗][^。]{0,40}?{trial|sentence|prosecute}|{trial|sentence|prosecute}[^。]{0,20}?[一1][起宗]"
)
#: It speaks of more than one case, or of one that has been told.
_OTHERS = lexical(
    "一(?=批)|多[起个处名]|(?<!起){series}|(?<![0-9])[2-9二三四五六七八九十两][0-9]?[起宗件](?!事)|{this_case}|该{gang|organisation|company|platform|crime}"
)
#: So many characters behind a case tell how many there are: 破获案件50起.
_COUNTED = 8
#: So many stories make several; so many are compared with one another.
_FEWEST, _COMPARED = 2, 40
_SENTENCE = expression("[^。！？\n]++")


class Opening(NamedTuple):
    """Where a story opens: at which line, how it tells its time, and who acts where, as far as it says."""

    line: int
    time: str
    aside: bool
    who: Line
    place: Place | None


def openings(clean: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> list[Opening]:
    """Return the lines of a coded text that open the story of a case, in order."""
    places = [m for m in mentions if m.kind is Kind.PLACE]
    found = (_opening(clean, at, line, places) for at, line in enumerate(lines))
    return [one for one in found if one]


def _opening(clean: str, at: int, line: Line, places: Sequence[Mention]) -> Opening | None:
    words = _OPENING.match(clean, line.start, line.end)
    if not words:
        return None
    start, end = words.span("told")
    inside = within(places, [(line.start, end)])
    if not words["when"] and not (inside and inside[0].start - line.start <= 1):
        return None
    own = [m for m in inside if _DOES.match(clean, m.end, end)]
    does = _DOES.match(clean, own[0].end, end) if own else _DOES.search(clean, start, end)
    taken_up = does and _TAKEN_UP.search(clean, does.start("done"), does.end())
    if not does or not taken_up:
        return None
    who = Line(own[0].start if own else does.start(), does.end("who"))
    opens = clean[line.start : min(taken_up.end() + _COUNTED, does.end())]
    if clean[who.start - 1 : who.start] == "从" or _OTHERS.search(opens) or is_of_many(opens):
        return None
    time = "lately" if words["lately"] else "dated" if words["when"] else "none"
    return Opening(at, time, bool(words["aside"]), who, own[0].value if own else None)


def _apart(clean: str, one: Opening, other: Opening) -> bool:
    """Tell whether two act in places of which neither holds the other; without places, under other names."""
    if (one.place is None) != (other.place is None):
        return False
    if one.place is None or other.place is None:
        first, second = (clean[story.who.start : story.who.end] for story in (one, other))
        return first not in second and second not in first
    return not any(
        all(a is None or b is None or a == b for a, b in zip(first, second, strict=True))
        for first in _levels(one.place)
        for second in _levels(other.place)
    )


def _levels(place: Place) -> Iterator[tuple[str | None, str | None, str | None]]:
    for division in place.candidates:
        yield division.province, division.city, division.county


def stories(clean: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> list[int]:
    """Return the lines that open the stories of a text, where it tells several of different authorities.

    Two stories tell their time in the same way. A lead by the police above is none of them.
    """
    found = [one for one in openings(clean, lines, mentions) if not one.aside]
    first = next((at for at, (a, b) in enumerate(pairwise(found)) if _apart(clean, a, b)), len(found))
    found = found[first:]
    if len(found) < _FEWEST or (len(found) == _FEWEST and found[0].time != found[1].time):
        return []
    stops = [*(one.line for one in found[1:]), len(lines)]
    told = all(
        tells_operation("\n".join(clean[line.start : line.end] for line in lines[one.line : stop]))
        for one, stop in zip(found, stops, strict=True)
    )
    return [one.line for one in found] if told and _all_apart(clean, found) else []


def _all_apart(clean: str, found: Sequence[Opening]) -> bool:
    return all(_apart(clean, one, other) for one, other in combinations(found[:_COMPARED], 2))


def second_story(clean: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> Line | None:
    """Return who acts in the lines of one case beside another authority, each at its own time and place."""
    sentences = [
        Line(*match.span()) for line in lines for match in _SENTENCE.finditer(clean, line.start, line.end)
    ]
    found = [one for one in openings(clean, sentences, mentions) if one.time != "none" and one.place]
    return next(
        (b.who for a, b in pairwise(found) if _apart(clean, a, b) and _acts(clean, sentences, b)), None
    )


def _acts(clean: str, sentences: Sequence[Line], one: Opening) -> bool:
    """Tell whether it is told at once, or in the next sentence, what the authority did."""
    return any(tells_operation(clean[line.start : line.end]) for line in sentences[one.line : one.line + 2])
