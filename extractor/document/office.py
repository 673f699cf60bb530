"""Word files to text, their paragraphs and tables in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.document.looks import Look, Looks
from extractor.document.numbering import Numbering, W
from extractor.document.package import BROKEN, Package
from extractor.errors import ExtractorError, MissingExtraError
from extractor.limits import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
#: Elements that only hold others: content controls, tracked insertions.
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"})
#: What is deleted or moved elsewhere, pronunciations, and settings.
_SILENT = frozenset({_FALLBACK, f"{W}del", f"{W}moveFrom", f"{W}rt", f"{W}pPr", f"{W}rPr"})
_BOX = f"{W}txbxContent"


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
        return "\n".join(_lines(body, Numbering.of(numbering, styles), Looks.of(styles)))
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


def _lines(holder: Any, numbering: Numbering, looks: Looks) -> Iterator[str]:
    for node in holder:
        if node.tag == f"{W}p":
            boxes: list[Any] = []
            yield numbering.label(node) + "".join(_pieces(node, looks, boxes))
            for box in boxes:
                yield from _lines(box, numbering, looks)
        elif node.tag == f"{W}tbl":
            for row in node.iterchildren(f"{W}tr"):
                if row.find(f"{W}trPr/{W}del") is None:
                    yield from _row(row, numbering, looks)
        elif node.tag in _WRAPPERS:
            yield from _lines(node, numbering, looks)


def _row(row: Any, numbering: Numbering, looks: Looks) -> Iterator[str]:
    """Give the cells of a row in one line, but those of several paragraphs one below the other."""
    every = (_lines(cell, numbering, looks) for cell in _cells(row))
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


def _pieces(holder: Any, looks: Looks, boxes: list[Any]) -> Iterator[str]:
    """Give the words of a paragraph or a part of it; the text boxes in it are added to ``boxes``.

    What is raised or lowered stands in brackets: no number goes on in it.
    """
    for node in holder:
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag in _SIGNS:
            yield _SIGNS[node.tag]
        elif node.tag == _BOX:
            boxes.append(node)
        elif node.tag == f"{W}r":
            look = looks.of_run(node)
            words = "" if look is Look.UNSEEN else "".join(_pieces(node, looks, boxes))
            yield f"[{words}]" if look is Look.RAISED and words.strip() else words
        elif node.tag not in _SILENT:
            yield from _pieces(node, looks, boxes)
