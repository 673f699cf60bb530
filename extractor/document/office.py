"""Word files to text, their paragraphs and tables in order."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from extractor.document.numbering import Numbering, W
from extractor.errors import ExtractorError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
#: Elements that only hold others: content controls, tracked insertions.
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"})


def word_text(data: bytes) -> str:
    """Return the text of a .docx file, a line for each paragraph; raises :class:`ExtractorError`."""
    try:
        from docx import Document as open_word  # noqa: N813 - an extra
        from docx.opc.exceptions import OpcError
        from lxml import etree
    except ImportError as error:
        raise MissingExtraError("Reading Word files", "docx") from error
    bad = (OpcError, zipfile.BadZipFile, KeyError, ValueError, etree.LxmlError, OSError, NotImplementedError)
    try:
        word = open_word(io.BytesIO(data))
        return "\n".join(_lines(word.element.body, Numbering.of(word)))
    except bad as error:
        raise ExtractorError("not a Word file that can be read; save it again as .docx or as .txt") from error


def _lines(holder: Any, numbering: Numbering) -> Iterator[str]:
    for node in holder:
        if node.tag == f"{W}p":
            yield numbering.label(node) + _paragraph(node)
        elif node.tag == f"{W}tbl":
            for row in node.iterchildren(f"{W}tr"):
                yield from _row(row, numbering)
        elif node.tag in _WRAPPERS:
            yield from _lines(node, numbering)


def _row(row: Any, numbering: Numbering) -> Iterator[str]:
    """Give the cells of a row in one line, but those of several paragraphs one below the other."""
    every = (_lines(cell, numbering) for cell in row.iter(f"{W}tc") if _row_of(cell) is row)
    cells = [[line for line in cell if line.strip()] for cell in every]
    if any(len(cell) > 1 for cell in cells):
        yield from (line for cell in cells for line in cell)
    else:
        yield "\t".join(line for cell in cells for line in cell)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(f"{W}tr"))


def _paragraph(paragraph: Any) -> str:
    """Return the words of a paragraph, inserted ones too, deleted ones not."""
    parts: list[str] = []
    skipped: set[Any] = set()
    for node in paragraph.iter():
        if node.tag == _FALLBACK or node.getparent() in skipped:
            skipped.add(node)
        elif node.tag == f"{W}t":
            parts.append(node.text or "")
        elif node.tag in _SIGNS and node.getparent().tag != f"{W}tabs":
            parts.append(_SIGNS[node.tag])
    return "".join(parts)
