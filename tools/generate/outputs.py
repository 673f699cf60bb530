"""Where made-up documents go: a folder, an archive (.tar, .tar.gz, .tar.zst) or a .jsonl file."""

from __future__ import annotations

import io
import json
import tarfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generate.documents import MadeDocument

    Write = Callable[[MadeDocument], None]


@contextmanager
def writer(target: Path) -> Iterator[Write]:
    """Open ``target`` by its suffix and give what writes one document to it."""
    if target.suffix == ".jsonl":
        with target.open("w", encoding="utf-8") as lines:
            yield lambda document: _line(lines.write, {"path": document.path, "text": document.text})
    elif target.name.endswith((".tar", ".tar.gz", ".tar.zst")):
        with _opened(target) as stream, tarfile.open(fileobj=stream, mode="w|") as archive:
            yield lambda document: _member(archive, document)
    else:
        yield lambda document: _file(target / document.path, document.data)


@contextmanager
def planted_writer(target: Path | None) -> Iterator[Write]:
    """Give what writes the planted values of one document, a line each; nothing where ``target`` is None."""
    if target is None:
        yield lambda _: None
    else:
        with target.open("w", encoding="utf-8") as lines:
            yield lambda document: _line(lines.write, {"path": document.path, "gold": document.gold})


def _line(write: Callable[[str], int], value: object) -> None:
    write(json.dumps(value, ensure_ascii=False) + "\n")


def _file(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _member(archive: tarfile.TarFile, document: MadeDocument) -> None:
    member = tarfile.TarInfo(document.path)
    member.size = len(document.data)
    archive.addfile(member, io.BytesIO(document.data))


@contextmanager
def _opened(target: Path) -> Iterator[BinaryIO]:
    """Open an archive for writing, compressed as its name says."""
    if target.suffix == ".zst":
        import zstandard

        with target.open("wb") as raw, zstandard.ZstdCompressor().stream_writer(raw) as stream:
            yield cast("BinaryIO", stream)
    elif target.suffix == ".gz":
        import gzip

        with target.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as stream:
            yield cast("BinaryIO", stream)
    else:
        with target.open("wb") as stream:
            yield stream
