"""The election of one series of headings among all that stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractor.lexicon import coded
from extractor.page import Line
from extractor.split.heading_score import case_name, case_report, case_story, name_end, opens_story
from extractor.split.markers import Candidate, find_candidates
from extractor.split.single import tells_operation

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Styles whose marker says 案例 or 案件: the line is a case even where no name follows.
_SAYS_CASE = frozenset({"bracketed_case", "case_word", "ordinal_case", "result_word"})
#: Numbers may leave out so many and still be one series (with a warning).
_LARGEST_GAP = 3
_LONGEST_NAME = 120
#: A digest has so many cases.
_FEWEST = 2


#: A story without the name of a case is as much a case as a name that is not sure.
_REPORTED = 0.7
#: So many lines, and characters, of a body tell what it is.
_READ_LINES, _READ = 6, 800


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as read: its number, its name (if any), and where its body starts and stops."""

    number: int
    name: Line | None
    line: int
    body: int
    rest: int
    stop: int = 0

    @property
    def length(self) -> int:
        """Number of lines of its body, that of the heading with it where the body begins there."""
        return max(0, self.stop - self.body) + (1 if self.rest else 0)


@dataclass(frozen=True, slots=True)
class Series:
    """Headings of one style in order."""

    style: str
    headings: tuple[Heading, ...]
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
    return _with_bodies(text, best, standing) if best and best.score > 0 else None


def _with_bodies(clean: str, contents: Series, standing: Sequence[Series]) -> Series:
    """Return a series; a table of contents with the bodies that stand below it, as far as they do."""
    if any(heading.length for heading in contents.headings[:-1]):
        return contents
    below = {
        heading.number: heading
        for series in standing
        for heading in series.headings
        if series is not contents
        and heading.line > contents.headings[-1].line
        and (heading.length > 1 or heading.rest)
    }
    headings = [
        replace(body, name=heading.name)
        if (body := below.get(heading.number)) and _share_name(clean, heading, body)
        else replace(heading, stop=heading.body)
        for heading in contents.headings
    ]
    return replace(contents, headings=tuple(headings)) if any(h.length for h in headings) else contents


def _share_name(clean: str, one: Heading, other: Heading) -> bool:
    """Tell whether one name begins or holds the other; a name that is missing fits any."""
    if not one.name or not other.name:
        return True
    first, second = (clean[name.start : name.end] for name in (one.name, other.name))
    return first in second or second in first


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
    heads = [_heading(clean, lines, candidate) for candidate in run]
    stops = [*(head.line for head in heads[1:]), len(lines)]
    headings = tuple(replace(head, stop=stop) for head, stop in zip(heads, stops, strict=True))
    likeness = [_likeness(clean, lines, heading) for heading in headings]
    score = _score(clean, lines, Series(style, headings, 0.0), likeness, declared)
    if score == 0.0 and (digest := _of_digest(clean, lines, headings, likeness)):
        return Series(style, digest, float(len(digest)))
    return Series(style, headings, score)


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
        if named and name.end > name.start and not opens_story(words):
            return Heading(candidate.number, name, candidate.line, candidate.line + 1, rest)
        return Heading(candidate.number, None, candidate.line, candidate.line + 1, candidate.words)
    after = candidate.line + 1
    if after < len(lines):
        below = clean[lines[after].start : lines[after].end]
        end = name_end(below)
        named = len(below) <= _LONGEST_NAME and (end == len(below) or case_name(below[:end]) > 0)
        if named and not opens_story(below):
            name = _stripped(clean, lines[after].start, lines[after].start + end)
            return Heading(candidate.number, name, candidate.line, after + 1, 0)
    return Heading(candidate.number, None, candidate.line, after, 0)


def _stripped(clean: str, start: int, end: int) -> Line:
    """Return the span of a name without what stands around it, brackets that hold all of it included."""
    words = clean[start:end].rstrip(" 。：；，")
    end = start + len(words)
    first = end - len(words.lstrip())
    bracketed = clean[first : first + 1] == "【" and clean.find("】", first, end) == end - 1
    return Line(first + 1, end - 1) if bracketed and end - first > 2 else Line(first, end)


def _told(clean: str, lines: Sequence[Line], heading: Heading) -> str:
    """Return the first lines of a heading's story."""
    rest = [Line(heading.rest, lines[heading.line].end)] if heading.rest else []
    body = lines[heading.body : min(heading.stop, heading.body + _READ_LINES)]
    return "\n".join(clean[line.start : line.end] for line in (*rest, *body))


def _likeness(clean: str, lines: Sequence[Line], heading: Heading) -> float:
    """Return how much a heading reads like that of a case, by its name or by the story under it."""
    named = case_name(clean[heading.name.start : heading.name.end]) if heading.name else 0.0
    return named or (_REPORTED if case_report(_told(clean, lines, heading)[:_READ]) else 0.0)


def _score(
    clean: str, lines: Sequence[Line], series: Series, likeness: Sequence[float], declared: int | None
) -> float:
    """Score a series: 0 where it doesn't read like cases, else more for more and better cases."""
    count = len(series.headings)
    stories = [_told(clean, lines, heading) for heading in series.headings]
    told = sum(map(case_story, stories)) / count
    like = sum(likeness) / count
    says = series.style in _SAYS_CASE
    fits = count == declared and (like > 0.25 or sum(map(tells_operation, stories)) >= 0.75 * count)
    if like < 0.5 and not (says and told >= 0.5) and not fits:
        return 0.0
    spelled = 1.0 if count == declared else 0.0
    return count * (2 * like + 1.5 * told + (0.8 if says else 0.0) + 0.5 * spelled)


def _of_digest(
    clean: str, lines: Sequence[Line], headings: Sequence[Heading], likeness: Sequence[float]
) -> tuple[Heading, ...]:
    """Return the cases among the items of a digest: two or more reports, no operation in the other items."""
    cases = tuple(head for head, like in zip(headings, likeness, strict=True) if like)
    others = [head for head in headings if head not in cases]
    if len(cases) < _FEWEST or any(tells_operation(_told(clean, lines, head)) for head in others):
        return ()
    return cases if all(case_report(_told(clean, lines, head)) for head in cases) else ()
