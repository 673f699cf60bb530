"""Measure ``duban batch`` on documents made up for it, and write what came out to docs/performance.md.

    python tools/measure_batch.py --documents 100000

Measured are documents a second on one and on two workers, the memory of all processes on a tenth of the
documents and on all, and whether one worker, two workers and Ray give the same output. ``--minutes`` is what
the whole may take: where all documents would take longer on one worker or on Ray, these read the tenth, whose
output must be the head of the whole one. Exit status 1 where outputs differ.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))

from benchmarks.figure import Bound, Figure  # noqa: E402 - stands beside this folder
from benchmarks.machine import machine  # noqa: E402
from benchmarks.table import put_section, table  # noqa: E402

DUBAN = str(Path(sys.executable).with_name("duban"))
PAGE = ROOT / "docs" / "performance.md"
HEADING = "Many documents, many processes"
ABOUT = Path(__file__).with_suffix(".md")
#: Every input has this name, so that the same document has the same path in every output.
NAME = "documents.jsonl"
#: The options of each run whose output is held against that of two workers.
OTHERS = {"one worker": ("--workers", "1"), "Ray": ("--engine", "ray", "--workers", "2")}
TWO = ("--workers", "2")
_MB = 1e6
#: How often the processes of a run are looked at, in seconds.
_GLANCE = 0.5


@dataclass(slots=True)
class Run:
    """A run: how many documents it read, in which time, and what its processes came to.

    ``peak`` is the greatest sum of their proportional set sizes in MB (a page that n processes share counts
    1/n in each), ``writer`` and ``workers`` are seconds of the processor; they are those of a watched run.
    """

    documents: int = 0
    seconds: float = 0
    peak: float = 0
    writer: float = 0
    workers: float = 0

    @property
    def rate(self) -> float:
        """Documents a second, the start of the command included."""
        return self.documents / self.seconds


@dataclass(slots=True)
class Measured:
    """Everything that the page tells.

    ``same`` holds for each other run how many documents were compared, and whether all were equal.
    """

    rates: dict[str, list[float]] = field(default_factory=dict)
    part: Run = field(default_factory=Run)
    whole: Run = field(default_factory=Run)
    same: dict[str, tuple[int, bool]] = field(default_factory=dict)


def run(folder: Path, options: tuple[str, ...], *, watched: bool = False) -> Run:
    """Run a batch over the documents of a folder; its output is ``out.jsonl`` there."""
    for left in folder.glob("out.jsonl*"):
        left.unlink()
    done = Run()
    started = time.monotonic()
    command = [DUBAN, "batch", NAME, "--out", "out.jsonl", "--quiet", *options]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
    watcher = threading.Thread(target=watch, args=(process.pid, done), daemon=True)
    if watched:
        watcher.start()
    _, told = process.communicate()
    done.seconds = time.monotonic() - started
    found = re.search(r"(\d+) documents", told)
    if found is None:
        raise RuntimeError(f"{' '.join(command)}: {told}")
    done.documents = int(found[1])
    print(f"{' '.join(options)}: {done.documents:,} documents in {done.seconds:.1f} s", flush=True)
    return done


def watch(pid: int, done: Run) -> None:
    """Look at the processes of a run until it ends."""
    seconds: dict[int, float] = {}
    while family := processes(pid):
        memory = 0
        for each in family:
            try:
                memory += each.memory_full_info().pss
                seconds[each.pid] = sum(each.cpu_times()[:2])
            except psutil.Error:  # it ended meanwhile
                continue
        done.peak = max(done.peak, memory / _MB)
        done.writer = seconds.get(pid, 0)
        done.workers = sum(seconds.values()) - done.writer
        time.sleep(_GLANCE)


def processes(pid: int) -> list[psutil.Process]:
    """Return a process and those below it, none where it has ended."""
    try:
        first = psutil.Process(pid)
        return [] if first.status() == psutil.STATUS_ZOMBIE else [first, *first.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def digest(output: Path, lines: int) -> str:
    """Return the hash of the first lines of an output."""
    told = hashlib.sha256()
    with output.open("rb") as file:
        for line in islice(file, lines):
            told.update(line)
    return told.hexdigest()


def make(folder: Path, documents: int, seed: int) -> tuple[Path, Path]:
    """Make documents up; return the folder of a tenth of them and that of all."""
    part, whole = folder / "part", folder / "whole"
    part.mkdir()
    whole.mkdir()
    maker = str(ROOT / "tools" / "generate_documents.py")
    started = time.monotonic()
    subprocess.run(
        [sys.executable, maker, str(whole / NAME), "--count", str(documents), "--seed", str(seed)], check=True
    )
    print(f"{documents:,} documents made up in {time.monotonic() - started:.1f} s", flush=True)
    with (whole / NAME).open("rb") as all_of_them, (part / NAME).open("wb") as some:
        some.writelines(islice(all_of_them, documents // 10))
    return part, whole


def measure(part: Path, whole: Path, rounds: int, until: float) -> Measured:
    """Measure everything; ``until`` is when it should be done, by the monotonic clock."""
    told = Measured({"1": [], "2": []})
    for _ in range(rounds):
        for workers, rates in told.rates.items():
            rates.append(run(part, ("--workers", workers)).rate)
    told.part = run(part, TWO, watched=True)
    told.whole = run(whole, TWO, watched=True)
    kept = (whole / "out.jsonl").rename(whole / "kept.jsonl")
    slow = statistics.median(told.rates["1"])
    for number, (name, options) in enumerate(OTHERS.items(), start=1):
        share = (until - time.monotonic()) / (len(OTHERS) - number + 1)
        folder = whole if told.whole.documents / slow < share else part
        documents = run(folder, options).documents
        equal = digest(folder / "out.jsonl", documents) == digest(kept, documents)
        told.same[name] = documents, equal
    return told


def figures(told: Measured) -> list[Figure]:
    """Return the rows of the table."""
    one, two = (statistics.median(rates) for rates in told.rates.values())
    part, whole = told.part, told.whole
    some, all_of_them = f"{part.documents:,} documents", f"{whole.documents:,} documents"
    memory = f"{whole.peak:.0f} MB ÷ {part.peak:.0f} MB"
    writer, workers = (1e3 * seconds / whole.documents for seconds in (whole.writer, whole.workers))
    return [
        Figure("documents a second, one worker", one, None, some),
        Figure("documents a second, two workers", two, None, some),
        Figure("two workers ÷ one worker", two / one, Bound(1.8, at_least=True), some),
        Figure("documents a second, two workers", whole.rate, None, f"{all_of_them}, {whole.seconds:.0f} s"),
        Figure(
            f"memory of all processes, {all_of_them} ÷ {some}", whole.peak / part.peak, Bound(1.1), memory
        ),
        Figure("processor, writer ÷ workers", writer / workers, None, f"{writer:.2f} ms ÷ {workers:.2f} ms"),
        *(_equality(name, *compared) for name, compared in told.same.items()),
    ]


def _equality(name: str, documents: int, equal: bool) -> Figure:  # noqa: FBT001 - what was found
    name = f"output of {name} = output of two workers (1: byte for byte)"
    return Figure(name, float(equal), Bound(1, at_least=True), f"{documents:,} documents")


def main() -> int:
    """Measure, and write the page; return 1 where outputs differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3, help="runs of a tenth on one and on two workers")
    parser.add_argument("--minutes", type=float, default=33)
    parser.add_argument("--page", type=Path, default=PAGE)
    options = parser.parse_args()
    until = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory() as name:
        part, whole = make(Path(name), options.documents, options.seed)
        size = (whole / NAME).stat().st_size / options.documents
        told = measure(part, whole, options.rounds, until)
    shown = table(figures(told))
    about = ABOUT.read_text("utf-8").format(
        machine=machine(),
        table=shown,
        documents=f"{options.documents:,}",
        seed=options.seed,
        size=f"{size:,.0f}",
    )
    put_section(options.page, HEADING, about)
    print(shown)
    return int(not all(equal for _, equal in told.same.values()))


if __name__ == "__main__":
    sys.exit(main())
