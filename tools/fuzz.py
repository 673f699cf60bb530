"""Run extraction over odd inputs, each of them seeded, and write down what goes wrong.

    python tools/fuzz.py OUT --count 1000000 --seed 1 [--from N] [--workers N]
    python tools/fuzz.py OUT --seed 1 --index I

Every input is read or refused by an ``ExtractorError``, every span of its output holds the words it names,
the map to the source is in order, the JSON is valid, validation gives the models back, and the processor time
is below 1 s and 50 µs a character. One input in ``THOROUGH`` is handled by each segmenter, as its text and as
its bytes: the output must be the same.

OUT gets a folder for the seed: ``blocks.jsonl`` has a line a block that is done, so that the next run goes
on where this one ended, and parts of the whole (``--from``, in steps of ``BLOCK``) may run anywhere and be
put together; ``failures.jsonl`` has a line a failure with its index and the input made small. ``--index``
runs one input and prints what it is. A run ends with a table of all that is done. Exit status 1 where
anything failed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fuzzing.checks import check, minimised
from fuzzing.inputs import make_input
from fuzzing.tallies import Block, Tally, read_blocks, table, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Inputs in a block, the unit of what is done; blocks in a report of progress.
BLOCK, REPORTED = 500, 40
#: One input in so many is handled in every way that must agree.
THOROUGH = 50


def run_block(bounds: tuple[int, int], seed: int) -> tuple[Block, list[dict[str, Any]]]:
    """Check the inputs of a block; give what came of it, and a record a failure."""
    tallies: dict[str, Tally] = {}
    failures = []
    for index in range(*bounds):
        made = make_input(seed, index)
        outcome = check(made.data, thorough=index % THOROUGH == 0)
        tallies[made.kind] = tallies.get(made.kind, Tally()) + Tally.of(index, outcome)
        if problem := outcome.problem:
            small = ascii(minimised(made.data, problem))
            told = {"fault": problem.fault, "what": problem.what, "detail": problem.detail, "small": small}
            failures.append({"seed": seed, "index": index, "kind": made.kind, **told})
    return Block(*bounds, tallies), failures


def open_blocks(first: int, last: int, done: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Give the blocks of the inputs from ``first`` up to ``last`` that are not done."""
    known = {(block.first, block.last) for block in done}
    for start in range(first - first % BLOCK, last, BLOCK):
        bounds = (max(first, start), min(last, start + BLOCK))
        if bounds not in known:
            yield bounds


def run(out: Path, first: int, count: int, seed: int, workers: int) -> int:
    """Check ``count`` inputs, those of earlier runs left out, and return how many failed in all."""
    folder = out / f"seed-{seed}"
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "blocks.jsonl"
    done = read_blocks(listed)
    todo = list(open_blocks(first, first + count, done))
    began = time.monotonic()
    with (
        listed.open("a", encoding="utf-8") as blocks,
        (folder / "failures.jsonl").open("a", encoding="utf-8") as failing,
        Pool(workers) as pool,
    ):
        results = pool.imap_unordered(partial(run_block, seed=seed), todo)
        for at, (block, failures) in enumerate(results, 1):
            failing.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in failures)
            failing.flush()
            print(block.to_json(), file=blocks, flush=True)
            if at % REPORTED == 0:
                print(f"{at} of {len(todo)} blocks, {time.monotonic() - began:.0f} s", file=sys.stderr)
    tallies = total(read_blocks(listed))
    print(table(tallies))
    return sum(sum(tally.faults.values()) for tally in tallies.values())


def show(seed: int, index: int) -> bool:
    """Print one input and what comes of it, and tell whether it fails."""
    made = make_input(seed, index)
    outcome = check(made.data)
    print(made.kind, ascii(made.data), outcome, sep="\n")
    return outcome.problem is not None


def main() -> None:
    """Run inputs by the thousand, or one."""
    parser = argparse.ArgumentParser(description="Run extraction over odd inputs.")
    parser.add_argument("out", type=Path, help="folder for what is done and what failed")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="index of the first input")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--index", type=int, help="run this input alone")
    options = parser.parse_args()
    if options.index is not None:
        sys.exit(show(options.seed, options.index))
    sys.exit(run(options.out, options.first, options.count, options.seed, options.workers) > 0)


if __name__ == "__main__":
    main()
