"""Every rule's own examples and counter-examples, and the rules for defining rules."""

from __future__ import annotations

from importlib import import_module

import pytest

from extractor.evaluate.examples import broken_examples, lost_examples, missed
from extractor.fields import FIELDS, rules
from extractor.fields.vocabulary import VOCABULARY, rule
from extractor.rule import Rule, RuleError


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.name)
def test_a_rule_takes_what_its_examples_say_and_nothing_in_its_counter_examples(one: Rule) -> None:
    assert list(broken_examples(one)) == []


@pytest.mark.parametrize("field", FIELDS)
def test_what_a_rule_takes_in_its_examples_no_rule_before_it_wins(field: str) -> None:
    own = import_module(f"extractor.fields.{field}").RULES
    assert [(rule.name, text, winner) for rule, text, winner in lost_examples(own, own)] == []


@pytest.mark.parametrize("field", FIELDS)
def test_no_rule_could_go_without_an_example_of_its_own_that_comes_out_otherwise(field: str) -> None:
    own = import_module(f"extractor.fields.{field}").RULES
    assert [rule.name for rule in own if not missed(own, rule)] == []


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
