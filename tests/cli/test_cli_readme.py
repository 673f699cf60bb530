from __future__ import annotations

import json
from pathlib import Path

import pytest
import regex
from duban import run

from extractor.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
SAMPLE = "samples/01-third-batch.txt"


def block(mark: str) -> str:
    """Return the fenced block that holds ``mark``."""
    blocks: list[str] = regex.findall(r"```\w*\n(.*?)```", README, flags=regex.DOTALL)
    return next(each for each in blocks if mark in each)


def test_every_command_named_exists_and_every_command_is_named() -> None:
    named = set(regex.findall(r"(?:`|bin/)duban ([a-z]+)", README))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("target", sorted(set(regex.findall(r"`?make ([a-z]+)", README))))
def test_every_make_target_named_exists(target: str) -> None:
    assert f"\n{target}: " in MAKEFILE


@pytest.mark.parametrize("path", sorted(set(regex.findall(r"\]\(([^)#]+)\)", README))))
def test_every_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_warning_is_explained_and_every_explained_one_exists() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "extractor").rglob("*.py"))
    table = (ROOT / "docs" / "warnings.md").read_text(encoding="utf-8")
    told: list[str] = regex.findall(r"^\| `(\w+)` \|", table, flags=regex.MULTILINE)
    assert sorted(told) == sorted(set(regex.findall(r'\bcode="(\w+)"', source)))


def test_the_table_shown_is_the_output() -> None:
    done = run("extract", SAMPLE, "--format", "table", cwd=ROOT, COLUMNS="130")
    assert done.stdout.strip() == block(SAMPLE).strip(), "paste the new table: COLUMNS=130 duban extract …"


def test_the_value_shown_is_in_the_output() -> None:
    told = json.loads(run("extract", SAMPLE, cwd=ROOT).stdout)
    assert json.loads(block('"qualifier": "at_least"')) in told["cases"][0]["amounts"]


def test_the_python_shown_prints_what_its_comment_says(capsys: pytest.CaptureFixture[str]) -> None:
    source = block("from extractor import extract")
    exec(compile(source, "README.md", "exec"), {})  # noqa: S102 - our own readme
    (comment,) = regex.findall(r"# (.*)", source)
    assert capsys.readouterr().out.strip() == comment


def test_the_tables_shown_are_read_as_their_comments_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = block("import duckdb")
    assert f"`duban batch {SAMPLE} --out cases.parquet`" in README
    assert run("batch", SAMPLE, "--out", tmp_path / "cases.parquet", cwd=ROOT).returncode == 0
    monkeypatch.chdir(tmp_path)
    exec(compile(source, "README.md", "exec"), {})  # noqa: S102 - our own readme
    assert capsys.readouterr().out.split("\n")[:-1] == regex.findall(r"# (.*)", source)


def test_the_rule_shown_is_a_rule() -> None:
    name = regex.search(r'"([a-z_.]+)"', block("examples="))
    assert name is not None
    assert name[1] in run("rules", "--name", name[1]).stdout
