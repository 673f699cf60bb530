"""Odd inputs: a run of them here, and that the runner sees what goes wrong and goes on where it ended."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import fuzz
from fuzzing import checks, promises
from fuzzing.inputs import KINDS, make_input
from fuzzing.tallies import Block, Tally, read_blocks, table, total

from extractor import Document, Notice, document_from_text, segment
from extractor.pipeline import Analysis, analyse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    Change = Callable[[Notice], Notice]

TOLD = "2022年9月，莆田市公安局接群众报案，抓获犯罪嫌疑人30名。"


def test_inputs_depend_on_seed_and_index_alone() -> None:
    assert [make_input(4, index) for index in range(40)] == [make_input(4, index) for index in range(40)]
    assert make_input(4, 1) != make_input(5, 1)
    assert {make_input(0, index).kind for index in range(200)} == set(KINDS)


def test_odd_inputs_are_read_or_refused() -> None:
    problems = {}
    for index in range(700):
        outcome = checks.check(make_input(0, index).data, thorough=index % 5 == 0)
        if outcome.problem:
            problems[index] = outcome.problem
    assert problems == {}


def failing(document: Document) -> Analysis:
    if "抓获" in document.clean:
        raise ValueError("no such luck")
    return analyse(document)


def changed(change: Change) -> Callable[[Document], Any]:
    """Return an ``analyse`` whose notice is changed."""

    class Changed:
        def __init__(self, document: Document) -> None:
            self.notice = change(analyse(document).notice)

    return Changed


def test_an_exception_is_told_and_its_input_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "analyse", failing)
    text = "某市公安局立案侦查，共抓获犯罪嫌疑人30名。" * 5
    problem = checks.check(text).problem
    assert problem == checks.Problem("exception", "ValueError", "no such luck")
    assert checks.minimised(text, problem) == "抓获"


def test_a_span_that_does_not_hold_its_words_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "analyse", lambda document: analyse(document_from_text(f" {document.text}")))
    problem = checks.check(TOLD).problem
    assert problem is not None
    assert (problem.fault, problem.what) == ("broken span", "field")


def test_a_map_out_of_order_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    document = document_from_text("今天")
    document.starts.reverse()
    monkeypatch.setattr(checks, "document_from_text", lambda _: document)
    problem = checks.check("今天").problem
    assert problem == checks.Problem("broken span", "map", "out of order")


def test_a_model_that_is_not_valid_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "analyse", changed(lambda notice: notice.model_copy(update={"schema_": 1})))
    problem = checks.check(TOLD).problem
    assert problem == checks.Problem("broken promise", "a model that validation does not give back")


class ByCharacter:
    """A segmenter that knows no words."""

    def cut(self, text: str) -> list[str]:
        return list(text)


def test_output_that_hangs_on_the_segmenter_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(segment.ENGINES, "none", ByCharacter)
    promises._engine.cache_clear()  # noqa: SLF001 - holds engines by name
    problem = checks.check(f"{TOLD}郭某伙同钱某搭建诈骗平台。").problem
    assert problem == checks.Problem("broken promise", "another output with none")
    assert checks.check(TOLD, thorough=False).problem is None


def test_a_text_whose_bytes_are_no_text_breaks_no_promise() -> None:
    assert checks.check("\0").problem is None


def test_an_endless_input_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_: Document) -> Analysis:
        while True:
            pass

    monkeypatch.setattr(checks, "AT_LEAST", 0.05)
    monkeypatch.setattr(checks, "analyse", endless)
    problem = checks.check("1").problem
    assert problem is not None
    assert problem.fault == "over budget"


def test_a_run_goes_on_where_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "BLOCK", 4)
    assert fuzz.run(tmp_path, first=0, count=10, seed=0, workers=1) == 0
    path = tmp_path / "seed-0" / "blocks.jsonl"
    whole = read_blocks(path)
    assert sorted((block.first, block.last) for block in whole) == [(0, 4), (4, 8), (8, 10)]
    path.write_text("\n".join(block.to_json() for block in whole[1:]) + '\n{"first": 0, "la', "utf-8")
    assert list(fuzz.open_blocks(0, 10, read_blocks(path))) == [(whole[0].first, whole[0].last)]
    assert list(fuzz.open_blocks(6, 13, ())) == [(6, 8), (8, 12), (12, 13)]


def test_tallies_add_up_and_survive_the_file(tmp_path: Path) -> None:
    bad = checks.Outcome(0.25, checks.Problem("over budget", "time"))
    one = Block(0, 2, {"noise": Tally.of(0, bad) + Tally.of(1, checks.Outcome(0.5, refused=True))})
    path = tmp_path / "blocks.jsonl"
    path.write_text(f"{one.to_json()}\n{one.to_json()}\n", "utf-8")
    assert read_blocks(path) == [one]
    noise = total([one, one])["noise"]
    assert (noise.inputs, noise.refused, noise.faults["over budget"]) == (4, 2, 2)
    assert noise.slowest == (0.5, 1)
    assert table({"noise": noise}).splitlines()[-1].split()[:4] == ["all", "4", "2", "0"]


def test_a_planted_bug_is_found_by_a_run_and_again_by_its_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "analyse", failing)
    assert fuzz.run(tmp_path, first=0, count=150, seed=0, workers=1) > 0
    lines = (tmp_path / "seed-0" / "failures.jsonl").read_text("utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    assert {(one["fault"], one["what"]) for one in told} == {("exception", "ValueError")}
    assert any("\\u6293\\u83b7" in one["small"] for one in told)
    assert fuzz.show(0, told[0]["index"])
    monkeypatch.undo()
    assert not fuzz.show(0, told[0]["index"])
