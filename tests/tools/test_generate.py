"""Made-up documents: the same by seed and index, and their planted values stand in them."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from generate.documents import make_document, make_documents
from generate.figures import han

from extractor import read_number
from extractor.evaluate.gold import Gold

if TYPE_CHECKING:
    from collections.abc import Iterator

TOOL = Path(__file__).parents[2] / "tools" / "generate_documents.py"
MADE = tuple(make_documents(seed=7, count=60))


def run(*arguments: object) -> None:
    subprocess.run([sys.executable, TOOL, *map(str, arguments)], check=True)


def test_a_document_depends_on_seed_and_index_alone() -> None:
    assert make_document(7, 41) == MADE[41]
    assert next(make_documents(7, 1, first=41)) == MADE[41]
    assert make_document(8, 41).data != MADE[41].data


def test_documents_differ() -> None:
    assert len({made.data for made in MADE}) == len(MADE)
    assert {made.gold["kind"] for made in MADE} == {"numbered", "single", "none"}
    assert {made.path.rpartition(".")[2] for made in MADE} == {"txt", "html"}


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.path)
def test_planted_values_are_gold_and_stand_in_the_text(made: Any) -> None:
    Gold.model_validate_json(json.dumps(made.gold))
    for words in own_words(made.gold):
        assert words in made.text


def own_words(gold: Any) -> Iterator[str]:
    """Give the words that gold says stand in the document."""
    if isinstance(gold, dict):
        yield from (gold[key] for key in ("text",) if key in gold)
        for value in gold.values():
            yield from own_words(value)
    elif isinstance(gold, list):
        for value in gold:
            yield from own_words(value)


def test_numerals_read_back() -> None:
    assert [n for n in range(1, 10_000) if (read := read_number(han(n))) is None or read.value != n] == []


def test_every_kind_of_output_holds_the_same_documents(tmp_path: Path) -> None:
    planted = tmp_path / "planted.jsonl"
    run(tmp_path / "made", "--count", 5, "--seed", 7, "--planted", planted)
    run(tmp_path / "made.tar.zst", "--count", 5, "--seed", 7)
    run(tmp_path / "made.tar.gz", "--count", 5, "--seed", 7)
    run(tmp_path / "made.jsonl", "--count", 5, "--seed", 7)
    files = {path.name: path.read_bytes() for path in (tmp_path / "made").rglob("*.*")}
    with tarfile.open(tmp_path / "made.tar.gz") as archive:
        members = {Path(one.name).name: archive.extractfile(one) for one in archive}
        assert {name: member.read() for name, member in members.items() if member} == files
    lines = [json.loads(line) for line in (tmp_path / "made.jsonl").read_text("utf-8").splitlines()]
    golds = [json.loads(line) for line in planted.read_text("utf-8").splitlines()]
    assert [line["path"] for line in lines] == [gold["path"] for gold in golds]
    assert [line["text"] for line in lines] == [made.text for made in MADE[:5]]
    assert files == {Path(made.path).name: made.data for made in MADE[:5]}


def test_what_is_planted_comes_out(tmp_path: Path) -> None:
    planted = tmp_path / "planted.jsonl"
    run(tmp_path / "made", "--count", 60, "--seed", 7, "--planted", planted)
    checked = subprocess.run(
        [sys.executable, TOOL.with_name("check_planted.py"), tmp_path / "made", planted, "--least", "0.998"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "60 documents" in checked.stdout


def test_a_value_that_is_not_there_is_told(tmp_path: Path) -> None:
    planted = tmp_path / "planted.jsonl"
    run(tmp_path / "made", "--count", 1, "--seed", 7, "--planted", planted)
    gold = json.loads(planted.read_text("utf-8"))
    gold["gold"]["batch"] = 99
    planted.write_text(json.dumps(gold), "utf-8")
    checked = subprocess.run(
        [sys.executable, TOOL.with_name("check_planted.py"), tmp_path / "made", planted, "--least", "1"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 1
    assert "1 differences" in checked.stdout
