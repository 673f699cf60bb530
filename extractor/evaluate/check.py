"""A whole check: gold against itself, output against gold, and why each difference came about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.catalogue import rule_catalogue
from extractor.evaluate.compare import NOTHING, Comparison, Difference, compare
from extractor.evaluate.examples import example_faults
from extractor.evaluate.selfcheck import contradictions
from extractor.evaluate.why import Why, why
from extractor.pipeline import analyse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.document import Document
    from extractor.evaluate.gold import Gold


@dataclass(slots=True)
class Check:
    """What came of many documents, taken in one by one."""

    fields: Sequence[str]
    total: Comparison = NOTHING
    #: The same by kind of document, as gold tells it.
    by_kind: dict[str, Comparison] = field(default_factory=dict)
    explained: list[tuple[Difference, Why]] = field(default_factory=list)
    #: What is wrong with gold itself, by document; these are not scored.
    faults: list[tuple[str, str]] = field(default_factory=list)
    #: Rules that do not do what the examples beside them say, each with what is wrong.
    rules: list[tuple[str, str]] = field(default_factory=list)
    documents: int = 0
    cases: int = 0

    def take(self, name: str, gold: Gold, document: Document) -> None:
        """Hold one document against its gold, unless that contradicts itself."""
        self.documents += 1
        self.cases += len(gold.cases)
        wrong = [(name, fault) for fault in contradictions(gold, document)]
        if wrong:
            self.faults += wrong
            return
        analysis = analyse(document)
        result = compare(name, gold, analysis.notice, self.fields)
        self.total += result
        self.by_kind[gold.kind] = self.by_kind.get(gold.kind, NOTHING) + result
        self.explained += [(each, why(each, analysis, document)) for each in result.differences]

    def take_rules(self) -> None:
        """Hold the rules of the fields to their own examples, which show what no document does."""
        of_fields = (rule for rule in rule_catalogue() if rule.pattern and rule.field in self.fields)
        self.rules += example_faults(of_fields)

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing differs, gold is sound and every rule does what its examples say."""
        return not self.explained and not self.faults and not self.rules
