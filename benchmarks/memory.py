"""Peak memory of one extraction process, as the system tells it when the process has ended."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.figure import Bound, Figure
from benchmarks.texts import SAMPLES, STAND_IN, page

COMMAND = Path(sys.executable).with_name("duban")
_ASKED = Bound(120)
_BYTES = 1 if sys.platform == "darwin" else 1024


def memory() -> list[Figure]:
    """Measure the command on one page, and on all samples in plain text in one process."""
    path = page()
    texts = sorted(str(each) for each in SAMPLES.glob("*.txt"))
    return [
        _figure("real page" if path else STAND_IN.name, str(path or STAND_IN)),
        _figure(f"{len(texts)} samples", *texts),
    ]


def _figure(name: str, *paths: str) -> Figure:
    return Figure(f"peak memory of `duban extract`, {name}, MB", _peak(*paths), _ASKED)


def _peak(*paths: str) -> float:
    """Return the peak resident memory of one run in MB (10^6 bytes).

    A child's peak counts from the size of the process that starts it: call it from a small one.
    """
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(COMMAND, [str(COMMAND), "extract", *paths], os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"duban extract {' '.join(paths)} left with status {status}")
    return usage.ru_maxrss * _BYTES / 1e6
