"""Kill runs of ``duban batch`` at random moments, resume them, and hold the output against a whole run's.

    python tools/kill_batch.py DOCUMENTS [--kills 50] [--seed 1] [--form .jsonl] [--tmpfs]

DOCUMENTS is anything that ``duban batch`` reads; at least 2,000, or most are done before they are killed.
Each round starts a run, kills the writer or one of its workers with SIGKILL at a random moment: before any is
done, in the middle, or while a table is made. Then it resumes the run. A round whose run was done before it
could be killed is told and does not count. ``--form`` is the suffix of the output. ``--tmpfs`` fills a small
disk instead (needs root): the run must say so, and be whole after room is made. Exit status 1 where an output
differs.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

from extractor.batch.run import Batch
from extractor.batch.sinks import SUFFIXES

#: A run that is not done so many seconds after a kill hangs.
_PATIENCE = 300
#: How often the size of an output is looked at, and what a kill waits for at most beyond it, in seconds.
_GLANCE, _DELAY = 0.02, 0.8
#: The share of the output that may stand when a kill comes; all of it also where a draw is beyond.
_MOMENTS = -0.1, 1.2
DUBAN = str(Path(sys.executable).with_name("duban"))


def run(documents: str, output: Path) -> subprocess.CompletedProcess[str]:
    """Run a batch to its end."""
    command = [DUBAN, "batch", documents, "--out", str(output), "--quiet"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def killed(documents: str, output: Path, size: float, chance: random.Random) -> str:
    """Start a run, kill one of its processes a little after its lines have a size.

    Returns which it was, and nothing where the run was done before.
    """
    command = [DUBAN, "batch", documents, "--out", str(output), "--quiet"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while process.poll() is None and len(read(Batch(output).spool)) < size:
        time.sleep(_GLANCE)
    time.sleep(chance.uniform(0, _DELAY))
    workers = workers_of(process.pid)
    victim = process.pid if not workers or chance.random() < 0.5 else chance.choice(workers)
    if process.poll() is not None:
        return ""
    with suppress(ProcessLookupError):
        os.kill(victim, signal.SIGKILL)
    who = "writer" if victim == process.pid else "worker"
    try:
        process.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return f"{who}, and the run HUNG"
    return who


def workers_of(writer: int) -> list[int]:
    """Return the processes under a writer that have none under them."""
    with suppress(psutil.NoSuchProcess):
        family = psutil.Process(writer).children(recursive=True)
        parents = {each.ppid() for each in family}
        return [each.pid for each in family if each.pid not in parents]
    return []


def differs(output: Path, whole: Path) -> bool:
    """Tell whether an output or its rejected documents differ from those of a whole run."""
    one, other = Batch(output), Batch(whole)
    files = (one.output, other.output), (one.spool, other.spool), (one.rejected, other.rejected)
    return any(read(killed) != read(sound) for killed, sound in files)


def read(path: Path) -> bytes:
    """Return a file's bytes, none where it is not there."""
    return path.read_bytes() if path.exists() else b""


def fifty_kills(documents: str, folder: Path, form: str, kills: int, seed: int) -> int:
    """Kill and resume; return how many outputs differ."""
    chance = random.Random(seed)
    whole, output = folder / f"whole{form}", folder / f"killed{form}"
    print(run(documents, whole).stderr, end="")
    length = len(read(Batch(whole).spool))
    faults = number = 0
    while number < kills:
        who = killed(documents, output, min(1, chance.uniform(*_MOMENTS)) * length, chance)
        number += bool(who)
        kept = read(Batch(output).spool).count(b"\n")
        made = ", its table made" if output.exists() and form != ".jsonl" else ""
        run(documents, output)
        fault = differs(output, whole) or "HUNG" in who
        faults += fault
        told = f"kill {number}: {who}" if who else "no kill, it was done"
        print(f"{told}, {kept} notices kept{made}; resumed: {'DIFFERS' if fault else 'the same'}", flush=True)
        for path in Batch(output).files:
            path.unlink(missing_ok=True)
    print(f"{kills} kills, {faults} outputs differ")
    return faults


def full_disk(documents: str, folder: Path) -> int:
    """Fill a small disk, make room, and resume; return how many outputs differ."""
    whole, disk = folder / "whole.jsonl", folder / "disk"
    run(documents, whole)
    disk.mkdir()
    size = max(64 * 1024, whole.stat().st_size // 2)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    subprocess.run(mount, check=True)
    try:
        output = disk / "out.jsonl"
        full = run(documents, output)
        print(f"a disk of {size} bytes: exit status {full.returncode}: {full.stderr}", end="")
        room = ["mount", "-o", f"remount,size={8 * whole.stat().st_size}", str(disk)]
        subprocess.run(room, check=True)
        again = run(documents, output)
        fault = full.returncode != 1 or "what is done is kept" not in full.stderr or differs(output, whole)
        print(f"room made: exit status {again.returncode}, {'DIFFERS' if fault else 'the same'}")
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    return int(fault)


def main() -> int:
    """Kill, or fill a disk; return 1 where an output differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--form", choices=SUFFIXES, default=".jsonl")
    parser.add_argument("--tmpfs", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if told.tmpfs:
            return int(full_disk(told.documents, folder) > 0)
        return int(fifty_kills(told.documents, folder, told.form, told.kills, told.seed) > 0)


if __name__ == "__main__":
    sys.exit(main())
