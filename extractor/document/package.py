"""A Word file is a zip of parts: only those that are asked for are unpacked, each within a bound."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from extractor.document.bounds import TooLargeError, read_within
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Callable

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
#: The directory of a zip holds this before each member; more members are no document.
_LISTED, _MOST_PARTS = b"PK\x01\x02", 10_000
#: An element takes a hundred times the memory of its tag.
_MOST_TAGS = 1_000_000
_ENCRYPTED = 0x1
#: The only ways to pack a part; bounds hold while these unpack.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
#: What the readers of zips and of XML let through where a file is broken.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, LookupError, NotImplementedError,
    RuntimeError, OverflowError,
)  # fmt: skip
BROKEN = "not a Word file that can be read; save it again as .docx or as .txt"


class Package:
    """The parts of a Word file as trees; raises :class:`ExtractorError` for what cannot be read."""

    def __init__(self, data: bytes, most: int, parse: Callable[[bytes], Any]) -> None:
        """Look at the directory; all parts asked for may unpack to ``most`` bytes together."""
        if data.count(_LISTED) > _MOST_PARTS:
            raise ExtractorError("not a Word file: it has too many parts")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise ExtractorError(BROKEN) from error
        self._left, self._most, self._parse = most, most, parse
        self._parts: dict[str, list[zipfile.ZipInfo]] = {}
        for member in self._zip.infolist():
            self._parts.setdefault(member.filename.lower().lstrip("/"), []).append(member)

    def related(self, part: str, kind: str) -> str | None:
        """Name the part that a part, or the package (``""``), is related to in a way; None for none."""
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in () if root is None else root.iter(_RELATIONSHIP):
            if (relation.get("Type") or "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip(
                    "/"
                )
        return None

    def tree(self, part: str | None) -> Any:
        """Return a part's root, or None where there is no such part."""
        found = self._parts.get((part or "").lower(), [])
        if not found:
            return None
        if len(found) > 1:
            raise ExtractorError(
                f"not a Word file: it has {len(found)} parts named {part}; save it again as .docx"
            )
        data = self._bytes(found[0])
        if data.count(b"<") > _MOST_TAGS:
            raise ExtractorError(f"too large: {part} has more than {_MOST_TAGS} tags; save it as .txt")
        return self._parse(data)

    def _bytes(self, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise ExtractorError("an encrypted Word file: save it without a password")
        if member.compress_type not in _METHODS:
            raise ExtractorError(BROKEN)
        try:
            with self._zip.open(member) as source:
                data = read_within(source, self._left)
        except TooLargeError:
            raise TooLargeError(self._most, unpacked=True) from None
        except _BROKEN as error:
            raise ExtractorError(BROKEN) from error
        self._left -= len(data)
        return data
