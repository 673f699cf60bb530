"""Rules broken on purpose: ways to break a pattern, and that each break is found out."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import mutate_rules
import pytest
from mutating.examine import examples_break, rules_by_field
from mutating.operators import changes, mutants
from mutating.pattern import alternations, parse
from mutating.table import Finding, table

from extractor.fields import rules
from extractor.fields.vocabulary import PARTS

if TYPE_CHECKING:
    from mutating.pattern import Branch


def text(pattern: str, branches: tuple[Branch, ...]) -> str:
    return "|".join("".join(pattern[p.start : p.end] for p in branch.pieces) for branch in branches)


@pytest.mark.parametrize("pattern", [*(rule.pattern for rule in rules()), *PARTS.values()])
def test_the_pieces_of_a_pattern_are_the_whole_of_it(pattern: str) -> None:
    assert all(
        text(pattern, branches) == pattern[branches[0].start : branches[-1].end]
        for branches in alternations(parse(pattern))
    )


@pytest.mark.parametrize(
    ("pattern", "broken"),
    [
        ("(?:甲|乙)丙?", ["(?:乙)丙?", "(?:甲)丙?", "丙?(?:甲|乙)", "(?:甲|乙)丙", "(?:甲|乙)", "丙?"]),
        ("甲(?!乙|丙)", ["甲", "甲(?!丙)", "甲(?!乙)"]),
        ("甲[^，]{0,8}?乙", ["甲[^，]{0,4}?乙", "甲[^，]{0,16}?乙", "[^，]{0,8}?乙", "甲[^，]{0,8}?"]),
        ("[甲0-9—]", ["[0-9—]", "[甲—]", "[甲0-9]"]),
        ("[甲乙]{SUSPECT}*", ["[乙]{SUSPECT}*", "[甲]{SUSPECT}*", "[甲乙]", "[甲乙]{SUSPECT}+"]),
    ],
)
def test_ways_to_break_a_pattern(pattern: str, broken: list[str]) -> None:
    made = [change.on(pattern) for change in changes(pattern)]
    assert set(broken) <= set(made)
    assert len(made) == len(set(made))
    assert pattern not in made


def test_every_kind_of_break_is_made() -> None:
    made = {mutant.operator for mutant in mutants(rules_by_field())}
    assert made == {
        "alternative dropped", "bound narrowed", "bound widened", "lookaround dropped", "optional dropped",
        "optional made required", "order of two rules", "required dropped", "rule removed",
        "two parts swapped",
    }  # fmt: skip


def test_who_finds_a_broken_rule_out() -> None:
    """An example beside the rules, or the samples where no example shows it."""
    flow = next(mutant for mutant in mutants(rules_by_field()) if mutant.shown == "[-amounts.flow-]")
    assert flow.gone
    unshown = replace(flow, gone=replace(flow.gone, examples=()))
    assert [finding.caught for finding in mutate_rules.examined([flow, unshown])] == ["example", "gate"]


def test_the_table_tells_the_share() -> None:
    found = [Finding("amounts", "a", "rule removed", "", caught) for caught in ("gate", "survived")]
    assert "| amounts | 2 | 0 | 1 | 0 | 1 | 0 | 50.0% |" in list(table(found))


def test_no_broken_rule_is_missed_by_the_examples() -> None:
    """A draw of them; all of them take a minute: ``python tools/mutate_rules.py``."""
    broken = [mutant for mutant in mutants(rules_by_field()) if not mutant.moved]
    drawn = random.Random(20).sample(broken, 100)  # noqa: S311 - seeded chance is wanted
    assert [mutant.shown for mutant in drawn if not examples_break(mutant)] == []
