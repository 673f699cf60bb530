"""Break every rule in every way, and tell which of the broken ones nobody finds out.

    python tools/mutate_rules.py [--field F]… [--most N --seed N] [--json FILE] [--survivors FILE]

A broken rule is found out by the examples beside the rules, or by the samples: by the gate, or by a
difference that the gate lets through. A rule whose break nobody sees lacks an example, or says more than
any text needs. Two rules that take the same words of no known text are apart: their order is not counted.
The table goes to standard output as Markdown; exit status 1 where anything survived.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from mutating.breaks import BREAKS, transcript
from mutating.examine import Examiner, rules_by_field
from mutating.operators import Mutant, mutants
from mutating.table import Finding, table

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parent.parent

#: What every worker has: it is made before they part, and shared between them.
_MUTANTS: list[Mutant] = []
_EXAMINERS: list[Examiner] = []


def examined(chosen: Sequence[Mutant], workers: int = 1) -> list[Finding]:
    """Return who found out each of the mutants."""
    _MUTANTS[:] = chosen
    _EXAMINERS[:] = [Examiner(ROOT / "samples", ROOT / "gold")]
    with get_context("fork").Pool(workers) as pool:
        return pool.map(_examine, range(len(chosen)), chunksize=8)


def _examine(at: int) -> Finding:
    mutant = _MUTANTS[at]
    return Finding(mutant.field, mutant.name, mutant.operator, mutant.shown, _EXAMINERS[0].examine(mutant))


def chosen_mutants(fields: Sequence[str], most: int | None, seed: int) -> list[Mutant]:
    """Return the mutants of some fields, or of all; no more than ``most`` of them, by chance."""
    made = [mutant for mutant in mutants(rules_by_field()) if not fields or mutant.field in fields]
    return made if most is None or most >= len(made) else random.Random(seed).sample(made, most)


def main() -> None:
    """Break rules, and print who finds out."""
    parser = argparse.ArgumentParser(description="Break every rule in every way.")
    parser.add_argument(
        "--field", action="append", default=[], help="only this field, or vocabulary; repeatable"
    )
    parser.add_argument("--most", type=int, help="no more mutants than this, drawn by chance")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path, help="every mutant and who found it out")
    parser.add_argument(
        "--breaks", action="store_true", help="show what the commands tell of seven broken rules"
    )
    parser.add_argument("--survivors", type=Path, help="a line for each mutant that nobody found out")
    options = parser.parse_args()
    if options.breaks:
        print("\n".join(line for one in BREAKS for line in (*transcript(one), "")))
        return
    findings = examined(chosen_mutants(options.field, options.most, options.seed), options.workers)
    print("\n".join(table(findings)))
    left = [finding for finding in findings if finding.caught == "survived"]
    if options.json:
        options.json.write_text(
            json.dumps([finding._asdict() for finding in findings], ensure_ascii=False, indent=1), "utf-8"
        )
    if options.survivors:
        options.survivors.write_text("".join(f"{f.name}\t{f.operator}\t{f.shown}\n" for f in left), "utf-8")
    sys.exit(bool(left))


if __name__ == "__main__":
    main()
