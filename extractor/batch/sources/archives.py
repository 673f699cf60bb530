"""Members of tar and zip archives, read in memory: no path inside an archive touches the disk."""

from __future__ import annotations

import contextlib
import io
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn, Self, cast

from extractor.batch.item import Item
from extractor.batch.sources.bounds import bounded
from extractor.batch.sources.members import Members
from extractor.batch.sources.names import ARCHIVE_ENDS, is_container, is_hidden
from extractor.errors import MissingExtraError
from extractor.folders import cause, is_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.limits import Limits

#: A zstd window needs as much memory as it says; this is what the format's own tools allow.
_WINDOW = 1 << 27
#: Headers that tell names and attributes of the member after them.
_NAMING = frozenset(
    {
        tarfile.GNUTYPE_LONGNAME,
        tarfile.GNUTYPE_LONGLINK,
        tarfile.XHDTYPE,
        tarfile.XGLTYPE,
        tarfile.SOLARIS_XHDTYPE,
    }
)
#: A name or the attributes of a member take so many bytes at most.
_LONGEST_HEADER = 1 << 20
#: What the readers of archives let through when an archive is broken.
_BROKEN = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, KeyError,
    NotImplementedError, UnicodeError,
)  # fmt: skip
_SPARSE = "a sparse member: pack it without holes"
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


def tar_items(path: str, limits: Limits) -> Iterator[Item]:
    """Give the documents of a tar, plain or compressed (gzip, zstd), as they stream by."""
    members = Members(path)
    try:
        with _tar(path) as tar:
            while member := tar.next():
                tar.members.clear()  # type: ignore[attr-defined] # they would add up
                members.check(member.offset_data + member.size)
                if _is_wanted(member.name):
                    yield _tar_item(tar, member, members.path(_tar_name(member)), limits)
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
        with tarfile.open(fileobj=source, mode=mode, tarinfo=_Header) as tar:  # type: ignore[call-overload] # a mode of two
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


class _Header(tarfile.TarInfo):
    """A member's header, read with care for the length of names and for the mark of the archive's end."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """Read a header; raises tarfile.ReadError for none, and for one that announces an endless name."""
        if not buf:
            raise tarfile.ReadError("it ends without the mark of its end")
        header = super().frombuf(buf, encoding, errors)
        if header.type in _NAMING and header.size > _LONGEST_HEADER:
            raise tarfile.ReadError(f"a header of {header.size} bytes")
        if header.type == tarfile.GNUTYPE_SPARSE:
            raise tarfile.ReadError(_SPARSE)
        return header

    def _refuse_sparse(self, *_: object) -> NoReturn:
        """Read no map of holes: it has no bound, and is read before its member is known."""
        raise tarfile.ReadError(_SPARSE)

    _proc_gnusparse_00 = _proc_gnusparse_01 = _proc_gnusparse_10 = _refuse_sparse


def _tar_name(member: tarfile.TarInfo) -> str:
    """Return the member's name; one that is not UTF-8 is mostly in a Chinese encoding."""
    try:
        return (
            member.name.encode("utf-8", "surrogateescape").decode("gb18030")
            if _is_odd(member.name)
            else member.name
        )
    except UnicodeError:
        return member.name


def _is_odd(name: str) -> bool:
    """Tell whether a name holds bytes that no character was found for."""
    return not name.isascii() and any("\udc80" <= each <= "\udcff" for each in name)


def _tar_item(tar: tarfile.TarFile, member: tarfile.TarInfo, path: str, limits: Limits) -> Item:
    name = _tar_name(member)
    source = tar.extractfile(member) if member.isfile() else None
    if source is None:
        return Item(path, name, refusal="not a regular file: links and devices are not followed")
    if (refusal := _refusal(name, member.size, limits)) is not None:
        return Item(path, name, refusal=refusal)
    item = bounded(path, name, source, limits)
    if item.refusal is None and len(item.data) < member.size:
        raise EOFError("the archive ends inside a member")
    return item


def zip_items(path: str, limits: Limits) -> Iterator[Item]:
    """Give the documents of a zip in the order of its directory."""
    members = Members(path)
    unpacked = 0
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                unpacked += min(member.file_size, limits.bytes + 1)
                members.check(unpacked)
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
    if (refusal := _refusal(name, member.file_size, limits)) is not None:
        return Item(path, name, refusal=refusal)
    try:
        with archive.open(member) as source:
            return bounded(path, name, source, limits)
    except _BROKEN as error:
        return Item(path, name, refusal=f"broken member: {cause(error)}")


def _is_wanted(name: str) -> bool:
    """Tell whether a member is a document, or holds documents and must be reported."""
    return not is_hidden(name) and (is_document(name) or _holds_documents(name))


def _holds_documents(name: str) -> bool:
    return is_container(name) or name.lower().endswith(ARCHIVE_ENDS)


def _refusal(name: str, size: int, limits: Limits) -> str | None:
    """Return why a member is not read, which its name and its size tell."""
    if _holds_documents(name):
        return "it holds documents itself: unpack the archive first"
    if size > limits.bytes:
        return f"too large: {size} bytes, at most {limits.bytes}"
    return None
