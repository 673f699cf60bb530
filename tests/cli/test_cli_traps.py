"""No command imports from the current folder: every module there leaves a mark when it runs."""

from __future__ import annotations

import shutil
import sys
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest
from duban import NOTICE, run
from traps import set_traps

_MODULES = {
    *sys.stdlib_module_names,
    *packages_distributions(),
    "extractor",
    "sitecustomize",
    "usercustomize",
}


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of traps with inputs of every kind, and outputs."""
    folder = tmp_path_factory.mktemp("trapped")
    inbox = folder / "inbox"
    inbox.mkdir()
    for number in range(4):
        (inbox / f"{number}.txt").write_text(NOTICE, "utf-8")
    for sample in ("01-third-batch", "10-traditional-notice", "26-web-page", "30-attachment"):
        (path,) = Path("samples").glob(f"{sample}.*")
        for kept in ("samples", "inbox"):
            (folder / kept).mkdir(exist_ok=True)
            shutil.copy(path, folder / kept)
        (folder / "gold").mkdir(exist_ok=True)
        shutil.copy(Path("gold", f"{sample}.json"), folder / "gold")
    shutil.make_archive(str(folder / "inbox"), "zip", inbox)
    (folder / "rows.jsonl").write_text('{"text": "抓获3人"}\n', "utf-8")
    assert run("extract", "inbox", "--format", "jsonl", "-o", "old.jsonl", cwd=folder).returncode == 0
    set_traps(folder, _MODULES)
    return folder


COMMANDS = [
    "--version",
    "--help",
    "extract inbox",
    "extract inbox --format table",
    "explain inbox --text",
    "batch inbox inbox.zip rows.jsonl --workers 2 --out new.jsonl",
    "batch inbox --workers 2 --out new.parquet",
    "batch inbox --workers 2 --out new.sqlite",
    "check",
    "diff old.jsonl old.jsonl",
    "report old.jsonl -o report.html",
    "labels config",
    "labels export old.jsonl -o tasks.json",
    "rules inbox --coverage",
    "schema",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_imported_from_the_current_folder(trapped: Path, command: str) -> None:
    done = run(*command.split(), cwd=trapped)
    assert (done.returncode, (trapped / "marks").exists()) == (0, False), done.stderr


@pytest.mark.skipif(find_spec("ray") is None, reason="needs the extra ray")
def test_nor_by_the_workers_of_ray(trapped: Path) -> None:
    done = run("batch", "inbox", "--engine", "ray", "--workers", "2", "--out", "ray.jsonl", cwd=trapped)
    assert (done.returncode, (trapped / "marks").exists()) == (0, False), done.stderr


@pytest.mark.parametrize("path", [":", "{other}:", ":{other}", "{other}::{other}"])
def test_an_empty_entry_of_the_path_names_no_folder(tmp_path: Path, path: str) -> None:
    """What Python itself imports before any command begins is out of reach."""
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.txt").write_text(NOTICE, "utf-8")
    marks = set_traps(tmp_path, {"click", "pydantic", "regex", "rjieba", "multiprocessing", "pyarrow"})
    for command in ("extract inbox", "batch inbox --out a.parquet --workers 1"):
        done = run(*command.split(), cwd=tmp_path, PYTHONPATH=path.format(other=tmp_path / "other"))
        assert (done.returncode, marks.exists()) == (0, False), done.stderr
