"""Whether rules do what the examples beside them say."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import regex

from extractor.lexicon import words_of
from extractor.mentions import KINDS, find_mentions
from extractor.rule import settle
from extractor.tagged import tag, untagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.rule import Rule, Settled
    from extractor.tagged import Tagged

#: Words of a class that stand for all of them where time counts; the tests try every one.
_FEW = 3
_CHOICE = regex.compile(r"\(([^()]*)\)")
#: Says nothing, over and over: no finder and no rule knows the word, and it can be cut in one way only.
_NOTHING = "琵琶"


@cache
def spelled_out(
    text: str, words: tuple[str, ...] = (), *, few: bool = False
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the texts that an example stands for, each with the words taken from it.

    ``(a|b)`` in it is one or the other, ``({catch})`` each word of that class, ``(24)`` as many characters
    that say nothing; words that hold a choice of the text's choose as it does. ``few`` takes the first words
    of a class for all of them.

    >>> spelled_out("(获利|分得)8万元(。|)", ("8万元",))[0], spelled_out("获利(3)8万元")
    (('获利8万元。', ('8万元',)), (('获利琵琶琵8万元', ()),))
    >>> spelled_out("推荐(期货|股票)导师", ("(期货|股票)导师",))
    (('推荐期货导师', ('期货导师',)), ('推荐股票导师', ('股票导师',)))
    """
    options = [_choices(inside, few=few) for inside in _CHOICE.findall(text)]
    places = list(_choices_within(text, words))
    return tuple(
        (_chosen(text, picked), tuple(_chosen(one, picked[place]) for one, place in places))
        for picked in product(*options)
    )


def _choices_within(text: str, words: tuple[str, ...]) -> Iterator[tuple[str, slice]]:
    """Give each of the words with the choices of the text that it holds."""
    end = 0
    for one in words:
        at = max(text.find(one, end), end)
        end = at + len(one)
        first = len(_CHOICE.findall(text[:at]))
        yield one, slice(first, first + len(_CHOICE.findall(one)))


def _chosen(text: str, picked: tuple[str, ...]) -> str:
    left = iter(picked)
    return _CHOICE.sub(lambda _: next(left), text)


def _choices(inside: str, *, few: bool) -> list[str]:
    if inside.isdecimal():
        return [(_NOTHING * int(inside))[: int(inside)]]
    return [word for option in inside.split("|") for word in _words(option)[: _FEW if few else None]]


def _words(option: str) -> Sequence[str]:
    return words_of(option[1:-1]) if option.startswith("{") else (option,)


def taken(rule: Rule, text: str) -> tuple[str, ...]:
    """Return the words that a rule takes in a text, when it stands alone."""
    tagged, plain = told(text)
    hits = rule.find(tagged if rule.takes else plain)
    return tuple(text[hit.mention.start : hit.mention.end] for hit in hits)


def broken_examples(rule: Rule, *, few: bool = False) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the examples and counter-examples that a rule fails, with what it takes in them."""
    promised = [*rule.examples, *((text, ()) for text in rule.counters)]
    for example, words in promised:
        for text, promise in spelled_out(example, words, few=few):
            if (got := taken(rule, text)) != promise:
                yield text, got


def example_faults(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    """Give the rules that fail their examples, each with the first that fails, in a line."""
    for rule in rules:
        broken = list(broken_examples(rule, few=True))
        if broken:
            text, got = broken[0]
            count = f"{len(broken)} of its examples fail" if len(broken) > 1 else "an example of it fails"
            yield rule.name, f"{count}: in “{text}” it takes {'、'.join(got) or 'nothing'}"


def lost_examples(rules: Sequence[Rule], of: Iterable[Rule]) -> Iterator[tuple[Rule, str, str]]:
    """Give the examples of some rules whose words another rule of the field wins: rule, text and winner."""
    for rule in of:
        for text, words in rule.examples:
            for one, promise in spelled_out(text, words):
                won = winners(rules, one)
                yield from ((rule, one, won.get(word, "")) for word in promise if won.get(word) != rule.name)


def missed(rules: Sequence[Rule], rule: Rule) -> bool:
    """Tell whether an example of a rule gives anything else where its field has no such rule."""
    others = [other for other in rules if other is not rule]
    texts = (one for text, _ in rule.examples for one, _ in spelled_out(text))
    return any(_given(rules, text) != _given(others, text) for text in texts)


def _given(rules: Sequence[Rule], text: str) -> list[tuple[int, int, object]]:
    hits = [hit for hit in _settled(rules, text).winners if hit.rule.gives is not None]
    return [(hit.mention.start, hit.mention.end, hit.rule.gives) for hit in hits]


def winners(rules: Sequence[Rule], text: str) -> dict[str, str]:
    """Return the words that a field's rules take in a text, each with the name of the rule that wins it."""
    won = _settled(rules, text).winners
    return {text[hit.mention.start : hit.mention.end]: hit.rule.name for hit in won}


def _settled(rules: Sequence[Rule], text: str) -> Settled:
    tagged, plain = told(text)
    return settle(rules, tagged if any(rule.takes for rule in rules) else plain)


@cache
def told(text: str) -> tuple[Tagged, Tagged]:
    """Return a text as rules see it: with mentions as symbols, and as plain words."""
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    return tagged, untagged(text, tagged)
