"""Real texts labelled by hand, scored by the outside scorer as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMAND = Path(sys.executable).with_name("duban")
#: Machine renderings in traditional script, each with the text that it renders.
TWINS = {"055": "008", "057": "020", "059": "005", "061": "037"}
FLOOR, LEAST_F1, LEAST_PRECISION, BETWEEN_TWINS = 0.97, 0.93, 0.98, 0.02
FIELDS = (
    "case", "case_code", "province", "city", "start_date", "leaders", "overseas_bases", "amounts", "suspects",
    "batch", "declared_cases", "source", "ALL",
)  # fmt: skip
_ROW = regex.compile(
    r"^(\w+) +([01]\.\d{3}) +([01]\.\d{3}) +([01]\.\d{3}) +(\d+) +\d+ +\d+$", regex.MULTILINE
)


class Row(NamedTuple):
    precision: float
    recall: float
    f1: float
    gold: int


class Score(NamedTuple):
    status: int
    report: str
    rows: dict[str, Row]


class Corpus:
    """The labelled texts, and one output for all of them."""

    def __init__(self, folder: Path, scorer: Path, scratch: Path) -> None:
        self.folder, self.scorer, self.scratch = folder, scorer, scratch
        self.names = [path.stem for path in sorted(folder.glob("*.txt"))]
        texts = [str(folder / f"{name}.txt") for name in self.names]
        command = [str(COMMAND), "extract", *texts, "--format", "jsonl"]
        done = subprocess.run(command, capture_output=True, check=True, timeout=240)
        self.output = scratch / "out.jsonl"
        self.output.write_bytes(done.stdout)

    def score(self, names: Sequence[str]) -> Score:
        """Run the scorer on some of the texts, as a process."""
        labels = self.scratch / "_".join([names[0], str(len(names))])
        labels.mkdir(exist_ok=True)
        for name in names:
            (labels / f"{name}.json").write_bytes((self.folder / f"{name}.json").read_bytes())
        command = [
            sys.executable,
            *map(str, (self.scorer, self.output, labels)),
            "--misses",
            "--floor",
            str(FLOOR),
        ]
        done = subprocess.run(command, capture_output=True, check=False, timeout=60, encoding="utf-8")
        rows = {
            found[1]: Row(float(found[2]), float(found[3]), float(found[4]), int(found[5]))
            for found in _ROW.finditer(done.stdout)
        }
        return Score(done.returncode, done.stdout + done.stderr, rows)


@pytest.fixture(scope="module")
def corpus(shared_corpus: Path, shared_scorer: Path, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return Corpus(shared_corpus, shared_scorer, tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def independent(corpus: Corpus) -> Score:
    return corpus.score([name for name in corpus.names if name not in TWINS])


def test_the_whole_is_above_the_floor(independent: Score) -> None:
    assert independent.status == 0, independent.report
    assert set(independent.rows) == set(FIELDS)
    assert independent.rows["case"].gold > 50


@pytest.mark.parametrize("field", FIELDS)
def test_field_is_above_its_floor(independent: Score, field: str) -> None:
    row = independent.rows[field]
    assert row.f1 >= LEAST_F1, independent.report
    assert row.precision >= LEAST_PRECISION, independent.report


def test_no_text_without_a_case_is_given_one(independent: Score) -> None:
    told = regex.search(r"texts without a case: (\d+), given a case all the same: (\d+)", independent.report)
    assert told is not None
    assert int(told[1]) >= 5
    assert int(told[2]) == 0, independent.report


@pytest.mark.parametrize("twin", TWINS)
def test_traditional_script_reads_as_simplified_does(corpus: Corpus, twin: str) -> None:
    traditional, simplified = corpus.score([twin]), corpus.score([TWINS[twin]])
    assert traditional.rows["case"].gold == simplified.rows["case"].gold > 0
    for field in FIELDS:
        assert traditional.rows[field].f1 == pytest.approx(simplified.rows[field].f1, abs=BETWEEN_TWINS), (
            f"{field}\n{traditional.report}"
        )
    scripts = {Path(d["document"]["path"]).stem: d["document"]["script"] for d in documents(corpus.output)}
    assert (scripts[twin], scripts[TWINS[twin]]) == ("hant", "hans")


def documents(output: Path) -> list[dict[str, dict[str, str]]]:
    return [json.loads(line) for line in output.read_text("utf-8").splitlines()]
