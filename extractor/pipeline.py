"""The way from a document to its notice: document, page, mentions, split, fields, checks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from extractor.checks import KIND_NAMES, check_notice, mention_value, unclaimed
from extractor.document import Document, document_from_text
from extractor.fields import FIELDS
from extractor.fields.cities import home_of
from extractor.fields.field import CaseText, FieldResult
from extractor.fields.notice import find_agencies, find_batch, find_declared_cases
from extractor.fields.quoted_rumours import find_rumours, without_rumours
from extractor.lexicon import coded, lexical
from extractor.mentions import KINDS, Kind, Mention, find_mentions, within
from extractor.mentions.resolve import settle_in_order
from extractor.model import Case, DocumentInfo, Found, Notice, Unclaimed, Warning
from extractor.page import Page, read_page
from extractor.rule import tag
from extractor.split import Block, Split, join_broken_lines, split_story, without_commentary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from extractor.page import Fact


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


@dataclass(frozen=True)
class Analysis:
    """A notice, and on the way to it its cases as their fields saw them, and what the fields made of them."""

    notice: Notice
    document: Document
    texts: Mapping[int, CaseText]
    results: Mapping[int, Mapping[str, FieldResult]]

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
        yield Candidate(case, name, lost.rule, text, start, end, mention.value, won=False, reason=lost.reason)


def extract(text: str, published: date | None = None) -> Notice:
    """Extract the cases of a text; ``published`` stands in where the text has no date of its own."""
    return analyse(document_from_text(text), published).notice


def analyse(document: Document, published: date | None = None) -> Analysis:
    """Extract the cases of a document, and keep what the rules considered."""
    return _Work(document, published).analysis()


#: Words by which a text is known to speak of judgments.
_JUDGED = lexical("{sentence|trial|authority.court}")


#: A line so long is prose, and ends as prose ends.
_LONG_LINE = 40
_SENTENCE_ENDS = tuple("。！？；：”）】》")
#: A story may close with its date: （编辑：张某）1140618.
_FIGURES = "0123456789"


@cache
def _found_model(kind: type[Any]) -> type[Found[Any]]:
    """Return the model of a found value of a type."""
    return Found[kind]  # type: ignore[valid-type]


class _Work:
    """One document on its way."""

    def __init__(self, document: Document, published: date | None) -> None:
        self.document = document
        self.clean = document.clean
        self.page: Page = read_page(self.clean)
        self.published = self.page.published.value if self.page.published else None
        self.given_date = published.isoformat() if published else None
        self.mentions: Sequence[Mention] = find_mentions(self.clean, *self._story())
        self.declared = find_declared_cases(self.clean, self.page)
        self.split: Split = split_story(
            self.clean, self.page, self.mentions, self.declared.value if self.declared else None
        )
        self.judged = bool(_JUDGED.search(coded(self.clean)))
        self.rumours = find_rumours(self.clean)
        self.provinces = self._provinces()
        self.home = home_of(self.clean, within(self.mentions, self._frame()))
        self.texts: dict[int, CaseText] = {}
        self.results: dict[int, Mapping[str, FieldResult]] = {}

    def analysis(self) -> Analysis:
        cases = tuple(self._case(block) for block in self.split.blocks)
        notice = Notice.of(
            document=self._info(),
            kind=self.split.kind,
            title=self._title(),
            source=self._fact(self.page.source),
            published=self._fact(self.page.published),
            agencies=tuple(self._found(f) for f in find_agencies(self.clean, self.page)),
            batch=self._fact(find_batch(self.clean, self.page)),
            declared_cases=self._fact(self.declared),
            cases=cases,
            unclaimed=tuple(self._outside()),
        )
        listed = [self.clean[line.start : line.end] for line in self.split.listed]
        warnings = (
            *self.document.warnings,
            *check_notice(notice, listed, cut_off=self._cut_off()),
            *self._undated(),
        )
        return Analysis(
            notice.model_copy(update={"warnings": warnings}), self.document, self.texts, self.results
        )

    def _title(self) -> Found[str] | None:
        """Give the title with the document's own spaces; one told on two lines becomes one."""
        title = self.page.title
        if title is None:
            return None
        value = self.document.said(title.start, title.end).replace("\n", " ")
        return self._ground(value, title.start, title.end, title.rule)

    def _outside(self) -> Iterator[Unclaimed]:
        """Give the mentions of the story that stand outside every case."""
        blocks = self.split.blocks
        taken = [(line.start, line.end) for block in blocks for line in block.body]
        taken += [(block.heading.start, block.heading.end) for block in blocks if block.heading]
        claimed = {m.start for m in within(self.mentions, taken)}
        story = within(self.mentions, [(line.start, line.end) for line in self.page.body])
        left = [m for m in story if m.start not in claimed]
        return self._left(left, left)

    def _info(self) -> DocumentInfo:
        d = self.document
        return DocumentInfo.of(
            path=d.path, sha256=d.sha256, encoding=d.encoding, script=d.script, length=len(d.text)
        )

    def _story(self) -> tuple[int, int]:
        """Return the stretch from the title to the end of the story: nothing outside it is ever used."""
        lines = (*((self.page.title,) if self.page.title else ()), *self.page.body)
        return min((line.start for line in lines), default=0), max((line.end for line in lines), default=0)

    def _frame(self) -> Sequence[tuple[int, int]]:
        """Return the title, the lines before all cases, and short ones, such as a signature, after them."""
        spans = [(self.page.title.start, self.page.title.end)] if self.page.title else []
        lines = [line for block in self.split.blocks for line in (block.heading, *block.body) if line]
        if lines:
            first, last = min(line.start for line in lines), max(line.end for line in lines)
            spans += [(line.start, line.end) for line in self.page.body if line.end <= first]
            after = (line for line in self.page.body if line.start >= last)
            spans += [(line.start, line.end) for line in after if line.end - line.start <= _LONG_LINE]
        return spans

    def _provinces(self) -> frozenset[str]:
        """Return the one province of the story, which settles what an ambiguous name means."""
        spans = [(line.start, line.end) for line in self.page.body]
        if self.page.title:
            spans.append((self.page.title.start, self.page.title.end))
        told = [m.value for m in within(self.mentions, spans) if m.kind is Kind.PLACE]
        provinces = frozenset(place.candidates[0].province for place in told if not place.ambiguous)
        return provinces if len(provinces) == 1 else frozenset()

    def _case(self, block: Block) -> Case:
        numbered = self.split.kind == "numbered"
        heading = block.heading if numbered else self.page.title
        above = [(heading.start, heading.end)] if heading else []
        body = join_broken_lines(self.clean, block.body)
        spans = sorted([*above, *body])
        story = without_commentary(self.clean, block.body)
        inside = within(self.mentions, spans)
        told = without_rumours(inside, self.rumours)
        text = CaseText(
            clean=self.clean,
            numbered=numbered,
            heading=tag(self.clean, above, told, KINDS),
            body=tag(self.clean, join_broken_lines(self.clean, story), told, KINDS),
            mentions=told,
            published=self.published or self.given_date,
            provinces=self._case_provinces(inside),
            judged=self.judged,
            home=self.home,
        )
        self.texts[block.index] = text
        results = {name: extract_field(text) for name, extract_field in FIELDS.items()}
        self.results[block.index] = results
        claimed = [m for result in results.values() for m in result.claimed]
        return Case.of(
            index=block.index,
            heading=self._heading(block) if numbered else None,
            **{name: self._value(name, result) for name, result in results.items()},
            unclaimed=tuple(self._left(unclaimed(inside, claimed), inside)),
        )

    def _case_provinces(self, inside: Sequence[Mention]) -> frozenset[str]:
        own = frozenset(
            m.value.candidates[0].province for m in inside if m.kind is Kind.PLACE and not m.value.ambiguous
        )
        return own or self.provinces

    def _heading(self, block: Block) -> Found[str] | None:
        if block.heading is None:
            return None
        line = block.heading
        return self._ground(self.document.said(line.start, line.end), line.start, line.end, block.rule)

    def _value(self, name: str, result: FieldResult) -> Any:
        found = tuple(self._ground(r.value, r.start, r.end, r.rule) for r in result.readings)
        if name in ("case_code", "start_date"):
            return found[0] if found else None
        return found

    def _ground(self, value: Any, start: int, end: int, name: str) -> Found[Any]:
        """Tell a clean span in the document's own offsets."""
        first, last, text = self.document.told(start, end)
        return _found_model(value.__class__).of(value=value, text=text, start=first, end=last, rule=name)

    def _found(self, fact: Fact[Any]) -> Found[Any]:
        return self._ground(fact.value, fact.start, fact.end, fact.rule)

    def _fact(self, fact: Fact[Any] | None) -> Found[Any] | None:
        return self._found(fact) if fact else None

    def _left(self, left: Sequence[Mention], inside: Sequence[Mention]) -> Iterator[Unclaimed]:
        dates = [m for m in inside if m.kind is Kind.DATE]
        settled = settle_in_order((m.value for m in dates), self.published or self.given_date)
        full = dict(zip((m.start for m in dates), settled, strict=True))
        for mention in left:
            start, end, text = self.document.told(mention.start, mention.end)
            value = mention_value(mention, full)
            yield Unclaimed.of(kind=KIND_NAMES[mention.kind], text=text, start=start, end=end, value=value)

    def _cut_off(self) -> bool:
        """Tell whether the last case's last line, a long one, breaks off."""
        body = self.split.blocks[-1].body if self.split.blocks else ()
        words = self.clean[body[-1].start : body[-1].end] if body else ""
        return len(words) >= _LONG_LINE and not words.rstrip(_FIGURES).endswith(_SENTENCE_ENDS)

    def _undated(self) -> Iterator[Warning]:
        """Warn of a date that cannot be told for want of a publication date."""
        for case, results in self.results.items():
            for lost in results["start_date"].lost:
                if lost.undated:
                    *_, text = self.document.told(lost.mention.start, lost.mention.end)
                    yield Warning.of(
                        code="relative_date_unresolved",
                        message=f"{text} needs a publication date: give --published",
                        case=case,
                    )


__all__ = ["Analysis", "Candidate", "analyse", "extract"]
