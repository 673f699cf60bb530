"""Why a notice says what it says: each value, its words in their place, its rule, and what lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from extractor.mentions.lost import find_lost
from extractor.model import Case, Notice, found_fields
from extractor.nearest import nearest
from extractor.view.words import in_words
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.document import Document
    from extractor.model import Found, Unclaimed
    from extractor.pipeline import Analysis, Candidate
    from extractor.rule import Rule
    from extractor.split import Verdict
    from extractor.tagged import Tagged

FIELDS = (*found_fields(Notice), *found_fields(Case), "unclaimed")

#: Characters of context on either side of the words.
_BEFORE, _AFTER = 18, 14
#: Words of a sign: so many characters of so many places.
_WORDS, _SHOWN = 30, 4


def why_not(rule: Rule, analysis: Analysis, document: Document, case: int | None = None) -> Iterator[Text]:
    """Give, for every mention that a rule could take, whether it does, or what would have to be there."""
    yield Text.assemble((rule.name, "bold"), f"  {rule.means}")
    if not rule.takes:
        yield Text(f"  it takes words, and no mention: {one_line(rule.pattern) or 'decided by code'}")
        return
    told = False
    for index, text in analysis.texts.items():
        if case in (None, index):
            for tagged, zone in ((text.heading, "heading"), (text.body, "body")):
                for line in _verdicts(rule, tagged, document):
                    told = True
                    yield Text.assemble((f"  case {index} {zone}  ", "dim"), line)
    if not told:
        yield Text(f"  no {' or '.join(sorted(rule.takes)).lower()} stands in a case")


def _verdicts(rule: Rule, tagged: Tagged, document: Document) -> Iterator[Text]:
    taken = {hit.mention.start for hit in rule.find(tagged)}
    for at, mention in sorted(tagged.mentions.items()):
        if mention.kind not in rule.takes:
            continue
        start, end = document.span(mention.start, mention.end)
        words = (f"«{one_line(document.text[start:end])}»", "bold")
        if mention.start in taken:
            yield Text.assemble(words, ("  it takes this", "green"))
            continue
        near = next(nearest([rule], tagged, at), None)
        yield Text.assemble(
            words, (f"  {near.wanting}" if near else "  more than one thing is wanting", "yellow")
        )


def vetoed(document: Document) -> Iterator[Text]:
    """Give what looked like a mention and was not kept, with the reason."""
    for mention, why in find_lost(document.clean):
        start, end = document.span(mention.start, mention.end)
        words = one_line(document.text[start:end])
        yield Text.assemble(
            "    ", (mention.kind.lower(), "yellow"), f" {words}", (f"  {start}-{end}: {why}", "dim")
        )


def summed(verdict: Verdict, document: Document) -> Iterator[Text]:
    """Give the sum that tells one case from none: each sign seen, its weight and words; those missing."""
    kind = "one case" if verdict.one_case else "no case"
    near = ", near the line" if verdict.doubtful else ""
    yield Text.assemble(("kind  ", "bold"), f"{kind}: the sum is {verdict.total}{near} (a case from 0 on)")
    yield Text.assemble(f"  {verdict.begins:+4}  ", ("every text", "dim"))
    for each in verdict.seen:
        words = (one_line(document.said(*span))[:_WORDS] for span in each.spans[:_SHOWN])
        style = "green" if each.adds > 0 else "red"
        yield Text.assemble((f"  {each.adds:+4}  ", style), f"{each.means}  «{'» «'.join(words)}»")
    for each in verdict.missing:
        yield Text.assemble(("   not seen  ", "dim"), f"{each.means}", (f"  up to {each.adds:+}", "dim"))


class Explainer:
    """Explains one notice; ``source`` is the text that its offsets refer to."""

    def __init__(self, notice: Notice, candidates: Sequence[Candidate], source: str) -> None:
        """Keep what the explanation is made of."""
        self._notice = notice
        self._losers = [each for each in candidates if not each.won]
        self._source = source

    def lines(self, case: int | None = None, field: str | None = None) -> Iterator[Text]:
        """Give the explanation line by line, of one case or field where one is named."""
        if case is None:
            yield Text("document", style="bold")
            yield from self._block(self._notice, None, field)
        for each in self._notice.cases:
            if case in (None, each.index):
                heading = f"  {in_words(each.heading.value)}" if each.heading else ""
                yield Text(f"case {each.index}{heading}", style="bold")
                yield from self._block(each, each.index, field)

    def _block(self, holder: Notice | Case, case: int | None, only: str | None) -> Iterator[Text]:
        for name in found_fields(type(holder)):
            if only in (None, name):
                held = getattr(holder, name)
                values = held if isinstance(held, tuple) else (held,) if held else ()
                losers = [each for each in self._losers if each.case == case and each.field == name]
                yield from self._field(name, values, losers)
        if only in (None, "unclaimed"):
            yield from self._left(holder.unclaimed)

    def _field(self, name: str, values: Sequence[Found[Any]], losers: Sequence[Candidate]) -> Iterator[Text]:
        if not values and not losers:
            return
        yield Text(f"  {name}", style="cyan")
        for found in values:
            yield Text.assemble("    ", (in_words(found.value), "bold green"), ("  by ", "dim"), found.rule)
            yield self._context(found.start, found.end, "green")
        for lost in losers:
            yield Text.assemble("    ", ("lost ", "red"), one_line(lost.text), ("  by ", "dim"), lost.rule)
            yield self._context(
                lost.start, lost.end, "red", f"  ({one_line(lost.reason)})" if lost.reason else ""
            )

    def _left(self, unclaimed: Sequence[Unclaimed]) -> Iterator[Text]:
        if unclaimed:
            yield Text("  unclaimed", style="cyan")
        for each in unclaimed:
            yield Text.assemble("    ", (each.kind, "yellow"), f" {one_line(each.text)}")
            yield self._context(each.start, each.end, "yellow")

    def _context(self, start: int, end: int, style: str, after: str = "") -> Text:
        """Return the words in «» between what stands around them, with their offsets."""
        before = one_line(self._source[max(0, start - _BEFORE) : start])
        behind = one_line(self._source[end : end + _AFTER])
        words = one_line(self._source[start:end])
        return Text.assemble(
            (f"      {start}-{end} ", "dim"), before, (f"«{words}»", f"bold {style}"), behind, (after, "dim")
        )
