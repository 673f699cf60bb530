"""The election of one series of headings among all that stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractor.lexicon import coded
from extractor.page import Line
from extractor.split.heading_score import case_name, case_story, name_end
from extractor.split.markers import Candidate, find_candidates
from extractor.split.single import tells_operation

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Styles whose marker says 案例 or 案件: the line is a case even where no name follows.
_SAYS_CASE = frozenset({"bracketed_case", "case_word", "ordinal_case", "result_word"})
#: Numbers may leave out so many and still be one series (with a warning).
_LARGEST_GAP = 3
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as read: its number, its name (if any), and where its body starts."""

    number: int
    name: Line | None
    line: int
    body: int
    rest: int


@dataclass(frozen=True, slots=True)
class Series:
    """Headings of one style in order, with the number of body lines that each has."""

    style: str
    headings: tuple[Heading, ...]
    bodies: tuple[int, ...]
    score: float


def elect(clean: str, lines: Sequence[Line], declared: int | None) -> Series | None:
    """Return the best series that reads like cases, or None; a lone heading counts where one is declared."""
    least = 1 if declared == 1 else 2
    text = coded(clean)
    standing = [
        _series(text, lines, style, run, declared)
        for style, run in _runs(list(find_candidates(clean, lines)))
        if len(run) >= least
    ]
    best = max(standing, key=lambda s: s.score, default=None)
    return best if best and best.score > 0 else None


def _runs(candidates: Sequence[Candidate]) -> list[tuple[str, list[Candidate]]]:
    """Group the candidates of each style into runs that count up.

    A run begins with 1, or, the first one, where another page left off.
    """
    runs: list[tuple[str, list[Candidate]]] = []
    for style in dict.fromkeys(c.style for c in candidates):
        current: list[Candidate] = []
        for candidate in (c for c in candidates if c.style == style):
            last = current[-1].number if current else 0
            if candidate.number == 1 or not current:
                current = [candidate]
                runs.append((style, current))
            elif current and last < candidate.number <= last + _LARGEST_GAP:
                current.append(candidate)
    return runs


def _series(
    clean: str, lines: Sequence[Line], style: str, run: Sequence[Candidate], declared: int | None
) -> Series:
    headings = tuple(_heading(clean, lines, candidate) for candidate in run)
    stops = [h.line for h in headings[1:]] + [len(lines)]
    bodies = tuple(
        max(0, stop - heading.body) + (1 if heading.rest else 0)
        for heading, stop in zip(headings, stops, strict=True)
    )
    series = Series(style, headings, bodies, 0.0)
    return replace(series, score=_score(clean, lines, series, declared))


def _heading(clean: str, lines: Sequence[Line], candidate: Candidate) -> Heading:
    """Read the name after the marker, or on the next line where the marker stands alone."""
    line = lines[candidate.line]
    words = clean[candidate.words : line.end]
    if words.strip():
        end = name_end(words)
        # The mark after the name is no part of the story; a year that begins it is.
        rest = candidate.words + end + (not words[end].isdigit()) if end < len(words) else 0
        named = end <= _LONGEST_NAME and (rest == 0 or case_name(words[:end]) > 0 or end <= 40)
        name = _stripped(clean, candidate.words, candidate.words + end)
        if named and name.end > name.start:
            return Heading(candidate.number, name, candidate.line, candidate.line + 1, rest)
        return Heading(candidate.number, None, candidate.line, candidate.line + 1, candidate.words)
    after = candidate.line + 1
    if after < len(lines):
        below = clean[lines[after].start : lines[after].end]
        end = name_end(below)
        if len(below) <= _LONGEST_NAME and (end == len(below) or case_name(below[:end]) > 0):
            name = _stripped(clean, lines[after].start, lines[after].start + end)
            return Heading(candidate.number, name, candidate.line, after + 1, 0)
    return Heading(candidate.number, None, candidate.line, after, 0)


def _stripped(clean: str, start: int, end: int) -> Line:
    words = clean[start:end]
    return Line(start + len(words) - len(words.lstrip()), start + len(words.rstrip(" 。：；，")))


def _score(clean: str, lines: Sequence[Line], series: Series, declared: int | None) -> float:
    """Score a series: 0 where it doesn't read like cases, else more for more and better cases."""
    headings, count = series.headings, len(series.headings)
    names = [case_name(clean[h.name.start : h.name.end]) if h.name else 0.0 for h in headings]
    told = sum(_tells(clean, lines, h, n) for h, n in zip(headings, series.bodies, strict=True)) / count
    like = sum(names) / count
    says = series.style in _SAYS_CASE
    fits = count == declared and (like > 0.25 or _operations(clean, lines, series) >= 0.75 * count)
    if like < 0.5 and not (says and told >= 0.5) and not fits:
        return 0.0
    spelled = 1.0 if count == declared else 0.0
    return count * (2 * like + 1.5 * told + (0.8 if says else 0.0) + 0.5 * spelled)


def _operations(clean: str, lines: Sequence[Line], series: Series) -> int:
    """Return below how many headings, whatever they are named, it is told what an authority did."""
    found = 0
    for heading, length in zip(series.headings, series.bodies, strict=True):
        body = [(line.start, line.end) for line in lines[heading.body : heading.body + min(length, 6)]]
        rest = [(heading.rest, lines[heading.line].end)] if heading.rest else []
        found += any(tells_operation(clean[start:end]) for start, end in (*rest, *body))
    return found


def _tells(clean: str, lines: Sequence[Line], heading: Heading, length: int) -> bool:
    if heading.rest and case_story(clean[heading.rest : lines[heading.line].end]):
        return True
    body = lines[heading.body : heading.body + min(length, 6)]
    return any(case_story(clean[line.start : line.end]) for line in body)
