"""Every kind of line, on its own examples and counter-examples."""

from __future__ import annotations

import pytest
import regex

from extractor.page.furniture import KINDS, TIME, kind_of
from extractor.page.kinds import DIGIT, SIGN, LineKind, core
from extractor.page.lines import see

EXAMPLES = [(kind.name, line) for kind in (*KINDS, TIME) for line in kind.examples]
COUNTERS = [(kind.name, line) for kind in (*KINDS, TIME) for line in kind.counters]

STORY = (
    "1.甲市“3·15”电信网络诈骗案",
    "案例一",
    "一、甲市公安机关侦破王某等人网络赌博案",
    "▲甲市公安机关侦破的“3·15”电信网络诈骗案中，警方抓获嫌疑人12名，缴获手机30部，涉案金额3000余万元。目前案件已移送检察院审查起诉。",
    "近日，甲市警方打掉一个诈骗团伙，抓获犯罪嫌疑人12名。",
    "01",
    "下一步，公安机关将继续保持严打高压态势。",
    "简要案情",
)


@pytest.mark.parametrize(("name", "line"), EXAMPLES)
def test_example_is_of_its_kind(name: str, line: str) -> None:
    kind = kind_of(line)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize(("name", "line"), COUNTERS)
def test_counter_example_is_not(name: str, line: str) -> None:
    kind = kind_of(line)
    assert kind is None or kind.name != name


@pytest.mark.parametrize("line", STORY)
def test_story_is_of_no_kind(line: str) -> None:
    assert see(line, 0).kind is None


def test_every_kind_shows_both_sides() -> None:
    assert all(kind.examples and kind.counters for kind in KINDS)
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_openings_are_all_that_a_line_of_the_kind_can_begin_with(kind: LineKind) -> None:
    pattern = regex.compile(kind.pattern, regex.IGNORECASE)
    every = {chr(code) for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000} | set(kind.opens)
    fit = {one for one in every if one == one.lower() and pattern.fullmatch(one, partial=True)}
    assert all(kind.opens_with(one) for one in fit)
    assert set(kind.opens) - {DIGIT, SIGN} <= fit


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.inside], ids=lambda kind: str(kind.name))
def test_a_line_that_begins_with_anything_holds_the_words_of_its_kind(kind: LineKind) -> None:
    inside = [line for line in kind.examples if kind.held.fullmatch(core(line))]
    assert all(regex.search(kind.holds, line, regex.IGNORECASE) for line in inside)
    assert inside


def test_words_and_pattern_of_such_lines_come_together() -> None:
    assert all(bool(kind.inside) == bool(kind.holds) for kind in KINDS)


@pytest.mark.parametrize("tail", ["超人民币" * 40, "网 " * 60, "1 " * 60, "网、" * 60, "网|" * 60])
def test_no_pattern_tries_a_line_in_every_way(tail: str) -> None:
    for kind in (*KINDS, TIME):
        for line in kind.examples:
            for pattern in (kind.opened, kind.held):
                pattern.fullmatch(f"{line}{tail}，。"[:400], timeout=5)  # else a TimeoutError
