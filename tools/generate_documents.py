"""Make up documents of the genre, and tell what must come out of each.

    python tools/generate_documents.py OUT --count 100000 --seed 7 [--first 0] [--planted planted.jsonl]

OUT is a folder (a thousand documents in each folder below it), an archive (.tar, .tar.gz, .tar.zst) or a
.jsonl file with ``path`` and ``text`` a line. ``--planted`` gets a line a document: ``path`` and ``gold``, in
the shape of the files in gold/. A document depends on the seed and its index alone: whatever the count,
document 17 of seed 7 is the same.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from generate.outputs import planted_writer, writer
from generate.parallel import make_in_parallel


def main() -> None:
    """Write the documents, and what is planted in them."""
    parser = argparse.ArgumentParser(description="Make up documents of the genre.")
    parser.add_argument("out", type=Path, help="folder, .tar, .tar.gz, .tar.zst or .jsonl")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="index of the first document")
    parser.add_argument("--planted", type=Path, help=".jsonl for the planted values")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes that make documents")
    options = parser.parse_args()
    made = make_in_parallel(options.seed, options.count, options.first, options.workers)
    with writer(options.out) as write, planted_writer(options.planted) as plant:
        for document in made:
            write(document)
            plant(document)


if __name__ == "__main__":
    main()
