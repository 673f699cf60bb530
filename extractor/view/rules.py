"""The catalogue of rules, as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from rich.text import Text

from extractor.view.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Rule(Protocol):
    """What the catalogue shows of a rule."""

    @property
    def name(self) -> str:
        """Its name, which outputs carry."""

    @property
    def pattern(self) -> str:
        """What it looks for."""

    @property
    def examples(self) -> Sequence[Any]:
        """Texts, or pairs of a text and what comes out of it."""

    @property
    def counter_examples(self) -> Sequence[str]:
        """Texts that it gives nothing for."""

    @property
    def doc(self) -> str:
        """What it is for; may be empty."""


def rule_lines(rule: Rule) -> Iterator[Text]:
    """Give a rule's card line by line: name, doc, pattern, examples, counter-examples."""
    yield Text(rule.name, style="bold")
    if rule.doc:
        yield Text(f"  {one_line(rule.doc)}", style="dim")
    yield Text.assemble("  ", (one_line(rule.pattern), "cyan"))
    for example in rule.examples:
        yield Text.assemble("  ", ("+ ", "green"), _example(example))
    for counter in rule.counter_examples:
        yield Text.assemble("  ", ("- ", "red"), one_line(counter))


def _example(example: Any) -> str:
    """Return an example on one line, with what comes out of it after an arrow."""
    if isinstance(example, str):
        return one_line(example)
    text, *given = example
    return f"{one_line(str(text))} → {', '.join(_flat(given))}"


def _flat(given: Any) -> Iterator[str]:
    if isinstance(given, list | tuple):
        for each in given:
            yield from _flat(each)
    else:
        yield one_line(str(given))
