"""People counted, with their status."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.field import CaseText, FieldResult, Lost, Reading, refusals
from extractor.fields.suspects.rules import RULES, Outcome
from extractor.lexicon import lexical
from extractor.mentions import Kind
from extractor.model import Status, Suspects
from extractor.rule import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions import Mention
    from extractor.rule import Hit, Settled, Tagged

#: A count after 其中 (or 包括) in the sentence is part of the count before it.
_PART_CUE = lexical("{among}|{including}(?![^，。；]{0,12}{included})")
#: A sentence that opens with 其中 goes on with the total of the one before.
_CARRIED_ON = lexical("^[^。！？\n]*。{among}[^。！？；\n]*$")
#: 对其中146人批准逮捕: of those counted in a sentence before.
_OF_THOSE = lexical("{among}[^，。；]{0,3}$")
#: What follows is no part any more.
_APART = lexical("{besides}")
#: An open bracket: the counts in it are parts of the one before it.
_BRACKET_REACH = 60
_DEFENDANT = lexical("{suspect.defendant}")
_JUDGMENT = lexical("{sentence}")
_COURT_SPEAKS = lexical(
    "{authority.court}[^。]{0,40}{sentence}|{sentence}[^。]{0,200}{suspect.defendant}|{sentence.upheld}"
)
_SENTENCE_ENDS = "。！？；\n"
_PART_OF_TOTAL = "suspects.part_of_total"


class _Counted(NamedTuple):
    """A headcount with the coded words before it in its sentence, back to the headcount before."""

    mention: Mention
    before: str
    #: True for the first headcount of a sentence that does not go on with the one before (其中).
    opens: bool
    #: True inside brackets.
    aside: bool


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


def _counted(tagged: Tagged) -> Iterator[_Counted]:
    """Give the headcounts of a text in order, each with what stands before it."""
    text = tagged.coded
    last_end = sentence = 0
    for at, mention in tagged.mentions.items():
        if mention.kind is not Kind.HEADCOUNT:
            continue
        between = text[last_end:at]
        ended = max(text.rfind(mark, last_end, at) for mark in _SENTENCE_ENDS) + 1
        opens = bool(ended) and not _CARRIED_ON.search(between)
        if opens:
            sentence = ended
            between = text[sentence:at]
        near = max(sentence, at - _BRACKET_REACH)
        yield _Counted(mention, between, opens, text.rfind("（", near, at) > text.rfind("）", near, at))
        last_end = at + 1


def _readings(tagged: Tagged, settled: Settled, case: CaseText) -> Iterator[tuple[Reading, bool]]:
    """Read the settled hits of one text, each with whether it is weak; parts take their total's status."""
    hits = {hit.mention.start: hit for hit in settled.winners}
    total: Status | None = None
    part = False
    for counted in _counted(tagged):
        if counted.opens:
            total = None
        part = part and not counted.opens and not _APART.search(counted.before)
        part = part or bool(_PART_CUE.search(counted.before) and (total or _OF_THOSE.search(counted.before)))
        mention = counted.mention
        own = _status(hits.get(mention.start), total if part else None, tagged, case)
        if own is None:
            continue
        in_part = part or counted.aside
        if not in_part:
            total = own.status
        value = Suspects.of(**vars(mention.value), status=own.status, part_of_total=in_part)
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
