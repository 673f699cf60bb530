"""Bytes or HTML to text, and its normalised view with an exact map back."""

from __future__ import annotations

from extractor.document.document import Document, document_from_text, read_document

__all__ = ["Document", "document_from_text", "read_document"]
