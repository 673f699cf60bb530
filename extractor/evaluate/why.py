"""Why a value is not as gold says: its words in context, the rule that gave it or almost did."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from extractor.catalogue import rule_catalogue
from extractor.mentions import Kind
from extractor.nearest import nearest
from extractor.resolve.dates import isoformat
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.document import Document
    from extractor.evaluate.compare import Difference
    from extractor.evaluate.pairing import Leaf
    from extractor.pipeline import Analysis
    from extractor.resolve import CaseText
    from extractor.rule import Rule
    from extractor.tagged import Tagged

_BEFORE, _AFTER = 18, 14
#: So many rules that almost took a value are named.
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class Why:
    """What a difference rests on; empty where there is nothing to tell."""

    before: str = ""
    words: str = ""
    after: str = ""
    start: int | None = None
    #: The rule that gave the value, or the one that almost took what was missed.
    rule: str = ""
    #: Why it was missed: what it lost to, or what was wanting.
    note: str = ""


def why(difference: Difference, analysis: Analysis, document: Document) -> Why:
    """Explain one difference of a document."""
    if difference.got is not None and difference.got.get("start") is not None:
        got = difference.got
        return _at(document, got["start"], got["end"], rule=str(got.get("rule", "")))
    if difference.gold is None:
        return Why()
    return _missed(difference, difference.gold, analysis, document)


def _missed(difference: Difference, gold: Leaf, analysis: Analysis, document: Document) -> Why:
    """Find the words that were missed: a candidate that lost, a mention that no rule took, or plain words."""
    case = analysis.texts.get(difference.case) if difference.case is not None else None
    quote = _quote(difference.field, gold, case, document)
    for candidate in analysis.candidates:
        place = (candidate.case, candidate.field) == (difference.case, difference.field)
        if place and not candidate.won and candidate.text == quote:
            return _at(document, candidate.start, candidate.end, rule=candidate.rule, note=candidate.reason)
    if case is not None:
        found = next(_nearest(_rules(difference.field, gold), quote, case, document), None)
        if found is not None:
            return found
    start = document.text.find(quote, *_span(case, document)) if quote else -1
    return Why(words=one_line(quote)) if start < 0 else _at(document, start, start + len(quote))


def _quote(field: str, gold: Leaf, case: CaseText | None, document: Document) -> str:
    """Return the words that gold labels; of a date those that say it, since gold gives it in ISO 8601."""
    told = [gold.get(key) for key in ("text", "name", "code", "value")]
    quote: str = next((words for words in told if isinstance(words, str) and words), "")
    if field != "start_date" or case is None:
        return quote
    dates = [(isoformat(mention.value) or "", mention) for mention in case.of(Kind.DATE)]
    saying = [(date, mention) for date, mention in dates if date and date.startswith(quote)]
    if not saying:
        return ""
    _, mention = min(saying, key=lambda each: len(each[0]))
    return document.told(mention.start, mention.end)[2]


def _span(case: CaseText | None, document: Document) -> tuple[int, int]:
    """Return where a case stands in the text; the whole text where there is none."""
    if case is None:
        return 0, len(document.text)
    parts = (case.heading, case.body)
    return document.span(min(part.start for part in parts), max(part.end for part in parts))


def _rules(field: str, gold: Leaf) -> list[Rule]:
    """Return the rules of a field that give what gold says (a status, a role), or all where none says so."""
    rules = [rule for rule in rule_catalogue() if rule.field == field]
    said = [rule for rule in rules if str(rule.gives) in gold.values()]
    return said or [rule for rule in rules if rule.gives is not None]


def _nearest(rules: Sequence[Rule], quote: str, case: CaseText, document: Document) -> Iterator[Why]:
    """Give what is known of every mention of the case with these words."""
    plain: list[Why] = []
    for tagged, at in _mentions(case):
        mention = tagged.mentions[at]
        start, end = document.span(mention.start, mention.end)
        if document.text[start:end] != quote and document.clean[mention.start : mention.end] != quote:
            continue
        near = list(islice(nearest(rules, tagged, at), _NEAREST))
        if near:
            note = "; ".join([near[0].wanting, *(f"{each.rule.name} {each.wanting}" for each in near[1:])])
            yield _at(document, start, end, rule=near[0].rule.name, note=note)
        else:
            plain.append(_at(document, start, end, note="no rule comes near"))
    yield from plain


def _mentions(case: CaseText) -> Iterator[tuple[Tagged, int]]:
    for tagged in (case.body, case.heading):
        yield from ((tagged, at) for at in sorted(tagged.mentions))


def _at(document: Document, start: int, end: int, *, rule: str = "", note: str = "") -> Why:
    text = document.text
    return Why(
        one_line(text[max(0, start - _BEFORE) : start]),
        one_line(text[start:end]),
        one_line(text[end : end + _AFTER]),
        start,
        rule,
        note,
    )
