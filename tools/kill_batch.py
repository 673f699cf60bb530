"""Kill runs of ``duban batch`` at random moments, resume them, and hold the output against a whole run's.

    python tools/kill_batch.py DOCUMENTS [--kills 50] [--seed 1] [--tmpfs]

DOCUMENTS is anything that ``duban batch`` reads. Each round starts a run, kills the writer or one of its
workers with SIGKILL at a random moment of the work, or before any is done, and resumes it; the rounds share
one output, which starts anew when it is whole. ``--tmpfs`` fills a small disk instead (needs root): the run
must say so, and be whole after room is made. Exit status 1 where an output differs.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

#: A run that is not done so many seconds after a kill hangs.
_PATIENCE = 300
#: How often the size of an output is looked at, and what a kill waits for at most beyond it, in seconds.
_GLANCE, _DELAY = 0.02, 0.8
DUBAN = str(Path(sys.executable).with_name("duban"))


def run(documents: str, output: Path) -> subprocess.CompletedProcess[str]:
    """Run a batch to its end."""
    command = [DUBAN, "batch", documents, "--out", str(output), "--quiet"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def killed(documents: str, output: Path, size: float, chance: random.Random) -> str:
    """Start a run, kill one of its processes a little after its output has a size, and return which."""
    command = [DUBAN, "batch", documents, "--out", str(output), "--quiet"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while process.poll() is None and len(read(output)) < size:
        time.sleep(_GLANCE)
    time.sleep(chance.uniform(0, _DELAY))
    family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    workers = [each for each in family[1:] if not each.children()]
    victim = family[0] if not workers or chance.random() < 0.5 else chance.choice(workers)
    who = "writer" if victim.pid == process.pid else "worker"
    with_cause = process.poll() is None
    if with_cause:
        with suppress(psutil.NoSuchProcess):
            victim.kill()
    try:
        process.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return f"{who}, and the run HUNG"
    return who if with_cause else "nobody, it was done"


def differs(output: Path, whole: Path) -> bool:
    """Tell whether an output or its rejected documents differ from those of a whole run."""
    pairs = ((output, whole), (rejected(output), rejected(whole)))
    return any(read(one) != read(other) for one, other in pairs)


def rejected(output: Path) -> Path:
    """Return the file of the rejected documents of an output."""
    return output.with_name(f"{output.name}.rejected.jsonl")


def read(path: Path) -> bytes:
    """Return a file's bytes, none where it is not there."""
    return path.read_bytes() if path.exists() else b""


def fifty_kills(documents: str, folder: Path, kills: int, seed: int) -> int:
    """Kill and resume; return how many outputs differ."""
    chance = random.Random(seed)
    whole, output = folder / "whole.jsonl", folder / "killed.jsonl"
    print(run(documents, whole).stderr, end="")
    length = len(read(whole))
    faults = 0
    for number in range(1, kills + 1):
        who = killed(documents, output, chance.uniform(-0.1, 1) * length, chance)
        kept = read(output).count(b"\n")
        run(documents, output)
        fault = differs(output, whole) or "HUNG" in who
        faults += fault
        print(
            f"kill {number}: {who}, {kept} notices kept; resumed: {'DIFFERS' if fault else 'the same'}",
            flush=True,
        )
        for path in (output, rejected(output)):
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
    parser.add_argument("--tmpfs", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if told.tmpfs:
            return int(full_disk(told.documents, folder) > 0)
        return int(fifty_kills(told.documents, folder, told.kills, told.seed) > 0)


if __name__ == "__main__":
    sys.exit(main())
