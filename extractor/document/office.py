"""Word files to text, their paragraphs and tables in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.document.numbering import Numbering, W
from extractor.document.package import BROKEN, Package
from extractor.errors import ExtractorError, MissingExtraError
from extractor.limits import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
#: Elements that only hold others: content controls, tracked insertions.
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"})


def word_text(data: bytes, max_bytes: int = MAX_BYTES) -> str:
    """Return the text of a .docx file, a line for each paragraph; raises :class:`ExtractorError`.

    Of its parts only the text, its lists and styles are unpacked, to ``max_bytes`` at most.
    """
    package = Package(data, max_bytes, _parse())
    part = package.related("", "officeDocument") or ""
    document = package.tree(part)
    body = document.find(f"{W}body") if document is not None and document.tag == f"{W}document" else None
    if body is None:
        raise ExtractorError(BROKEN)
    numbering, styles = (package.tree(package.related(part, kind)) for kind in ("numbering", "styles"))
    try:
        return "\n".join(_lines(body, Numbering.of(numbering, styles)))
    except RecursionError as error:
        raise ExtractorError(BROKEN) from error


def _parse() -> Callable[[bytes], Any]:
    """Return what makes a tree of a part; nothing outside it is read, and no entity grows in it."""
    try:
        from lxml import etree
    except ImportError as error:
        raise MissingExtraError("Reading Word files", "docx") from error

    def parse(part: bytes) -> Any:
        # blanks as python-docx takes them; without huge_tree a part is at most 256 levels deep
        parser = etree.XMLParser(
            remove_blank_text=True, remove_comments=True, remove_pis=True, resolve_entities=False
        )
        try:
            root = etree.fromstring(part, parser)
        except (etree.LxmlError, ValueError) as error:
            raise ExtractorError(BROKEN) from error
        if root.getroottree().docinfo.doctype:
            raise ExtractorError("not a Word file: it declares entities; save it again as .docx")
        return root

    return parse


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
    every = (_lines(cell, numbering) for cell in _cells(row))
    cells = [[line for line in cell if line.strip()] for cell in every]
    if any(len(cell) > 1 for cell in cells):
        yield from (line for cell in cells for line in cell)
    else:
        yield "\t".join(line for cell in cells for line in cell)


def _cells(holder: Any) -> Iterator[Any]:
    """Give the cells of a row, but not those of tables inside them."""
    for node in holder:
        if node.tag == f"{W}tc":
            yield node
        elif node.tag != f"{W}tr":
            yield from _cells(node)


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
