"""Files and bytes to documents, by their kind."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path, PurePath

from extractor.document.decode import decode, looks_like_html
from extractor.document.document import Document, make_document
from extractor.errors import ExtractorError
from extractor.model import Warning as Notes

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_WORD_SUFFIX = ".docx"
#: First bytes of files that are no text, with what to do about them.
_BINARY = (
    (b"%PDF-", "a PDF file: save its text as .txt or .docx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file: save it as .docx or .txt"),
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


def read_document(source: bytes | str | os.PathLike[str], *, path: str | None = None) -> Document:
    """Read a file, given by its path, or its bytes; ``path`` is what the document says of its place.

    Raises :class:`ExtractorError` for what cannot be read: no such file, no text.
    """
    if not isinstance(source, bytes):
        path = os.fspath(source) if path is None else path
        source = bytes_at(os.fspath(source))
    try:
        return _document(source, path)
    except ExtractorError as error:
        if path is None or type(error) is not ExtractorError:
            raise
        raise ExtractorError(f"{path}: {error}") from error


def bytes_at(path: str) -> bytes:
    """Return the bytes of a file; raises :class:`ExtractorError`."""
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ExtractorError(f"cannot read {path}: {reason}") from error


def _document(data: bytes, path: str | None) -> Document:
    suffix = PurePath(path).suffix.lower() if path else ""
    sha256 = hashlib.sha256(data).hexdigest()
    if suffix == _WORD_SUFFIX or data.startswith(b"PK\x03\x04"):
        from extractor.document.office import word_text  # an extra

        return make_document(word_text(data), path=path, sha256=sha256, encoding="utf-8")
    _refuse(data, suffix)
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
    if what:
        raise ExtractorError(what)
