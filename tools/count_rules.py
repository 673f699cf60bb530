"""Tell in how many documents of each folder every rule of the fields wins at least once.

A rule that wins in a single real text and in no sample fits that text, not the genre.

    python tools/count_rules.py samples ../shared/corpus
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from extractor import read_document
from extractor.pipeline import analyse, rule_catalogue

_KINDS = {".txt", ".md", ".html", ".docx"}


def winners(path: Path) -> set[str]:
    """Return the names of the rules that gave a value in a document."""
    return {c.rule for c in analyse(read_document(path)).candidates if c.won}


def refusers(path: Path) -> set[str]:
    """Return the names of the rules that kept a mention out in a document."""
    return {
        c.rule
        for c in analyse(read_document(path)).candidates
        if not c.won and c.reason == f"refused by {c.rule}"
    }


def main() -> None:
    """Print a row a rule: documents in which it wins, folder by folder."""
    folders = [Path(name) for name in sys.argv[1:]]
    counts: list[Counter[str]] = []
    for folder in folders:
        files = sorted(p for p in folder.iterdir() if p.suffix in _KINDS and p.name != "README.md")
        counts.append(Counter(name for path in files for name in winners(path) | refusers(path)))
    for rule in rule_catalogue():
        print("\t".join([rule.name, *(str(count[rule.name]) for count in counts)]))


if __name__ == "__main__":
    main()
