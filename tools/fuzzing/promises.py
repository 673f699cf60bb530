"""What the design promises of one document handled in several ways: the same output, in valid models."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from pydantic import ValidationError

from extractor import ExtractorError, Notice, document_from_text, extract, read_document, segment
from extractor.pipeline import analyse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor import Document


def broken_promise(data: str | bytes, document: Document, notice: Notice, *, thorough: bool) -> str:
    """Name a promise that is broken, or give nothing; ``thorough`` takes several times as long."""
    if (notice.kind == "none") != (not notice.cases):
        return "a kind without its cases"
    if _is_unicode(document.text) and not _is_valid(notice):
        return "a model that validation does not give back"
    return _broken_again(data, document, notice) if thorough else ""


def _broken_again(data: str | bytes, document: Document, notice: Notice) -> str:
    for engine in segment.ENGINES:
        with segmenting(engine):
            if analyse(document).notice != notice:
                return f"another output with {engine}"
    if not _bare(notice, extract(document.text)) and document.clean == _clean(document.text):
        return "another output of a document than of its text"
    if isinstance(data, str) and _is_unicode(data) and not _agrees_with_bytes(data, notice):
        return "another output of a text than of its bytes"
    return ""


def _agrees_with_bytes(text: str, notice: Notice) -> bool:
    """Tell whether the bytes of a text give the same, unless they are refused or read as another text."""
    try:
        document = read_document(text.encode())
    except ExtractorError:
        return True
    return document.text != text or analyse(document).notice == notice


def _clean(text: str) -> str:
    return document_from_text(text).clean


def _bare(notice: Notice, other: Notice) -> bool:
    """Tell whether both say the same but for what they say of the document and its bytes."""
    update = {"document": other.document, "warnings": other.warnings}
    return notice.model_copy(update=update) == other


def _is_unicode(text: str) -> bool:
    """Tell whether the text holds no lone surrogates, which no file does: pydantic refuses them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_valid(notice: Notice) -> bool:
    """Tell whether a notice, made unchecked, is what validation makes of its dump."""
    try:
        return Notice.model_validate(notice.model_dump(by_alias=True, warnings=False)) == notice
    except ValidationError:
        return False


@cache
def _engine(name: str) -> segment.Segmenter:
    return segment.ENGINES[name]()


@contextmanager
def segmenting(engine: str) -> Iterator[None]:
    """Cut words with one engine, and with nothing that was cut before."""
    before = segment.segmenter
    segment.segmenter = lambda _=None: _engine(engine)  # type: ignore[assignment]
    segment.words.cache_clear()
    try:
        yield
    finally:
        segment.segmenter = before
        segment.words.cache_clear()
