"""Growth: a sample of the units here, the units that were found bad, and that the tool sees what is bad."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import measure_growth
import pytest
from growing import timing
from growing.classes import MENTIONS, SORTS, classes, literals_of, representatives
from growing.timing import Grown, Timed, grown
from growing.units import UNITS, sample, units

from extractor import extract
from extractor.mentions import KINDS, Kind, find_mentions

if TYPE_CHECKING:
    from pathlib import Path

#: Far above what a noisy machine makes of a linear time, far below what is left of a quadratic one.
MANY_TIMES, LONG_SHARE = 30, 3.5


def hopeless(each: Timed) -> bool:
    return each.times > MANY_TIMES or each.share > LONG_SHARE


def best_of(unit: str, length: int) -> Timed:
    """Time a unit until a quiet turn: what else runs, and the collection of what is left, come once."""
    return timing.best_of(unit, length, 4, hopeless)


def test_units_depend_on_the_seed_alone() -> None:
    assert len(units()) == UNITS
    assert units() == units(0) != units(7)
    assert [word for word in representatives() if not any(unit.startswith(word) for unit in units())] == []
    assert sample(10, 3) == sample(10, 3)


def test_every_class_has_a_representative() -> None:
    chosen = set(representatives())
    assert [each for each in classes() if chosen.isdisjoint(each)] == []
    assert chosen.issuperset(SORTS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_of_mention_has_one(kind: str) -> None:
    found = find_mentions(MENTIONS[Kind(kind)])
    assert [mention.kind for mention in found] == [kind]


def test_words_are_read_off_a_pattern() -> None:
    told = set(
        literals_of(r"(?<![网侦])(?:上海|广州)(?:市)?\.[^，]{1,3}(?P<n>[0-9]{2,}+)多?\p{Han}{bust|catch}")
    )
    assert told == {"网", "侦", "上海", "广州", "市", "0", "9", "多"}


def test_a_sample_grows_with_its_length() -> None:
    every = units()
    found = [grown(index, every[index], short=200, long=600) for index in sample(40)]
    doubtful = [each.unit for each in found if hopeless(each.last)]
    assert [unit for unit in doubtful if hopeless(best_of(unit, 600))] == []


#: Each took seconds for thousands of characters, most of them minutes for 100,000.
@pytest.mark.parametrize(
    "unit",
    [
        "张三、", "张某某、", "、公司", "次日一、", "被告人唐某某、", "股东张某、", "由某人唐某某、",
        "缅甸、", "老挝和", "莆田、", "福建、",
    ],
)  # fmt: skip
@pytest.mark.parametrize("told", [False, True])
def test_units_once_bad(unit: str, *, told: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "is_told", lambda _: told)
    assert not hopeless(best_of(unit, 600))


def test_the_best_of_some_turns_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = iter([Timed(600, 0.02, 0.7), Timed(600, 0.01, 0.1)])
    monkeypatch.setattr(timing, "timed", lambda *_: next(turns))
    assert best_of("某", 600) == Timed(600, 0.01, 0.1)


NAMES = [
    f"{family}某{given}"
    for family in "张李王赵孙周吴郑冯陈"
    for given in "强军明平刚海飞超波龙坤林健康宇凯洋旭晨阳"
]


def test_a_long_list_is_read_whole() -> None:
    heads = "、".join(NAMES)
    text = f"2022年9月，江苏省江阴市公安局侦破一起电信网络诈骗案，抓获以{heads}为首的犯罪嫌疑人300名。"
    (case,) = extract(text).cases
    assert [leader.value.name for leader in case.leaders] == NAMES
    assert len(NAMES) == 200


def test_a_long_list_of_full_names_is_read_whole() -> None:
    names = [name.replace("某", "志") for name in NAMES]
    found = find_mentions(f"抓获{'、'.join(names)}等200人")
    assert [mention.value.name for mention in found if mention.kind == "PERSON"] == names


def test_what_is_quadratic_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "extract", lambda text: [text.count("某") for _ in text])
    assert timing.in_earnest("某", 500, turns=1).fails


def test_a_run_goes_on_where_it_ended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "growth.jsonl"
    done = [Grown(index, units()[index], (Timed(10_000, 0.1, 1.0),)) for index in (3, 5)]
    bad = Grown(5, units()[5], (Timed(1_000, 0.1, 1.0), Timed(10_000, 0.1, 1.3)))
    out.write_text("\n".join(each.to_json() for each in (*done, bad)) + '\n{"index": 3, "un', "utf-8")
    assert measure_growth.run(out, [3, 5], seed=0, workers=1, worst=0.0) == 1
    assert "2 units, 1 of them more than they may be" in capsys.readouterr().out
    assert measure_growth.read(out)[5] == bad
    assert json.loads(out.read_text("utf-8").splitlines()[0])["index"] == 3
