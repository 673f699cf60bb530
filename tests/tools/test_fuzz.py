"""Odd inputs: a run of them here, and that the runner sees what goes wrong and goes on where it ended."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import fuzz
from fuzzing import checks
from fuzzing.inputs import make_input

from extractor import Notice, extract

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

KINDS = {make_input(0, index).kind for index in range(200)}


def test_inputs_depend_on_seed_and_index_alone() -> None:
    assert [make_input(4, index) for index in range(40)] == [make_input(4, index) for index in range(40)]
    assert make_input(4, 1) != make_input(5, 1)
    assert len(KINDS) == 10


def test_odd_inputs_are_read_or_refused() -> None:
    problems = {
        index: problem for index in range(700) if (problem := checks.check(make_input(0, index).data))
    }
    assert problems == {}


def failing(text: str) -> Notice:
    if "抓获" in text:
        raise ValueError("no such luck")
    return extract(text)


def test_an_exception_is_told_and_its_input_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "extract", failing)
    text = "某市公安局立案侦查，共抓获犯罪嫌疑人30名。" * 5
    problem = checks.check(text)
    assert problem == checks.Problem("raised ValueError", "no such luck")
    assert checks.minimised(text, problem) == "抓获"


def test_a_span_that_does_not_hold_its_words_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "extract", lambda text: extract(f" {text}"))
    problem = checks.check("2022年9月，莆田市公安局接群众报案，抓获犯罪嫌疑人30名。")
    assert problem is not None
    assert problem.kind == "not grounded"


def test_an_endless_input_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_: str) -> Notice:
        while True:
            pass

    monkeypatch.setattr(checks, "AT_LEAST", 0.05)
    monkeypatch.setattr(checks, "extract", endless)
    problem = checks.check("1")
    assert problem is not None
    assert problem.kind == "overdue"


def test_a_run_goes_on_where_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "BLOCK", 4)
    assert fuzz.run(tmp_path, count=10, seed=0, workers=1) == 0
    done = tmp_path / "seed-0" / "done.txt"
    assert sorted(done.read_text("utf-8").split("\n")) == ["", "0 4", "4 8", "8 10"]
    done.write_text("0 4\n8 10\n", "utf-8")
    assert fuzz.open_blocks(10, done) == [(4, 8)]


def test_failures_are_written_with_index_and_small_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz, "check", lambda _: checks.Problem("kind", "made up"))
    monkeypatch.setattr(fuzz, "minimised", lambda data, _: data[:1])
    assert fuzz.run(tmp_path, count=2, seed=0, workers=1) == 2
    lines = (tmp_path / "seed-0" / "failures.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["index"] for line in lines] == [0, 1]
