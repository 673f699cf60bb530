"""What all cases of a document share, and each case with its mentions resolved by it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from extractor.lexicon import coded, lexical
from extractor.mentions import KINDS, Kind, Mention, within
from extractor.mentions.places import Place
from extractor.resolve.case import CaseText
from extractor.resolve.dates import settle_in_order
from extractor.resolve.places import home_of, provinces_of
from extractor.resolve.quoted_rumours import find_rumours, without_rumours
from extractor.split import join_broken_lines, without_commentary
from extractor.tagged import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.mentions.dates import Date
    from extractor.page import Page
    from extractor.split import Block, Split

#: Words by which a text is known to speak of judgments.
_JUDGED = lexical("{sentence|trial|authority.court}")
#: A line so long is prose; shorter ones behind all cases may be a signature.
_LONG_LINE = 40


@dataclass(frozen=True, slots=True)
class Story:
    """A document's story with what its cases have in common."""

    clean: str
    page: Page
    split: Split
    mentions: Sequence[Mention]
    #: When it was published, ISO 8601.
    published: str | None
    #: The one province of the story, if it is one.
    provinces: frozenset[str]
    home: Mention | None
    judged: bool
    rumours: Sequence[tuple[int, int]]


def resolve_story(
    clean: str, page: Page, mentions: Sequence[Mention], split: Split, published: str | None
) -> Story:
    """Settle what all cases of a document share; ``published`` stands in where the page has no date."""
    title = [(page.title.start, page.title.end)] if page.title else []
    body = [(line.start, line.end) for line in page.body]
    provinces = provinces_of(within(mentions, [*title, *body]))
    return Story(
        clean,
        page,
        split,
        mentions,
        page.published.value if page.published else published,
        provinces if len(provinces) == 1 else frozenset(),
        home_of(clean, within(mentions, [*title, *_around_cases(page, split)])),
        bool(_JUDGED.search(coded(clean))),
        find_rumours(clean),
    )


def resolve_case(story: Story, block: Block) -> CaseText:
    """Return one case with its mentions resolved, tagged for rules."""
    clean, numbered = story.clean, story.split.kind == "numbered"
    heading = block.heading if numbered else story.page.title
    above = [(heading.start, heading.end)] if heading else []
    inside = within(story.mentions, [*above, *join_broken_lines(clean, block.body)])
    headline = provinces_of(within(inside, above))
    own = (provinces_of(inside) or story.provinces, headline if len(headline) == 1 else frozenset())
    written = _resolved(inside, story.published, own)
    told = without_rumours(written, story.rumours)
    body = join_broken_lines(clean, without_commentary(clean, block.body))
    return CaseText(
        clean=clean,
        numbered=numbered,
        heading=tag(clean, above, told, KINDS),
        body=tag(clean, body, told, KINDS),
        mentions=told,
        written=written,
        judged=story.judged,
        home=story.home,
    )


def resolve_outside(story: Story) -> Sequence[Mention]:
    """Return the mentions of the story that stand outside every case, resolved."""
    blocks = story.split.blocks
    lines = [line for block in blocks for line in (block.heading, *block.body) if line]
    inside = {m.start for m in within(story.mentions, [(line.start, line.end) for line in lines])}
    body = within(story.mentions, [(line.start, line.end) for line in story.page.body])
    return _resolved([m for m in body if m.start not in inside], story.published, (story.provinces,))


def _around_cases(page: Page, split: Split) -> Iterator[tuple[int, int]]:
    """Give the lines before all cases, and short ones, such as a signature, after them."""
    lines = [line for block in split.blocks for line in (block.heading, *block.body) if line]
    if lines:
        first, last = min(line.start for line in lines), max(line.end for line in lines)
        for line in page.body:
            if line.end <= first or (line.start >= last and line.end - line.start <= _LONG_LINE):
                yield line.start, line.end


def _resolved(
    mentions: Sequence[Mention], published: str | None, provinces: Sequence[frozenset[str]]
) -> Sequence[Mention]:
    """Give dates their year and places their province, as far as the words around tell them.

    A place that more than one of the first ``provinces`` hold is looked for in the next.
    """
    dates = [m for m in mentions if m.kind is Kind.DATE]
    years = dict(
        zip((m.start for m in dates), settle_in_order((m.value for m in dates), published), strict=True)
    )
    return [_settled(m, years.get(m.start), provinces) for m in mentions]


def _settled(mention: Mention, date: Date | None, provinces: Sequence[frozenset[str]]) -> Mention:
    if date is not None:
        return mention._replace(value=date)
    if mention.kind is Kind.PLACE and mention.value.ambiguous:
        return mention._replace(value=reduce(Place.within, provinces, mention.value))
    return mention
