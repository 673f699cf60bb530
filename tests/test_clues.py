"""Rules run only where their clues allow it; they find what they find when they run everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor import read_document
from extractor.clues import Clues, Watch, guarded
from extractor.fields import rules, scam_type_rules, watch
from extractor.mentions import KINDS, find_mentions
from extractor.pipeline import analyse
from extractor.rule import Prefilter, Tagged, tag, untagged

#: Words that rules look for, and mentions that they take.
WORDS = st.sampled_from(
    sorted({word for rule in rules() for word in regex.findall(r"\p{Han}+|[、，。“”（）]", rule.expanded)})
)
MENTIONS = st.sampled_from(
    ("3万元", "5人", "60余名", "三起", "2022年9月", "江苏江阴", "缅北", "张某", "“9·06”", "以", "为首", "\n")
)
SAMPLES = sorted(Path("samples").glob("*.txt"))


@given(text=st.lists(WORDS | MENTIONS, max_size=16).map("".join))
def test_a_rule_finds_the_same_where_its_clues_allow_as_everywhere(text: str) -> None:
    mentions = find_mentions(text)
    looked = tag(text, [(0, len(text))], mentions, KINDS, watch())
    plain = untagged(text, looked, Prefilter(scam_type_rules.RULES))
    for seen in (looked, plain):
        assert missed(seen) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_nothing_is_missed_in_a_sample(path: Path) -> None:
    document = read_document(path)
    for text in analyse(document).texts.values():
        for seen in (text.heading, text.body):
            assert missed(seen) == []
            assert missed(untagged(text.clean, seen, Prefilter(scam_type_rules.RULES))) == []


def missed(seen: Tagged) -> list[str]:
    """Return the rules that find something else where their clues allow it than everywhere."""
    return [
        rule.name for rule in rules() if list(rule.find(seen, seen.starts.get(rule))) != list(rule.find(seen))
    ]


def test_most_rules_need_not_run() -> None:
    text = "江苏江阴“6·16”案\n2021年9月，公安机关抓获张某等3人，涉案金额3000余万元。"
    looked = tag(text, [(0, len(text))], find_mentions(text), KINDS, watch())
    patterns = [rule for rule in rules() if rule.takes and not rule.finders]
    idle = [rule for rule in patterns if looked.starts.get(rule) == ()]
    assert len(idle) > len(patterns) / 2


@pytest.mark.parametrize(
    ("pattern", "opening", "within"),
    [
        ("抓获(?:了|过)?X", {"抓获"}, [{"X"}]),
        ("“?案X", {"“", "案X"}, [{"案X"}]),
        ("(?:涉案|案值)共?X|X涉案", {"涉案", "案值", "X涉案"}, []),
        ("(?:被|由)?X人", {"被", "由", "X人"}, [{"X人"}]),
        ("以[^，]{0,8}X为(?:首|头目)", {"以"}, [{"X为"}, {"首", "头目"}]),
        ("[^，]X", None, [{"X"}]),
        ("(?=同)X(?!Y)Z+", {"X"}, [{"Z"}]),
        ("X(?:犯罪嫌疑人|嫌疑人)", {"X"}, [{"嫌疑人"}]),
    ],
)
def test_clues_are_read_off_a_pattern(pattern: str, opening: set[str] | None, within: list[set[str]]) -> None:
    clues = Clues.of(pattern)
    assert clues.opening == opening
    assert sorted(map(sorted, clues.within)) == sorted(map(sorted, within))


LETTERS = st.sampled_from("abc")
PATTERNS = st.recursive(
    LETTERS | st.sampled_from(("[ab]", "[^a]", ".", r"\w", "(?=b)", "(?<!a)", "(?!bc)", "^", r"\.")),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=5).map(lambda some: f"(?:{'|'.join(some)})"),
        st.tuples(inner, st.sampled_from(("?", "*", "+", "{2}", "{0,3}?", "{1,2}+", "{0}"))).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
        inner.map(lambda one: f"(?<take>{one})"),
    ),
    max_leaves=12,
)


@given(pattern=PATTERNS, text=st.text("abc.", max_size=12))
def test_a_match_begins_only_where_the_clues_say(pattern: str, text: str) -> None:
    compiled = regex.compile(pattern)
    places = Watch({"it": Clues.of(pattern)}).look(text).get("it")
    for at in range(len(text)):
        if places is not None and at not in places:
            found = compiled.match(text, at)
            assert found is None or not found[0]


@given(pattern=PATTERNS, text=st.text("abc.", max_size=12))
def test_a_guarded_pattern_matches_the_same(pattern: str, text: str) -> None:
    assert spans(guarded(pattern), text) == spans(pattern, text)


def spans(pattern: str, text: str) -> list[tuple[tuple[int, int], list[tuple[int, int]]]]:
    return [(match.span(), match.spans("all")) for match in regex.finditer(f"(?<all>{pattern})", text)]


def test_a_pattern_that_cannot_be_read_has_no_clues() -> None:
    for pattern in ("(?i)ab", "a(?:b(?1))", "(?<x>a)(?P=x)(?|b|c)"):
        assert Clues.of(pattern) == Clues(None, ())
        assert guarded(pattern) == pattern
