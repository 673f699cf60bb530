"""A document: the decoded text that spans refer to, and the clean view that the rules read."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from extractor.document.clean import clean, lost_characters
from extractor.document.decode import decode
from extractor.document.markup import html_text, is_html, is_marked, unmark
from extractor.document.office import docx_text
from extractor.document.script import script_of
from extractor.errors import ExtractorError
from extractor.model import Warning

if TYPE_CHECKING:
    from array import array

_UNREADABLE = {
    ".pdf": "save it as .txt or .docx",
    ".doc": "save it as .docx",
    ".wps": "save it as .docx",
    ".rtf": "save it as .docx or .txt",
}


@dataclass(frozen=True, slots=True)
class Document:
    """``clean[i]`` came from ``text[starts[i]:ends[i]]``; offsets count code points."""

    text: str
    clean: str
    starts: array[int]
    ends: array[int]
    path: str | None
    sha256: str
    encoding: str
    script: Literal["hans", "hant"]
    warnings: tuple[Warning, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Tell a span of the clean text, which is not empty, in offsets of the text."""
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """Return the text's own words for a span of the clean text."""
        first, last = self.span(start, end)
        return self.text[first:last]


def document_from_text(text: str, *, path: str | None = None) -> Document:
    """Return the document of a text that is decoded already."""
    data = text.encode("utf-8", "surrogatepass")
    return _document(text, data, "utf-8", path, [])


def read_document(source: bytes | str | os.PathLike[str], *, path: str | None = None) -> Document:
    """Read a file, or bytes, of plain text, Markdown, HTML or Word.

    Raises:
        ExtractorError: the file cannot be read, or is of a kind that holds no text.
        MissingExtraError: the kind of file needs an extra that is not installed.

    """
    if isinstance(source, bytes):
        data = source
    else:
        path = path or os.fspath(source)
        data = _load(Path(source))
    suffix = Path(path).suffix.lower() if path else ""
    if suffix in _UNREADABLE:
        raise ExtractorError(f"cannot read {path}: {_UNREADABLE[suffix]}")
    if suffix == ".docx" or data.startswith(b"PK\x03\x04"):
        return _document(docx_text(data, path), data, "utf-8", path, [])
    text, encoding, whole = decode(data)
    if text[:4096].count("\0") > 8:
        raise ExtractorError(f"cannot read {path or 'the input'}: it is no text; save it as .txt, .html or .docx")
    warnings: list[Warning] = []
    if not whole:
        warnings.append(Warning(code="undecodable", message=f"some bytes are no {encoding}: they were replaced"))
    if suffix in (".html", ".htm") or is_html(text):
        text, dropped = html_text(text)
        if dropped:
            warnings.append(
                Warning(code="main_content_incomplete", message="the main content lacks case headings: the whole page was read")
            )
    return _document(text, data, encoding, path, warnings)


def _load(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ExtractorError(f"cannot read {path}: {error.strerror or error}") from None
    except ValueError as error:
        raise ExtractorError(f"cannot read {path}: {error}") from None


def _document(text: str, data: bytes, encoding: str, path: str | None, warnings: list[Warning]) -> Document:
    script = script_of(text)
    markdown = bool(path) and Path(str(path)).suffix.lower() in (".md", ".markdown")
    view = clean(text, script, unmark(text) if markdown or is_marked(text) else None)
    if not text.strip():
        warnings.append(Warning(code="empty_document", message="the document holds no text"))
    lost = lost_characters(text)
    if lost:
        warnings.append(Warning(code="lost_characters", message=f"{lost} character(s) of the text are lost (□ or �)"))
    digest = hashlib.sha256(data).hexdigest()
    return Document(text, view.chars, view.starts, view.ends, path, digest, encoding, script, tuple(warnings))
