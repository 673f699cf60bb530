"""People counted, with their status."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.field import CaseText, FieldResult, Lost, Reading, refusals
from extractor.fields.suspects.rules import RULES, Outcome
from extractor.lexicon import lexical
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
    taken = {reading.start for reading, _ in found}
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
    """Keep one telling of each figure: of two with the same number and status, the one in the body."""
    mentions = {m.start: m for m in case.mentions}
    kept: dict[tuple[int, str], tuple[Reading, bool]] = {}
    lost: list[Lost] = []

    def lose(reading: Reading, reason: str) -> None:
        lost.append(Lost(mentions[reading.start], reading.rule, reason))

    for found in readings:
        reading = found[0]
        key = (reading.value.value, reading.value.status)
        before = kept.setdefault(key, found)[0]
        if before is reading:
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
