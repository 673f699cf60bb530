"""Whether rules do what the examples beside them say."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import regex

from extractor.mentions import KINDS, find_mentions
from extractor.rule import settle, tag, untagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.rule import Rule, Tagged

_CHOICE = regex.compile(r"\(([^()]*)\)")
#: Says nothing, over and over: no finder and no rule knows the word, and it can be cut in one way only.
_NOTHING = "琵琶"


def spelled_out(text: str) -> tuple[str, ...]:
    """Return the texts that an example stands for.

    ``(a|b)`` in it is one or the other, ``(24)`` as many characters that say nothing.

    >>> spelled_out("(获利|分得)8万元(。|)"), spelled_out("获利(3)8万元")
    (('获利8万元。', '获利8万元', '分得8万元。', '分得8万元'), ('获利琵琶琵8万元',))
    """
    if "(" not in text:
        return (text,)
    parts = _CHOICE.split(text)
    return tuple(
        map("".join, product(*(_choices(part) if at % 2 else [part] for at, part in enumerate(parts))))
    )


def _choices(inside: str) -> list[str]:
    return [(_NOTHING * int(inside))[: int(inside)]] if inside.isdecimal() else inside.split("|")


def taken(rule: Rule, text: str) -> tuple[str, ...]:
    """Return the words that a rule takes in a text, when it stands alone."""
    tagged, plain = told(text)
    hits = rule.find(tagged if rule.takes else plain)
    return tuple(text[hit.mention.start : hit.mention.end] for hit in hits)


def broken_examples(rule: Rule) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the examples and counter-examples that a rule does not live up to, with what it takes in them."""
    promised = [*rule.examples, *((text, ()) for text in rule.counters)]
    for example, words in promised:
        for text in spelled_out(example):
            if (got := taken(rule, text)) != words:
                yield text, got


def example_faults(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    """Give the rules that do not live up to their examples, each with the first that fails, in a line."""
    for rule in rules:
        broken = list(broken_examples(rule))
        if broken:
            text, got = broken[0]
            count = f"{len(broken)} of its examples fail" if len(broken) > 1 else "an example of it fails"
            yield rule.name, f"{count}: in “{text}” it takes {'、'.join(got) or 'nothing'}"


def lost_examples(rules: Sequence[Rule], of: Iterable[Rule]) -> Iterator[tuple[Rule, str, str]]:
    """Give the examples of some rules whose words another rule of the field wins: rule, text and winner."""
    for rule in of:
        for text, words in rule.examples:
            for one in spelled_out(text):
                won = winners(rules, one)
                yield from ((rule, one, won.get(word, "")) for word in words if won.get(word) != rule.name)


def winners(rules: Sequence[Rule], text: str) -> dict[str, str]:
    """Return the words that a field's rules take in a text, each with the name of the rule that wins it."""
    tagged, plain = told(text)
    settled = settle(rules, tagged if any(rule.takes for rule in rules) else plain)
    return {text[hit.mention.start : hit.mention.end]: hit.rule.name for hit in settled.winners}


@cache
def told(text: str) -> tuple[Tagged, Tagged]:
    """Return a text as rules see it: with mentions as symbols, and as plain words."""
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    return tagged, untagged(text, tagged)
