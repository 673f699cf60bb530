"""People counted, with their status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractor.expression import expression
from extractor.fields.field import CaseText, FieldResult, Lost, Reading, refusals
from extractor.fields.suspect_rules import RULES
from extractor.mentions import Kind
from extractor.model import Status, Suspects
from extractor.record import record
from extractor.rule import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions import Mention
    from extractor.rule import Hit, Settled, Tagged

#: A count after 其中 (or 包括) in the sentence is part of the count before it.
_PART_CUE = expression("其中|包括(?![^，。；]{0,12}在内)")
#: A sentence that opens with 其中 goes on with the total of the one before.
_CARRIED_ON = expression("^[^。！？\n]*。其中[^。！？；\n]*$")
#: 对其中146人批准逮捕: of those counted in a sentence before.
_OF_THOSE = expression("对?其中[^，。；]{0,3}$")
#: An open bracket: the counts in it are parts of the one before it.
_BRACKET_REACH = 60
_TRIED = expression(
    r"\A(?>.*?被告人).*?(?:判处|判决)|(?:\A|(?<=。))(?>[^。]*?判处)[^。]*?被告人|法院[^。]{0,40}?(?:判处|判决)|维持原判",
    regex.S,
)
#: A plain list of parts: 其中在校学生5名、未成年人2名.
_LISTED = expression(r"(?:[^。；]{0,20}?其中|、|，)[^，、。；骗害损]{0,10}")
#: What follows is no part any more.
_APART = expression("另有|另外|此外|还有|尚有")
_SENTENCE_ENDS = "。！？；\n"


@record
class _Told:
    """A headcount with the words before it in its sentence, back to the headcount before."""

    mention: Mention
    before: str
    #: True for the first headcount of a sentence that does not go on with the one before (其中).
    opens: bool
    #: True inside brackets.
    aside: bool


def extract(case: CaseText) -> FieldResult:
    """Give the headcounts of a case with their status, each figure once."""
    lost: list[Lost] = []
    found: list[Reading] = []
    for tagged in (case.heading, case.body):
        settled = settle(RULES, tagged)
        lost.extend(refusals(settled))
        found.extend(_readings(tagged, settled, case))
    readings, doubles = _each_once(found, case)
    taken = {reading.start for reading in found}
    claimed = tuple(m for m in case.of(Kind.HEADCOUNT) if m.start in taken)
    return FieldResult(tuple(readings), claimed, (*lost, *doubles))


def _told(tagged: Tagged) -> Iterator[_Told]:
    """Give the headcounts of a text in order, each with what stands before it."""
    text = tagged.text
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
        yield _Told(mention, between, opens, text.rfind("（", near, at) > text.rfind("）", near, at))
        last_end = at + 1


def _readings(tagged: Tagged, settled: Settled, case: CaseText) -> Iterator[Reading]:
    """Read the settled hits of one text; parts without a verb of their own take their total's status."""
    hits = {hit.mention.start: hit for hit in settled.winners}
    total: Status | None = None
    part = False
    for told in _told(tagged):
        if told.opens:
            total = None
        part = part and not told.opens and not _APART.search(told.before)
        part = part or bool(_PART_CUE.search(told.before) and (total or _OF_THOSE.search(told.before)))
        status, name = _status(hits.get(told.mention.start), told, total if part else None)
        if status is None:
            continue
        status = _standing(status, name, tagged, case)
        if not (part or told.aside):
            total = status
        value = Suspects.of(**vars(told.mention.value), status=status, part_of_total=part or told.aside)
        yield Reading(value, told.mention.start, told.mention.end, name)


def _status(hit: Hit | None, told: _Told, whole: Status | None) -> tuple[Status | None, str]:
    """Return the status that a rule gives, or that of the ``whole`` of which this is a part, and the rule."""
    inherited: tuple[Status | None, str] = (whole, "suspects.part_of_total")
    if hit is None:
        return inherited
    name = hit.rule.name
    if hit.rule.gives is None:
        listed = name == "suspects.not.victims" and _LISTED.fullmatch(told.before)
        return inherited if listed else (None, name)
    if whole and (hit.rule.gives == "member" or name == "suspects.named"):
        return inherited
    return hit.rule.gives, name


def _standing(status: Status, name: str, tagged: Tagged, case: CaseText) -> Status:
    """Tell what became of the defendants of a heading: sentenced where a court speaks, else prosecuted."""
    if name == "suspects.heading.defendants":
        return "sentenced" if case.judged else "prosecuted"
    if name == "suspects.named" and tagged is case.heading and _TRIED.search(case.body.text):
        return "sentenced"
    return status


def _each_once(readings: Sequence[Reading], case: CaseText) -> tuple[list[Reading], list[Lost]]:
    """Keep one telling of each figure: of two with the same number and status, the one in the body."""
    mentions = {m.start: m for m in case.mentions}
    kept: dict[tuple[int, str], Reading] = {}
    lost: list[Lost] = []
    heading_end = case.heading.end
    for found in readings:
        key = (found.value.value, found.value.status)
        before = kept.get(key)
        if before is None:
            kept[key] = found
            continue
        loser = found
        if before.start < heading_end <= found.start:
            kept[key], loser = found, before
        lost.append(Lost(mentions[loser.start], loser.rule, "the same figure is told elsewhere"))
    told = {found.value.value for found in kept.values() if not _is_weak(found)}
    for key, found in list(kept.items()):
        if not _is_weak(found):
            continue
        if found.value.value in told:
            del kept[key]
            lost.append(Lost(mentions[found.start], found.rule, "the same figure has a status elsewhere"))
        told.add(found.value.value)
    return sorted(kept.values(), key=lambda r: r.start), lost


def _is_weak(found: Reading) -> bool:
    """Tell whether a figure has no step of its own (X等33人…案): one that has outdoes it."""
    return bool(found.value.status == "other" or found.rule == "suspects.named")
