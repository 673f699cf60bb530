"""The catalogue of rules, as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from extractor.view.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.rule import Rule


def rule_lines(rule: Rule) -> Iterator[Text]:
    """Give a rule's card line by line: name and what it gives, pattern, examples, counter-examples."""
    gives = f" gives {rule.gives}" if isinstance(rule.gives, str) else ""
    yield Text.assemble((rule.name, "bold"), (gives, "dim"))
    yield Text.assemble("  ", (one_line(rule.pattern), "cyan"))
    for text, taken in rule.examples:
        yield Text.assemble("  ", ("+ ", "green"), f"{one_line(text)} → {', '.join(map(one_line, taken))}")
    for text in rule.counters:
        yield Text.assemble("  ", ("- ", "red"), one_line(text))
