"""People counted, with their status."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from extractor.expression import expression
from extractor.fields.field import CaseText, FieldResult, Lost, Reading, refusals
from extractor.fields.suspects.rules import RULES, Outcome
from extractor.lexicon import coded, lexical
from extractor.mentions import Kind
from extractor.model import Status, Suspects
from extractor.resolve.totals import shares
from extractor.rule import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.rule import Hit, Settled
    from extractor.tagged import Tagged

_DEFENDANT = lexical("{suspect.defendant}")
_JUDGMENT = lexical("{sentence}")
_COURT_SPEAKS = lexical(
    "{authority.court}[^。]{0,40}{sentence}|{sentence}[^。]{0,200}{suspect.defendant}|{sentence.upheld}"
)
_SENTENCE_END = expression("[。！？；\n]")
_LONGEST_SENTENCE = 200
#: Words that add people to those told before.
_AGAIN = lexical("(?:又|再|另|{besides})[^，。！？；\n]*$")
_AGAIN_REACH = 24
_PART_OF_TOTAL = "suspects.part_of_total"


class _Status(NamedTuple):
    """A status, the rule that gives it, and whether the rule itself knows of no step taken."""

    status: Status
    rule: str
    weak: bool


def extract(case: CaseText) -> FieldResult:
    """Give the headcounts of a case with their status, each figure once."""
    lost: list[Lost] = []
    found: list[tuple[Reading, bool]] = []
    for tagged in (case.heading, case.body):
        settled = settle(RULES, tagged)
        lost.extend(refusals(settled))
        found.extend(_readings(tagged, settled, case))
    readings, doubles = _each_once(found, case)
    taken = {reading.start for reading, _ in found} - _told_elsewhere(doubles, readings, case)
    claimed = tuple(m for m in case.of(Kind.HEADCOUNT) if m.start in taken)
    return FieldResult(tuple(readings), claimed, (*lost, *doubles))


def _readings(tagged: Tagged, settled: Settled, case: CaseText) -> Iterator[tuple[Reading, bool]]:
    """Read the settled hits of one text, each with whether it is weak; parts take their total's status."""
    hits = {hit.mention.start: hit for hit in settled.winners}
    totals: dict[int, Status] = {}
    starts: list[int] = []
    for share in shares(tagged):
        mention = share.mention
        whole = share.whole(starts)
        own = _status(hits.get(mention.start), None if whole is None else totals[whole], tagged, case)
        if own is None:
            continue
        is_part = whole is not None or share.certain
        if not is_part:
            totals[mention.start] = own.status
            starts.append(mention.start)
        value = Suspects.of(**vars(mention.value), status=own.status, part_of_total=is_part)
        yield Reading(value, mention.start, mention.end, own.rule), own.weak


def _status(hit: Hit | None, whole: Status | None, tagged: Tagged, case: CaseText) -> _Status | None:
    """Return the status that a rule gives, or that of the ``whole`` of which this is a part."""
    inherited = _Status(whole, _PART_OF_TOTAL, whole == "other") if whole else None
    if hit is None:
        return inherited
    outcome: Outcome | None = hit.rule.gives
    if outcome is None:
        return None
    status = _in_court(outcome, tagged, case)
    if status is None or (whole and outcome.yields):
        return inherited
    return _Status(status, hit.rule.name, outcome.status == "other")


def _in_court(outcome: Outcome, tagged: Tagged, case: CaseText) -> Status | None:
    """Return the status of an outcome; another where a court speaks, if the outcome says so."""
    if outcome.judged and case.judged:
        return outcome.judged
    if outcome.tried and tagged is case.heading and _tells_judgment(case.body.coded):
        return outcome.tried
    return outcome.status


def _tells_judgment(code: str) -> bool:
    defendant = _DEFENDANT.search(code)
    judged = defendant and _JUDGMENT.search(code, defendant.end())
    return bool(judged or _COURT_SPEAKS.search(code))


def _each_once(readings: Sequence[tuple[Reading, bool]], case: CaseText) -> tuple[list[Reading], list[Lost]]:
    """Keep one telling of each figure: of two with the same number and status, the one in the body.

    Figures that are told of other people are kept, each by its place in the text.
    """
    mentions = {m.start: m for m in case.mentions}
    kept: dict[tuple[int, str, int], tuple[Reading, bool]] = {}
    lost: list[Lost] = []

    def lose(reading: Reading, reason: str) -> None:
        lost.append(Lost(mentions[reading.start], reading.rule, reason))

    for found in readings:
        reading = found[0]
        key = (reading.value.value, reading.value.status, 0)
        before = kept.setdefault(key, found)[0]
        if before is reading:
            continue
        if _are_others(before, reading, case):
            kept[*key[:2], reading.start] = found
            continue
        loser = reading
        if before.start < case.heading.end <= reading.start:
            kept[key], loser = found, before
        lose(loser, "the same figure is told elsewhere")
    told = {reading.value.value for reading, weak in kept.values() if not weak}
    for key, (reading, weak) in list(kept.items()):
        if weak and reading.value.value in told:
            del kept[key]
            lose(reading, "the same figure has a status elsewhere")
        told.add(reading.value.value)
    return sorted((reading for reading, _ in kept.values()), key=lambda r: r.start), lost


def _are_others(before: Reading, later: Reading, case: CaseText) -> bool:
    """Tell whether a figure told again counts other people: in one sentence, or behind 又 and the like."""
    if before.start < case.heading.end <= later.start or later.start < before.end:
        return False
    code = coded(case.clean)
    near = later.start - before.end <= _LONGEST_SENTENCE
    if near and not _SENTENCE_END.search(code, before.end, later.start):
        return True
    return _AGAIN.search(code, max(before.end, later.start - _AGAIN_REACH), later.start) is not None


def _told_elsewhere(doubles: Sequence[Lost], readings: Sequence[Reading], case: CaseText) -> set[int]:
    """Return where figures told again stand whose sentence names no place of that of the first telling.

    They may count other people, and are not claimed.
    """
    if not doubles:
        return set()
    firsts = {one.value.value: one.start for one in reversed(readings)}
    named = [m for m in case.mentions if m.kind in (Kind.PLACE, Kind.OVERSEAS)]
    starts = [m.start for m in named]

    def places(at: int) -> set[str]:
        since = max(0, at - _LONGEST_SENTENCE)
        since = max((found.end() for found in _SENTENCE_END.finditer(case.clean, since, at)), default=since)
        inside = named[bisect_left(starts, since) : bisect_left(starts, at)]
        return {case.clean[m.start : m.end] for m in inside}

    told = [lost.mention for lost in doubles if lost.mention.start >= case.heading.end]
    return {
        mention.start
        for mention in told
        if (here := places(mention.start))
        and (there := places(firsts.get(mention.value.value, mention.start)))
        and not here & there
    }
