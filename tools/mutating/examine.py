"""Who finds a broken rule out: the examples beside the rules, or the samples by their gold and the gate."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

from extractor.document import read_document
from extractor.evaluate.compare import NOTHING, Comparison, compare
from extractor.evaluate.examples import broken_examples, lost_examples, missed, spelled_out, told, winners
from extractor.evaluate.gate import NAME, breaches, measured, read_gate
from extractor.evaluate.gold import read_gold
from extractor.evaluate.samples import pair_up
from extractor.fields import FIELDS
from extractor.pipeline import analyse
from extractor.rule import untagged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractor.document import Document
    from extractor.evaluate.gold import Gold
    from extractor.rule import Rule, Tagged
    from mutating.operators import Mutant

#: Two rules whose order no known text depends on, for none is taken by both, are ``apart``.
Caught = Literal["example", "gate", "sample", "survived", "apart"]


def rules_by_field() -> dict[str, tuple[Rule, ...]]:
    """Return the rules in force, in the order in which they win."""
    return {field: _room(field).RULES for field in FIELDS}


@contextmanager
def in_force(rules: dict[str, tuple[Rule, ...]]) -> Iterator[None]:
    """Let ``rules`` be those of their fields."""
    with ExitStack() as stack:
        for field, own in rules.items():
            stack.callback(setattr, _room(field), "RULES", _room(field).RULES)
            _room(field).RULES = own
        yield


def _room(field: str) -> Any:
    """Return the module that reads the field."""
    return import_module(FIELDS[field].__module__)


@dataclass(frozen=True)
class Sample:
    """A sample read once: its gold, what comes of it, and its cases as rules see them."""

    name: str
    gold: Gold
    document: Document

    @cached_property
    def whole(self) -> Comparison:
        """How the unbroken rules stand to gold."""
        return self.compared()

    @cached_property
    def texts(self) -> tuple[tuple[Tagged, Tagged], ...]:
        """Headings and bodies of its cases: with mentions as symbols, and as plain words."""
        cases = analyse(self.document).texts.values()
        return tuple(
            (text, untagged(case.clean, text)) for case in cases for text in (case.heading, case.body)
        )

    def compared(self) -> Comparison:
        """Hold what the rules in force give against gold."""
        return compare(self.name, self.gold, analyse(self.document).notice)


class Examiner:
    """Asks the examples first, for they cost least, then the samples and the gate."""

    def __init__(self, samples: Path, gold: Path) -> None:
        """Read the samples, their gold and the gate."""
        self.pairs = pair_up(samples, gold).pairs
        self.samples = [
            Sample(path.name, read_gold(label), read_document(path)) for path, label in self.pairs
        ]
        self.cases = sum(len(sample.gold.cases) for sample in self.samples)
        self.pinned = read_gate(gold / NAME)

    def examine(self, mutant: Mutant) -> Caught:
        """Tell who finds a mutant out."""
        if examples_break(mutant):
            return "example"
        if mutant.moved and not self._meet(*mutant.moved):
            return "apart"
        return self._samples_differ(mutant)

    def _meet(self, one: Rule, other: Rule) -> bool:
        """Tell whether both rules take the same words of an example or a sample."""
        examples = (
            told(text)
            for rule in (one, other)
            for shown, _ in rule.examples
            for text, _ in spelled_out(shown)
        )
        texts = chain(examples, chain.from_iterable(sample.texts for sample in self.samples))
        return any(
            {hit[0] for hit in _hits(one, text)} & {hit[0] for hit in _hits(other, text)} for text in texts
        )

    def _samples_differ(self, mutant: Mutant) -> Caught:
        touched = [sample for sample in self.samples if _touches(mutant, sample)]
        if not touched:
            return "survived"
        whole = {sample.name: sample.whole for sample in self.samples}
        try:
            with in_force(dict(mutant.rules)):
                now = {**whole, **{sample.name: sample.compared() for sample in touched}}
        except ValueError:  # a pattern that takes no words: its sample cannot be read at all
            return "sample"
        total = sum(now.values(), NOTHING)
        if any(breaches(self.pinned, measured(self.pairs, self.cases, total))):
            return "gate"
        return "survived" if now == whole else "sample"


def examples_break(mutant: Mutant) -> bool:
    """Tell whether an example does not give what it says, or its words are won by another rule."""
    if any(any(broken_examples(broken)) for _, broken in mutant.broken):
        return True
    if mutant.gone:
        return any(missed((mutant.gone, *rules), mutant.gone) for rules in mutant.rules.values())
    if not mutant.broken:
        return any(any(lost_examples(rules, mutant.moved)) for rules in mutant.rules.values())
    return any(_other_examples_lost(mutant, field) for field in mutant.rules)


def _other_examples_lost(mutant: Mutant, field: str) -> bool:
    """Tell whether a broken rule wins what an example says is another's."""
    rules = mutant.rules[field]
    own = [(rule, broken) for rule, broken in mutant.broken if broken in rules]
    for other in rules:
        for example, words in other.examples:
            for text, promise in spelled_out(example, words):
                if any(_hits(rule, told(text)) != _hits(broken, told(text)) for rule, broken in own):
                    won = winners(rules, text)
                    if any(won.get(word) != other.name for word in promise):
                        return True
    return False


def _touches(mutant: Mutant, sample: Sample) -> bool:
    """Tell whether a broken pattern takes anything else in a sample than the whole one."""
    if mutant.gone:
        return any(_hits(mutant.gone, pair) for pair in sample.texts)
    if not mutant.broken:
        return True
    return any(
        _hits(rule, pair) != _hits(broken, pair) for rule, broken in mutant.broken for pair in sample.texts
    )


def _hits(rule: Rule, text: tuple[Tagged, Tagged]) -> list[tuple[int, int, int]]:
    tagged, plain = text
    found = rule.find(tagged if rule.takes else plain)
    return [(hit.mention.start, hit.start, hit.end) for hit in found]
