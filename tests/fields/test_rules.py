"""Every rule's own examples and counter-examples, and the rules for defining rules."""

from __future__ import annotations

import pytest

from extractor.fields import rules
from extractor.fields.vocabulary import VOCABULARY, rule
from extractor.mentions import KINDS, find_mentions
from extractor.rule import Rule, RuleError, Tagged, tag, untagged


def tagged(text: str) -> Tagged:
    return tag(text, [(0, len(text))], find_mentions(text), KINDS)


def taken(one: Rule, text: str) -> tuple[str, ...]:
    seen = tagged(text) if one.takes else untagged(text, tagged(text))
    return tuple(text[hit.mention.start : hit.mention.end] for hit in one.find(seen))


EXAMPLES = [pytest.param(r, text, want, id=f"{r.name}:{text}") for r in rules() for text, want in r.examples]
COUNTERS = [pytest.param(r, text, id=f"{r.name}:{text}") for r in rules() for text in r.counters]


@pytest.mark.parametrize(("one", "text", "want"), EXAMPLES)
def test_example_gives_what_it_says(one: Rule, text: str, want: tuple[str, ...]) -> None:
    assert taken(one, text) == want


@pytest.mark.parametrize(("one", "text"), COUNTERS)
def test_counter_example_gives_nothing(one: Rule, text: str) -> None:
    assert taken(one, text) == ()


def test_names_are_unique_and_every_rule_is_shown() -> None:
    names = [r.name for r in rules()]
    assert len(names) == len(set(names))
    assert [r.name for r in rules() if not (r.examples and r.counters)] == []


@pytest.mark.parametrize("pattern", ["", "a*", "(?:{PERSON})?", "(?:a+)+b", "(?:(?:a|b)*c*)*d"])
def test_runaway_or_empty_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(RuleError):
        rule("test.bad", pattern).check()


def test_unknown_part_is_refused() -> None:
    with pytest.raises(RuleError, match="NO_SUCH_PART"):
        rule("test.bad", "{NO_SUCH_PART}x").check()


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.name)
def test_no_rule_is_refused(one: Rule) -> None:
    one.check()


def test_every_part_of_the_vocabulary_is_used_or_composes() -> None:
    patterns = " ".join([*(r.pattern for r in rules()), *VOCABULARY.parts.values()])
    assert [name for name in VOCABULARY.parts if f"{{{name}}}" not in patterns] == []


def test_every_rule_says_what_it_means_in_a_sentence() -> None:
    assert [r.name for r in rules() if not (r.means[:1].isupper() and r.means.endswith("."))] == []
