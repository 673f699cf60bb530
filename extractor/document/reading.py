"""Files and bytes to documents, by their kind."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path, PurePath

from extractor.document.bounds import TooLargeError, read_within
from extractor.document.decode import decode, looks_like_html
from extractor.document.document import Document, make_document
from extractor.errors import ExtractorError, MissingExtraError
from extractor.limits import MAX_BYTES
from extractor.model import Warning as Notes

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_WORD_SUFFIX = ".docx"
#: Old Office files are compound files, and so are new ones with a password, in which this name stands.
_OLE, _ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")
#: First bytes of files that are no text, with what to do about them.
_BINARY = (
    (b"%PDF-", "a PDF file: save its text as .txt or .docx"),
    (_OLE, "an old Word or Office file: save it as .docx or .txt"),
    (b"\x89PNG\r\n", "a picture: type its text into a .txt file"),
    (b"\xff\xd8\xff", "a picture: type its text into a .txt file"),
    (b"GIF8", "a picture: type its text into a .txt file"),
    (b"{\\rtf", "an RTF file: save it as .docx or .txt"),
)
_UNREADABLE = {
    ".pdf": "a PDF file: save its text as .txt or .docx",
    ".doc": "an old Word file: save it as .docx or .txt",
    ".wps": "a WPS file: save it as .docx or .txt",
}


def read_document(
    source: bytes | str | os.PathLike[str], *, path: str | None = None, max_bytes: int = MAX_BYTES
) -> Document:
    """Read a file, given by its path, or its bytes; ``path`` is what the document says of its place.

    Raises :class:`ExtractorError` for what cannot be read: no such file, no text, or more than
    ``max_bytes``, as it is or unpacked.
    """
    if not isinstance(source, bytes):
        path = os.fspath(source) if path is None else path
        source = bytes_at(os.fspath(source), max_bytes)
    try:
        return _document(source, path, max_bytes)
    except ExtractorError as error:
        if path is None or isinstance(error, MissingExtraError):
            raise
        raise ExtractorError(f"{path}: {error}") from error


def bytes_at(path: str, most: int) -> bytes:
    """Return the bytes of a file; raises :class:`ExtractorError`, for more than so many too."""
    try:
        with Path(path).open("rb") as file:
            return read_within(file, most)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ExtractorError(f"cannot read {path}: {reason}") from error
    except TooLargeError as error:
        raise ExtractorError(f"{path}: {error}") from error


def _document(data: bytes, path: str | None, max_bytes: int) -> Document:
    if len(data) > max_bytes:
        raise TooLargeError(max_bytes)
    suffix = PurePath(path).suffix.lower() if path else ""
    sha256 = hashlib.sha256(data).hexdigest()
    is_zip = data.startswith(b"PK\x03\x04")
    _refuse(data, "" if is_zip else suffix)
    if is_zip or suffix == _WORD_SUFFIX:
        from extractor.document.office import word_text  # an extra

        text = word_text(data, max_bytes)
        return make_document(text, path=path, sha256=sha256, encoding="utf-8")
    decoded = decode(data)
    warnings: tuple[Notes, ...] = (_undecodable(decoded.encoding),) if decoded.broken else ()
    text = decoded.text
    if suffix in _HTML_SUFFIXES or looks_like_html(data):
        from extractor.document.webpage import article  # an extra

        text, complaints = article(text)
        warnings += complaints
    return make_document(text, path=path, sha256=sha256, encoding=decoded.encoding, warnings=warnings)


def _undecodable(encoding: str) -> Notes:
    return Notes(code="undecodable", message=f"some bytes are no {encoding} characters; they stand as U+FFFD")


def _refuse(data: bytes, suffix: str) -> None:
    what = next((what for head, what in _BINARY if data.startswith(head)), None) or _UNREADABLE.get(suffix)
    if data.startswith(_OLE) and _ENCRYPTED in data:
        what = "an encrypted Office file: save it without a password, as .docx or .txt"
    if what:
        raise ExtractorError(what)
