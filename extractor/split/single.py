"""Whether a text without case headings is the story of one case, or of none: a sum over named signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.lexicon import lexical
from extractor.split.signs import SIGNS, seen_signs, weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.mentions import Mention
    from extractor.page import Page

#: A sum so near to 0, on either side, is a doubt: of ten such labelled texts several are of the other kind.
DOUBT = 5
#: What an authority does against somebody, or somebody suffers.
_DEED = "{catch|bust|detain|approve|transfer|prosecute|sentence}"
#: An authority and what it did, within one sentence (broken lines may part them).
_OPERATION = lexical(
    rf"{{authority}}[^。！？]{{0,110}}?{_DEED}|{_DEED}[^。！？]{{0,60}}?{{suspect|gang|den}}"
    rf"|(?:{{suspect}}|\p{{Han}}某)[^。！？]{{0,40}}?(?:[被已均]|{{in_turn}})[^。！？]{{0,16}}?{_DEED}"
    rf"|\p{{Han}}某[^。！？]{{0,20}}?{{catch}}|{{sentence}}{{suspect}}?\p{{Han}}{{1,2}}某"
    rf"|对\p{{Han}}某[^。！？，]{{0,12}}{{detain}}"
    rf"|将[^。！？，]{{0,30}}(?:{{suspect}}|\p{{Han}}某)[^。！？，]{{0,30}}{_DEED}"
)


class Weighed(NamedTuple):
    """A sign seen: what it means, what it adds to the sum, and where its words stand in the clean text."""

    name: str
    means: str
    adds: int
    spans: tuple[tuple[int, int], ...]


class Verdict(NamedTuple):
    """The sum of a text with the signs seen, the heaviest first; and those that would have added to it."""

    total: int
    begins: int
    seen: tuple[Weighed, ...]
    missing: tuple[Weighed, ...]

    @property
    def one_case(self) -> bool:
        """Whether the text reads as the story of one case."""
        return self.total >= 0

    @property
    def tells_arrest(self) -> bool:
        """Whether an authority acts in it, and people are caught, held or charged."""
        names = {each.name for each in self.seen}
        return "done.operation" in names and not names.isdisjoint(("done.counted", "done.to_masked"))

    def of(self, side: int) -> tuple[Weighed, ...]:
        """Return the signs seen that speak for one case (1), or those against it (-1)."""
        return tuple(each for each in self.seen if each.adds * side > 0)

    @property
    def doubtful(self) -> bool:
        """Whether the sum is near the line, on either side."""
        return bool(self.seen) and -DOUBT <= self.total < DOUBT


def judge(clean: str, page: Page, mentions: Sequence[Mention]) -> Verdict:
    """Weigh the signs of one case against those of none in the story of a page."""
    table = weights()
    seen = [
        Weighed(each.name, table[each.name].means, each.level * table[each.name].weight, each.spans)
        for each in seen_signs(clean, page, mentions)
    ]
    names = {each.name for each in seen}
    missing = (
        Weighed(sign.name, table[sign.name].means, sign.most * table[sign.name].weight, ())
        for sign in SIGNS
        if sign.name not in names and table[sign.name].weight > 0
    )
    begins = table["every_text"].weight
    return Verdict(begins + sum(each.adds for each in seen), begins, _heaviest(seen), _heaviest(missing))


def _heaviest(signs: Iterable[Weighed]) -> tuple[Weighed, ...]:
    return tuple(sorted(signs, key=lambda each: -abs(each.adds)))


def tells_operation(words: str) -> bool:
    """Tell whether a coded text tells what an authority did against a crime."""
    return bool(_OPERATION.search(words))
