"""The way from a document to its notice: document, page, mentions, split, resolve, fields, checks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from extractor.checks import (
    check_dates,
    check_kind,
    check_notice,
    check_stories,
    check_written,
    cut_off_case,
    unclaimed,
)
from extractor.document import Document, document_from_text
from extractor.fields import FIELDS
from extractor.fields.notice import find_agencies, find_batch, find_declared_cases
from extractor.grounding import Grounding
from extractor.mentions import find_mentions
from extractor.model import Case, Notice
from extractor.page import read_page
from extractor.resolve import CaseText, resolve_case, resolve_outside, resolve_story
from extractor.split import split_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from extractor.fields.field import FieldResult
    from extractor.split import Block, Verdict


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a rule offered a field, in source offsets; ``reason`` says why it lost."""

    case: int | None
    field: str
    rule: str
    text: str
    start: int
    end: int
    value: object
    won: bool
    reason: str = ""
    #: True where the rule keeps the words out of the field.
    refused: bool = False


@dataclass(frozen=True)
class Analysis:
    """A notice, and on the way to it its cases as their fields saw them, and what the fields made of them."""

    notice: Notice
    document: Document
    texts: Mapping[int, CaseText]
    results: Mapping[int, Mapping[str, FieldResult]]
    #: Why a text without case headings is one case or none.
    verdict: Verdict | None = None

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Every candidate that was considered, for whoever asks why."""
        return tuple(
            candidate
            for case, results in self.results.items()
            for name, result in results.items()
            for candidate in _considered(self.document, case, name, result)
        )


def _considered(document: Document, case: int, name: str, result: FieldResult) -> Iterator[Candidate]:
    for r in result.readings:
        start, end, text = document.told(r.start, r.end)
        yield Candidate(case, name, r.rule, text, start, end, r.value, won=True)
    for lost in result.lost:
        mention = lost.mention
        start, end, text = document.told(mention.start, mention.end)
        yield Candidate(
            case,
            name,
            lost.rule,
            text,
            start,
            end,
            mention.value,
            won=False,
            reason=lost.reason,
            refused=lost.refused,
        )


def extract(text: str, published: date | None = None) -> Notice:
    """Extract the cases of a text; ``published`` stands in where the text has no date of its own."""
    return analyse(document_from_text(text), published).notice


def analyse(document: Document, published: date | None = None) -> Analysis:
    """Extract the cases of a document, and keep what the rules considered."""
    clean, ground = document.clean, Grounding(document)
    page = read_page(clean)
    mentions = find_mentions(clean, *page.story)
    declared = find_declared_cases(clean, page)
    split = split_story(clean, page, mentions, declared.value if declared else None)
    story = resolve_story(clean, page, mentions, split, published.isoformat() if published else None)
    texts = [resolve_case(story, block) for block in split.blocks]
    results = [{name: extract_field(text) for name, extract_field in FIELDS.items()} for text in texts]
    outside = resolve_outside(story)
    notice = Notice.of(
        document=ground.info(),
        kind=split.kind,
        title=ground.title(page.title),
        source=ground.fact(page.source),
        published=ground.fact(page.published),
        agencies=tuple(map(ground.value, find_agencies(clean, page))),
        batch=ground.fact(find_batch(clean, page)),
        declared_cases=ground.fact(declared),
        cases=tuple(map(_case, [ground] * len(texts), split.blocks, texts, results)),
        unclaimed=ground.unclaimed(outside),
    )
    by_case = dict(zip((block.index for block in split.blocks), results, strict=True))
    text_of = dict(zip(by_case, texts, strict=True))
    warnings = (
        *document.warnings,
        *(check_kind(split.verdict, document) if split.verdict else ()),
        *check_notice(
            notice,
            [clean[line.start : line.end] for line in split.listed],
            cut_off=cut_off_case(clean, split),
        ),
        *check_stories(clean, split, mentions),
        *check_dates(by_case, document),
        *check_written(outside, document),
        *(
            warning
            for block, text in zip(split.blocks, texts, strict=True)
            for warning in check_written(text.written, document, block.index)
        ),
    )
    return Analysis(
        notice.model_copy(update={"warnings": warnings}),
        document,
        text_of,
        by_case,
        split.verdict,
    )


def _case(ground: Grounding, block: Block, text: CaseText, results: Mapping[str, FieldResult]) -> Case:
    claimed = [mention for result in results.values() for mention in result.claimed]
    return Case.of(
        index=block.index,
        heading=ground.heading(block) if text.numbered else None,
        **{name: ground.field(name, result.readings) for name, result in results.items()},
        unclaimed=ground.unclaimed(unclaimed(text.written, claimed)),
    )


__all__ = ["Analysis", "Candidate", "analyse", "extract"]
