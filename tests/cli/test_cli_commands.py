from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from duban import NO_CASE, NOTICE, complaint, run

from extractor.cli.app import COMMANDS
from extractor.cli.failures import Failures

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = (
    "jieba",
    "rjieba",
    "opencc",
    "trafilatura",
    "lxml",
    "docx",
    "rich",
    "charset_normalizer",
    "simplejson",
)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    (tmp_path / "samples").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "samples" / "a.txt").write_text(NOTICE, encoding="utf-8")
    (tmp_path / "samples" / "b.txt").write_text(NO_CASE, encoding="utf-8")
    return tmp_path


def label(documents: Path, name: str, gold: object) -> None:
    (documents / "gold" / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")


def test_the_help_names_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = run(name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: duban {name}")


def test_version() -> None:
    assert run("--version").stdout.startswith("duban 0.")


def test_an_unknown_command_is_told() -> None:
    assert complaint(run("extrakt"), 2).startswith("No such command 'extrakt'")


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["schema"]])
def test_what_a_command_does_not_use_it_does_not_load(args: list[str]) -> None:
    script = (
        "import sys\nfrom extractor.cli import main\n"
        f"try:\n    main({args!r})\n"
        f"finally:\n    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["properties"]["schema"]["default"] == "duban/1"


def test_rules_are_listed_and_chosen_by_name() -> None:
    every, chosen = run("rules").stdout, run("rules", "--name", "suspects").stdout
    assert "  + " in every
    assert "suspects" in chosen
    assert len(chosen) < len(every)
    names = [line for line in chosen.splitlines() if not line.startswith(" ")]
    assert names
    assert all("suspects" in name for name in names)


def test_a_rule_that_is_not_there_is_told() -> None:
    assert "'no such rule'" in complaint(run("rules", "--name", "no such rule"), 2)


def test_explain_shows_words_in_context_and_rules(documents: Path) -> None:
    done = run("explain", "samples/a.txt", cwd=documents)
    assert (done.returncode, done.stderr) == (0, "")
    assert "抓获犯罪嫌疑人«150余人»" in done.stdout
    assert "  by " in done.stdout
    assert "\x1b" not in done.stdout


def test_explain_one_field_of_one_case(documents: Path) -> None:
    page = run("explain", "samples/a.txt", "--case", "2", "--field", "suspects", cwd=documents).stdout
    assert "«13名»" in page
    assert "150余人" not in page


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["samples/a.txt", "--case", "9"], "samples/a.txt has no case 9: its cases are 1, 2"),
        (["samples/b.txt", "--case", "1"], "samples/b.txt has no case 1: it tells no case"),
        (["samples/a.txt", "--field", "money"], "'money' is not one of"),
        (["nowhere"], "no such file or folder: nowhere"),
    ],
)
def test_what_cannot_be_explained_is_told(documents: Path, args: list[str], message: str) -> None:
    assert message in complaint(run("explain", *args, cwd=documents), 2)


def test_check_is_content_where_all_agrees(documents: Path) -> None:
    label(documents, "b", {"kind": "none"})
    done = run("check", "--field", "kind", cwd=documents)
    assert done.returncode == 0, done.stdout
    assert complaint(done, 0) == "samples/a.txt has no gold: label it in gold/a.json"
    assert done.stdout.endswith("1 samples, 0 differences\n")


def test_check_tells_each_difference(documents: Path) -> None:
    label(documents, "a", {"kind": "single", "cases": [{"index": 1}, {"index": 2}]})
    label(documents, "b", {"kind": "none"})
    done = run("check", "samples", "gold", "--field", "kind", cwd=documents)
    assert (done.returncode, done.stderr) == (1, "")
    assert 'a.txt kind: differs value "single"→"numbered"\n2 samples, 1 difference\n' in done.stdout


def test_check_for_programs(documents: Path) -> None:
    label(documents, "b", {"kind": "none"})
    told = json.loads(run("check", "--format", "json", cwd=documents).stdout)
    assert told["fields"]["kind"]["hits"] == 1


def test_gold_without_a_sample_is_a_failure(documents: Path) -> None:
    label(documents, "a", {"kind": "numbered", "cases": [{"index": 1}]})
    label(documents, "b", {"kind": "none"})
    label(documents, "c", {"kind": "none"})
    done = run("check", "--field", "kind", cwd=documents)
    assert complaint(done, 1) == "gold/c.json has no sample in samples"


def test_gold_that_is_wrong_is_told_with_its_place(documents: Path) -> None:
    label(documents, "a", {"kind": "numbered", "cases": [{"index": "1"}]})
    label(documents, "b", {"kind": "none"})
    assert complaint(run("check", "--field", "kind", cwd=documents), 1).startswith(
        "gold/a.json: cases.0.index: "
    )


@pytest.mark.parametrize("args", [[], ["nowhere", "gold"]])
def test_check_without_anything_to_check_is_wrong_use(documents: Path, args: list[str]) -> None:
    (documents / "samples" / "a.txt").unlink()
    (documents / "samples" / "b.txt").unlink()
    complaint(run("check", *args, cwd=documents), 2)


def test_an_error_nobody_foresaw_is_one_line_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    failures = Failures()
    with failures.of("a.txt"):
        raise KeyError("two\nlines")
    assert failures.count == 1
    told = capsys.readouterr().err
    assert told.startswith("duban: internal error in a.txt: KeyError: ")
    assert told.count("\n") == 1


def test_an_interrupt_is_not_swallowed() -> None:
    failures = Failures()
    with pytest.raises(KeyboardInterrupt), failures.of("a.txt"):
        raise KeyboardInterrupt
    assert failures.count == 0
