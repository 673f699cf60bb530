"""The words around a value, from the document itself where it is still there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.outputs import text_of
from extractor.visible import one_line

if TYPE_CHECKING:
    from extractor.diff.values import Value

_BEFORE, _AFTER = 18, 14


def in_context(document: str, value: Value) -> tuple[str, str, str]:
    """Return what stands before a value, its words, and what stands after; only its words in doubt."""
    words = one_line(value.text)
    if value.start is None or value.end is None or not value.text:
        return "", words, ""
    text = _text(document) or ""
    if text[value.start : value.end] != value.text:
        return "", words, ""
    before = one_line(text[max(0, value.start - _BEFORE) : value.start])
    return before, words, one_line(text[value.end : value.end + _AFTER])


_text = lru_cache(maxsize=4)(text_of)
