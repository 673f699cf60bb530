"""Every kind of line, on its own examples and counter-examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.lexicon import coded, lexical
from extractor.page.dates import is_imprint
from extractor.page.furniture import KINDS, TIME, kind_of
from extractor.page.lines import read_lines

if TYPE_CHECKING:
    from extractor.page.kinds import LineKind

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


def told(line: str) -> LineKind | None:
    return kind_of(coded(line)) or (TIME if is_imprint(line) else None)


@pytest.mark.parametrize(("name", "line"), EXAMPLES)
def test_example_is_of_its_kind(name: str, line: str) -> None:
    kind = told(line)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize(("name", "line"), COUNTERS)
def test_counter_example_is_not(name: str, line: str) -> None:
    kind = told(line)
    assert kind is None or kind.name != name


@pytest.mark.parametrize("line", STORY)
def test_story_is_of_no_kind(line: str) -> None:
    assert [seen.kind for seen in read_lines(line)] == [None]


def test_every_kind_shows_both_sides() -> None:
    assert all(kind.examples and kind.counters for kind in KINDS)
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("tail", ["超人民币" * 40, "网 " * 60, "1 " * 60, "网、" * 60, "网|" * 60])
def test_no_pattern_tries_a_line_in_every_way(tail: str) -> None:
    for kind in KINDS:
        pattern = lexical("|".join(kind.told))
        for line in kind.examples:
            pattern.fullmatch(coded(f"{line}{tail}，。"[:400]), timeout=5)  # else a TimeoutError
