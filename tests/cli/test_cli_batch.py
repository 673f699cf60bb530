from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import tarfile
import time
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import psutil
import pytest
from duban import COMMAND, NO_CASE, NOTICE, complaint, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(NOTICE.replace("150", f"15{number}"), encoding="utf-8")
    return tmp_path


def told(path: Path) -> list[str]:
    return [json.loads(line)["document"]["path"] for line in path.read_text(encoding="utf-8").splitlines()]


def batch(folder: Path, *arguments: str, out: str = "out.jsonl") -> subprocess.CompletedProcess[str]:
    return run("batch", *arguments, "--out", out, cwd=folder)


def test_a_folder_becomes_a_line_a_notice(inbox: Path) -> None:
    done = batch(inbox, "inbox")
    assert done.returncode == 0
    assert done.stderr == "duban: 6 documents: 6 read with 12 cases\n"
    assert done.stdout.splitlines()[0] == "inbox/0.txt: numbered, 2 cases 关于两起案件的通报"
    assert told(inbox / "out.jsonl") == [f"inbox/{number}.txt" for number in range(6)]
    one = run("extract", "inbox/3.txt", "--format", "jsonl", cwd=inbox).stdout
    assert (inbox / "out.jsonl").read_text(encoding="utf-8").splitlines()[3] == one.rstrip("\n")


@pytest.mark.parametrize("beside", ["spool", "rejected", "state"])
def test_what_stands_beside_another_output_is_none(inbox: Path, beside: str) -> None:
    (inbox / "broken.pdf").write_bytes(b"\xff\xfe\x00")
    batch(inbox, "inbox", "broken.pdf", out="a.csv")
    name = f"a.csv.{beside}.jsonl"
    held = (inbox / name).read_bytes()
    (inbox / "link.jsonl").symlink_to(name)
    for out in (name, "link.jsonl"):
        refused = complaint(batch(inbox, "inbox/0.txt", out=out), 2)
        assert f"{out} is a file that a batch leaves beside its output" in refused
        complaint(run("extract", "inbox/0.txt", "--format", "jsonl", "-o", out, cwd=inbox), 2)
    assert (inbox / name).read_bytes() == held
    complaint(run("extract", "inbox/0.txt", "--format", "csv", "-o", "a.csv", cwd=inbox), 2)


def test_run_again_it_does_only_what_is_new_or_changed(inbox: Path) -> None:
    batch(inbox, "inbox")
    before = (inbox / "out.jsonl").read_bytes()
    same = batch(inbox, "inbox")
    assert (same.stdout, (inbox / "out.jsonl").read_bytes()) == ("", before)
    (inbox / "inbox" / "2.txt").write_text(NO_CASE, encoding="utf-8")
    (inbox / "inbox" / "9.txt").write_text(NOTICE, encoding="utf-8")
    done = batch(inbox, "inbox")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["inbox/2.txt", "inbox/9.txt"]
    assert told(inbox / "out.jsonl") == [f"inbox/{number}.txt" for number in (0, 1, 3, 4, 5, 2, 9)]


@pytest.mark.parametrize("workers", ["1", "3"])
def test_the_number_of_workers_changes_nothing(inbox: Path, workers: str) -> None:
    batch(inbox, "inbox")
    batch(inbox, "inbox", "--workers", workers, out="other.jsonl")
    assert (inbox / "out.jsonl").read_bytes() == (inbox / "other.jsonl").read_bytes()


def test_what_cannot_be_read_is_told_and_the_run_goes_on(inbox: Path) -> None:
    (inbox / "inbox" / "bad.txt").write_bytes(b"%PDF-1.4")
    (inbox / "inbox" / "big.txt").write_text("案" * 4000, encoding="utf-8")
    with zipfile.ZipFile(inbox / "inbox" / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"0" * 10_000_000)
        archive.writestr("../../up.txt", NOTICE)
    done = batch(inbox, "inbox", "--max-bytes", "9000")
    assert done.returncode == 1
    assert done.stderr == (
        "duban: 10 documents: 7 read with 14 cases, 3 rejected; see out.jsonl.rejected.jsonl\n"
    )
    rejected = [json.loads(line) for line in (inbox / "out.jsonl.rejected.jsonl").read_text().splitlines()]
    assert {each["path"]: each["reason"][:9] for each in rejected} == {
        "inbox/a.zip!/bomb.txt": "too large",
        "inbox/bad.txt": "a PDF fil",
        "inbox/big.txt": "too large",
    }
    assert "inbox/a.zip!/../../up.txt" in told(inbox / "out.jsonl")
    assert not (inbox.parent / "up.txt").exists()


def test_a_rejected_document_that_is_mended_leaves_the_rejected(inbox: Path) -> None:
    (inbox / "inbox" / "bad.txt").write_bytes(b"%PDF-1.4")
    assert batch(inbox, "inbox").returncode == 1
    still = batch(inbox, "inbox")
    assert (still.returncode, "1 rejected before" in still.stderr) == (1, True)
    (inbox / "inbox" / "bad.txt").write_text(NOTICE, encoding="utf-8")
    assert batch(inbox, "inbox").returncode == 0
    assert not (inbox / "out.jsonl.rejected.jsonl").exists()


