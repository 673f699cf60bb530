"""Documents whose reading takes too long, or ends the process that reads them."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from itertools import repeat
from typing import TYPE_CHECKING

import psutil
import pytest
from duban import COMMAND, NO_CASE, NOTICE, complaint, run

from extractor import budget
from extractor.cli import apart as module
from extractor.cli.apart import apart
from extractor.cli.failures import Failures, WrongUseError
from extractor.errors import ExtractorError
from extractor.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[list[str], list[str]]]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="without a bound there")

#: A text that takes seconds.
LONG = NOTICE * 3000


class Finalized:
    """An object whose finalizer is at work when its document's time is over."""

    def __del__(self) -> None:
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            pass


def work(name: str, data: bytes) -> str:
    """Do with a document what its name says."""
    match name.rpartition("/")[2]:
        case "sleeps":
            time.sleep(600)
        case "finalizes":
            Finalized()
            time.sleep(600)
        case "never returns":
            sum(repeat(1))
        case "is killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leaves":
            os._exit(7)
        case "needs memory":
            raise MemoryError
        case "is refused":
            raise ExtractorError("no text")
        case "breaks":
            raise RuntimeError("a fault of ours")
        case "asks too much":
            raise WrongUseError("no such case")
    return f"{name[-1]} {data.decode()}\udcff"


@pytest.fixture(name="ask")
def _ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Return what makes documents of these names, and gives what comes of them and what is told."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(budget, "GRACE", 0.2)

    def ask(*names: str, seconds: float = 60) -> tuple[list[str], list[str]]:
        for name in names:
            (tmp_path / name).write_text("told", "utf-8")
        told = list(apart(names, lambda: work, Limits(seconds=seconds), Failures()))
        return told, capsys.readouterr().err.splitlines()

    return ask


@pytest.mark.parametrize(
    ("name", "seconds", "message"),
    [
        ("sleeps", 0.2, "sleeps: took longer than 0.2 s: --time-budget gives it more"),
        ("finalizes", 0.2, "finalizes: took longer than 0.2 s: --time-budget gives it more"),
        ("never returns", 0.2, "never returns: took longer than 0.2 s: --time-budget gives it more"),
        (
            "is killed",
            60,
            "is killed: the process that read it died (exit code -9), mostly for want of memory",
        ),
        ("leaves", 60, "leaves: the process that read it died (exit code 7), mostly for want of memory"),
        ("needs memory", 60, "needs memory: needs more memory than there is"),
        ("is refused", 60, "is refused: no text"),
        ("breaks", 60, "internal error in breaks: RuntimeError: a fault of ours; please report it"),
    ],
)
def test_what_goes_wrong_with_one_stops_no_other(ask: Ask, name: str, seconds: float, message: str) -> None:
    told, errors = ask("1", name, "2", "3", seconds=seconds)
    assert told == ["1 told\udcff", "2 told\udcff", "3 told\udcff"]
    assert len(errors) == 1
    assert errors[0].startswith(f"duban: {message}")


def test_the_last_may_end_the_process_and_each_may(ask: Ask) -> None:
    told, errors = ask("1", "is killed")
    assert (told, len(errors)) == (["1 told\udcff"], 1)
    told, errors = ask("is killed", "leaves")
    assert (told, len(errors)) == ([], 2)


def test_wrong_use_is_raised(ask: Ask) -> None:
    with pytest.raises(WrongUseError, match="no such case"):
        ask("1", "asks too much", "2")


def test_waiting_for_standard_input_takes_none_of_its_time(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(name: str, most: int) -> bytes:
        del most
        time.sleep(0.5)
        return name.encode()

    monkeypatch.setattr(module, "contents", slow)
    assert ask("-", seconds=0.3) == (["- -\udcff"], [])
    assert ask("1", seconds=0.3) == ([], ["duban: 1: took longer than 0.3 s: --time-budget gives it more"])


def test_more_than_a_pipe_holds_comes_whole(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "contents", lambda *_: b"x" * 1_000_000)
    told, _ = ask("1", "2")
    assert list(map(len, told)) == [1_000_003] * 2


def test_without_fork_the_same_comes_from_this_process(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    told, errors = ask("1", "is refused", "2")
    assert (told, errors) == (["1 told\udcff", "2 told\udcff"], ["duban: is refused: no text"])


@pytest.mark.parametrize("command", ["extract", "explain"])
def test_a_document_over_its_time_is_told_and_the_others_are_read(tmp_path: Path, command: str) -> None:
    (tmp_path / "1.txt").write_text(LONG, encoding="utf-8")
    (tmp_path / "2.txt").write_text(NO_CASE, encoding="utf-8")
    options = ["--format", "jsonl"] if command == "extract" else ["--no-text"]
    done = run(command, ".", *options, "--time-budget", "3", cwd=tmp_path)
    assert complaint(done, 1) == "1.txt: took longer than 3 s: --time-budget gives it more"
    assert ("2.txt" in done.stdout) or command == "explain"


@pytest.mark.parametrize(
    ("told", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)]
)
def test_the_reading_process_ends_with_the_command(told: signal.Signals, status: int) -> None:
    if signal.getsignal(told) is signal.SIG_IGN:
        pytest.skip("whoever started the tests in the background has it ignored")
    with subprocess.Popen(
        [COMMAND, "extract", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while not (children := psutil.Process(process.pid).children()):
            time.sleep(0.02)
        time.sleep(0.3)  # the command, too, has to come to wait for what it started
        process.send_signal(told)
        assert process.wait(60) == status
        assert psutil.wait_procs(children, timeout=60)[1] == []
