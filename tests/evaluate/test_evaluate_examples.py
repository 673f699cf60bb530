"""Rules held to their own examples, as ``duban check`` does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.evaluate import check
from extractor.evaluate.check import Check
from extractor.evaluate.examples import example_faults
from extractor.fields.vocabulary import rule

SEAT = rule(
    "overseas_bases.seat",
    "盘踞在?{BASES}",
    "base",
    examples={"盘踞(在|)缅北": ("缅北",)},
    counters=("缅北警方",),
)
TABLE = [
    ("盘踞在?{BASES}", []),
    ("盘踞{BASES}", ["an example of it fails: in “盘踞在缅北” it takes nothing"]),
    ("盘踞在{0}{BASES}|{BASES}", ["an example of it fails: in “缅北警方” it takes 缅北"]),
    ("盘据在?{BASES}", ["2 of its examples fail: in “盘踞在缅北” it takes nothing"]),
]


@pytest.mark.parametrize(("pattern", "faults"), TABLE)
def test_a_rule_that_leaves_its_examples_is_told_with_the_first(pattern: str, faults: list[str]) -> None:
    told = list(example_faults([replace(SEAT, pattern=pattern)]))
    assert told == [("overseas_bases.seat", fault) for fault in faults]


@pytest.mark.parametrize(("field", "faults"), [("overseas_bases", 1), ("amounts", 0)])
def test_only_the_rules_of_the_fields_asked_for_are_held(
    monkeypatch: pytest.MonkeyPatch, field: str, faults: int
) -> None:
    monkeypatch.setattr(check, "rule_catalogue", lambda: (replace(SEAT, pattern="盘踞{BASES}"),))
    held = Check([field])
    held.take_rules()
    assert len(held.rules) == faults
    assert held.is_clean == (faults == 0)
