"""Members of tar and zip archives, read in memory: no path inside an archive touches the disk."""

from __future__ import annotations

import contextlib
import io
import tarfile
import zipfile
import zlib
from collections import Counter
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from extractor.batch.item import Item
from extractor.batch.sources.bounds import bounded
from extractor.batch.sources.names import ARCHIVE_ENDS, is_document, is_hidden
from extractor.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.batch.limits import Limits

#: A zstd window needs as much memory as it says; this is what the format's own tools allow.
_WINDOW = 1 << 27
#: What the readers of archives let through when an archive is broken.
_BROKEN = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, KeyError,
    NotImplementedError, UnicodeError,
)  # fmt: skip
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


class _Members:
    """Names the members of one archive, a name told twice by its number."""

    def __init__(self, archive: str) -> None:
        self._archive = archive
        self._count = 0
        self._told: set[int] = set()
        self._again: Counter[str] = Counter()

    def path(self, name: str) -> str:
        self._count += 1
        if hash(name) not in self._told:
            self._told.add(hash(name))
            return f"{self._archive}!/{name}"
        self._again[name] += 1
        return f"{self._archive}!/{name}#{self._again[name] + 1}"

    def refusal_of_the_rest(self, error: Exception) -> Item:
        count = self._count
        after = f" after {count} member{'' if count == 1 else 's'}" if count else ""
        reason = " ".join(str(error).split()) or type(error).__name__
        return Item(self._archive, self._archive, refusal=f"broken archive{after}: {reason}")


def tar_items(path: str, limits: Limits) -> Iterator[Item]:
    """Give the documents of a tar, plain or compressed (gzip, zstd), as they stream by."""
    members = _Members(path)
    try:
        with _tar(path) as tar:
            for member in tar:
                if not _is_wanted(member.name):
                    continue
                yield _tar_item(tar, member, members.path(member.name), limits)
    except MissingExtraError:
        raise
    except _BROKEN as error:
        yield members.refusal_of_the_rest(error)


@contextlib.contextmanager
def _tar(path: str) -> Iterator[tarfile.TarFile]:
    with Path(path).open("rb") as file:
        source: IO[bytes] = file
        if path.lower().endswith(("zst",)):
            source = _unzstd(file)
        mode = "r|gz" if path.lower().endswith(("gz",)) else "r|"
        with tarfile.open(fileobj=source, mode=mode) as tar:  # type: ignore[call-overload] # a mode of two
            yield tar


def _unzstd(file: IO[bytes]) -> IO[bytes]:
    try:
        import zstandard
    except ImportError as error:
        raise MissingExtraError("Reading .tar.zst", "batch") from error

    class _Stream(io.RawIOBase):
        """zstd's reader, whose errors are OSErrors as those of other streams are."""

        def __init__(self) -> None:
            window = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
            self._reader = window.stream_reader(file, read_across_frames=True)

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            try:
                return self._reader.read(size)
            except zstandard.ZstdError as error:
                raise OSError(str(error)) from error

    return cast("IO[bytes]", _Stream())


def _tar_item(tar: tarfile.TarFile, member: tarfile.TarInfo, path: str, limits: Limits) -> Item:
    if not member.isfile():
        return Item(path, member.name, refusal="not a regular file: links and devices are not followed")
    if member.size > limits.bytes:
        return Item(path, member.name, refusal=f"too large: {member.size} bytes, at most {limits.bytes}")
    source = tar.extractfile(member)
    if source is None:
        return Item(path, member.name, refusal="not a regular file: links and devices are not followed")
    item = bounded(path, member.name, source, limits)
    if item.refusal is None and len(item.data) < member.size:
        raise EOFError("the archive ends inside a member")
    return item


def zip_items(path: str, limits: Limits) -> Iterator[Item]:
    """Give the documents of a zip in the order of its directory."""
    members = _Members(path)
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                name = _zip_name(member)
                if not member.is_dir() and _is_wanted(name):
                    yield _zip_item(archive, member, members.path(name), limits)
    except _BROKEN as error:
        yield members.refusal_of_the_rest(error)


def _zip_name(member: zipfile.ZipInfo) -> str:
    """Return the member's name; one without the mark of UTF-8 is mostly in a Chinese encoding."""
    if member.flag_bits & _UTF8_NAME or member.orig_filename.isascii():
        return member.filename
    try:
        return member.orig_filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename


def _zip_item(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, limits: Limits) -> Item:
    name = _zip_name(member)
    if member.flag_bits & _ENCRYPTED:
        return Item(path, name, refusal="encrypted: unpack it first")
    if member.file_size > limits.bytes:
        return Item(path, name, refusal=f"too large: {member.file_size} bytes, at most {limits.bytes}")
    try:
        with archive.open(member) as source:
            return bounded(path, name, source, limits)
    except _BROKEN as error:
        return Item(path, name, refusal=f"broken member: {' '.join(str(error).split())}")


def _is_wanted(name: str) -> bool:
    """Tell whether a member is a document, or an archive that must be told of."""
    return not is_hidden(name) and (is_document(name) or name.lower().endswith(ARCHIVE_ENDS))
