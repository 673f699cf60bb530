"""People counted, with their status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractor.fields.field import CaseText, FieldResult, Lost, Reading, accepted, refusals
from extractor.fields.suspect_rules import RULES
from extractor.mentions import Kind
from extractor.model import Status, Suspects
from extractor.rule import Hit, Settled, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.rule import Tagged

#: A count after 其中 (or 包括) in the sentence is part of the count before it.
_PART_CUE = regex.compile("其中|包括(?![^，。；]{0,12}在内)")
#: A sentence that opens with 其中 goes on with the total of the one before.
_CARRIED_ON = regex.compile("^[^。！？\n]*。其中[^。！？；\n]*$")
#: 对其中146人批准逮捕: of those counted in a sentence before.
_OF_THOSE = regex.compile("对?其中[^，。；]{0,3}$")
#: An open bracket: the counts in it are parts of the one before it.
_BRACKET_OPEN = regex.compile("（[^（）]*$")
_TRIED = regex.compile("被告人[^。]*?判处|判处[^。]*?被告人|被告人.*?(?:判处|判决)", regex.S)
#: A plain list of parts: 其中在校学生5名、未成年人2名.
_LISTED = regex.compile(r"(?:[^。；]{0,20}?其中|、|，)[^，、。；骗害损]{0,10}")
#: What follows is no part any more.
_APART = regex.compile("另有|另外|此外|还有|尚有")
_BREAK = regex.compile("[。！？；\n]")


def extract(case: CaseText) -> FieldResult:
    """Give the headcounts of a case with their status, each figure once."""
    hits = []
    lost: list[Lost] = []
    found: list[tuple[Hit | None, Reading]] = []
    for tagged in (case.heading, case.body):
        settled = settle(RULES, tagged)
        hits.extend(accepted(settled.winners))
        lost.extend(refusals(settled))
        found.extend(_readings(tagged, settled, case))
    readings, doubles = _each_once([r for _, r in found], case)
    taken = {r.start for _, r in found}
    claimed = tuple(m for m in case.of(Kind.HEADCOUNT) if m.start in taken)
    lost.extend(doubles)
    return FieldResult(tuple(readings), claimed, tuple(lost))


def _readings(tagged: Tagged, settled: Settled, case: CaseText) -> list[tuple[Hit | None, Reading]]:
    """Read the settled hits of one text; parts without a verb of their own take their total's status."""
    by_start = {hit.mention.start: hit for hit in settled.winners}
    found: list[tuple[Hit | None, Reading]] = []
    total: Status | None = None
    last_end = sentence = 0
    part = False
    for at in sorted(tagged.mentions):
        mention = tagged.mentions[at]
        if mention.kind is not Kind.HEADCOUNT:
            continue
        between = tagged.text[last_end:at]
        if _BREAK.search(between) and not _CARRIED_ON.search(between):
            total, part = None, False
            sentence = max(m.end() for m in _BREAK.finditer(tagged.text, last_end, at))
            between = _BREAK.split(between)[-1]
        last_end = at + 1
        if _APART.search(between):
            part = False
        part = part or bool(_PART_CUE.search(between) and (total or _OF_THOSE.search(between)))
        aside = _BRACKET_OPEN.search(tagged.text[sentence:at]) is not None
        hit = by_start.get(mention.start)
        status: Status | None = hit.rule.gives if hit else None
        listed = part and bool(_LISTED.fullmatch(between))
        if hit and hit.rule.gives is None and not (listed and hit.rule.name == "suspects.not.victims"):
            continue
        name = hit.rule.name if hit else "suspects.part_of_total"
        if part and total and (status in (None, "member") or name == "suspects.named"):
            status, name = total, "suspects.part_of_total"
        if status is None:
            continue
        status = _standing(status, name, tagged, case)
        if not (part or aside):
            total = status
        value = Suspects(**mention.value.model_dump(), status=status, part_of_total=part or aside)
        found.append((hit, Reading(value, mention.start, mention.end, name)))
    return found


def _standing(status: Status, name: str, tagged: Tagged, case: CaseText) -> Status:
    """Tell what became of the defendants of a heading: sentenced where a court speaks, else prosecuted."""
    if name == "suspects.heading.defendants":
        return "sentenced" if case.judged else "prosecuted"
    if name == "suspects.named" and tagged is case.heading and _TRIED.search(case.body.text):
        return status if "检察" in case.body.text else "sentenced"
    return status


def _each_once(readings: Sequence[Reading], case: CaseText) -> tuple[list[Reading], list[Lost]]:
    """Keep one telling of each figure: of two with the same number and status, the one in the body."""
    mentions = {m.start: m for m in case.mentions}
    kept: dict[tuple[int, str], Reading] = {}
    lost: list[Lost] = []
    heading_end = case.heading.origin[-1]
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
    known = {value for value, status in kept if status != "other"}
    for key in [k for k in kept if k[1] == "other" and k[0] in known]:
        loser = kept.pop(key)
        lost.append(Lost(mentions[loser.start], loser.rule, "the same figure has a status elsewhere"))
    return sorted(kept.values(), key=lambda r: r.start), lost
