"""The catalogue of rules, as people and programs read it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.text import Text

from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractor.rule import Rule


def gives(rule: Rule) -> str:
    """Return what a rule makes of a mention, in a word."""
    return "refuses" if rule.gives is None else str(rule.gives)


def rule_lines(rule: Rule, count: int | None = None) -> Iterator[Text]:
    """Give a rule's card line by line: name, what it gives and means, pattern, examples, counter-examples.

    ``count`` is the number of documents in which it decides, where that is known.
    """
    fires = "" if count is None else f"  in {count} document{'' if count == 1 else 's'}"
    yield Text.assemble((rule.name, "bold"), (f" {gives(rule)}", "dim"), (fires, "dim"))
    if rule.means:
        yield Text(f"  {rule.means}")
    yield Text(f"  {one_line(rule.pattern)}" if rule.pattern else "  decided by code", style="cyan")
    for text, taken in rule.examples:
        yield Text.assemble("  ", ("+ ", "green"), f"{one_line(text)} → {', '.join(map(one_line, taken))}")
    for text in rule.counters:
        yield Text.assemble("  ", ("- ", "red"), one_line(text))


def as_data(rules: Iterable[Rule], counts: Mapping[str, int] | None = None) -> list[dict[str, Any]]:
    """Return the catalogue for programs."""
    return [
        {
            "name": rule.name,
            "field": rule.field,
            "gives": None if rule.gives is None else str(rule.gives),
            "means": rule.means,
            "pattern": rule.pattern,
            "examples": [{"text": text, "takes": list(taken)} for text, taken in rule.examples],
            "counters": list(rule.counters),
            **({} if counts is None else {"documents": counts.get(rule.name, 0)}),
        }
        for rule in rules
    ]


def markdown(rules: Iterable[Rule], counts: Mapping[str, int], documents: int) -> Iterator[str]:
    """Give the catalogue as a page of Markdown, line by line."""
    yield "# The rules"
    yield ""
    yield "Written by `duban rules --format markdown`. Of two rules that take the same words the one that"
    yield "stands first here wins. The number is that of the documents"
    yield f"({documents} in all) in which the rule decides."
    yield "In an example (a|b) is one or the other, ({catch}) each word of that class, and (24) as many"
    yield "characters that say nothing."
    for field, own in groupby(rules, key=lambda rule: rule.field):
        yield ""
        yield f"## {field}"
        for rule in own:
            yield ""
            yield f"### `{rule.name}`"
            yield ""
            yield f"{rule.means} *{gives(rule).replace('_', ' ')}*, {counts.get(rule.name, 0)}."
            yield ""
            yield from (f"- {_marked(text, taken)}" for text, taken in rule.examples)
            yield from (f"- nothing in: {_escaped(text)}" for text in rule.counters)


def _marked(text: str, taken: Iterable[str]) -> str:
    """Return an example with what the rule takes in bold."""
    at, parts = 0, []
    for words in taken:
        place = text.find(words, at)
        if place >= 0:
            parts += [_escaped(text[at:place]), f"**{_escaped(words)}**"]
            at = place + len(words)
    return "".join((*parts, _escaped(text[at:])))


def _escaped(text: str) -> str:
    for mark in "\\*_`[]<":
        text = text.replace(mark, f"\\{mark}")
    return one_line(text)
