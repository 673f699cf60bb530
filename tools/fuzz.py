"""Run extraction over odd inputs, each of them seeded, and write down what goes wrong.

    python tools/fuzz.py OUT --count 1000000 --seed 1 [--workers N] [--index I]

Every input is read or refused by an ``ExtractorError``, every span of its output holds the words it names,
the JSON is valid, and the processor time is below 1 s and 50 µs a character. OUT gets a folder for the seed:
``done.txt`` lists the blocks that are done, so that the next run goes on where this one ended;
``failures.jsonl`` has a line a failure with its index and the input made small. ``--index`` runs one input
and prints what it is. Exit status 1 where anything failed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fuzzing.checks import check, minimised
from fuzzing.inputs import make_input

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Inputs in a block, the unit of what is done.
BLOCK = 500


@dataclass(frozen=True, slots=True)
class Block:
    """What came of the inputs from ``first`` to ``last``."""

    first: int
    last: int
    failures: tuple[dict[str, Any], ...]


def run_block(bounds: tuple[int, int], seed: int) -> Block:
    """Check the inputs of a block."""
    return Block(*bounds, tuple(_failures(seed, *bounds)))


def _failures(seed: int, first: int, last: int) -> Iterator[dict[str, Any]]:
    for index in range(first, last):
        made = make_input(seed, index)
        problem = check(made.data)
        if problem:
            small = minimised(made.data, problem)
            yield {
                "seed": seed,
                "index": index,
                "made": made.kind,
                "problem": problem.kind,
                "detail": problem.detail,
                "small": ascii(small),
            }


def open_blocks(count: int, done: Path) -> list[tuple[int, int]]:
    """Return the blocks of ``count`` inputs that are not listed as done."""
    listed = set(done.read_text("utf-8").split("\n")) if done.exists() else set()
    blocks = [(first, min(first + BLOCK, count)) for first in range(0, count, BLOCK)]
    return [block for block in blocks if f"{block[0]} {block[1]}" not in listed]


def run(out: Path, count: int, seed: int, workers: int) -> int:
    """Check ``count`` inputs, those of earlier runs left out, and return how many failed in this run."""
    folder = out / f"seed-{seed}"
    folder.mkdir(parents=True, exist_ok=True)
    blocks = open_blocks(count, folder / "done.txt")
    began, checked, failed = time.monotonic(), 0, 0
    with (
        (folder / "done.txt").open("a", encoding="utf-8") as done,
        (folder / "failures.jsonl").open("a", encoding="utf-8") as failures,
        Pool(workers) as pool,
    ):
        for block in pool.imap_unordered(partial(run_block, seed=seed), blocks):
            failures.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in block.failures)
            failures.flush()
            print(block.first, block.last, file=done, flush=True)
            checked += block.last - block.first
            failed += len(block.failures)
    print(f"{checked} inputs, {failed} failures, {time.monotonic() - began:.0f} s")
    return failed


def main() -> None:
    """Run inputs by the thousand, or one."""
    parser = argparse.ArgumentParser(description="Run extraction over odd inputs.")
    parser.add_argument("out", type=Path, help="folder for what is done and what failed")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--index", type=int, help="run this input alone")
    options = parser.parse_args()
    if options.index is not None:
        made = make_input(options.seed, options.index)
        problem = check(made.data)
        print(made.kind, ascii(made.data), problem, sep="\n")
        sys.exit(problem is not None)
    sys.exit(run(options.out, options.count, options.seed, options.workers) > 0)


if __name__ == "__main__":
    main()