def test_a_document_over_its_time_is_rejected(inbox: Path) -> None:
    done = batch(inbox, "inbox", "--time-budget", "0.01", "--max-bytes", "99000000")
    assert done.returncode in (0, 1)  # a fast machine may make it
    (inbox / "inbox" / "long.txt").write_text(NOTICE * 20_000, encoding="utf-8")
    done = batch(inbox, "inbox", "--time-budget", "0.2", out="other.jsonl")
    assert "took longer than 0.2 s" in (inbox / "other.jsonl.rejected.jsonl").read_text()


def test_its_own_output_is_no_input(inbox: Path) -> None:
    assert batch(inbox, ".").returncode == 0
    assert batch(inbox, ".").stderr == "duban: 6 documents: 0 read with 0 cases, 6 unchanged\n"


def test_paths_on_standard_input(inbox: Path) -> None:
    done = run("batch", "-", "--out", "out.jsonl", cwd=inbox, stdin=b"inbox/1.txt\ninbox/4.txt\n")
    assert done.returncode == 0
    assert told(inbox / "out.jsonl") == ["inbox/1.txt", "inbox/4.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere", "--out", "o.jsonl"], "no such file or folder: nowhere"),
        (["inbox", "--out", "o.xml"], "ends in none of"),
        (["inbox", "--out", "no/o.jsonl"], "no such folder: no"),
        (["inbox", "--out", "o.jsonl", "--ray-address", "x"], "--ray-address needs --engine ray"),
        (["inbox"], "Missing option '--out'"),
    ],
)
def test_wrong_use_is_one_line(inbox: Path, arguments: list[str], words: str) -> None:
    assert words in complaint(run("batch", *arguments, cwd=inbox), 2)


def test_a_file_that_is_no_output_is_left_alone(inbox: Path) -> None:
    (inbox / "out.jsonl").write_text("my notes\n", encoding="utf-8")
    assert "not written by duban batch" in complaint(batch(inbox, "inbox"), 1)
    assert (inbox / "out.jsonl").read_text(encoding="utf-8") == "my notes\n"


def test_a_full_disk_is_told_and_nothing_is_torn(inbox: Path) -> None:
    """The size that a file may have stands in for the disk's."""
    whole = batch(inbox, "inbox", out="whole.jsonl")
    limited = ["bash", "-c", f"ulimit -f 8; exec '{COMMAND}' batch inbox --out out.jsonl --quiet"]
    done = subprocess.run(limited, cwd=inbox, capture_output=True, check=False, text=True)
    assert done.returncode == 1, done.stderr
    assert "what is done is kept" in done.stderr
    assert done.stderr.count("\n") == 1
    assert batch(inbox, "inbox").returncode == whole.returncode == 0
    assert (inbox / "out.jsonl").read_bytes() == (inbox / "whole.jsonl").read_bytes()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_killed_at_any_moment_it_goes_on(inbox: Path, seed: int) -> None:
    with tarfile.open(inbox / "inbox" / "many.tar", "w") as tar:
        for each in range(60):
            tar.add(inbox / "inbox" / f"{each % 6}.txt", f"{each}.txt")
    batch(inbox, "inbox", out="whole.jsonl")
    chance = random.Random(seed)  # noqa: S311 - a moment, no secret
    for _ in range(2):
        command = [str(COMMAND), "batch", "inbox", "--out", "out.jsonl", "--quiet"]
        process = subprocess.Popen(command, cwd=inbox, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.uniform(0.2, 1.5))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert batch(inbox, "inbox").returncode == 0
    assert (inbox / "out.jsonl").read_bytes() == (inbox / "whole.jsonl").read_bytes()


@pytest.mark.parametrize("heard", [signal.SIGINT, signal.SIGTERM], indirect=True)
def test_a_signal_stops_it_and_keeps_what_is_done(inbox: Path, heard: int) -> None:
    """The signal goes to the workers too, as Ctrl-C on a terminal does."""
    with tarfile.open(inbox / "inbox" / "many.tar", "w") as tar:
        for each in range(4000):
            tar.add(inbox / "inbox" / f"{each % 6}.txt", f"{each}.txt")
    command = [str(COMMAND), "batch", "inbox", "--out", "out.jsonl"]
    process = subprocess.Popen(
        command,
        cwd=inbox,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    os.killpg(process.pid, heard)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 128 + heard, errors
    assert errors.strip() == "duban: interrupted; what is done is kept: run the same command again"
    assert 0 < len(told(inbox / "out.jsonl")) < 4006


def has_server(parent: int) -> bool:
    """Tell whether the process that workers are forked from is there."""
    with suppress(psutil.Error):
        return any("forkserver" in " ".join(each.cmdline()) for each in psutil.Process(parent).children())
    return False


@pytest.mark.parametrize("delay", [0.0, 0.3, 0.8])
@pytest.mark.parametrize("heard", [signal.SIGINT], indirect=True)
def test_interrupted_at_its_start_it_says_one_line(tmp_path: Path, heard: int, delay: float) -> None:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    started = subprocess.Popen(
        [COMMAND, "batch", ".", "--out", "o.jsonl", "-q", "--workers", "2"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while started.poll() is None and not has_server(started.pid):
        time.sleep(0.02)
    time.sleep(delay)
    with suppress(ProcessLookupError):
        os.killpg(started.pid, heard)
    told = started.communicate(timeout=60)[1].decode()
    assert "Traceback" not in told
    assert told.count("\n") == 1
