"""Those whom the text puts at the head; failing those, the first-named suspects."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.fields.field import CaseText, FieldResult, Lost, reading, run
from extractor.fields.leaders.rules import IN_HEADING, RULES
from extractor.mentions import Kind
from extractor.model import Leader
from extractor.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.rule import Tagged

_QUOTED = expression("“[^“”\n]*”")
_SENTENCE_END = expression("[。！？；\n]")
_DEFENDANTS = expression("被告人")


def extract(case: CaseText) -> FieldResult:
    """Give the heads if the text names any, else those the case is named after and the first suspects."""
    hits, lost = run(RULES, (case.heading, case.body))
    hits = [hit for hit in hits if hit.mention.rule != "person.courtesy"]
    refused = {entry.mention.value.name for entry in lost if entry.reason.startswith("refused")}
    heads = [h for h in hits if h.rule.gives != "suspect"]
    named = _named_in_heading(case)
    chosen = heads or _suspects(case, hits, named, refused)
    kept: dict[str, Hit] = {}
    for hit in chosen:
        known = kept.setdefault(hit.mention.value.name, hit)
        if known is not hit and hit.rule.gives == "financier" and known.rule.gives == "ringleader":
            lost.append(Lost(hit.mention, hit.rule.name, "named as ringleader before"))
    lost.extend(
        Lost(hit.mention, hit.rule.name, "others stand before it at the head")
        for hit in hits
        if hit.mention.value.name not in kept
    )
    readings = tuple(
        sorted((reading(h.mention, _leader(h), h.rule.name) for h in kept.values()), key=lambda r: r.start)
    )
    claimed = tuple(m for m in case.of(Kind.PERSON) if m.value.name in kept)
    return FieldResult(readings, claimed, tuple(lost))


def _leader(hit: Hit) -> Leader:
    person = hit.mention.value
    return Leader.of(name=person.name, surname=person.surname, masked=person.masked, role=hit.rule.gives)


def _named_in_heading(case: CaseText) -> list[Hit]:
    """Return the persons after whom a numbered case is named: those in its heading, outside quotes within it.

    Who sues (赵某诉某银行合同纠纷案) is no suspect.
    """
    if not case.numbered:
        return []
    whole = (0, len(case.heading.text))
    quoted = [m.span() for m in _QUOTED.finditer(case.heading.text) if m.span() != whole]
    return [
        Hit(IN_HEADING, mention, at, at + 1)
        for at, mention in case.heading.mentions.items()
        if mention.kind is Kind.PERSON
        and mention.rule != "person.courtesy"
        and case.heading.text[at + 1 : at + 2] != "诉"
        and not any(start <= at < end for start, end in quoted)
    ]


def _suspects(case: CaseText, hits: Sequence[Hit], named: Sequence[Hit], refused: set[str]) -> list[Hit]:
    """Choose among mere suspects: named in the heading, then those first named in the body."""
    in_body = [h for h in hits if h.mention.start >= case.body.start and h.mention.value.name not in refused]
    if not case.numbered:
        return [
            h
            for h in hits
            if h.mention.value.name not in refused and h.rule.name != "leaders.suspect.does_it"
        ] or list(hits)[:1]
    limit = _declared_defendants(case)
    if limit:
        defendants = [
            h for h in in_body if h.rule.name in ("leaders.suspect.named_as", "leaders.suspect.together_with")
        ]
        names = frozenset(islice(dict.fromkeys(h.mention.value.name for h in (*named, *defendants)), limit))
        return [h for h in (*named, *defendants) if h.mention.value.name in names]
    return [*named, *_first_named(case, in_body, {h.mention.value.name for h in named})]


def _declared_defendants(case: CaseText) -> int:
    """Return N of 被告人X等N人 (or X等N人 where the body tells of defendants), or 0."""
    if not (_DEFENDANTS.match(case.heading.text) or (case.judged and _DEFENDANTS.search(case.body.text))):
        return 0
    counts = [m for m in case.heading.mentions.values() if m.kind is Kind.HEADCOUNT]
    return counts[0].value.value if counts else len(_named_in_heading(case))


def _first_named(case: CaseText, hits: Sequence[Hit], named: set[str]) -> list[Hit]:
    """Return the suspects of the first sentence that names any."""
    if not hits:
        return []
    sentences = _sentence_starts(case.body)
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        by_sentence.setdefault(bisect_right(sentences, hit.start), []).append(hit)
    first = next(iter(by_sentence.values()))
    beside = {h.start for h in first if h.mention.value.name in named}
    return [h for h in first if not named or h.start in beside or h.rule.name != "leaders.suspect.does_it"]


def _sentence_starts(tagged: Tagged) -> list[int]:
    return [0, *(m.end() for m in _SENTENCE_END.finditer(tagged.text))]
