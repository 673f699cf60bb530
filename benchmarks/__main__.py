"""Measures every figure, prints the table and writes it to the documentation.

python -m benchmarks
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

from benchmarks import core, growth, memory, peers, process
from benchmarks.machine import machine
from benchmarks.table import put_section, table
from benchmarks.texts import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.figure import Figure

PAGE = ROOT / "docs" / "performance.md"
HEADING = "One document, one process"
MEASURES: tuple[Callable[[], list[Figure]], ...] = (
    core.with_fast,
    core.without_fast,
    peers.jionlp,
    process.process,
    memory.memory,
    growth.growth,
)
#: The words around the table.
ABOUT = ROOT / "benchmarks" / "about.md"


def main() -> None:
    """Run each measure in a fresh process."""
    figures = list(_measured())
    told = ABOUT.read_text("utf-8").format(machine=machine(), table=table(figures))
    put_section(PAGE, HEADING, told)
    print(table(figures))


def _measured() -> Iterator[Figure]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as fresh:
        for measure in MEASURES:
            print(f"{measure.__module__}.{measure.__name__} …", file=sys.stderr)
            yield from fresh.submit(measure).result()


if __name__ == "__main__":
    main()
