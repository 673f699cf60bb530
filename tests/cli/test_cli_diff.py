from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from duban import NOTICE, complaint, run
from traps import set_traps

from extractor.diff import revision


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """Return a folder with a document, its output, and one in which a headcount was read otherwise."""
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    told = run("extract", "a.txt", "--format", "jsonl", cwd=tmp_path).stdout
    (tmp_path / "old.jsonl").write_text(told, encoding="utf-8")
    notice = json.loads(told)
    notice["cases"][0]["suspects"][0]["value"]["status"] = "wanted"
    notice["cases"][1]["start_date"] = None
    (tmp_path / "new.jsonl").write_text(json.dumps(notice, ensure_ascii=False) + "\n", encoding="utf-8")
    return tmp_path


def test_no_difference_is_status_0(outputs: Path) -> None:
    done = run("diff", "old.jsonl", "old.jsonl", cwd=outputs)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 document: no difference\n", "")


def test_the_change_is_told_with_its_rule_and_its_words_in_their_place(outputs: Path) -> None:
    done = run("diff", "old.jsonl", "new.jsonl", cwd=outputs)
    assert done.returncode == 1
    assert done.stdout.startswith("1 document: 1 changed, 1 lost\n")
    assert "status: arrested → wanted (suspects.arrested.verb_before)" in done.stdout
    assert "抓获犯罪嫌疑人«150余人»" in done.stdout
    changed, lost = (done.stdout.index(sign) for sign in ("~ changed", "- lost"))
    assert changed < lost


def test_json_for_programs(outputs: Path) -> None:
    told = json.loads(run("diff", "old.jsonl", "new.jsonl", "--format", "json", cwd=outputs).stdout)
    assert told["by_field"] == {"start_date": {"lost": 1}, "suspects": {"changed": 1}}
    assert [each["kind"] for each in told["changes"]] == ["changed", "lost"]
    assert told["changes"][0]["new"]["value"]["status"] == "wanted"


def test_markdown_shows_words_as_they_are(outputs: Path) -> None:
    new = (outputs / "new.jsonl").read_text(encoding="utf-8")
    (outputs / "new.jsonl").write_text(new.replace("福建莆田", "<b>|莆田"), encoding="utf-8")
    told = run("diff", "old.jsonl", "new.jsonl", "--format", "markdown", cwd=outputs).stdout
    assert "&lt;b>\\|莆田" in told
    assert "<b>" not in told.replace("<br>", "")


def test_documents_that_are_gone_leave_the_words(outputs: Path) -> None:
    (outputs / "a.txt").unlink()
    done = run("diff", "old.jsonl", "new.jsonl", cwd=outputs)
    assert "«150余人»" in done.stdout
    assert "嫌疑人«" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["old.jsonl"], 2, "give two outputs"),
        (["old.jsonl", "none.jsonl"], 2, "no such file: none.jsonl"),
        (["old.jsonl", "a.txt"], 1, "a.txt: not an output of duban"),
        (["--rules-at", "HEAD", "--project", ".", "a.txt"], 1, "HEAD is no revision of the project in"),
    ],
)
def test_wrong_use_is_one_line(outputs: Path, arguments: list[str], status: int, words: str) -> None:
    assert words in complaint(run("diff", *arguments, cwd=outputs, GIT_CEILING_DIRECTORIES="/"), status)


def git(folder: Path, *arguments: str) -> str:
    """Run git in ``folder`` as nobody in particular."""
    names = {
        f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(
        command, env={**os.environ, **names}, capture_output=True, check=True, text=True
    ).stdout


@pytest.mark.skipif(not Path(".git").exists(), reason="not a clone")
def test_another_revision_reads_the_same_documents(outputs: Path) -> None:
    """A project whose first commit lacks a verb: its rules miss what those at hand find.

    What it needs is at hand, so that nothing is installed.
    """
    marks = set_traps(outputs, {"re", "typing", "click", "pydantic", "regex"})
    project = outputs / "project"
    git(Path(), "clone", "--quiet", "--depth=1", Path.cwd().as_uri(), str(project))
    words = project / "extractor" / "lexicon" / "words.tsv"
    words.write_text(words.read_text(encoding="utf-8").replace("\n抓获\t", "\n抓了又放\t"), encoding="utf-8")
    shutil.copy("pyproject.toml", project)
    git(project, "commit", "--quiet", "--all", "--message", "Forget a verb")

    def diff(python: str = "") -> subprocess.CompletedProcess[str]:
        arguments = ["--rules-at", "HEAD", "--project", "project", "a.txt"]
        return run("diff", *arguments, cwd=outputs, XDG_CACHE_HOME=str(outputs), DUBAN_PYTHON=python)

    done = diff()
    assert (done.returncode, done.stderr) == (1, "")
    assert "suspects.arrested.verb_before" in done.stdout
    assert (
        "+ gained   a.txt case 1 suspects" in done.stdout or "~ changed  a.txt case 1 suspects" in done.stdout
    )
    assert diff(sys.executable).stdout == done.stdout
    assert not marks.exists()


@pytest.mark.skipif(not Path(".git").exists(), reason="not a clone")
def test_code_of_the_current_folder_is_run_only_where_it_is_named(outputs: Path) -> None:
    git(outputs, "init", "--quiet")
    (outputs / "extractor").mkdir()
    (outputs / "extractor" / "__init__.py").touch()
    git(outputs, "add", "extractor")
    git(outputs, "commit", "--quiet", "--message", "Look like duban")
    arguments = ("diff", "--rules-at", "HEAD", "a.txt")
    run(*arguments, cwd=outputs, XDG_CACHE_HOME=str(outputs), DUBAN_PYTHON=sys.executable)
    trees = [tree.name for tree in (outputs / "duban" / "trees").iterdir()]
    assert trees == [git(Path(), "rev-parse", "HEAD").strip()]


def test_a_cache_is_not_looked_for_in_the_current_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert revision._cache() == Path.home() / ".cache" / "duban"  # noqa: SLF001 - asked by no command alone
