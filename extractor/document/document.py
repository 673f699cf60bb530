"""A document: what was read, its clean view, and the exact map between both."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from extractor.document.clean import cleaned
from extractor.expression import expression
from extractor.model import Warning as Notes

if TYPE_CHECKING:
    from array import array

    from extractor.model import Script

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
_LOST = expression(
    r"\ufffd|(?<=[\p{Han}0-9，、])□++(?=[\p{Han}0-9，、。])|(?<=[\p{Han}0-9])\?{2,}+(?=[\p{Han}0-9])|\?{4,}+"
)
#: What every loss shows itself by.
_LOSSES = ("\ufffd", "□", "??")
#: Where the clean text may have dropped a space.
_SEAM = expression(r"(?<=\p{Han})(?=[0-9])|(?<=[0-9])(?=[\p{Han}%])")
_TAG = expression("<[^<>]*+>")


@dataclass(frozen=True, slots=True)
class Document:
    """``clean[i]`` came from ``text[starts[i]:ends[i]]``; offsets count code points.

    ``sha256`` is that of the bytes read, or of a given text in UTF-8.
    """

    text: str
    clean: str
    starts: array[int]
    ends: array[int]
    path: str | None
    sha256: str
    encoding: str
    script: Script
    warnings: tuple[Notes, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in ``text`` of ``clean[start:end]``, which must not be empty."""
        if not 0 <= start < end <= len(self.clean):
            raise ValueError(f"no piece of the clean text: {start} to {end} of {len(self.clean)}")
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """Return the document's own words for ``clean[start:end]``."""
        first, last = self.span(start, end)
        return self.text[first:last]

    def told(self, start: int, end: int) -> tuple[int, int, str]:
        """Return offsets and words of ``clean[start:end]`` in ``text``, no white space at the edges."""
        words = self.words(start, end)
        first = self.starts[start] + len(words) - len(words.lstrip())
        words = words.strip()
        return first, first + len(words), words

    def said(self, start: int, end: int) -> str:
        """Return ``clean[start:end]`` with the spaces that the document has between words and figures.

        >>> document_from_text("捣毁两个窝点　9人落网").said(0, 10)
        '捣毁两个窝点 9人落网'
        """
        parts: list[str] = []
        at = start
        for match in _SEAM.finditer(self.clean, start, end):
            seam = match.start()
            if start < seam < end and _is_blank(self.text[self.ends[seam - 1] : self.starts[seam]]):
                parts += (self.clean[at:seam], " ")
                at = seam
        return "".join((*parts, self.clean[at:end]))


def _is_blank(gap: str) -> bool:
    """Tell whether white space within a line is all that parts two characters, besides tags."""
    bare = _TAG.sub("", gap)
    if "&" in bare:
        from html import unescape  # see markup

        bare = unescape(bare)
    return bare.isspace() and len(gap.splitlines()) == 1


def document_from_text(text: str, *, path: str | None = None) -> Document:
    """Make a document of a text that is decoded already.

    >>> document = document_from_text("抓获 １７０ 餘名")
    >>> document.clean, document.words(2, 5)
    ('抓获170余名', '１７０')
    """
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return make_document(text, path=path, sha256=sha256, encoding="utf-8")


def make_document(
    text: str, *, path: str | None, sha256: str, encoding: str, warnings: tuple[Notes, ...] = ()
) -> Document:
    """Clean ``text`` and put a document together; ``warnings`` come before the text's own."""
    markdown = path is not None and PurePath(path).suffix.lower() in MARKDOWN_SUFFIXES
    mapped, script = cleaned(text, markdown=markdown)
    return Document(
        text=text,
        clean=mapped.text,
        starts=mapped.starts,
        ends=mapped.ends,
        path=path,
        sha256=sha256,
        encoding=encoding,
        script=script,
        warnings=(*warnings, *_complaints(text, mapped.text)),
    )


def _complaints(text: str, clean: str) -> tuple[Notes, ...]:
    if not clean:
        return (Notes(code="empty_document", message="the document holds no text"),)
    if not any(sign in text for sign in _LOSSES) or not (lost := sum(map(len, _LOST.findall(text)))):
        return ()
    message = f"{lost} characters were lost before this text was read"
    return (Notes(code="lost_characters", message=message),)
