"""Make up documents of the genre, and tell what must come out of each.

    python tools/generate_documents.py OUT --count 100000 --seed 7 [--first 0] [--planted planted.jsonl]

OUT is a folder (a thousand documents in each folder below it), an archive (.tar, .tar.gz, .tar.zst) or a
.jsonl file with ``path`` and ``text`` a line. ``--planted`` gets a line a document: ``path`` and ``gold``, in
the shape of the files in gold/. A document depends on the seed and its index alone: whatever the count,
document 17 of seed 7 is the same.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import tarfile
from contextlib import ExitStack, contextmanager
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from generate.documents import MadeDocument, make_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Write = Callable[[MadeDocument], object]


@contextmanager
def writer(target: Path) -> Iterator[Write]:
    """Open ``target`` by its suffix and give what writes one document to it."""
    with ExitStack() as stack:
        if target.suffix == ".jsonl":
            lines = stack.enter_context(target.open("w", encoding="utf-8"))
            yield lambda made: lines.write(_line(path=made.path, text=made.text))
        elif target.name.endswith((".tar", ".tar.gz", ".tar.zst")):
            stream = _compressed(stack.enter_context(target.open("wb")), target.suffix, stack)
            archive = stack.enter_context(tarfile.open(fileobj=stream, mode="w|"))
            yield lambda made: _add(archive, made)
        else:
            yield lambda made: _write(target / made.path, made.data)


def _compressed(raw: BinaryIO, suffix: str, stack: ExitStack) -> Any:
    """Return the stream that compresses as the suffix says."""
    if suffix == ".zst":
        import zstandard

        return stack.enter_context(zstandard.ZstdCompressor().stream_writer(raw))
    if suffix == ".gz":
        return stack.enter_context(gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0))
    return raw


def _line(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"


def _add(archive: tarfile.TarFile, made: MadeDocument) -> None:
    member = tarfile.TarInfo(made.path)
    member.size = len(made.data)
    archive.addfile(member, io.BytesIO(made.data))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


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
    planted = options.planted or Path(os.devnull)
    indexes = range(options.first, options.first + options.count)
    with (
        writer(options.out) as write,
        planted.open("w", encoding="utf-8") as plant,
        Pool(options.workers) as pool,
    ):
        for made in pool.imap(partial(make_document, options.seed), indexes, chunksize=50):
            write(made)
            plant.write(_line(path=made.path, gold=made.gold))


if __name__ == "__main__":
    main()
