"""Time texts of one unit repeated, and ten times as long: no pattern may look further the longer a text is.

    python tools/measure_growth.py OUT.jsonl [--workers 2] [--seed 0] [--sample N] [--worst 0.01]
    python tools/measure_growth.py --unit 张三、
    python tools/measure_growth.py --classes

The units are 15,000 pairs and 5,000 triples, drawn by the seed, of representatives of the classes of words
and characters that the lexicon, the patterns and the tables hold (``growing/classes.py``). Each is repeated,
as a page of its own or, every other one, as the story of a case, to 500 and to 5,000 characters; those in
doubt and the worst few to 10,000 and 100,000. None may take more than 12 times the time for ten times the
length, none more than 50 µs of processor time a character.

OUT.jsonl gets a line a unit; a run goes on where the last one ended. ``--sample`` times so many of the units,
drawn by the seed. A run ends with the worst ones. Exit status 1 where any is more than it may be.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING

from growing.classes import representatives
from growing.timing import LONG, Grown, grown, in_earnest
from growing.units import UNITS, sample, units

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Units between reports of progress; units of the table at the end.
_REPORTED, _TOLD = 1000, 15


def run(out: Path, indexes: Sequence[int], *, seed: int, workers: int, worst: float) -> int:
    """Time units, those of earlier runs left out, and return how many are more than they may be."""
    done = read(out)
    every = units(seed)
    todo = [(index, every[index]) for index in indexes if index not in done]
    began = time.monotonic()
    with out.open("a", encoding="utf-8") as lines, Pool(workers) as pool:

        def add(each: Grown) -> None:
            done[each.index] = each
            print(each.to_json(), file=lines, flush=True)

        if lines.tell():
            print(file=lines)  # the last line may be torn

        for at, each in enumerate(pool.imap_unordered(_grown, todo, chunksize=20), 1):
            add(each)
            if at % _REPORTED == 0:
                print(f"{at} of {len(todo)} units, {time.monotonic() - began:.0f} s", file=sys.stderr)
        for each in pool.imap_unordered(_in_earnest, worst_of(list(done.values()), worst)):
            add(each)
    print(table(list(done.values())))
    return sum(each.last.fails for each in done.values())


def read(path: Path) -> dict[int, Grown]:
    """Return what is done by its number; a later line stands for an earlier one, a torn line for nothing."""
    done: dict[int, Grown] = {}
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        try:
            each = Grown.of(json.loads(line))
        except ValueError:
            continue
        done[each.index] = each
    return done


def worst_of(done: Sequence[Grown], share: float) -> list[Grown]:
    """Return the units timed once alone that are among the worst, by their growth or by their cost."""
    most = int(len(done) * share)
    by_times = sorted(done, key=lambda each: -each.last.times)[:most]
    by_cost = sorted(done, key=lambda each: -each.last.share)[:most]
    worst = {each.index: each for each in (*by_times, *by_cost) if len(each.timed) == 1}
    return list(worst.values())


def table(done: Sequence[Grown]) -> str:
    """Return the worst units by their growth and by their cost."""
    failing = sum(each.last.fails for each in done)
    lines = [f"{len(done)} units, {failing} of them more than they may be"]
    for name, key in (("growth", lambda each: -each.last.times), ("cost", lambda each: -each.last.share)):
        lines += ["", f"worst by {name}: times the time, µs a character, characters, unit"]
        lines += map(row, sorted(done, key=key)[:_TOLD])
    return "\n".join(lines)


def row(each: Grown) -> str:
    """Return a line on a unit."""
    last = each.last
    cost = last.share * 50
    told = "  more than it may be" if last.fails else ""
    return f"{last.times:8.1f} {cost:8.1f} {last.length:8,} {each.unit!a} {each.unit!r}{told}"


def _grown(each: tuple[int, str]) -> Grown:
    return grown(*each)


def _in_earnest(each: Grown) -> Grown:
    return Grown(each.index, each.unit, (*each.timed, in_earnest(each.unit, LONG)))


def main() -> None:
    """Time units by the thousand, or one."""
    parser = argparse.ArgumentParser(description="Time texts of one unit repeated.")
    parser.add_argument("out", type=Path, nargs="?", help="file of what is done")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--sample", type=int, default=UNITS, help="time so many of the units")
    parser.add_argument("--worst", type=float, default=0.01, help="share of the units that is timed again")
    parser.add_argument("--unit", help="time this unit alone")
    parser.add_argument("--classes", action="store_true", help="print the representatives")
    options = parser.parse_args()
    if options.classes:
        print(*map(ascii, representatives()), sep="\n")
    elif options.unit:
        only = _in_earnest(grown(0, options.unit))
        print(row(only))
        sys.exit(only.last.fails)
    elif options.out:
        indexes = sample(options.sample, options.seed)
        failing = run(options.out, indexes, seed=options.seed, workers=options.workers, worst=options.worst)
        sys.exit(failing > 0)
    else:
        parser.error("give OUT.jsonl, --unit or --classes")


if __name__ == "__main__":
    main()
