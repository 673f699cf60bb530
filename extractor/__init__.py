"""duban: cases of Chinese official crime notices as checked, grounded data.

>>> from extractor import read_amount
>>> amount = read_amount("人民币3000余万元")
>>> int(amount.value), amount.qualifier
(30000000, 'at_least')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extractor import notebook

if TYPE_CHECKING:
    from extractor.document import Document, document_from_text, read_document
    from extractor.errors import ExtractorError
    from extractor.frames import notices_to_frame
    from extractor.model import Notice
    from extractor.pipeline import extract
    from extractor.readers import read_amount, read_date, read_division, read_headcount, read_number

#: Where each exported name lives; loaded on first use, so that importing the package costs nothing.
_MODULES = {
    "Document": "document",
    "ExtractorError": "errors",
    "Notice": "model",
    "document_from_text": "document",
    "extract": "pipeline",
    "notices_to_frame": "frames",
    "read_amount": "readers",
    "read_date": "readers",
    "read_division": "readers",
    "read_document": "document",
    "read_headcount": "readers",
    "read_number": "readers",
}

__all__ = [
    "Document",
    "ExtractorError",
    "Notice",
    "document_from_text",
    "extract",
    "notices_to_frame",
    "read_amount",
    "read_date",
    "read_division",
    "read_document",
    "read_headcount",
    "read_number",
]


def __getattr__(name: str) -> Any:
    """Load an exported name from its module."""
    if name not in _MODULES:
        raise AttributeError(f"module 'extractor' has no attribute {name!r}")
    return getattr(import_module(f"extractor.{_MODULES[name]}"), name)


def _card(notice: Notice) -> str:
    from extractor.view.card import card

    return card(notice)


notebook.show = _card
