"""Tell in how many documents of each folder every rule of the fields gives a value or keeps one out.

A rule that decides in a single real text and in no sample fits that text, not the genre.

    python tools/count_rules.py samples ../shared/corpus
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from extractor import read_document
from extractor.pipeline import analyse, rule_catalogue

_KINDS = {".txt", ".md", ".html", ".docx"}


def deciding(path: Path) -> set[str]:
    """Return the names of the rules that gave a value in a document, or kept a mention out."""
    return {
        candidate.rule
        for candidate in analyse(read_document(path)).candidates
        if candidate.won or candidate.reason == f"refused by {candidate.rule}"
    }


def main() -> None:
    """Print a row a rule: documents in which it decides, folder by folder."""
    folders = [Path(name) for name in sys.argv[1:]]
    counts: list[Counter[str]] = []
    for folder in folders:
        files = sorted(p for p in folder.iterdir() if p.suffix in _KINDS and p.name != "README.md")
        counts.append(Counter(name for path in files for name in deciding(path)))
    for rule in rule_catalogue():
        print("\t".join([rule.name, *(str(count[rule.name]) for count in counts)]))


if __name__ == "__main__":
    main()
