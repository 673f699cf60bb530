"""A rule broken on purpose in each of the seven fields: every command tells which field, and where."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mutating.breaks import BREAKS, ROOT, Break
from mutating.examine import in_force, rules_by_field

from extractor.cli.app import main

WITH_ITS_GOLD = ("samples/{}.txt", "gold/{}.json")


@pytest.fixture(params=BREAKS, ids=lambda one: one.field)
def broken(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Break:
    """Return a break, in a folder with a sample in which it shows, pinned before."""
    one: Break = request.param
    for name in WITH_ITS_GOLD:
        path = Path(name.format(one.sample))
        (tmp_path / path).parent.mkdir()
        shutil.copy(ROOT / path, tmp_path / path)
    monkeypatch.chdir(tmp_path)
    duban("check", "--pin")
    return one


def duban(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main.main(arguments, prog_name="duban")
    return int(left.value.code or 0)


def after(one: Break, *arguments: str) -> int:
    with in_force({one.field: one.of(rules_by_field()[one.field])}):
        return duban(*arguments)


def test_check_tells_the_field_the_case_and_the_words(
    broken: Break, capsys: pytest.CaptureFixture[str]
) -> None:
    assert after(broken, "check") == 1
    told = capsys.readouterr().out
    assert f"{broken.sample}.txt case " in told
    assert f" {broken.field}: " in told


def test_the_gate_tells_the_field_that_fell(broken: Break, capsys: pytest.CaptureFixture[str]) -> None:
    assert after(broken, "check", "--gate") == 1
    assert f"gate: {broken.field}: recall fell from 1.0000 to" in capsys.readouterr().err


def test_diff_tells_the_rule_and_the_words_in_their_place(
    broken: Break, capsys: pytest.CaptureFixture[str]
) -> None:
    extracting = ("extract", "samples", "--format", "jsonl", "-o")
    duban(*extracting, "old.jsonl")
    after(broken, *extracting, "new.jsonl")
    assert duban("diff", "old.jsonl", "new.jsonl") == 1
    told = capsys.readouterr().out
    assert broken.rule in told
    assert "«" in told
