from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from extractor.evaluate.compare import Comparison, Score
from extractor.evaluate.gate import Gate, GateError, breaches, measured, read_gate, refuse_lower

if TYPE_CHECKING:
    from pathlib import Path


def scored(hits: int, missed: int = 0, made_up: int = 0) -> Comparison:
    return Comparison({"amounts": Score(hits, missed, made_up)}, ())


@pytest.fixture
def pairs(tmp_path: Path) -> list[tuple[Path, Path]]:
    found = []
    for name in "ab":
        sample, gold = tmp_path / f"{name}.txt", tmp_path / f"{name}.json"
        sample.write_text(name, encoding="utf-8")
        gold.write_text("{}", encoding="utf-8")
        found.append((sample, gold))
    return found


@pytest.fixture
def pinned(pairs: list[tuple[Path, Path]]) -> Gate:
    return measured(pairs, 3, scored(9, missed=1))


def test_a_gate_is_read_back_as_it_was_written(pinned: Gate, tmp_path: Path) -> None:
    (tmp_path / "gate.toml").write_text(pinned.text(), encoding="utf-8")
    assert read_gate(tmp_path / "gate.toml") == pinned


def test_the_same_passes_and_better_passes(pinned: Gate, pairs: list[tuple[Path, Path]]) -> None:
    assert list(breaches(pinned, pinned)) == []
    assert list(breaches(pinned, measured(pairs, 3, scored(10)))) == []


def test_a_drop_is_told_by_field_and_measure(pinned: Gate, pairs: list[tuple[Path, Path]]) -> None:
    now = measured(pairs, 3, scored(9, missed=2, made_up=1))
    assert list(breaches(pinned, now)) == [
        "amounts: precision fell from 1.0000 to 0.9000 (duban check --field amounts tells where)",
        "amounts: recall fell from 0.9000 to 0.8181 (duban check --field amounts tells where)",
    ]


def test_a_field_that_is_gone_is_a_drop(pinned: Gate) -> None:
    assert len(list(breaches(pinned, replace(pinned, floors={})))) == 2


def test_a_field_without_a_floor_wants_one(pinned: Gate) -> None:
    floors = {**pinned.floors, "channels": {"precision": 1.0, "recall": 1.0}}
    assert list(breaches(pinned, replace(pinned, floors=floors))) == [
        "channels: no floor is pinned: pin it with duban check --pin"
    ]


@pytest.mark.parametrize("which", ["a.txt", "a.json"])
def test_a_changed_corpus_wants_a_new_pin(
    pinned: Gate, pairs: list[tuple[Path, Path]], tmp_path: Path, which: str
) -> None:
    (tmp_path / which).write_text("other", encoding="utf-8")
    (breach,) = breaches(pinned, measured(pairs, 3, scored(9, missed=1)))
    assert breach.endswith("pin them with duban check --pin")


def test_fewer_samples_want_a_new_pin(pinned: Gate, pairs: list[tuple[Path, Path]]) -> None:
    told = list(breaches(pinned, measured(pairs[:1], 2, scored(9, missed=1))))
    assert told[0].startswith("2 samples were pinned, there are 1")
    assert told[1].startswith("3 cases were pinned, there are 2")


def test_a_floor_is_lowered_only_by_its_name(pinned: Gate, pairs: list[tuple[Path, Path]]) -> None:
    now = measured(pairs, 3, scored(8, missed=2))
    with pytest.raises(GateError, match="--lower amounts"):
        refuse_lower(pinned, now, ())
    with pytest.raises(GateError):
        refuse_lower(pinned, now, ("leaders",))
    refuse_lower(pinned, now, ("amounts",))


def test_a_share_is_never_rounded_up(pairs: list[tuple[Path, Path]]) -> None:
    assert measured(pairs, 3, scored(99_999, missed=1)).floors["amounts"]["recall"] == 0.9999


@pytest.mark.parametrize("words", ["samples =", "samples = 1", "\xff"])
def test_a_broken_gate_is_told(tmp_path: Path, words: str) -> None:
    (tmp_path / "gate.toml").write_bytes(words.encode("latin-1"))
    with pytest.raises(GateError, match="pin it again"):
        read_gate(tmp_path / "gate.toml")
