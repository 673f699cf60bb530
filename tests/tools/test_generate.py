"""Made-up documents: the same by seed and index, and their planted values stand in them."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from generate.documents import make_document
from generate.values import han

from extractor import read_number
from extractor.evaluate.gold import Gold
from extractor.model import AmountRole, LeaderRole, NoticeKind, Qualifier, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

TOOL = Path(__file__).parents[2] / "tools" / "generate_documents.py"
MADE = tuple(make_document(7, index) for index in range(60))


def run(*arguments: object) -> None:
    subprocess.run([sys.executable, TOOL, *map(str, arguments)], check=True)


def test_a_document_depends_on_seed_and_index_alone() -> None:
    assert make_document(7, 41) == MADE[41]
    assert make_document(8, 41).data != MADE[41].data


def test_documents_differ() -> None:
    assert len({made.data for made in MADE}) == len(MADE)
    assert {made.gold["kind"] for made in MADE} == {"numbered", "single", "none"}
    assert {made.path.rpartition(".")[2] for made in MADE} == {"txt", "html"}


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.path)
def test_planted_values_are_gold_and_stand_in_the_text(made: Any) -> None:
    Gold.model_validate_json(json.dumps(made.gold))
    for words in held(made.gold, "text"):
        assert words in made.text


#: What a hundred documents hold, among it every kind of value that a field tells apart.
BREADTH = {
    "kind": get_args(NoticeKind),
    "role": {*get_args(AmountRole), *get_args(LeaderRole)} - {"other"},
    "status": {*get_args(Status)} - {"other"},
    "qualifier": get_args(Qualifier),
    "currency": {"CNY", "USD", "HKD"},
    "masked": {True, False},
    "part_of_total": {True, False},
    "code": {"gambling", "fake_investment", "romance", "fake_loan", "task_rebate", "fake_customer_service"},
}


@pytest.mark.parametrize("key", BREADTH)
def test_every_kind_of_value_is_planted(key: str) -> None:
    planted = {value for index in range(100) for value in held(make_document(7, index).gold, key)}
    assert planted >= set(BREADTH[key])


def held(gold: Any, key: str) -> Iterator[Any]:
    """Give what gold says of a key, wherever it stands."""
    if isinstance(gold, dict):
        yield from (gold[each] for each in gold if each == key and not isinstance(gold[each], dict))
    values = gold.values() if isinstance(gold, dict) else gold if isinstance(gold, list) else ()
    for value in values:
        yield from held(value, key)


def test_numerals_read_back() -> None:
    assert [n for n in range(1, 10_000) if (read := read_number(han(n))) is None or read.value != n] == []


def test_every_kind_of_output_holds_the_same_documents(tmp_path: Path) -> None:
    planted = tmp_path / "planted.jsonl"
    run(tmp_path / "made", "--count", 5, "--seed", 7, "--planted", planted)
    run(tmp_path / "made.tar.zst", "--count", 5, "--seed", 7)
    run(tmp_path / "made.tar.gz", "--count", 5, "--seed", 7)
    run(tmp_path / "made.jsonl", "--count", 5, "--seed", 7, "--workers", 1)
    files = {path.name: path.read_bytes() for path in (tmp_path / "made").rglob("*.*")}
    with tarfile.open(tmp_path / "made.tar.gz") as archive:
        members = {Path(one.name).name: archive.extractfile(one) for one in archive}
        assert {name: member.read() for name, member in members.items() if member} == files
    lines = [json.loads(line) for line in (tmp_path / "made.jsonl").read_text("utf-8").splitlines()]
    golds = [json.loads(line) for line in planted.read_text("utf-8").splitlines()]
    assert [line["path"] for line in lines] == [gold["path"] for gold in golds]
    assert [line["text"] for line in lines] == [made.text for made in MADE[:5]]
    assert files == {Path(made.path).name: made.data for made in MADE[:5]}


def checked(folder: Path, least: str) -> subprocess.CompletedProcess[str]:
    tool = TOOL.with_name("check_planted.py")
    command: list[str | Path] = [
        sys.executable,
        tool,
        folder / "made",
        folder / "planted.jsonl",
        "--least",
        least,
    ]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_what_is_planted_comes_out(tmp_path: Path) -> None:
    run(tmp_path / "made", "--count", 60, "--seed", 7, "--planted", tmp_path / "planted.jsonl")
    done = checked(tmp_path, "0.998")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "60 documents" in done.stdout


def test_a_value_that_is_not_there_is_told(tmp_path: Path) -> None:
    planted = tmp_path / "planted.jsonl"
    run(tmp_path / "made", "--count", 1, "--seed", 7, "--planted", planted)
    gold = json.loads(planted.read_text("utf-8"))
    gold["gold"]["batch"] = 99
    planted.write_text(json.dumps(gold), "utf-8")
    done = checked(tmp_path, "1")
    assert done.returncode == 1
    assert "1 differences" in done.stdout
