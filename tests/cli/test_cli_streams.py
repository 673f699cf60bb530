"""Standard streams that are closed, full, nobody's, or of a narrow encoding; and Ctrl-C."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import time
from pathlib import Path

import pytest
from duban import COMMAND, NOTICE

#: Every command with enough to say, or a file to write.
SPEAKING = {
    "help": "--help",
    "json": "extract a.txt",
    "table": "extract a.txt --format table",
    "explain": "explain a.txt",
    "check": "check samples gold",
    "rules": "rules",
    "diff": "diff old.jsonl new.jsonl",
    "export": "labels export old.jsonl",
    "batch": "batch a.txt --out o.jsonl",
}
FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("streams")
    for part in ("samples", "gold"):
        (folder / part).mkdir()
    (folder / "a.txt").write_text(NOTICE, encoding="utf-8")
    (folder / "samples" / "a.txt").write_text(NOTICE, encoding="utf-8")
    (folder / "gold" / "a.json").write_text('{"kind": "none"}', encoding="utf-8")
    shell("duban extract a.txt --format jsonl -o old.jsonl", folder)
    told = (folder / "old.jsonl").read_text(encoding="utf-8")
    (folder / "new.jsonl").write_text(told.replace('"arrested"', '"wanted"'), encoding="utf-8")
    return folder


def shell(line: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which ``duban`` is the command; a pipe fails where any part of it does."""
    script = f'set -o pipefail; duban() {{ {shlex.quote(str(COMMAND))} "$@"; }}; rm -f o.jsonl*; {line}'
    done = subprocess.run(
        ["/bin/bash", "-c", script],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )
    return subprocess.CompletedProcess(
        line, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


@pytest.mark.parametrize("name", SPEAKING)
def test_who_reads_no_more_is_nobody_to_complain_to(made: Path, name: str) -> None:
    done = shell(f"duban {SPEAKING[name]} 2>err | true", made)
    assert done.returncode in (141, 0)  # 0 where all was in the pipe before the reader left
    told = (made / "err").read_text(encoding="utf-8")
    assert "Error" not in told
    assert "Exception" not in told
    assert "Broken" not in told


def test_the_status_is_that_of_a_broken_pipe(made: Path) -> None:
    done = shell("duban rules | head -n 1", made)
    assert (done.returncode, done.stdout.count("\n"), done.stderr) == (141, 1, "")


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")
@pytest.mark.parametrize("name", SPEAKING)
def test_a_full_device_is_told_in_one_line(made: Path, name: str) -> None:
    done = shell(f"duban {SPEAKING[name]} >/dev/full", made)
    assert (done.returncode, done.stderr) == (1, "duban: standard output: No space left on device\n")


@pytest.mark.parametrize("name", ["help", "explain"])
def test_a_closed_output_is_told_in_one_line(made: Path, name: str) -> None:
    done = shell(f"duban {SPEAKING[name]} >&-", made)
    assert (done.returncode, done.stderr) == (1, "duban: standard output: Bad file descriptor\n")


@pytest.mark.parametrize("closed", ["<&- 2>&-", "2>/dev/full"])
def test_what_is_not_needed_may_be_closed_or_full(made: Path, closed: str) -> None:
    done = shell(f"duban extract a.txt {closed}", made)
    assert (done.returncode, done.stderr) == (0, "")
    assert '"schema": "duban/1"' in done.stdout


def test_no_message_reaches_a_file_that_got_the_place_of_a_stream(made: Path) -> None:
    done = shell("duban extract a.txt none.txt samples -o out.json <&- >&- 2>&-", made)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")
    (made / "broken.pdf").write_bytes(b"%PDF-1.4")
    done = shell("duban extract a.txt broken.pdf --format jsonl -o out.json <&- >&- 2>&-", made)
    assert done.returncode == 1
    assert (made / "out.json").read_text(encoding="utf-8") == (made / "old.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("closed", ["2>&-", "2>/dev/full", "2> >(true)"])
def test_a_message_that_nobody_can_read_does_not_change_the_status(made: Path, closed: str) -> None:
    assert shell(f"duban extract none {closed}", made).returncode == 2


def test_standard_input_that_is_closed_is_told(made: Path) -> None:
    done = shell("duban extract - <&-", made)
    assert (done.returncode, done.stderr) == (1, "duban: cannot read standard input: Bad file descriptor\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_narrow_encoding_stops_nothing(made: Path, encoding: str) -> None:
    (made / "没有.pdf").write_bytes(b"%PDF-1.4")
    for line in ("diff --help", SPEAKING["batch"]):
        done = shell(f"duban {line}", made, PYTHONIOENCODING=encoding, LC_ALL="C")
        assert done.returncode == 0, done.stderr
    done = shell("duban extract 没有.pdf", made, PYTHONIOENCODING=encoding, LC_ALL="C")
    assert done.returncode == 1
    assert done.stderr.startswith("duban: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("heard", [signal.SIGINT], indirect=True)
@pytest.mark.parametrize("output", [(), ("-o", "stopped.json")])
def test_an_interrupt_is_one_line(made: Path, heard: int, output: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [COMMAND, "extract", "a.txt", "-", *output],
        cwd=made,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    if not output:
        assert process.stdout
        process.stdout.read(1)  # it is at work
    else:
        while not list(made.glob(".stopped.json*")):
            time.sleep(0.01)
    process.send_signal(heard)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, "duban: interrupted\n")
    assert not list(made.glob("*stopped.json*"))
