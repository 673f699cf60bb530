"""The command as a process, from start to exit, beside a Python that only imports two libraries."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.figure import Bound, Figure
from benchmarks.texts import STAND_IN, page
from benchmarks.timing import milliseconds

COMMAND = Path(sys.executable).with_name("duban")
_TURNS = 21


def process() -> list[Figure]:
    """Measure ``duban extract`` of one page against the bare start of Python with pydantic and regex."""
    path = page()
    ours = [str(COMMAND), "extract", str(path or STAND_IN)]
    bare = [sys.executable, "-c", "import pydantic, regex"]
    turns = [(_seconds(ours), _seconds(bare)) for _ in range(_TURNS + 1)][1:]
    taken, start = (median(times) for times in zip(*turns, strict=True))
    text = "real page" if path else STAND_IN.name
    name = f"`duban extract`, {text} ÷ `python -c 'import pydantic, regex'`, processes"
    return [Figure(name, taken / start, Bound(3), f"{milliseconds(taken)} ÷ {milliseconds(start)}")]


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return time.perf_counter() - start
