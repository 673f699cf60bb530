"""Rules run only where the symbols that they need stand; they find what they find when all of them run."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor import read_document
from extractor.fields import rules
from extractor.lexicon import classes, words_of
from extractor.mentions import KINDS, find_mentions
from extractor.pipeline import analyse
from extractor.rule import Prefilter
from extractor.tagged import Tagged, tag, untagged

#: Words that rules look for, and mentions that they take.
WORDS = st.sampled_from(
    sorted(
        {word for rule in rules() for word in regex.findall(r"\p{Han}+|[、，。“”（）]", rule.pattern)}
        | {word for name in classes() for word in words_of(name)[:2]}
    )
)
MENTIONS = st.sampled_from(
    ("3万元", "5人", "60余名", "三起", "2022年9月", "江苏江阴", "缅北", "张某", "“9·06”", "以", "为首", "\n")
)
SAMPLES = sorted(Path("samples").glob("*.txt"))
EVERY = Prefilter(rules())


@given(text=st.lists(WORDS | MENTIONS, max_size=16).map("".join))
def test_a_rule_that_is_left_out_finds_nothing(text: str) -> None:
    looked = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    assert missed(looked) == []
    assert missed(untagged(text, looked)) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_nothing_is_missed_in_a_sample(path: Path) -> None:
    for text in analyse(read_document(path)).texts.values():
        for seen in (text.heading, text.body):
            assert missed(seen) == []
            assert missed(untagged(text.clean, seen)) == []


def missed(seen: Tagged) -> list[str]:
    """Return the rules that find something in a text and are left out there."""
    run = set(EVERY.possible(seen))
    return [rule.name for rule in rules() if rule not in run and any(rule.find(seen))]


def test_most_rules_need_not_run() -> None:
    text = "江苏江阴“6·16”案\n2021年9月，公安机关抓获张某等3人，涉案金额3000余万元。"
    looked = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    assert len(list(EVERY.possible(looked))) < len(rules()) / 2
