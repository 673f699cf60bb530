"""Those whom the text puts at the head; failing those, the first-named suspects."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain, islice
from typing import TYPE_CHECKING

from extractor.expression import expression
from extractor.fields.field import CaseText, FieldResult, Lost, accepted, reading, refusals
from extractor.fields.leaders.rules import DEFENDANTS, DOERS, IN_HEADING, RULES
from extractor.lexicon import lexical
from extractor.mentions import Kind
from extractor.model import Leader
from extractor.rule import Hit, settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.tagged import Tagged

_QUOTED = expression("“[^“”\n]*”")
_SENTENCE_END = expression("[。！？；\n]")
_DEFENDANT = lexical("{suspect.defendant}")


def extract(case: CaseText) -> FieldResult:
    """Give the heads if the text names any, else those the case is named after and the first suspects."""
    settled = [settle(RULES, text) for text in (case.heading, case.body)]
    winners = [hit for each in settled for hit in each.winners]
    hits = [hit for hit in accepted(winners) if not hit.mention.value.courtesy]
    lost = list(chain.from_iterable(map(refusals, settled)))
    refused = {case.persons[hit.mention.start] for hit in winners if hit.rule.gives is None}
    chosen = _heads(hits) or _suspects(case, hits, refused)
    kept: dict[int, Hit] = {}
    for hit in chosen:
        known = kept.setdefault(case.persons[hit.mention.start], hit)
        if known is not hit and hit.rule.gives == "financier" and known.rule.gives == "ringleader":
            lost.append(Lost(hit.mention, hit.rule.name, "named as ringleader before"))
    lost.extend(
        Lost(hit.mention, hit.rule.name, "others stand before it at the head")
        for hit in hits
        if case.persons[hit.mention.start] not in kept
    )
    readings = (reading(hit.mention, _leader(hit), hit.rule.name) for hit in kept.values())
    claimed = tuple(m for m in case.of(Kind.PERSON) if case.persons[m.start] in kept)
    return FieldResult(tuple(sorted(readings, key=lambda r: r.start)), claimed, tuple(lost))


def _leader(hit: Hit) -> Leader:
    person = hit.mention.value
    return Leader.of(name=person.name, surname=person.surname, masked=person.masked, role=hit.rule.gives)


def _heads(hits: Iterable[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.rule.gives != "suspect"]


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
        and not mention.value.courtesy
        and case.heading.text[at + 1 : at + 2] != "诉"
        and not any(start <= at < end for start, end in quoted)
    ]


def _suspects(case: CaseText, hits: Sequence[Hit], refused: set[int]) -> list[Hit]:
    """Choose among mere suspects: named in the heading, then those first named in the body."""
    persons = case.persons
    told = [hit for hit in hits if persons[hit.mention.start] not in refused]
    if not case.numbered:
        return [hit for hit in told if hit.rule not in DOERS] or list(hits)[:1]
    named = _named_in_heading(case)
    in_body = [hit for hit in told if hit.mention.start >= case.body.start]
    limit = _declared_defendants(case)
    if not limit:
        return [*named, *_first_named(case, in_body, {persons[hit.mention.start] for hit in named})]
    defendants = [*named, *(hit for hit in in_body if hit.rule in DEFENDANTS)]
    first = frozenset(islice(dict.fromkeys(persons[hit.mention.start] for hit in defendants), limit))
    return [hit for hit in defendants if persons[hit.mention.start] in first]


def _declared_defendants(case: CaseText) -> int:
    """Return N of 被告人X等N人 (or X等N人 where the body tells of defendants), or 0."""
    if not (_DEFENDANT.match(case.heading.coded) or (case.judged and _DEFENDANT.search(case.body.coded))):
        return 0
    counts = [m for m in case.heading.mentions.values() if m.kind is Kind.HEADCOUNT]
    return counts[0].value.value if counts else len(_named_in_heading(case))


def _first_named(case: CaseText, hits: Sequence[Hit], named: set[int]) -> list[Hit]:
    """Return the suspects of the first sentence that names any."""
    sentences = _sentence_starts(case.body)
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        by_sentence.setdefault(bisect_right(sentences, hit.start), []).append(hit)
    first = next(iter(by_sentence.values()), [])
    beside = {hit.start for hit in first if case.persons[hit.mention.start] in named}
    return [hit for hit in first if not named or hit.start in beside or hit.rule not in DOERS]


def _sentence_starts(tagged: Tagged) -> list[int]:
    return [0, *(m.end() for m in _SENTENCE_END.finditer(tagged.text))]
