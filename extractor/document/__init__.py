"""Bytes, files and texts to documents: decoded, cleaned, every clean character mapped to its source."""

from __future__ import annotations

from extractor.document.document import Document, document_from_text
from extractor.document.reading import read_document

__all__ = ["Document", "document_from_text", "read_document"]
