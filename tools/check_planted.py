"""Hold what duban extracts from made-up documents against the values planted in them.

    python tools/check_planted.py FOLDER planted.jsonl [--workers N] [--differences FILE] [--least 0.999]

FOLDER and planted.jsonl are what ``tools/generate_documents.py`` wrote. Prints a row a field: values planted,
how many of them came out exactly, their share, and values made up. A value that differs is not exact; one
made up counts against the share of all. Exit status 1 where that share is below ``--least``.
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING

from extractor import read_document
from extractor.evaluate.compare import FIELDS, Comparison, Score, compare
from extractor.evaluate.gold import Gold
from extractor.evaluate.report import difference_line
from extractor.pipeline import analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def check(line: str, folder: Path) -> Comparison:
    """Extract one document and compare it with its line of planted values."""
    planted = json.loads(line)
    gold = Gold.model_validate_json(json.dumps(planted["gold"]))
    return compare(planted["path"], gold, analyse(read_document(folder / planted["path"])).notice)


def tally(comparisons: Iterable[Comparison]) -> tuple[dict[str, Score], list[str], int]:
    """Add up comparisons: a score a field, a line a difference, and the number of documents."""
    scores = dict.fromkeys(FIELDS, Score())
    lines: list[str] = []
    documents = 0
    for comparison in comparisons:
        documents += 1
        lines += map(difference_line, comparison.differences)
        for name, score in comparison.scores.items():
            scores[name] += score
    return scores, lines, documents


def exactness(scores: Mapping[str, Score]) -> float:
    """Return the share of values that are exact, of all that were planted or made up."""
    total = sum(scores.values(), Score())
    return total.hits / max(1, total.hits + max(total.missed, total.made_up))


def _print(scores: Mapping[str, Score]) -> None:
    print(f"{'field':16}{'planted':>10}{'exact':>10}{'share':>10}{'made up':>10}")
    for name, score in scores.items():
        planted = score.hits + score.missed
        print(f"{name:16}{planted:10}{score.hits:10}{score.recall:10.5f}{score.made_up:10}")


def main() -> None:
    """Check the documents of a folder and print what came of it."""
    parser = argparse.ArgumentParser(description="Hold extraction against planted values.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("planted", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--differences", type=Path, help="file for the differences, a line each")
    parser.add_argument("--least", type=float, default=0.999)
    options = parser.parse_args()
    with options.planted.open(encoding="utf-8") as lines, Pool(options.workers) as pool:
        results = pool.imap_unordered(partial(check, folder=options.folder), lines, chunksize=20)
        scores, differences, documents = tally(results)
    _print(scores)
    share = exactness(scores)
    print(f"{documents} documents, {len(differences)} differences, exact {share:.5f}")
    if options.differences:
        options.differences.write_text("".join(f"{line}\n" for line in sorted(differences)), "utf-8")
    sys.exit(share < options.least)


if __name__ == "__main__":
    main()
