"""Files that commands write: none that is somebody else's, and never an input."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from duban import COMMAND, NO_CASE, NOTICE, complaint, run

from extractor.batch.item import Item, Outcome
from extractor.batch.run import Batch
from extractor.batch.work import process_all
from extractor.cli.failures import WrongUseError
from extractor.cli.ours import (
    holds_difference,
    holds_extraction,
    holds_notices,
    holds_page,
    holds_tasks,
)
from extractor.cli.outputs import Target
from extractor.errors import ExtractorError
from extractor.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(NO_CASE, encoding="utf-8")
    run("extract", "a.txt", "b.txt", "--format", "jsonl", "-o", "out.jsonl", cwd=tmp_path)
    run("labels", "export", "out.jsonl", "-o", "tasks.json", cwd=tmp_path)
    return tmp_path


COMMANDS = {
    "json": ("extract", "a.txt", "-o"),
    "list": ("extract", "a.txt", "b.txt", "-o"),
    "jsonl": ("extract", "a.txt", "b.txt", "--format", "jsonl", "-o"),
    "csv": ("extract", "a.txt", "--format", "csv", "-o"),
    "diff json": ("diff", "out.jsonl", "out.jsonl", "--format", "json", "-o"),
    "report": ("report", "out.jsonl", "-o"),
    "export": ("labels", "export", "out.jsonl", "-o"),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=list(COMMANDS))
def test_only_what_the_command_wrote_is_written_over(folder: Path, command: Sequence[str]) -> None:
    target, document = folder / "target", (folder / "a.txt").read_bytes()
    target.write_text("mine")
    assert "write over it with --force" in complaint(run(*command, "target", cwd=folder), 2)
    assert target.read_text() == "mine"
    assert run(*command, "target", "--force", cwd=folder).returncode == 0
    assert run(*command, "target", cwd=folder).returncode == 0
    (folder / "link").hardlink_to(folder / "a.txt")
    assert "is an input" in complaint(run(*command, "link", "--force", cwd=folder), 2)
    assert (folder / "a.txt").read_bytes() == document
    assert not list(folder.glob(".*"))


def test_a_gate_takes_no_other_place(folder: Path) -> None:
    for name in ("samples", "gold"):
        (folder / name).mkdir()
    (folder / "samples" / "b.txt").write_text(NO_CASE, encoding="utf-8")
    (folder / "gold" / "b.json").write_text('{"kind": "none", "cases": []}')
    gate = folder / "gold" / "gate.toml"
    gate.write_text("")
    assert "--force" in complaint(run("check", "--pin", cwd=folder), 2)
    assert not gate.read_text()
    assert run("check", "--pin", "--force", cwd=folder).returncode == 0
    assert run("check", "--pin", cwd=folder).returncode == 0
    gate.unlink()
    gate.symlink_to("../samples/b.txt")
    assert "is an input" in run("check", "--pin", "--force", cwd=folder).stderr
    assert (folder / "samples" / "b.txt").read_text() == NO_CASE


#: What may become of a file that a command wrote.
CHANGES: tuple[Callable[[bytes], bytes], ...] = (
    lambda told: told + b"my notes\n",
    lambda told: b"my notes\n" + told,
    lambda told: told.replace(b'"schema"', b'"mine": 1, "schema"', 1),
    lambda _: b"",
    lambda told: told[: len(told) // 2],
)
KNOWN_BY = {
    "list": holds_extraction,
    "jsonl": holds_extraction,
    "csv": holds_extraction,
    "diff json": holds_difference,
    "report": holds_page,
    "export": holds_tasks,
}


@pytest.mark.parametrize("name", KNOWN_BY)
def test_what_someone_added_to_is_not_ours(folder: Path, name: str) -> None:
    target = folder / "target"
    run(*COMMANDS[name], "target", cwd=folder)
    written = target.read_bytes()
    assert KNOWN_BY[name](target)
    for changed in {change(written) for change in CHANGES} - {written}:
        target.write_bytes(changed)
        assert not KNOWN_BY[name](target), changed[:40]


def test_what_a_batch_goes_on_with_is_its_own(folder: Path) -> None:
    run("batch", "a.txt", "b.txt", "--out", "o.jsonl", cwd=folder)
    before = (folder / "o.jsonl").read_bytes()
    done = run("extract", "a.txt", "--format", "jsonl", "-o", "o.jsonl", cwd=folder)
    assert "write over it with --force" in complaint(done, 2)
    assert (folder / "o.jsonl").read_bytes() == before


@pytest.mark.parametrize("suffix", [".csv", ".sqlite", ".parquet"])
def test_a_table_that_came_meanwhile_stays(tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"o{suffix}"
    document = Item("a.txt", "a.txt", NOTICE.encode())

    def engine(items: Iterable[Item]) -> Iterator[Outcome]:
        for item in items:
            output.write_text("mine")
            yield from process_all([item], Limits())

    with pytest.raises(ExtractorError, match="came from elsewhere"):
        Batch(output).run([document], engine, lambda _: None)
    assert output.read_text() == "mine"
    output.unlink()
    assert Batch(output).run([document], engine, lambda _: None).unchanged == 1
    assert output.stat().st_size > 100


def test_modes_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    link.symlink_to(real)
    Target(str(link), holds_notices).write(["[]\n"])
    assert real.stat().st_mode & 0o111 == 0
    real.chmod(0o600)
    Target(str(link), holds_notices).write(["[", "]\n"])
    assert link.is_symlink()
    assert (real.read_text(), real.stat().st_mode & 0o777) == ("[]\n", 0o600)


def test_what_came_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "o"
    target = Target(str(path), holds_notices)
    path.write_text("mine")
    with pytest.raises(WrongUseError):
        target.write(["[]\n"])
    assert [each.name for each in tmp_path.iterdir()] == ["o"]


def test_a_loop_of_links_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "o").symlink_to("o")
    with pytest.raises(WrongUseError, match="Too many levels"):
        Target(str(tmp_path / "o"), holds_notices)
    with pytest.raises(WrongUseError, match="too long"):
        Target("x" * 300, holds_notices)


def test_devices_and_pipes_are_written_to_at_once(folder: Path) -> None:
    told = run("extract", "a.txt", cwd=folder).stdout
    assert run("extract", "a.txt", "-o", "/dev/stdout", cwd=folder).stdout == told
    assert run("extract", "a.txt", "-o", "-", cwd=folder).stdout == told
    assert run("extract", "a.txt", "-o", "/dev/null", cwd=folder).returncode == 0
    with (folder / "o.json").open("wb") as file:
        subprocess.run(
            [COMMAND, "extract", "a.txt", "-o", "/dev/stdout"], cwd=folder, stdout=file, check=True
        )
    assert (folder / "o.json").read_text(encoding="utf-8") == told
    os.mkfifo(folder / "pipe")
    with subprocess.Popen(["/bin/cat", "pipe"], cwd=folder, stdout=subprocess.PIPE) as reader:
        assert run("extract", "a.txt", "-o", "pipe", cwd=folder).returncode == 0
        assert reader.communicate()[0].decode() == told


def test_standard_input_is_an_input_too(folder: Path) -> None:
    with (folder / "a.txt").open("rb") as file:
        command = [str(COMMAND), "extract", "-", "-o", "a.txt", "--force"]
        done = subprocess.run(
            command, cwd=folder, stdin=file, capture_output=True, check=False, encoding="utf-8"
        )
    assert "is an input" in complaint(done, 2)
    assert (folder / "a.txt").read_text(encoding="utf-8") == NOTICE


def test_what_a_folder_holds_and_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(NOTICE, encoding="utf-8")
    (folder / "in" / "loop.txt").symlink_to("loop.txt")
    (folder / "in" / "gone.txt").symlink_to("nowhere")
    os.mkfifo(folder / "in" / "pipe.txt")
    done = run("extract", "in", cwd=folder)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "duban: in/gone.txt: cannot be read: No such file or directory",
        "duban: in/loop.txt: cannot be read: Too many levels of symbolic links",
        "duban: in/pipe.txt: not a regular file",
    ]
    assert '"path": "in/a.txt"' in done.stdout
    batch = run("batch", "in", "--out", "o.jsonl", cwd=folder)
    assert "1 read with 2 cases, 3 rejected" in batch.stderr
