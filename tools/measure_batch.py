"""Measure ``duban batch``: documents a second on one and on two workers, and the memory of all its processes.

    python tools/measure_batch.py speed DOCUMENTS [--rounds 3]
    python tools/measure_batch.py memory DOCUMENTS…

``speed`` runs one and two workers in turns, so that a busy machine slows both, and prints the ratio of the
medians. ``memory`` prints for each input the greatest sum of the proportional set sizes (PSS: a page that
n processes share counts 1/n in each) of the run's processes, looked at twice a second.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

DUBAN = str(Path(sys.executable).with_name("duban"))
_MIB = 1 << 20


def run(documents: str, workers: int) -> tuple[int, float, float]:
    """Run a batch; return its documents, its seconds and its peak memory in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        command = [DUBAN, "batch", documents, "--out", f"{folder}/out.jsonl", "--quiet"]
        started = time.monotonic()
        process = subprocess.Popen([*command, "--workers", str(workers)], stderr=subprocess.PIPE, text=True)
        peak = 0
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(0.5)
        seconds = time.monotonic() - started
        _, told = process.communicate()
    found = re.search(r"(\d+) documents", told)
    return int(found[1]) if found else 0, seconds, peak / _MIB


def memory(pid: int) -> int:
    """Return the sum of the proportional set sizes of a process and those below it, in bytes."""
    try:
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    total = 0
    for process in family:
        try:
            total += process.memory_full_info().pss
        except psutil.Error:  # it ended meanwhile
            continue
    return total


def speed(documents: str, rounds: int) -> None:
    """Print documents a second on one and on two workers, in turns."""
    rates: dict[int, list[float]] = {1: [], 2: []}
    for number in range(1, rounds + 1):
        for workers, told in rates.items():
            count, seconds, _ = run(documents, workers)
            told.append(count / seconds)
            print(f"round {number}: {workers} workers, {count} documents in {seconds:.1f} s", flush=True)
    one, two = (statistics.median(told) for told in rates.values())
    print(f"one worker {one:.0f} documents/s, two {two:.0f}: x{two / one:.2f}")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description="Measure duban batch.")
    parser.add_argument("what", choices=("speed", "memory"))
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    told = parser.parse_args()
    for documents in told.documents:
        if told.what == "speed":
            speed(documents, told.rounds)
        else:
            count, seconds, peak = run(documents, 2)
            print(f"{documents}: {count} documents in {seconds:.0f} s, at most {peak:.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
