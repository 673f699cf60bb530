"""``duban check`` and its gate, as they are run."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from duban import NOTICE, complaint, run

if TYPE_CHECKING:
    from pathlib import Path

GOLD: dict[str, Any] = {
    "kind": "numbered",
    "title": "关于两起案件的通报",
    "source": "测试日报",
    "cases": [
        {
            "index": 1,
            "heading": "福建莆田“9.06”电信网络诈骗案",
            "case_code": {"code": "9.06"},
            "cities": [{"name": "福建莆田"}],
            "start_date": "2022-09",
            "amounts": [{"value": 30000000, "role": "involved"}],
            "suspects": [{"value": 150, "status": "arrested"}],
        },
        {
            "index": 2,
            "heading": "江苏江阴“6.16”电信网络诈骗案",
            "case_code": {"code": "6.16"},
            "cities": [{"name": "江苏江阴"}],
            "start_date": "2021-07",
            "suspects": [{"value": 13, "status": "arrested"}],
        },
    ],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "samples").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "samples" / "a.txt").write_text(NOTICE, encoding="utf-8")
    label(tmp_path, GOLD)
    return tmp_path


def label(corpus: Path, gold: object) -> None:
    (corpus / "gold" / "a.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")


def changed(**first_case: object) -> dict[str, Any]:
    return {**GOLD, "cases": [{**GOLD["cases"][0], **first_case}, GOLD["cases"][1]]}


def test_an_invention_is_told_with_its_words_and_rule(corpus: Path) -> None:
    label(corpus, changed(suspects=[]))
    done = run("check", cwd=corpus)
    assert done.returncode == 1
    assert "a.txt case 1 suspects: made up" in done.stdout
    assert "抓获犯罪嫌疑人«150余人»" in done.stdout
    assert "suspects.arrested.verb_before" in done.stdout


def test_a_miss_is_told_with_the_nearest_rule(corpus: Path) -> None:
    text = NOTICE.replace("抓获犯罪嫌疑人150余人", "请来嫌疑人150余人")
    (corpus / "samples" / "a.txt").write_text(text, encoding="utf-8")
    label(corpus, changed(suspects=[{"value": 150, "status": "arrested", "text": "150余人"}]))
    told = json.loads(run("check", "--format", "json", cwd=corpus).stdout)
    (difference,) = told["differences"]
    assert (difference["what"], difference["why"]["words"]) in {
        ("missing", "150余人"),
        ("differs", "150余人"),
    }
    assert difference["why"]["rule"].startswith("suspects.")


def test_a_date_that_is_missed_is_told_with_its_words(corpus: Path) -> None:
    text = NOTICE.replace("2022年9月，福建莆田公安机关接群众报案", "2023年2月，有一张照片")
    (corpus / "samples" / "a.txt").write_text(text, encoding="utf-8")
    label(corpus, changed(start_date="2023-02", cities=[]))
    told = json.loads(run("check", "--field", "start_date", "--format", "json", cwd=corpus).stdout)
    (difference,) = told["differences"]
    assert difference["why"]["words"] == "2023年2月"
    assert difference["why"]["rule"].startswith("start_date.")


def test_gold_that_contradicts_its_text_is_told_first_and_not_scored(corpus: Path) -> None:
    label(corpus, changed(suspects=[{"value": 150, "text": "151余人"}]))
    done = run("check", cwd=corpus)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == (
        "gold of a.txt: case 1: suspects: 151余人 does not stand in the text"
    )
    assert done.stdout.endswith("1 samples, 0 differences\n")


def test_markdown_and_json_for_a_pull_request(corpus: Path) -> None:
    label(corpus, changed(start_date="2022-08"))
    page = run("check", "--format", "markdown", cwd=corpus).stdout
    assert "| start_date | 1 | 1 | 1 | 0.500 | 0.500 | 0.500 |" in page
    assert "| a.txt case 1 start\\_date: differs" in page
    told = json.loads(run("check", "--format", "json", cwd=corpus).stdout)
    assert told["kinds"]["numbered"]["all"]["missed"] == 1


def test_the_gate_passes_what_was_pinned_and_no_less(corpus: Path) -> None:
    assert "pin one with duban check --pin" in complaint(run("check", "--gate", cwd=corpus), 1)
    assert run("check", "--pin", cwd=corpus).returncode == 0
    assert run("check", "--gate", cwd=corpus).returncode == 0
    label(corpus, changed(start_date="2022-08"))
    told = run("check", "--gate", cwd=corpus).stderr
    assert "gate: the gold are not those that were pinned" in told
    assert "gate: start_date: precision fell from 1.0000 to 0.5000" in told
    assert "--lower start_date" in complaint(run("check", "--pin", cwd=corpus), 1)
    assert run("check", "--pin", "--lower", "start_date", cwd=corpus).returncode == 0
    assert run("check", "--gate", cwd=corpus).returncode == 0


@pytest.mark.parametrize(
    "arguments", [["--gate", "--pin"], ["--gate", "--field", "title"], ["--lower", "title"]]
)
def test_wrong_use_of_the_gate(corpus: Path, arguments: list[str]) -> None:
    complaint(run("check", *arguments, cwd=corpus), 2)


def test_the_project_passes_its_own_gate() -> None:
    done = run("check", "--gate")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_rule_broken_on_purpose_does_not_pass(tmp_path: Path) -> None:
    """The command runs on a copy of the package in which a verb is forgotten."""
    for part in ("extractor", "samples", "gold"):
        shutil.copytree(part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    words = tmp_path / "extractor" / "lexicon" / "words.tsv"
    words.write_text(words.read_text(encoding="utf-8").replace("\n抓获\t", "\n抓了又放\t"), encoding="utf-8")
    done = run("check", "--gate", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert "gate: suspects: recall fell" in done.stderr
